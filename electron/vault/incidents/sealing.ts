import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { packetSchema, type Packet } from '../../../shared/incidents';

/** A pair for what comes back to one report: the private half stays in the vault. */
export async function makeReplyPair(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** Seals a packet to a public key (age, X25519): nobody else reads it, its sender included. */
export async function sealPacket(packet: Packet, recipient: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const plain = Buffer.from(JSON.stringify(packet));
  try {
    return await encrypter.encrypt(plain);
  } finally {
    plain.fill(0);
  }
}

/** The same bytes as a text file has them (age, armoured). */
export function armoured(sealed: Uint8Array): string {
  return armor.encode(sealed);
}

/** The bytes of a file, armoured or not. @returns null for what is no age file */
export function unarmoured(file: Uint8Array): Uint8Array | null {
  const text = Buffer.from(file).toString('latin1').trim();
  if (text.startsWith('age-encryption.org/')) return file;
  if (!text.startsWith('-----BEGIN AGE ENCRYPTED FILE-----')) return null;
  try {
    return armor.decode(text);
  } catch {
    return null;
  }
}

/** What is in a sealed packet; `sealed-to-another` where this key does not open it, or it was changed: age tells neither from the other. */
export async function openPacket(sealed: Uint8Array, identity: string): Promise<Packet | 'sealed-to-another' | 'no-packet'> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  let plain: Uint8Array;
  try {
    plain = await decrypter.decrypt(sealed);
  } catch {
    return 'sealed-to-another';
  }
  try {
    return packetSchema.safeParse(JSON.parse(Buffer.from(plain).toString('utf8'))).data ?? 'no-packet';
  } catch {
    return 'no-packet';
  } finally {
    plain.fill(0);
  }
}
