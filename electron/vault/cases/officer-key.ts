import { createHash, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { canonicalJson, instantSchema, officerKeyIdSchema, refuse, z, type OfficerKeyId, type Signed } from '../../../shared/kernel';
import type { OfficerKey } from '../../../shared/cases';
import { readOfficerCard, writeOfficerCard } from '../../../shared/incidents';
import { wordsOf } from '../../../shared/queries';
import { rawPublicKey, signText } from '../../signatures';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';
import { makeAgePair } from './age';

/** A key with its private halves: it never leaves the vault but in a sealed backup. */
export type OfficerPair = {
  readonly recipient: string;
  readonly identity: string;
  /** Ed25519: the raw public half in base64; the private one as PKCS 8, to be zeroed. */
  readonly publicKey: string;
  readonly privateKey: Buffer;
  readonly madeAt: number;
};

/** Makes a pair that opens (age, X25519) and a pair that signs (Ed25519): both belong together, and are backed up together. */
export async function makeOfficerPair(now: number): Promise<OfficerPair> {
  const { identity, recipient } = await makeAgePair();
  const { privateKey } = generateKeyPairSync('ed25519');
  return { recipient, identity, publicKey: rawPublicKey(privateKey).toString('base64'), privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }), madeAt: now };
}

/** The public card, one line: what the policy’s `privacyOfficer` names. */
export function cardOf({ recipient, publicKey }: Pick<OfficerPair, 'recipient' | 'publicKey'>): string {
  return writeOfficerCard({ recipient, signer: publicKey });
}

/** Six words by which two people compare a card aloud. */
export function wordsOfCard(card: string): string[] {
  return wordsOf(createHash('sha256').update(card).digest());
}

/** Puts a pair in. `retiredAt` null: it takes the place of the one in use. The private bytes are zeroed. */
export function insertPair(db: WritableDatabase, id: OfficerKeyId, pair: OfficerPair, { now, retiredAt, backedUpAt }: { readonly now: number; readonly retiredAt: number | null; readonly backedUpAt: number | null }): void {
  try {
    if (retiredAt === null) db.run(sql`update officer_keys set retired_at = ${now} where retired_at is null`);
    db.runOne(sql`insert into officer_keys (id, recipient, identity, public_key, private_key, made_at, retired_at, backed_up_at)
      values (${id}, ${pair.recipient}, ${pair.identity}, ${pair.publicKey}, ${pair.privateKey}, ${pair.madeAt}, ${retiredAt}, ${backedUpAt})`);
  } finally {
    pair.privateKey.fill(0);
  }
}

const keyRow = z.strictObject({ id: officerKeyIdSchema, recipient: z.string(), publicKey: z.string(), madeAt: instantSchema, retiredAt: instantSchema.nullable(), backedUpAt: instantSchema.nullable() });

/** The keys without their private halves, the one in use first. */
export function listKeys(db: ReadableDatabase, namedCard: string | null): OfficerKey[] {
  const rows = db.all(keyRow, sql`select id, recipient, public_key as publicKey, made_at as madeAt, retired_at as retiredAt, backed_up_at as backedUpAt from officer_keys order by retired_at is not null, seq desc`);
  return rows.map(({ recipient, publicKey, ...key }) => {
    const card = cardOf({ recipient, publicKey });
    return { ...key, card, words: wordsOfCard(card), isNamed: card === namedCard };
  });
}

/** The key in use. @throws FaultError `not-found` key */
export function keyInUse(db: ReadableDatabase, namedCard: string | null): OfficerKey {
  return listKeys(db, namedCard).find(({ retiredAt }) => retiredAt === null) ?? refuse({ code: 'not-found', what: 'key' });
}

/** What opens: every key’s identity, the one in use first. */
export function identities(db: ReadableDatabase): string[] {
  return db.all(z.strictObject({ identity: z.string() }), sql`select identity from officer_keys order by retired_at is not null, seq desc`).map(({ identity }) => identity);
}

const privateRow = z.strictObject({ publicKey: z.string(), privateKey: z.instanceof(Uint8Array) });

/**
 * Signs a statement with the officer’s key; what is signed is its canonical JSON. Desks believe the key that the policy names, so
 * that one signs where it is here, until the policy follows a newer one. @throws FaultError `not-found` key
 */
export function signAsOfficer(db: ReadableDatabase, statement: Parameters<typeof canonicalJson>[0], namedCard: string | null): Signed {
  const signer = readOfficerCard(namedCard)?.signer ?? '';
  const row = db.get(privateRow, sql`select public_key as publicKey, private_key as privateKey from officer_keys where public_key = ${signer} or retired_at is null order by public_key = ${signer} desc limit 1`)
    ?? refuse({ code: 'not-found', what: 'key' });
  const der = Buffer.from(row.privateKey.buffer, row.privateKey.byteOffset, row.privateKey.byteLength);
  try {
    const text = canonicalJson(statement);
    return { statement: text, signature: signText(text, createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })), key: row.publicKey };
  } finally {
    der.fill(0);
  }
}

/** Every key with its private halves, for a backup. The bytes are the caller’s to zero. */
export function pairsForBackup(db: ReadableDatabase): OfficerPair[] {
  const row = z.strictObject({ recipient: z.string(), identity: z.string(), publicKey: z.string(), privateKey: z.instanceof(Uint8Array), madeAt: instantSchema });
  return db
    .all(row, sql`select recipient, identity, public_key as publicKey, private_key as privateKey, made_at as madeAt from officer_keys order by retired_at is null, seq`)
    .map(({ privateKey, ...pair }) => ({ ...pair, privateKey: Buffer.from(privateKey.buffer, privateKey.byteOffset, privateKey.byteLength) }));
}
