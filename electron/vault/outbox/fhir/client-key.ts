import { createHash, createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { z } from '../../../../shared/kernel';
import { sql, type ReadableDatabase, type WritableDatabase } from '../../store';

const bytes = z.instanceof(Uint8Array);

/** The public half as a JSON Web Key (RFC 7517, 7518): what the organisation registers at its server. */
const publicKeySchema = z.strictObject({
  kty: z.literal('EC'), crv: z.literal('P-384'), x: z.string(), y: z.string(), alg: z.literal('ES384'), use: z.literal('sig'), key_ops: z.tuple([z.literal('verify')]), kid: z.string(),
});
export type ClientPublicKey = z.infer<typeof publicKeySchema>;

const exportedSchema = z.looseObject({ crv: z.literal('P-384'), kty: z.literal('EC'), x: z.string(), y: z.string() });

/** The key with which this desk signs in; made at its first use. The private half lies in the encrypted vault and nowhere else. */
export function makeClientKey(db: WritableDatabase, now: number): ClientPublicKey {
  const found = clientPublicKey(db);
  if (found !== null) return found;
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const { crv, kty, x, y } = exportedSchema.parse(publicKey.export({ format: 'jwk' }));
  // The thumbprint of RFC 7638.
  const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
  const key: ClientPublicKey = { kty, crv, x, y, alg: 'ES384', use: 'sig', key_ops: ['verify'], kid };
  const der = privateKey.export({ format: 'der', type: 'pkcs8' });
  try {
    db.runOne(sql`insert into outbox_client_key (only, public_key, private_key, made_at) values (1, ${JSON.stringify(key)}, ${der}, ${now})`);
  } finally {
    der.fill(0);
  }
  return key;
}

/** The public half; null before there is a key. */
export function clientPublicKey(db: ReadableDatabase): ClientPublicKey | null {
  const row = db.get(z.strictObject({ key: z.string() }), sql`select public_key as key from outbox_client_key`);
  return row === undefined ? null : publicKeySchema.parse(JSON.parse(row.key));
}

/** The public half as IT registers it: a JSON Web Key Set (RFC 7517, 5), which is what SMART Backend Services asks for. */
export function keySetOf(key: ClientPublicKey): string {
  return `${JSON.stringify({ keys: [key] }, null, 2)}\n`;
}

function privateKeyOf(db: ReadableDatabase): KeyObject | undefined {
  const stored = db.get(z.strictObject({ key: bytes }), sql`select private_key as key from outbox_client_key`)?.key;
  if (stored === undefined) return undefined;
  const der = Buffer.from(stored.buffer, stored.byteOffset, stored.byteLength);
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } finally {
    der.fill(0);
  }
}

/** Claims of a client assertion (RFC 7523; SMART Backend Services: good for five minutes at most, and once). */
export type Claims = { readonly iss: string; readonly sub: string; readonly aud: string; readonly exp: number; readonly iat: number; readonly jti: string };

/** Signs claims with this desk's key, ES384; the key is made where there is none. */
export function signClaims(db: WritableDatabase, claims: Claims, now: number): string | undefined {
  const { kid } = makeClientKey(db, now);
  const key = privateKeyOf(db);
  if (key === undefined) return undefined;
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'ES384', typ: 'JWT', kid })}.${part(claims)}`;
  return `${signed}.${sign('sha384', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}
