import { z, type PersonId } from '../../../shared/kernel';
import { queryFactSchema, queryMetrics, type QueryMetrics } from '../../../shared/queries';
import { sql, type ReadableDatabase, type Sql } from '../store';

const factRow = queryFactSchema.extend({ repeated: z.int().transform((value) => value !== 0) });

/** The figures of practice for a time, of everyone or of one person. They count what is left when charts are gone. */
export function figuresOf(db: ReadableDatabase, { from, to }: { readonly from: number; readonly to: number }, by: PersonId | null, now: number): QueryMetrics {
  const within = (column: Sql): Sql => sql`(${column} >= ${from} and ${column} < ${to})`;
  const own = by === null ? sql`1` : sql`q.author = ${by}`;
  // All versions of a query are one question: what became of the last one that was sent counts, or of the last one.
  const facts = db.all(
    factRow,
    sql`select q.kind, q.urgency, q.state, q.outcome, q.sent_at as sentAt, q.window_hours as windowHours, q.answered_at as answeredAt,
      (select sum(v.blocked) from queries v where v.ref = q.ref) as blocked, q.repeated
      from queries q where ${own} and q.version = coalesce((select max(v.version) from queries v where v.ref = q.ref and v.sent_at is not null), (select max(v.version) from queries v where v.ref = q.ref))
      and (${within(sql`q.sent_at`)} or ${within(sql`q.answered_at`)} or ${within(sql`q.closed_at`)} or (q.sent_at is null and q.blocked > 0 and ${within(sql`q.changed_at`)}))`,
  );
  const asked = sql`select q.encounter_id as id from queries q where ${own} and ${within(sql`q.sent_at`)}`;
  const finalised = sql`select u.encounter_id as id from audit u where u.event = 'coding.finalised' and ${within(sql`u.at`)} and ${by === null ? sql`1` : sql`u.person_id = ${by}`}`;
  const count = (of: Sql): number => db.get(z.strictObject({ n: z.int() }), sql`select count(distinct id) as n from (${of})`)?.n ?? 0;
  return queryMetrics(facts, { n: count(sql`${asked} union ${finalised}`), asked: count(asked) }, now);
}
