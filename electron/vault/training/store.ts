import { instantSchema, personIdSchema, refuse, signatureIdSchema, signedSchema, z, type PersonId, type SignatureId, type Signed } from '../../../shared/kernel';
import { attemptSchema, sha256Schema, trainingStatementSchema, type Attempt, type DeskTime, type SignedContent } from '../../../shared/training';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';
import type { DemandedText } from './texts';

const timeRow = z.strictObject({ reached: instantSchema, wall: instantSchema });

/** How far the desk’s time had come when it was last written down; null where it never was. */
export function findDeskTime(db: ReadableDatabase): DeskTime | null {
  return db.get(timeRow, sql`select reached, wall from desk_time`) ?? null;
}

export function saveDeskTime(db: WritableDatabase, { reached, wall }: DeskTime): void {
  db.runOne(sql`insert into desk_time (only, reached, wall) values (1, ${reached}, ${wall})
    on conflict (only) do update set reached = excluded.reached, wall = excluded.wall`);
}

/** Notes that a text is asked of a person; what was noted before stands. */
export function noteAsked(db: WritableDatabase, personId: PersonId, { sha256 }: DemandedText, reached: number): void {
  db.run(sql`insert into training_asked (person_id, sha256, asked_at) values (${personId}, ${sha256}, ${reached}) on conflict do nothing`);
}

/** Keeps a text as it is demanded now. */
export function keepText(db: WritableDatabase, { requirement: { id, kind, title, version }, content, sha256 }: DemandedText, reached: number): void {
  db.run(sql`insert into training_texts (sha256, requirement_id, kind, title, version, content, first_seen_at)
    values (${sha256}, ${id}, ${kind}, ${title}, ${version}, ${content}, ${reached}) on conflict do nothing`);
}

/** When each text came to this desk, in its time. */
export function firstSeen(db: ReadableDatabase): ReadonlyMap<string, number> {
  const row = z.strictObject({ sha256: sha256Schema, at: instantSchema });
  return new Map(db.all(row, sql`select sha256, first_seen_at as at from training_texts`).map(({ sha256, at }) => [sha256, at]));
}

/** When each text was first asked of a person. */
export function firstAsked(db: ReadableDatabase, personId: PersonId): ReadonlyMap<string, number> {
  const row = z.strictObject({ sha256: sha256Schema, at: instantSchema });
  return new Map(db.all(row, sql`select sha256, asked_at as at from training_asked where person_id = ${personId}`).map(({ sha256, at }) => [sha256, at]));
}

export type SignedText = { readonly sha256: string; readonly requirementId: string; readonly at: number };

/** The texts that a person has signed, and when they last did, in the desk’s time. */
export function signedTexts(db: ReadableDatabase, personId: PersonId): SignedText[] {
  const row = z.strictObject({ sha256: sha256Schema, requirementId: z.string(), at: instantSchema });
  return db.all(row, sql`select s.sha256, t.requirement_id as requirementId, max(s.reached_at) as at
    from training_signatures s join training_texts t on t.sha256 = s.sha256 where s.person_id = ${personId} group by s.sha256`);
}

export function findAttempt(db: ReadableDatabase, personId: PersonId, sha256: string): Attempt | null {
  const row = z.strictObject({ attempt: z.string().transform((text) => attemptSchema.parse(JSON.parse(text))) });
  return db.get(row, sql`select attempt from training_attempts where person_id = ${personId} and sha256 = ${sha256}`)?.attempt ?? null;
}

export function saveAttempt(db: WritableDatabase, personId: PersonId, sha256: string, attempt: Attempt): void {
  db.runOne(sql`insert into training_attempts (person_id, sha256, attempt) values (${personId}, ${sha256}, ${JSON.stringify(attempt)})
    on conflict (person_id, sha256) do update set attempt = excluded.attempt`);
}

/** Once signed, a try has served: the next signature needs one of its own. */
export function deleteAttempt(db: WritableDatabase, personId: PersonId, sha256: string): void {
  db.run(sql`delete from training_attempts where person_id = ${personId} and sha256 = ${sha256}`);
}

export type NewSignature = { readonly id: SignatureId; readonly personId: PersonId; readonly sha256: string; readonly at: number; readonly reachedAt: number; readonly signed: Signed };

/** Keeps what was signed, as it was signed. */
export function insertSignature(db: WritableDatabase, { id, personId, sha256, at, reachedAt, signed }: NewSignature): void {
  db.runOne(sql`insert into training_signatures (id, person_id, sha256, at, reached_at, statement, signature, key)
    values (${id}, ${personId}, ${sha256}, ${at}, ${reachedAt}, ${signed.statement}, ${signed.signature}, ${signed.key})`);
}

const signatureRow = signedSchema.extend({ id: signatureIdSchema, sha256: sha256Schema }).transform(({ id, sha256, ...signed }) => ({
  id, sha256, signed, statement: trainingStatementSchema.parse(JSON.parse(signed.statement)),
}));

/** What a person has signed, newest first. */
export function listSignatures(db: ReadableDatabase, personId: PersonId, count: number): z.output<typeof signatureRow>[] {
  return db.all(signatureRow, sql`select id, sha256, statement, signature, key from training_signatures where person_id = ${personId} order by seq desc limit ${count}`);
}

export function countSignatures(db: ReadableDatabase, personId: PersonId): number {
  return db.get(z.strictObject({ count: z.int() }), sql`select count(*) as count from training_signatures where person_id = ${personId}`)?.count ?? 0;
}

/** All that a person has signed, each with its text, oldest first. */
export function signaturesWithContent(db: ReadableDatabase, personId: PersonId): SignedContent[] {
  const row = signedSchema.extend({ content: z.string() });
  return db.all(row, sql`select s.statement, s.signature, s.key, t.content
    from training_signatures s join training_texts t on t.sha256 = s.sha256 where s.person_id = ${personId} order by s.seq`);
}

/** The content that a person’s signature is about. */
export function signedContent(db: ReadableDatabase, personId: PersonId, id: SignatureId): string {
  const row = z.strictObject({ content: z.string(), personId: personIdSchema });
  const found = db.get(row, sql`select t.content, s.person_id as personId from training_signatures s join training_texts t on t.sha256 = s.sha256 where s.id = ${id}`);
  return found !== undefined && found.personId === personId ? found.content : refuse({ code: 'not-found', what: 'signature' });
}
