import { systemSchema } from '../../../shared/codesets';
import { z, type PersonId } from '../../../shared/kernel';
import { sql, type ReadableDatabase } from '../store';

/** How often a code is used, by its bare form. */
export type Uses = (system: string, bare: string) => number;

/** What others use is told by no single chart: a code counts once so many charts have it (45 CFR 164.502(b), minimum necessary). */
const fewestCharts = 3;
/** What others use counts for half of what the person uses. */
const ofOthers = 0.5;

const markSchema = z.object({ count: z.number(), rows: z.number() });
const useSchema = z.object({ system: systemSchema, code: z.string(), own: z.number().int(), others: z.number().int(), charts: z.number().int() });

type Known = { readonly mark: string; readonly person: PersonId; readonly times: ReadonlyMap<string, number> };

/**
 * Keeps count of the codes that stand in charts: read anew only when one was assigned, removed or put back since. It names no chart, and
 * nothing of it leaves the vault process but the order of what is found.
 */
export function openUses(): (db: ReadableDatabase, person: PersonId) => Uses {
  let known: Known | undefined;
  return (db, person) => {
    const { count, rows } = db.get(markSchema, sql`select count(*) as count, total(rowid) as rows from assignments`) ?? { count: 0, rows: 0 };
    const mark = `${count} ${rows}`;
    if (known?.mark !== mark || known.person !== person) known = { mark, person, times: readTimes(db, person) };
    const { times } = known;
    return (system, bare) => times.get(`${system} ${bare}`) ?? 0;
  };
}

function readTimes(db: ReadableDatabase, person: PersonId): ReadonlyMap<string, number> {
  const rows = db.all(useSchema, sql`select system, code, sum(assigned_by = ${person}) as own, sum(assigned_by <> ${person}) as others, count(distinct encounter_id) as charts from assignments group by system, code`);
  return new Map(rows.map(({ system, code, own, others, charts }) => [`${system} ${code}`, own + (charts >= fewestCharts ? others * ofOthers : 0)]));
}
