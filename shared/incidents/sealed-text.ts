import { z } from '../kernel';
import { waitingLimit } from './waiting';

const armour = /^-----BEGIN AGE ENCRYPTED FILE-----\n((?:[A-Za-z0-9+/]{64}\n)*(?:[A-Za-z0-9+/]{4}){0,15}(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)\n)-----END AGE ENCRYPTED FILE-----\n?$/;
/** One stanza and no more (age v1): sealed to one X25519 key, and to nobody beside it. */
const header = /^age-encryption\.org\/v1\n-> X25519 [A-Za-z0-9+/]{43}\n[A-Za-z0-9+/]{43}\n--- [A-Za-z0-9+/]{43}\n/;
/** A nonce, and the tag of the last chunk: what no body is without. */
const leastBody = 16 + 16;

/** Whether a text is an armoured age file that is sealed to exactly one X25519 recipient. Who that is, nobody can tell from it. */
export function isSealedText(text: string): boolean {
  const body = armour.exec(text)?.[1];
  if (body === undefined) return false;
  const bytes = atob(body.replaceAll('\n', ''));
  const read = header.exec(bytes);
  return read !== null && bytes.length - read[0].length >= leastBody;
}

/** Ciphertext, and nothing else. */
export const sealedTextSchema = z.string().max(waitingLimit).refine(isSealedText, { message: 'not sealed to one key' });
