import type { Leftover } from '../../../shared/desk';
import {
  encounterStatusSchema, plainWords, worklistRowSchema, type EncounterStatus, type WorklistInput, type WorklistRow,
} from '../../../shared/encounters';
import { encounterIdSchema, z, type PersonId } from '../../../shared/kernel';
import { joinSql, sql, type ReadableDatabase, type Sql } from '../store';

/** A row without its end: the rules of retention tell that. */
const listRow = worklistRowSchema.omit({ held: true, endsAt: true }).extend({ demo: z.int().transform((value) => value !== 0) });

const documentsOf = sql`(select count(*) from documents d where d.encounter_id = e.id)`;
const codesOf = sql`(select count(*) from assignments a where a.encounter_id = e.id)`;

/** What each order goes by; ties are always settled by reference, so that windows never overlap. */
const orders = {
  controllingDate: sql`coalesce(e.controlling_on, '9999-12-31')`,
  ref: sql`e.ref`,
  status: sql`case e.status when 'new' then 1 when 'in-progress' then 2 when 'addendum' then 3 else 4 end`,
  class: sql`e.class`,
  attending: sql`e.attending_plain`,
  documents: documentsOf,
  codes: codesOf,
} satisfies Record<WorklistInput['sort'], Sql>;

/** Every word must stand in the reference, the class, the status or the attending provider's name; never in PHI. */
function matches(text: string): Sql {
  const words = plainWords(text).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return sql`true`;
  return joinSql(words.map((word) => sql`instr(e.found_by, ${word}) > 0`), ' and ');
}

/** How many encounters of each status match the text. */
export function countByStatus(db: ReadableDatabase, text: string): Record<EncounterStatus, number> {
  const rows = db.all(
    z.strictObject({ status: encounterStatusSchema, encounters: z.int() }),
    sql`select e.status, count(*) as encounters from encounters e where ${matches(text)} group by e.status`,
  );
  const counts: Record<EncounterStatus, number> = { new: 0, 'in-progress': 0, final: 0, addendum: 0 };
  for (const { status, encounters } of rows) counts[status] = encounters;
  return counts;
}

/**
 * One window of the worklist. The window is cut first and its rows are filled in afterwards: what a row
 * shows is counted for the rows on screen, not for ten thousand.
 */
export function listWindow(db: ReadableDatabase, input: WorklistInput, reader: PersonId): Omit<WorklistRow, 'held' | 'endsAt'>[] {
  const direction = input.descending ? sql`desc` : sql`asc`;
  const ofStatus = input.statuses.length === 0 ? sql`true` : sql`e.status in (${joinSql(input.statuses.map((status) => sql`${status}`), ', ')})`;
  const order = sql`${orders[input.sort]} ${direction}, e.ref ${direction}`;
  return db.all(
    listRow,
    sql`with shown as materialized (
        select e.rowid as place from encounters e where ${matches(input.text)} and ${ofStatus} order by ${order} limit ${input.count} offset ${input.from}
      )
      select e.id, e.ref, e.class, e.status, e.controlling_on as controllingDate, coalesce(e.admitted_on, e.service_from) as startedOn,
        e.attending, ${documentsOf} as documents,
        (select count(*) from documents d where d.encounter_id = e.id
          and not exists (select 1 from document_reads r where r.document_id = d.id and r.person_id = ${reader})) as unread,
        ${codesOf} as codes, e.demo
      from shown join encounters e on e.rowid = shown.place order by ${order}`,
  );
}

/** The charts that somebody has begun and not finalised, the longest waiting first: left at the end of a shift. */
export function unfinishedCharts(db: ReadableDatabase): Leftover[] {
  return db
    .all(
      z.strictObject({ encounterId: encounterIdSchema, ref: z.string(), status: encounterStatusSchema, codes: z.int() }),
      sql`select e.id as encounterId, e.ref, e.status, ${codesOf} as codes from encounters e
        where e.status in ('in-progress', 'addendum') order by ${orders.controllingDate}, e.ref`,
    )
    .map((chart) => ({ kind: 'unfinished-chart', ...chart }));
}
