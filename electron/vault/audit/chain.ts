import { createHash } from 'node:crypto';
import { auditEventSchema, type AuditEvent, type AuditVerdict } from '../../../shared/audit';
import { personIdSchema, roleSchema, z, type PersonId, type Role } from '../../../shared/kernel';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';

/** What the first event follows: the hash of nothing. */
const genesis = '0'.repeat(64);

const rowSchema = z.strictObject({
  seq: z.number(),
  // Not held to be an instant: an altered row must still be read, so that it is the one that is named.
  at: z.number(),
  person_id: z.string(),
  role: z.string(),
  event: z.string(),
  encounter_id: z.string().nullable(),
  body: z.string(),
  previous_hash: z.string(),
  hash: z.string(),
});
type Row = z.infer<typeof rowSchema>;

const headSchema = z.strictObject({ seq: z.number(), hash: z.string() });

/** Every stored column goes into the hash, as stored: no second writing of the same event could differ. */
export function auditRowHash(row: Omit<Row, 'hash'>): string {
  const parts = [row.seq, row.at, row.person_id, row.role, row.event, row.encounter_id, row.body, row.previous_hash];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function encounterOf(event: AuditEvent): string | null {
  return 'encounterId' in event ? event.encounterId : null;
}

/**
 * The stretch of the log from the first event that names any of these ids to the last, as it is stored, and how far the log reaches.
 * What lies between belongs to it: without it nobody could show that nothing was left out. Events hold ids, counts and closed words alone.
 */
export function stretchAbout(db: ReadableDatabase, ids: readonly string[]): { readonly events: Row[]; readonly head: z.infer<typeof headSchema> } {
  const named = sql`exists (select 1 from json_each(${JSON.stringify(ids)}) named where instr(a.body, '"' || named.value || '"') > 0)`;
  const ends = sql`select min(a.seq) as first, max(a.seq) as last from audit a where ${named}`;
  return { events: db.all(rowSchema, sql`select a.* from audit a, (${ends}) ends where a.seq between ends.first and ends.last order by a.seq`), head: db.get(headSchema, sql`select seq, hash from audit_head`) ?? { seq: 0, hash: genesis } };
}

/** Appends one event to the chain. Called by the door alone, inside the transaction of the work it attests. */
export function appendAudit(db: WritableDatabase, by: { readonly id: PersonId; readonly role: Role }, at: number, event: AuditEvent): void {
  const head = db.get(headSchema, sql`select seq, hash from audit_head`) ?? { seq: 0, hash: genesis };
  const row = {
    seq: head.seq + 1,
    at,
    person_id: by.id,
    role: by.role,
    event: event.event,
    encounter_id: encounterOf(event),
    body: JSON.stringify(auditEventSchema.parse(event)),
    previous_hash: head.hash,
  };
  const hash = auditRowHash(row);
  db.runOne(sql`insert into audit (seq, at, person_id, role, event, encounter_id, body, previous_hash, hash)
    values (${row.seq}, ${row.at}, ${row.person_id}, ${row.role}, ${row.event}, ${row.encounter_id}, ${row.body}, ${row.previous_hash}, ${hash})`);
  db.runOne(sql`insert into audit_head (only, seq, hash) values (1, ${row.seq}, ${hash})
    on conflict (only) do update set seq = excluded.seq, hash = excluded.hash`);
}

function faultOf(row: Row, expectedSeq: number, previousHash: string): 'missing' | 'changed' | 'unreadable' | undefined {
  if (row.seq !== expectedSeq) return 'missing';
  if (row.previous_hash !== previousHash || auditRowHash(row) !== row.hash) return 'changed';
  let body: unknown;
  try {
    body = JSON.parse(row.body);
  } catch {
    return 'unreadable';
  }
  const readable = auditEventSchema.safeParse(body).success && roleSchema.safeParse(row.role).success && personIdSchema.safeParse(row.person_id).success;
  return readable ? undefined : 'unreadable';
}

/**
 * Walks the chain from its first event and names the first that is missing, changed, moved or cut off.
 * Reads in windows, so that years of events need no more memory than a day's.
 */
export function verifyAudit(db: ReadableDatabase): AuditVerdict {
  let window = 2000;
  let seq = 0;
  let hash = genesis;
  for (;;) {
    let rows: Row[];
    try {
      // From the lowest number on: a row below the first event is no event of ours.
      rows = db.all(rowSchema, sql`select * from audit where seq > ${seq === 0 ? Number.MIN_SAFE_INTEGER : seq} order by seq limit ${window}`);
    } catch {
      // A page that cannot be read. Event by event, until the one that lies on it.
      if (window === 1) return { sound: false, events: seq, firstBad: seq + 1, why: 'unreadable' };
      window = 1;
      continue;
    }
    for (const row of rows) {
      const why = faultOf(row, seq + 1, hash);
      if (why !== undefined) return { sound: false, events: seq, firstBad: seq + 1, why };
      seq = row.seq;
      hash = row.hash;
    }
    if (rows.length < window) break;
  }
  const head = db.get(headSchema, sql`select seq, hash from audit_head`) ?? { seq: 0, hash: genesis };
  if (head.seq !== seq || head.hash !== hash) return { sound: false, events: seq, firstBad: seq + 1, why: 'truncated' };
  return { sound: true, events: seq };
}
