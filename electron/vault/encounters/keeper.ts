import type { AuditEventName } from '../../../shared/audit';
import { encounterStatusSchema } from '../../../shared/encounters';
import { encounterIdSchema, instantSchema, z } from '../../../shared/kernel';
import type { RecordState } from '../../../shared/retention';
import type { ChartKeeper, KeeperRecord } from '../keeper';
import { joinSql, sql } from '../store';
import { deleteEncounter } from './store';

/** Events about a chart by which nobody uses it. */
const notUses = ['retention.died', 'retention.certified', 'retention.held', 'retention.released', 'printouts.shredded'] as const satisfies readonly AuditEventName[];
const useless = joinSql(notUses.map((event) => sql`${event}`), ', ');

const keptRow = z
  .strictObject({
    id: encounterIdSchema,
    ref: z.string(),
    status: encounterStatusSchema,
    begun: z.int(),
    since: instantSchema,
    lastUsed: instantSchema,
    bytes: z.int(),
  })
  .transform(({ begun, ...row }): KeeperRecord => ({ ...row, encounterId: row.id, recordClass: 'chart', state: stateOf(row.status, begun !== 0) }));

/** A chart that nobody has coded, typed into or asked about is untouched, however often it was read. */
function stateOf(status: z.infer<typeof encounterStatusSchema>, begun: boolean): RecordState {
  if (status === 'final') return 'finished';
  return status === 'new' && !begun ? 'untouched' : 'unfinished';
}

const counted = z.strictObject({ n: z.int() });

/** The charts, as far as their end is concerned. */
export const chartKeeper: ChartKeeper = {
  recordClass: 'chart',

  ids: (db) => db.all(z.strictObject({ id: z.string() }), sql`select id from encounters`).map(({ id }) => id),

  records: (db, ids) =>
    db.all(
      keptRow,
      sql`select e.id, e.ref, e.status, e.created_at as since,
        exists (select 1 from assignments a where a.encounter_id = e.id) or exists (select 1 from drafts f where f.encounter_id = e.id)
          or exists (select 1 from query_words w where w.encounter_id = e.id) as begun,
        coalesce((select u.at from audit u where u.encounter_id = e.id and u.event not in (${useless}) order by u.seq desc limit 1), e.created_at) as lastUsed,
        (select coalesce(sum(d.bytes), 0) from documents d where d.encounter_id = e.id) as bytes
        from encounters e where e.id in (select value from json_each(${JSON.stringify(ids)}))`,
    ),

  documents: (db, id) => db.get(counted, sql`select count(*) as n from documents where encounter_id = ${id}`)?.n ?? 0,

  remove: (db, id) => deleteEncounter(db, encounterIdSchema.parse(id)),

  count: (db) => db.get(counted, sql`select count(*) as n from encounters`)?.n ?? 0,
  bytes: (db) => db.get(counted, sql`select coalesce(sum(bytes), 0) as n from documents`)?.n ?? 0,
};
