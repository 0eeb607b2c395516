import { createHash } from 'node:crypto';
import { timelineEntrySchema, type BundledEntry, type TimelineEntry } from '../../../shared/cases';
import { z, type CaseId } from '../../../shared/kernel';
import type { Context } from '../handlers';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';

/** What the first entry follows: the hash of nothing. */
export const beforeTimeline = '0'.repeat(64);

/** The hash of an entry: every column goes into it, and the one before. */
export function entryHash({ caseId, number, kind, at, happenedAt, personId, words, about, sha256, previousHash }: StoredEntry): string {
  return createHash('sha256').update(JSON.stringify([caseId, number, kind, at, happenedAt, personId, words, about, sha256, previousHash])).digest('hex');
}

type StoredEntry = Omit<BundledEntry, 'hash'>;

/** Where a timeline stands: its last number and hash. */
export function timelineHead(db: ReadableDatabase, caseId: CaseId): { readonly entries: number; readonly hash: string } {
  const head = z.strictObject({ entries: z.int(), hash: z.string() });
  return db.get(head, sql`select number as entries, hash from case_timeline where case_id = ${caseId} order by number desc limit 1`) ?? { entries: 0, hash: beforeTimeline };
}

export type NewEntry = {
  readonly kind: TimelineEntry['kind'];
  readonly words: string;
  readonly happenedAt?: number | null;
  readonly about?: string | null;
  readonly sha256?: string | null;
};

/** Adds an entry, in the caller's transaction; nothing changes one afterwards. @returns its number */
export function appendEntry(db: WritableDatabase, { person, now }: Pick<Context, 'person' | 'now'>, caseId: CaseId, { kind, words, happenedAt = null, about = null, sha256 = null }: NewEntry): number {
  const head = timelineHead(db, caseId);
  const entry: StoredEntry = { caseId, number: head.entries + 1, kind, at: now, happenedAt, personId: person.id, words, about, sha256, previousHash: head.hash };
  db.runOne(sql`insert into case_timeline (case_id, number, kind, at, happened_at, person_id, words, about, sha256, previous_hash, hash)
    values (${caseId}, ${entry.number}, ${kind}, ${now}, ${happenedAt}, ${person.id}, ${words}, ${about}, ${sha256}, ${head.hash}, ${entryHash(entry)})`);
  db.runOne(sql`update cases set changed_at = ${now} where id = ${caseId}`);
  return entry.number;
}

/** A case's entries, oldest first. */
export function timelineOf(db: ReadableDatabase, caseId: CaseId): TimelineEntry[] {
  return db.all(timelineEntrySchema, sql`select t.number, t.kind, t.at, t.happened_at as happenedAt, p.name as byName, t.words, t.about, t.sha256, t.hash
    from case_timeline t join people p on p.id = t.person_id where t.case_id = ${caseId} order by t.number`);
}
