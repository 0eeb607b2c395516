import { randomBytes } from 'node:crypto';
import { refuse, type VaultId } from '../../../shared/kernel';
import { isDevice } from './derive';
import type { Header } from './header';
import { keepVerified, present, type KeychainPort } from './keychain';

/** The keychain's half of a vault's key: null where the header needs none. The caller zeroes it. @throws FaultError `keychain` */
export async function readDeviceSecret(port: KeychainPort, header: Pick<Header, 'vaultId' | 'device'>): Promise<Uint8Array | null> {
  if (header.device === null) return null;
  const secret = present(await port.read(header.vaultId, 'device'));
  if (secret === null) return refuse({ code: 'keychain', why: 'secret-missing' });
  if (!isDevice(secret, header.vaultId, header.device)) refuse({ code: 'keychain', why: 'secret-changed' });
  return secret;
}

/** The keychain's half of a new vault's key; null where there is no keychain and the person accepts it. The caller zeroes it. @throws FaultError `keychain` */
export async function newDeviceSecret(port: KeychainPort, vaultId: VaultId, acceptNoKeychain: boolean): Promise<Uint8Array | null> {
  const probed = await port.probe();
  if (probed.state === 'absent' && acceptNoKeychain) return null;
  present(probed);
  return makeDeviceSecret(port, vaultId);
}

/** Puts a new half of a vault's key into the keychain. The caller zeroes it. @throws FaultError `keychain` */
export async function makeDeviceSecret(port: KeychainPort, vaultId: VaultId): Promise<Uint8Array> {
  const secret = randomBytes(32);
  await keepVerified(port, vaultId, 'device', secret);
  return secret;
}

/**
 * The keychain's half for a vault that had none. One that is there already is used: another copy of the same vault
 * may need it by now. The caller zeroes it. @throws FaultError `keychain`
 */
export async function addDeviceSecret(port: KeychainPort, vaultId: VaultId): Promise<Uint8Array> {
  return present(await port.read(vaultId, 'device')) ?? makeDeviceSecret(port, vaultId);
}

/** @throws FaultError `keychain-required` where the keychain does not answer */
export async function requireKeychain(port: KeychainPort): Promise<void> {
  const { state } = await port.probe();
  if (state !== 'present') refuse({ code: 'keychain-required', why: state });
}
