import { timingSafeEqual } from 'node:crypto';
import { FaultError } from '../../../shared/kernel';
import type { Kdf } from './derive';
import { makeDeviceSecret, readDeviceSecret } from './device-secret';
import { sealedHeader, type Header } from './header';
import { keepVerified, present, type KeychainPort } from './keychain';
import type { Recovered } from './recovery';

/**
 * A header under another passphrase, for a vault that the organisation’s recovery key has opened. What the keychain has
 * lost, or never had on this computer, it gets: half of the vault’s key anew, and the secret around the charts’ keys.
 * A vault that the passphrase alone protected stays so.
 * @throws FaultError `keychain` where it does not answer
 */
export async function headerAnew(keychain: KeychainPort, header: Header, { dek, ringSecrets }: Recovered, kdf: Kdf, passphrase: Uint8Array): Promise<Header> {
  if (header.device === null) return sealedHeader(header, kdf, dek, passphrase, null);
  await keepRing(keychain, header, ringSecrets);
  const secret = (await heldSecret(keychain, header)) ?? (await makeDeviceSecret(keychain, header.vaultId));
  try {
    return await sealedHeader(header, kdf, dek, passphrase, secret);
  } finally {
    secret.fill(0);
  }
}

/** The keychain's half as the vault knows it; null where the keychain has none, or another. */
async function heldSecret(keychain: KeychainPort, header: Header): Promise<Uint8Array | null> {
  try {
    return await readDeviceSecret(keychain, header);
  } catch (error) {
    if (error instanceof FaultError && error.fault.code === 'keychain' && (error.fault.why === 'secret-missing' || error.fault.why === 'secret-changed')) return null;
    throw error;
  }
}

async function keepRing(keychain: KeychainPort, { vaultId }: Header, secrets: readonly Uint8Array[]): Promise<void> {
  if (secrets.length === 0) return;
  const wanted = Buffer.concat(secrets);
  try {
    const held = present(await keychain.read(vaultId, 'chart-keys'));
    const isThere = held !== null && held.length === wanted.length && timingSafeEqual(held, wanted);
    held?.fill(0);
    if (!isThere) await keepVerified(keychain, vaultId, 'chart-keys', wanted);
  } finally {
    wanted.fill(0);
  }
}
