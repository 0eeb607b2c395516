import { auditEntrySchema, auditEventSchema, type AuditEntry, type AuditFilter } from '../../../shared/audit';
import { encounterIdSchema, instantSchema, z, type EncounterId } from '../../../shared/kernel';
import { joinSql, sql, type ReadableDatabase, type Sql } from '../store';

const entryRowSchema = auditEntrySchema.extend({ event: z.string() }).transform((row): AuditEntry => ({
  ...row,
  event: auditEventSchema.parse(JSON.parse(row.event)),
}));

/** The first and last millisecond of a calendar day in the machine's own zone. */
function startOf(date: string): number {
  return new Date(`${date}T00:00:00`).getTime();
}
function endOf(date: string): number {
  return new Date(`${date}T23:59:59.999`).getTime();
}

function conditionOf(filter: AuditFilter): Sql {
  const conditions = [sql`1 = 1`];
  if (filter.events.length > 0) conditions.push(sql`a.event in (${joinSql(filter.events.map((event) => sql`${event}`), ', ')})`);
  if (filter.personId !== null) conditions.push(sql`a.person_id = ${filter.personId}`);
  if (filter.encounterId !== null) conditions.push(sql`a.encounter_id = ${filter.encounterId}`);
  if (filter.from !== null) conditions.push(sql`a.at >= ${startOf(filter.from)}`);
  if (filter.to !== null) conditions.push(sql`a.at <= ${endOf(filter.to)}`);
  return joinSql(conditions, ' and ');
}

/** The events that match, newest first, older than `before`; and how many match in all. */
export function listAudit(db: ReadableDatabase, filter: AuditFilter, before: number | null, count: number): { entries: AuditEntry[]; total: number } {
  const matches = conditionOf(filter);
  const older = before === null ? sql`` : sql` and a.seq < ${before}`;
  const entries = db.all(
    entryRowSchema,
    sql`select a.seq, a.at, a.person_id as personId, a.role, a.body as event, a.hash, p.name as personName, e.ref as encounterRef
      from audit a join people p on p.id = a.person_id left join encounters e on e.id = a.encounter_id
      where ${matches}${older} order by a.seq desc limit ${count}`,
  );
  const total = db.get(z.strictObject({ n: z.number() }), sql`select count(*) as n from audit a where ${matches}`)?.n ?? 0;
  return { entries, total };
}

/** The chart that was opened last, and when; undefined before the first. */
export function lastOpening(db: ReadableDatabase): { readonly encounterId: EncounterId; readonly at: number } | undefined {
  return db.get(
    z.strictObject({ encounterId: encounterIdSchema, at: instantSchema }),
    sql`select encounter_id as encounterId, at from audit where event = 'encounter.opened' order by seq desc limit 1`,
  );
}

/** What brings a passphrase into force. */
type PassphraseEvent = 'vault.created' | 'vault.passphrase-changed' | 'vault.recovered';

const takenBack = { passphrase: 'vault.passphrase-changed', recovered: 'vault.recovered', raised: null } as const;
const stepSchema = z.discriminatedUnion('event', [
  z.strictObject({ seq: z.int(), event: z.enum(['vault.created', 'vault.passphrase-changed', 'vault.recovered']), what: z.null() }),
  z.strictObject({ seq: z.int(), event: z.literal('vault.change-undone'), what: z.enum(['passphrase', 'recovered', 'raised']) }),
]);

/** What the log has of the passphrase, the newest first. What the log itself takes back was never in force, and is left out. */
function passphraseSteps(db: ReadableDatabase): readonly { readonly seq: number; readonly event: PassphraseEvent }[] {
  const rows = db.all(
    stepSchema,
    sql`select seq, event, json_extract(body, '$.what') as what from audit
      where event in ('vault.created', 'vault.passphrase-changed', 'vault.recovered', 'vault.change-undone') order by seq desc`,
  );
  const undone: PassphraseEvent[] = [];
  return rows.flatMap((row) => {
    if (row.event === 'vault.change-undone') {
      const back = takenBack[row.what];
      if (back !== null) undone.push(back);
      return [];
    }
    if (undone.at(-1) !== row.event) return [row];
    undone.pop();
    return [];
  });
}

/** The times between which the log was written since the last of these events that came into force, that one included; undefined without any. */
export function timesSince(db: ReadableDatabase, events: readonly PassphraseEvent[]): { readonly earliest: number; readonly latest: number } | undefined {
  const last = passphraseSteps(db).find(({ event }) => events.includes(event));
  return last === undefined ? undefined : db.get(z.strictObject({ earliest: z.number(), latest: z.number() }), sql`select min(at) as earliest, max(at) as latest from audit where seq >= ${last.seq}`);
}

/** Which of some events came into force last; undefined where none has. */
export function lastOf(db: ReadableDatabase, events: readonly PassphraseEvent[]): PassphraseEvent | undefined {
  return passphraseSteps(db).find(({ event }) => events.includes(event))?.event;
}

/** How many events the log holds. */
export function countEvents(db: ReadableDatabase): number {
  return db.get(z.strictObject({ seq: z.int() }), sql`select seq from audit_head`)?.seq ?? 0;
}
