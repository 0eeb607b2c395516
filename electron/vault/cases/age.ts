import { Decrypter, Encrypter, armor, generateX25519Identity, identityToRecipient } from 'age-encryption';

/** Largest sealed file that is taken in, in bytes: a report with its attachments, armoured. */
export const sealedFileLimitBytes = 80_000_000;

/** Two to the power of this many blocks of memory for one guess at a backup’s passphrase (scrypt): 128 MiB. The passphrase is drawn, 75 bits. */
const workFactor = 17;

/** A fresh pair of X25519 keys: the identity opens, the recipient is public. */
export async function makeAgePair(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The public half of an identity. */
export async function recipientOf(identity: string): Promise<string> {
  return identityToRecipient(identity);
}

/** Whether a text is a key that can be sealed to: its shape alone does not say so. */
export function isAgeRecipient(recipient: string): boolean {
  try {
    new Encrypter().addRecipient(recipient);
    return true;
  } catch {
    return false;
  }
}

/** Seals a text, armoured, to one public key. The bytes are zeroed here. */
export async function sealTo(recipient: string, text: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return armoured(encrypter, text);
}

/** Seals a text, armoured, to a passphrase. */
export async function sealWith(passphrase: string, text: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return armoured(encrypter, text);
}

async function armoured(encrypter: Encrypter, text: string): Promise<string> {
  const plain = Buffer.from(text);
  try {
    return armor.encode(await encrypter.encrypt(plain));
  } finally {
    plain.fill(0);
  }
}

const binaryStart = Buffer.from('age-encryption.org/v1\n');
const armourStart = '-----BEGIN AGE ENCRYPTED FILE-----';

/** A sealed file’s own bytes, armoured or not; undefined for what is no sealed file. */
export function sealedBytes(file: Buffer): Uint8Array | undefined {
  if (file.subarray(0, binaryStart.length).equals(binaryStart)) return file;
  const text = file.toString('latin1').trim();
  if (!text.startsWith(armourStart)) return undefined;
  try {
    return armor.decode(text);
  } catch {
    return undefined;
  }
}

/**
 * Opens a sealed file with the first of the identities that it is sealed to. `other-key`: to none of them; `damaged`: to one of
 * them, and then changed or cut. The bytes returned are the caller’s to zero.
 */
export async function openWith(identities: readonly string[], sealed: Uint8Array): Promise<{ readonly plain: Buffer; readonly by: number } | { readonly fault: 'other-key' | 'damaged' }> {
  for (const [by, identity] of identities.entries()) {
    try {
      const decrypter = new Decrypter();
      decrypter.addIdentity(identity);
      return { plain: Buffer.from(await decrypter.decrypt(sealed)), by };
    } catch (error) {
      if (!isOtherKey(error)) return { fault: 'damaged' };
    }
  }
  return { fault: 'other-key' };
}

/** Opens a file that is sealed to a passphrase; undefined where it does not open it. */
export async function openPassphrase(passphrase: string, sealed: Uint8Array): Promise<Buffer | undefined> {
  try {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    return Buffer.from(await decrypter.decrypt(sealed));
  } catch {
    // Another passphrase, or changed on the way: age tells neither from the other.
    return undefined;
  }
}

/** age says in words alone that none of the identities fits; everything else is damage. */
function isOtherKey(error: unknown): boolean {
  return error instanceof Error && error.message.includes('no identity matched');
}
