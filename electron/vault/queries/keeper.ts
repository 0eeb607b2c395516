import { isTerminal, queryStates } from '../../../shared/queries';
import { encounterIdSchema, instantSchema, z } from '../../../shared/kernel';
import type { Keeper, KeeperRecord } from '../keeper';
import { joinSql, sql } from '../store';

const over = joinSql(queryStates.filter(isTerminal).map((state) => sql`${state}`), ', ');

const keptRow = z
  .strictObject({ id: z.string(), encounterId: encounterIdSchema, ref: z.string().nullable(), status: z.string().nullable(), since: instantSchema, lastUsed: instantSchema, finished: z.int(), bytes: z.int() })
  .transform(({ finished, ...row }): KeeperRecord => ({ ...row, recordClass: 'query', state: finished === 0 ? 'unfinished' : 'finished' }));

/**
 * What happened to queries, as far as its end is concerned. A query's words die with its chart, under whose key they are
 * sealed; that it was asked, when, and what came of it stays for as long as the business record is kept. Without its chart
 * nothing can happen to it any more.
 */
export const queryKeeper: Keeper = {
  recordClass: 'query',

  ids: (db) => db.all(z.strictObject({ id: z.string() }), sql`select id from queries`).map(({ id }) => id),

  records: (db, ids) =>
    db.all(
      keptRow,
      sql`select q.id, q.encounter_id as encounterId, e.ref, e.status, q.created_at as since, q.changed_at as lastUsed, (q.state in (${over}) or e.id is null) as finished,
        (select coalesce(sum(octet_length(w.sealed)), 0) from query_words w where w.query_id = q.id) as bytes
        from queries q left join encounters e on e.id = q.encounter_id where q.id in (select value from json_each(${JSON.stringify(ids)}))`,
    ),

  documents: () => 0,

  remove: (db, id) => {
    // Its place in the chain of versions goes with it.
    db.run(sql`update queries set supersedes = null where supersedes = ${id}`);
    db.runOne(sql`delete from queries where id = ${id}`);
  },
};
