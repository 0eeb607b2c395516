import { ed25519 } from '@noble/curves/ed25519.js';
import { armor, Decrypter, Encrypter } from 'age-encryption';
import { canonicalJson } from '../../shared/kernel';
import { kitContentSchema, type KitContent, type KitReplyFile, type KitStatement } from '../../shared/queries/kit';

/** Opens what the file holds; null where the passcode is not its passcode. */
export async function openContent(sealed: Uint8Array, passcode: string): Promise<KitContent | null> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passcode);
  const text = await decrypter.decrypt(sealed, 'text').catch(() => null);
  return text === null ? null : kitContentSchema.parse(JSON.parse(text));
}

/** Signs an answer with the key that lay in the kit and seals it to the desk that asked: the text of the file that goes back. */
export async function sealAnswer(statement: KitStatement, { reply, kit }: Pick<KitContent, 'reply' | 'kit'>): Promise<string> {
  const text = canonicalJson(statement);
  const seed = Uint8Array.from(atob(reply.signWith), (character) => character.charCodeAt(0));
  try {
    const signed = { statement: text, signature: base64(ed25519.sign(new TextEncoder().encode(text), seed)), key: base64(ed25519.getPublicKey(seed)) };
    const encrypter = new Encrypter();
    encrypter.addRecipient(reply.to);
    const file: KitReplyFile = { kind: 'chartlock-query-reply', format: 1, kit, sealed: armor.encode(await encrypter.encrypt(JSON.stringify(signed))) };
    return JSON.stringify(file);
  } finally {
    seed.fill(0);
  }
}

/** The content as it stands in the page. */
export function contentOf(page: Document): Uint8Array {
  return Uint8Array.from(atob((page.getElementById('sealed')?.textContent ?? '').trim()), (character) => character.charCodeAt(0));
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
