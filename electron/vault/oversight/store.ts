import { closenessSchema, reviewOutcomeSchema, type AnomalyKind, type ReviewOutcome } from '../../../shared/audit';
import { encounterIdSchema, instantSchema, personIdSchema, Phi, z, type EncounterId, type PersonId } from '../../../shared/kernel';
import { accessActs, type AccessEvent } from '../../../shared/oversight';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';

const accessRow = z.strictObject({
  seq: z.int(),
  at: instantSchema,
  personId: personIdSchema,
  act: z.enum(accessActs),
  encounterId: encounterIdSchema,
  closeness: closenessSchema.nullable(),
  sensitive: z.int().nullable().transform((sensitive) => sensitive === 1),
});

/**
 * The events that tell how charts were accessed, oldest first, from the one that follows `after` on. Work on codes, which is most
 * of a log, only where something was noticed about the chart: it explains that, and nothing else.
 */
export function accessEvents(db: ReadableDatabase, after: number, most: number): AccessEvent[] {
  return db.all(
    accessRow,
    sql`select seq, at, person_id as personId, encounter_id as encounterId,
        case event when 'encounter.opened' then 'opened' when 'encounter.revealed' then 'revealed' when 'oversight.noticed' then 'noticed' when 'oversight.marked' then 'unmarked' else 'coded' end as act,
        case event when 'oversight.noticed' then json_extract(body, '$.closeness') end as closeness,
        case event when 'oversight.noticed' then json_extract(body, '$.sensitive') end as sensitive
      from audit
      where seq > ${after} and (event in ('encounter.opened', 'encounter.revealed', 'oversight.noticed')
        or (event >= 'coding.' and event < 'coding/' and encounter_id in (select encounter_id from audit where event = 'oversight.noticed'))
        or (event = 'oversight.marked' and json_extract(body, '$.sensitive') = 0))
      order by seq limit ${most}`,
  );
}

/** How many events tell of access to charts since an instant. */
export function countAccess(db: ReadableDatabase, since: number): number {
  const counted = z.strictObject({ n: z.int() });
  return db.get(counted, sql`select count(*) as n from audit where at >= ${since} and (event in ('encounter.opened', 'encounter.revealed', 'oversight.noticed') or (event >= 'coding.' and event < 'coding/'))`)?.n ?? 0;
}

const chartRow = z.strictObject({ id: z.string(), ref: z.string(), isMarked: z.int().transform(Boolean) });

/** The opaque references of charts that are still here, and whether they are marked as sensitive, by their ids. */
export function chartsNamed(db: ReadableDatabase, ids: readonly EncounterId[]): ReadonlyMap<string, z.infer<typeof chartRow>> {
  const rows = db.all(chartRow, sql`select e.id, e.ref, s.encounter_id is not null as isMarked from encounters e left join sensitive_charts s on s.encounter_id = e.id
    where e.id in (select value from json_each(${JSON.stringify(ids)}))`);
  return new Map(rows.map((row) => [row.id, row]));
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

/** Puts the mark on a chart that has none, or takes it off one that has. */
export function markSensitive(db: WritableDatabase, id: EncounterId, sensitive: boolean): void {
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
