import { incidentIdSchema, instantSchema, z } from '../../../shared/kernel';
import type { Keeper, KeeperRecord } from '../keeper';
import { sql } from '../store';
import { releaseEvidence } from '../retention';

const keptRow = z
  .strictObject({ id: z.string(), since: instantSchema, lastUsed: instantSchema, closed: z.int(), bytes: z.int() })
  .transform(({ closed, ...row }): KeeperRecord => ({ ...row, recordClass: 'incident', encounterId: null, ref: row.id, status: null, state: closed === 0 ? 'unfinished' : 'finished' }));

/** Reports of incidents, as far as their end is concerned: six years at least (45 CFR 164.530(j)(2)). They die with no chart. */
export const incidentKeeper: Keeper = {
  recordClass: 'incident',

  ids: (db) => db.all(z.strictObject({ id: z.string() }), sql`select id from incidents`).map(({ id }) => id),

  records: (db, ids) =>
    db.all(
      keptRow,
      sql`select i.id, i.noticed_at as since, i.changed_at as lastUsed, i.state = 'closed' as closed,
        coalesce(octet_length(i.facts), 0) + (select coalesce(sum(a.bytes), 0) from incident_attachments a where a.incident_id = i.id) as bytes
        from incidents i where i.id in (select value from json_each(${JSON.stringify(ids)}))`,
    ),

  documents: () => 0,

  remove: (db, id) => {
    releaseEvidence(db, incidentIdSchema.parse(id));
    db.run(sql`delete from outbox where kind = 'incident' and subject in (select p.id from incident_packets p where p.incident_id = ${id})`);
    db.runOne(sql`delete from incidents where id = ${id}`);
  },
};
