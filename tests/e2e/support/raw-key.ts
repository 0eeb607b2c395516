import { join } from 'node:path';
import { readSecret } from '../../../electron/keychain';
import { deriveKek, unsealKey } from '../../../electron/vault/keys/derive';
import { boundPart, readHeader } from '../../../electron/vault/keys/header';

/** The raw key of a profile's vault, worked out as the vault process does: to look for it in memory. */
export async function rawKeyOf(profile: string, passphrase: string): Promise<Buffer> {
  const header = readHeader(join(profile, 'vault', 'vault.json'));
  if (header === undefined) throw new Error('the profile has no vault');
  const secret = await readSecret(header.vaultId, 'device');
  if (secret.state !== 'present' || secret.value === null) throw new Error('the keychain has no secret for this vault');
  const kek = await deriveKek(new TextEncoder().encode(passphrase), header.kdf, secret.value);
  const key = unsealKey(header.sealed, kek, boundPart(header));
  if (key === undefined) throw new Error('the passphrase does not open this vault');
  return key;
}
