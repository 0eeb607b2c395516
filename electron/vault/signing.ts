import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { canonicalJson, z, type Signed } from '../../shared/kernel';
import { fingerprintOf, rawPublicKey, signText, verifyText } from '../signatures';
import { sql, type ReadableDatabase, type WritableDatabase } from './store';

const bytes = z.instanceof(Uint8Array);

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
  return { statement: text, signature: signText(text, key), key: rawPublicKey(key).toString('base64') };
}

/** The fingerprint of the key that signs in this vault; null before its first use. */
export function publicKeyFingerprint(db: ReadableDatabase): string | null {
  const stored = db.get(z.strictObject({ key: bytes }), sql`select public_key as key from signing_key`)?.key;
  return stored === undefined ? null : fingerprintOf(stored);
}

/** Whether a statement bears the signature of the key beside it. Whose key it is, its fingerprint says. */
export function verifySigned({ statement, signature, key }: Signed): boolean {
  return verifyText(statement, signature, key);
}
