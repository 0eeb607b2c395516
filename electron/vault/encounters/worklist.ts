import { accessCalls } from '../../../shared/access';
import type { Leftover } from '../../../shared/desk';
import {
  encounterStatusSchema, plainWords, worklistRowSchema, type EncounterStatus, type WorklistInput, type WorklistRow,
} from '../../../shared/encounters';
import type { Person } from '../../../shared/accounts';
import { encounterIdSchema, z, type Role } from '../../../shared/kernel';
import { isMine, isWithin, type Reach } from '../access';
import { joinSql, sql, type ReadableDatabase, type Sql } from '../store';

/** A row without its end and what new releases mean for it: other domains tell that. */
const flag = z.int().transform((value) => value !== 0);
const listRow = worklistRowSchema.omit({ held: true, endsAt: true, updates: true, queries: true }).extend({ demo: flag, withheld: flag });

const documentsOf = sql`(select count(*) from documents d where d.encounter_id = e.id)`;
const codesOf = sql`(select count(*) from assignments a where a.encounter_id = e.id)`;

const byDate = sql`coalesce(e.controlling_on, '9999-12-31')`;

/**
 * What each order goes by; ties are always settled by reference, so that windows never overlap. What a row does not show,
 * its place must not tell either: withheld rows stand together, before all others.
 */
function orderBy(sort: WorklistInput['sort'], reach: Reach): Sql {
  const shown = (content: Sql): Sql => (reach.isBounded ? sql`case when ${isWithin(reach)} then ${content} end` : content);
  switch (sort) {
    case 'controllingDate':
      return byDate;
    case 'ref':
      return sql`e.ref`;
    case 'status':
      return sql`case e.status when 'new' then 1 when 'in-progress' then 2 when 'addendum' then 3 else 4 end`;
    case 'class':
      return sql`e.class`;
    case 'attending':
      return shown(sql`e.attending_plain`);
    case 'documents':
      return shown(documentsOf);
    case 'codes':
      return shown(codesOf);
  }
}

/**
 * Every word must stand in the reference, the class, the status or, where the row shows it, the attending provider's
 * name; never in PHI.
 */
function matches({ text, whose }: Pick<WorklistInput, 'text' | 'whose'>, reach: Reach): Sql {
  const words = plainWords(text).split(/\s+/).filter((word) => word !== '');
  const ofWhom = whose === 'all' ? [] : [whose === 'mine' ? isMine(reach) : sql`not ${isMine(reach)}`];
  const shown = sql`substr(e.found_by, 1, length(e.found_by) - length(e.attending_plain))`;
  const searched = reach.isBounded ? sql`case when ${isWithin(reach)} then e.found_by else ${shown} end` : sql`e.found_by`;
  return joinSql([sql`true`, ...ofWhom, ...words.map((word) => sql`instr(${searched}, ${word}) > 0`)], ' and ');
}

/** How many encounters of each status match the words. */
export function countByStatus(db: ReadableDatabase, input: Pick<WorklistInput, 'text' | 'whose'>, reach: Reach): Record<EncounterStatus, number> {
  const rows = db.all(
    z.strictObject({ status: encounterStatusSchema, encounters: z.int() }),
    sql`select e.status, count(*) as encounters from encounters e where ${matches(input, reach)} group by e.status`,
  );
  const counts: Record<EncounterStatus, number> = { new: 0, 'in-progress': 0, final: 0, addendum: 0 };
  for (const { status, encounters } of rows) counts[status] = encounters;
  return counts;
}

/** Whoever hands out work sees to whom it is assigned. */
const handsOutWork: readonly Role[] = accessCalls.find(({ name }) => name === 'access.assign')?.roles ?? [];

/**
 * One window of the worklist. The window is cut first and its rows are filled in afterwards: what a row
 * shows is counted for the rows on screen, not for ten thousand.
 */
export function listWindow(db: ReadableDatabase, input: WorklistInput, { id: reader, role }: Pick<Person, 'id' | 'role'>, reach: Reach): Omit<WorklistRow, 'held' | 'endsAt' | 'updates' | 'queries'>[] {
  const direction = input.descending ? sql`desc` : sql`asc`;
  const ofStatus = input.statuses.length === 0 ? sql`true` : sql`e.status in (${joinSql(input.statuses.map((status) => sql`${status}`), ', ')})`;
  const shown = (content: Sql, otherwise = sql`0`): Sql => (reach.isBounded ? sql`case when ${isWithin(reach)} then ${content} else ${otherwise} end` : content);
  const order = sql`${orderBy(input.sort, reach)} ${direction}, e.ref ${direction}`;
  return db.all(
    listRow,
    sql`with shown as materialized (
        select e.rowid as place from encounters e where ${matches(input, reach)} and ${ofStatus} order by ${order} limit ${input.count} offset ${input.from}
      )
      select e.id, e.ref, e.class, e.status, e.controlling_on as controllingDate, coalesce(e.admitted_on, e.service_from) as startedOn,
        ${shown(sql`e.attending`, sql`''`)} as attending, ${shown(documentsOf)} as documents,
        ${shown(sql`(select count(*) from documents d where d.encounter_id = e.id
          and not exists (select 1 from document_reads r where r.document_id = d.id and r.person_id = ${reader}))`)} as unread,
        ${shown(codesOf)} as codes, e.demo,
        case when ${isMine(reach)} then 'mine' when e.assignee is null then 'nobodys' else 'others' end as whose,
        ${handsOutWork.includes(role) ? sql`e.assignee` : sql`null`} as assignee, not ${isWithin(reach)} as withheld
      from shown join encounters e on e.rowid = shown.place order by ${order}`,
  );
}

/** The charts that somebody has begun and not finalised, the longest waiting first: left at the end of a shift. */
export function unfinishedCharts(db: ReadableDatabase): Leftover[] {
  return db
    .all(
      z.strictObject({ encounterId: encounterIdSchema, ref: z.string(), status: encounterStatusSchema, codes: z.int() }),
      sql`select e.id as encounterId, e.ref, e.status, ${codesOf} as codes from encounters e
        where e.status in ('in-progress', 'addendum') order by ${byDate}, e.ref`,
    )
    .map((chart) => ({ kind: 'unfinished-chart', ...chart }));
}
