import { encounterIdSchema, instantSchema, z } from '../../../shared/kernel';
import type { Keeper, KeeperRecord } from '../keeper';
import { sql } from '../store';

const idRow = z.strictObject({ id: z.string() });

/** A draft has no id of its own; its row and the moment of its last word name it once and for all. */
const draftId = sql`printf('draft %d at %d', f.rowid, f.kept_at)`;

const keptRow = z
  .strictObject({ id: z.string(), encounterId: encounterIdSchema.nullable(), ref: z.string().nullable(), status: z.string().nullable(), keptAt: instantSchema, bytes: z.int() })
  .transform(({ keptAt, ...row }): KeeperRecord => ({ ...row, recordClass: 'draft', since: keptAt, lastUsed: keptAt, state: 'unfinished' }));

/** Words typed and never said, as far as their end is concerned: with or without a chart. */
export const draftKeeper: Keeper = {
  recordClass: 'draft',

  ids: (db) => db.all(idRow, sql`select ${draftId} as id from drafts f`).map(({ id }) => id),

  records: (db, ids) =>
    db.all(
      keptRow,
      sql`select ${draftId} as id, f.encounter_id as encounterId, e.ref, e.status, f.kept_at as keptAt,
        coalesce(octet_length(f.text), octet_length(f.sealed)) as bytes
        from drafts f left join encounters e on e.id = f.encounter_id where ${draftId} in (select value from json_each(${JSON.stringify(ids)}))`,
    ),

  documents: () => 0,

  remove: (db, id) => db.runOne(sql`delete from drafts as f where ${draftId} = ${id}`),
};
