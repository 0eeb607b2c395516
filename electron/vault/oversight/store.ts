import { auditEventSchema, reviewOutcomeSchema, type AnomalyKind, type ReviewOutcome } from '../../../shared/audit';
import { instantSchema, personIdSchema, Phi, z, type EncounterId, type PersonId } from '../../../shared/kernel';
import type { LoggedEvent } from '../../../shared/oversight';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';

const loggedRow = z
  .strictObject({ seq: z.int(), at: instantSchema, personId: personIdSchema, body: z.string() })
  .transform(({ body, ...row }): LoggedEvent => ({ ...row, event: auditEventSchema.parse(JSON.parse(body)) }));

/** The events that tell how charts were accessed, oldest first. */
export function accessEvents(db: ReadableDatabase): LoggedEvent[] {
  return db.all(
    loggedRow,
    sql`select seq, at, person_id as personId, body from audit
      where event in ('encounter.opened', 'encounter.revealed', 'oversight.noticed') or event like 'coding.%' order by seq`,
  );
}

/** The opaque references of charts that are still here, by their ids. */
export function referencesOf(db: ReadableDatabase, ids: readonly EncounterId[]): ReadonlyMap<string, string> {
  const rows = db.all(z.strictObject({ id: z.string(), ref: z.string() }), sql`select id, ref from encounters where id in (select value from json_each(${JSON.stringify(ids)}))`);
  return new Map(rows.map(({ id, ref }) => [id, ref]));
}

const reviewRow = z.strictObject({ kind: z.string(), fromSeq: z.int(), outcome: reviewOutcomeSchema, at: instantSchema, byName: z.string() });
export type Review = z.infer<typeof reviewRow>;

/** What has been looked at. */
export function reviews(db: ReadableDatabase): Review[] {
  return db.all(reviewRow, sql`select r.kind, r.from_seq as fromSeq, r.outcome, r.reviewed_at as at, p.name as byName from oversight_reviews r join people p on p.id = r.reviewed_by`);
}

/** Keeps what became of a look; a later look replaces it, and the log has both. */
export function keepReview(db: WritableDatabase, kind: AnomalyKind, fromSeq: number, outcome: ReviewOutcome, by: PersonId, at: number): void {
  db.runOne(sql`insert into oversight_reviews (kind, from_seq, outcome, reviewed_by, reviewed_at) values (${kind}, ${fromSeq}, ${outcome}, ${by}, ${at})
    on conflict (kind, from_seq) do update set outcome = excluded.outcome, reviewed_by = excluded.reviewed_by, reviewed_at = excluded.reviewed_at`);
}

/** Whether a chart is marked as sensitive. */
export function isSensitive(db: ReadableDatabase, id: EncounterId): boolean {
  return db.get(z.strictObject({ n: z.int() }), sql`select 1 as n from sensitive_charts where encounter_id = ${id}`) !== undefined;
}

/** Marks a chart as sensitive, or not. */
export function markSensitive(db: WritableDatabase, id: EncounterId, sensitive: boolean): void {
  if (isSensitive(db, id) === sensitive) return;
  db.runOne(sensitive ? sql`insert into sensitive_charts (encounter_id) values (${id})` : sql`delete from sensitive_charts where encounter_id = ${id}`);
}

const nearRow = z.strictObject({ name: z.string() });

/** The names of people near to a person, in the order in which they were given. */
export function nearNames(db: ReadableDatabase, person: PersonId): string[] {
  return db.all(nearRow, sql`select name from near_names where person_id = ${person} order by position`).map(({ name }) => name);
}

/** Replaces the names of people near to a person. */
export function keepNearNames(db: WritableDatabase, person: PersonId, names: readonly string[]): void {
  for (const { position } of db.all(z.strictObject({ position: z.int() }), sql`select position from near_names where person_id = ${person}`)) {
    db.runOne(sql`delete from near_names where person_id = ${person} and position = ${position}`);
  }
  names.forEach((name, position) => db.runOne(sql`insert into near_names (person_id, position, name) values (${person}, ${position}, ${name})`));
}

/** The patient's name, in its wrapping; an empty one where the chart has none. */
export function patientName(db: ReadableDatabase, id: EncounterId): Phi<string> {
  const wrapped = z.strictObject({ name: z.string().transform((name) => new Phi(name)) });
  return db.get(wrapped, sql`select coalesce(chart_open(id, patient_name), '') as name from encounters where id = ${id}`)?.name ?? new Phi('');
}
