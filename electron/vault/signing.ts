import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { canonicalJson, z, type Signed } from '../../shared/kernel';
import { sql, type ReadableDatabase, type WritableDatabase } from './store';

/** What stands before the 32 bytes of an Ed25519 public key in DER (RFC 8410). */
const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');

const bytes = z.instanceof(Uint8Array);

function rawPublicKey(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(publicPrefix.length);
}

/** The vault's key pair, made at its first use. The private half lies in the encrypted vault and nowhere else. */
function signingKey(db: WritableDatabase, now: number): KeyObject {
  const stored = db.get(z.strictObject({ key: bytes }), sql`select private_key as key from signing_key`)?.key;
  if (stored !== undefined) {
    const der = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
    try {
      return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    } finally {
      der.fill(0);
    }
  }
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const der = privateKey.export({ format: 'der', type: 'pkcs8' });
  try {
    db.runOne(sql`insert into signing_key (only, public_key, private_key, made_at) values (1, ${rawPublicKey(publicKey)}, ${der}, ${now})`);
  } finally {
    der.fill(0);
  }
  return privateKey;
}

/** Signs a statement with the vault's Ed25519 key, in the caller's transaction. What is signed is its canonical JSON. */
export function signStatement(db: WritableDatabase, statement: Parameters<typeof canonicalJson>[0], now: number): Signed {
  const key = signingKey(db, now);
  const text = canonicalJson(statement);
  return { statement: text, signature: sign(null, Buffer.from(text, 'utf8'), key).toString('base64'), key: rawPublicKey(createPublicKey(key)).toString('base64') };
}

/** The fingerprint of a raw public key: SHA-256 in lower-case hexadecimal. */
export function fingerprintOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('hex');
}

/** The fingerprint of the key that signs in this vault; null before its first use. */
export function publicKeyFingerprint(db: ReadableDatabase): string | null {
  const stored = db.get(z.strictObject({ key: bytes }), sql`select public_key as key from signing_key`)?.key;
  return stored === undefined ? null : fingerprintOf(stored);
}

/** The bytes of a base64 text, or undefined where another text would give the same: nothing may be altered unnoticed. */
function exactBytes(base64: string, length: number): Buffer | undefined {
  const decoded = Buffer.from(base64, 'base64');
  return decoded.length === length && decoded.toString('base64') === base64 ? decoded : undefined;
}

/** Whether a statement bears the signature of the key beside it. Whose key it is, its fingerprint says. */
export function verifySigned({ statement, signature, key }: Signed): boolean {
  const given = { signature: exactBytes(signature, 64), key: exactBytes(key, 32) };
  const text = Buffer.from(statement, 'utf8');
  // Half a surrogate pair would be encoded like any other: such a text is none that was signed here.
  if (given.signature === undefined || given.key === undefined || text.toString('utf8') !== statement) return false;
  try {
    const publicKey = createPublicKey({ key: Buffer.concat([publicPrefix, given.key]), format: 'der', type: 'spki' });
    return verify(null, text, publicKey, given.signature);
  } catch {
    // Thirty-two bytes that are no point of the curve.
    return false;
  }
}
