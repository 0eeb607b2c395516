import { encounterIdSchema, z, type EncounterId } from '../../../shared/kernel';
import type { WorklistRow } from '../../../shared/encounters';
import { isOpen, queryStates } from '../../../shared/queries';
import { joinSql, sql, type ReadableDatabase } from '../store';

const open = joinSql(queryStates.filter(isOpen).map((state) => sql`${state}`), ', ');
const countRow = z.strictObject({ id: encounterIdSchema, open: z.int(), answered: z.int() });

/** How many queries of each of these charts are asked and not closed, and how many of those are answered; none where there is none. */
export function queriesPerChart(db: ReadableDatabase, ids: readonly EncounterId[]): ReadonlyMap<EncounterId, WorklistRow['queries']> {
  const rows = db.all(
    countRow,
    sql`select encounter_id as id, count(*) as open, count(*) filter (where state = 'answered') as answered from queries
      where state in (${open}) and encounter_id in (select value from json_each(${JSON.stringify(ids)})) group by encounter_id`,
  );
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
