import { hash as digest } from 'node:crypto';
import { auditEventSchema, type AuditEvent, type AuditVerdict } from '../../../shared/audit';
import { personIdSchema, roleSchema, z, type PersonId, type Role } from '../../../shared/kernel';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';

/** What the first event follows: the hash of nothing. */
export const genesis = '0'.repeat(64);

/** An event as it is stored. */
export const rowSchema = z.strictObject({
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
export type Row = z.infer<typeof rowSchema>;

const texts = ['person_id', 'role', 'event', 'body', 'previous_hash', 'hash'] as const;

/** As `rowSchema`, in one function: a log of years is a million rows, and a schema of nine fields takes longer than their hash. */
function isRow(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null || !('seq' in value && 'at' in value && 'encounter_id' in value)) return false;
  const row: Record<string, unknown> = { ...value };
  const { encounter_id: encounter } = row;
  return typeof row['seq'] === 'number' && typeof row['at'] === 'number' && (encounter === null || typeof encounter === 'string') && texts.every((name) => typeof row[name] === 'string');
}
const walkedRowSchema = z.custom<Row>(isRow);

export const headSchema = z.strictObject({ seq: z.number(), hash: z.string() });

/** Every stored column goes into the hash, as stored: no second writing of the same event could differ. */
export function auditRowHash(row: Omit<Row, 'hash'>): string {
  const parts = [row.seq, row.at, row.person_id, row.role, row.event, row.encounter_id, row.body, row.previous_hash];
  return digest('sha256', JSON.stringify(parts), 'hex');
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

/** What an event follows that has none before it, or how far a walk has come. */
type Reached = { readonly seq: number; readonly hash: string };

/**
 * Walks the chain from its first event and names the first that is missing, changed, moved or cut off. Reads in windows, so
 * that years of events need no more memory than a day's, and other work finds its turn in between.
 */
export class ChainWalk {
  #window = 2000;
  #reached: Reached = { seq: 0, hash: genesis };
  /** Who acted in which role last: events come in runs of one person's. */
  #actor: Pick<Row, 'person_id' | 'role'> | undefined;

  /** The verdict, or undefined while there is more to walk. Events that come meanwhile are walked, too. */
  step(db: ReadableDatabase): AuditVerdict | undefined {
    const { seq } = this.#reached;
    let rows: Row[];
    try {
      // From the lowest number on: a row below the first event is no event of ours.
      rows = db.all(walkedRowSchema, sql`select * from audit where seq > ${seq === 0 ? Number.MIN_SAFE_INTEGER : seq} order by seq limit ${this.#window}`);
    } catch {
      // A page that cannot be read. Event by event, until the one that lies on it.
      if (this.#window === 1) return this.#broken('unreadable');
      this.#window = 1;
      return undefined;
    }
    for (const row of rows) {
      const why = this.#faultOf(row);
      if (why !== undefined) return this.#broken(why);
      this.#reached = row;
    }
    return rows.length < this.#window ? this.#ended(db) : undefined;
  }

  #ended(db: ReadableDatabase): AuditVerdict {
    const head = db.get(headSchema, sql`select seq, hash from audit_head`) ?? { seq: 0, hash: genesis };
    return head.seq === this.#reached.seq && head.hash === this.#reached.hash ? { sound: true, events: this.#reached.seq } : this.#broken('truncated');
  }

  #broken(why: Extract<AuditVerdict, { sound: false }>['why']): AuditVerdict {
    return { sound: false, events: this.#reached.seq, firstBad: this.#reached.seq + 1, why };
  }

  #faultOf(row: Row): 'missing' | 'changed' | 'unreadable' | undefined {
    if (row.seq !== this.#reached.seq + 1) return 'missing';
    if (row.previous_hash !== this.#reached.hash || auditRowHash(row) !== row.hash) return 'changed';
    return this.#isActor(row) && isEvent(row.body) ? undefined : 'unreadable';
  }

  #isActor({ role, person_id: id }: Row): boolean {
    if (this.#actor?.person_id === id && this.#actor.role === role) return true;
    if (!roleSchema.safeParse(role).success || !personIdSchema.safeParse(id).success) return false;
    this.#actor = { person_id: id, role };
    return true;
  }
}

function isEvent(body: string): boolean {
  try {
    return auditEventSchema.safeParse(JSON.parse(body)).success;
  } catch {
    return false;
  }
}

/** The whole walk at once. */
export function verifyAudit(db: ReadableDatabase): AuditVerdict {
  const walk = new ChainWalk();
  for (;;) {
    const verdict = walk.step(db);
    if (verdict !== undefined) return verdict;
  }
}
