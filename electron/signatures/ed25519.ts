import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** What stands before the 32 bytes of an Ed25519 public key in DER (RFC 8410). */
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** The 32 bytes of a key's public half. */
export function rawPublicKey(key: KeyObject): Buffer {
  const whole = key.type === 'private' ? createPublicKey(key) : key;
  return whole.export({ format: 'der', type: 'spki' }).subarray(publicPrefix.length);
}

/** The fingerprint of a raw public key: SHA-256 in lower-case hexadecimal. */
export function fingerprintOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex');
}

/** The bytes of a base64 text, or undefined where another text would give the same: nothing may be altered unnoticed. */
export function exactBytes(base64: string, length: number): Buffer | undefined {
  const decoded = Buffer.from(base64, 'base64');
  return decoded.length === length && decoded.toString('base64') === base64 ? decoded : undefined;
}

/** Signs a text as UTF-8 with an Ed25519 key (RFC 8032); the signature is base64. */
export function signText(text: string, privateKey: KeyObject): string {
  return sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64');
}

/** Whether a text bears the signature of a raw public key; both are base64. */
export function verifyText(text: string, signature: string, key: string): boolean {
  const given = { signature: exactBytes(signature, 64), key: exactBytes(key, 32) };
  const bytes = Buffer.from(text, 'utf8');
  // Half a surrogate pair would be encoded like any other: such a text is none that was signed.
  if (given.signature === undefined || given.key === undefined || bytes.toString('utf8') !== text) return false;
  try {
    const publicKey = createPublicKey({ key: Buffer.concat([publicPrefix, given.key]), format: 'der', type: 'spki' });
    return verify(null, bytes, publicKey, given.signature);
  } catch {
    // Thirty-two bytes that are no point of the curve.
    return false;
  }
}
