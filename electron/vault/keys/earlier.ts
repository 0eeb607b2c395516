import { randomBytes, timingSafeEqual } from 'node:crypto';
import { stretch, type Kdf } from './derive';

/** What a guess costs, without the salt that makes it one passphrase's own. */
export type KdfCost = Omit<Kdf, 'salt'>;

/** A passphrase that was in force, as it is remembered: as dear to guess as the one that is. */
export type PassphraseHash = { readonly cost: KdfCost; readonly salt: Uint8Array; readonly hash: Uint8Array };

/** Remembers a passphrase, under a salt of its own. */
export async function hashPassphrase(passphrase: Uint8Array, cost: KdfCost): Promise<PassphraseHash> {
  const salt = randomBytes(16);
  return { cost, salt, hash: await stretch(passphrase, { ...cost, salt: salt.toString('base64') }) };
}

/** Whether this is the passphrase that was remembered. */
export async function isPassphrase(passphrase: Uint8Array, { cost, salt, hash }: PassphraseHash): Promise<boolean> {
  const stretched = await stretch(passphrase, { ...cost, salt: Buffer.from(salt).toString('base64') });
  try {
    return stretched.length === hash.length && timingSafeEqual(stretched, hash);
  } finally {
    stretched.fill(0);
  }
}
