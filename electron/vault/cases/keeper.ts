import { instantSchema, z } from '../../../shared/kernel';
import type { Keeper, KeeperRecord } from '../keeper';
import { sql } from '../store';

const keptRow = z
  .strictObject({ id: z.string(), ref: z.string().nullable(), status: z.string(), since: instantSchema, lastUsed: instantSchema, bytes: z.int() })
  .transform((row): KeeperRecord => ({ ...row, recordClass: 'incident', encounterId: null, state: 'finished' }));

/**
 * Cases, and reports that were no incident, as far as their end is concerned: six years from when they were closed
 * (45 CFR 164.530(j)(2)). What is open, and what nobody has looked at, has no end: it is not shown to retention at all.
 */
export const caseKeeper: Keeper = {
  recordClass: 'incident',

  ids: (db) => db.all(z.strictObject({ id: z.string() }), sql`select id from cases where state = 'closed' union all select id from case_received where state = 'dismissed'`).map(({ id }) => id),

  records: (db, ids) =>
    db.all(
      keptRow,
      sql`with asked(id) as (select value from json_each(${JSON.stringify(ids)}))
        select c.id, c.ref, c.state as status, c.opened_at as since, c.changed_at as lastUsed,
          (select coalesce(sum(octet_length(r.content)), 0) from case_received r where r.case_id = c.id) as bytes
          from cases c where c.state = 'closed' and c.id in (select id from asked)
        union all
        select r.id, null, r.state, r.received_at, r.changed_at, coalesce(octet_length(r.content), 0)
          from case_received r where r.state = 'dismissed' and r.id in (select id from asked)`,
    ),

  documents: (db, id) => db.get(z.strictObject({ count: z.int() }), sql`select count(*) as count from case_received where id = ${id} or case_id = ${id}`)?.count ?? 0,

  remove: (db, id) => {
    const received = sql`select r.id from case_received r where r.id = ${id} or r.case_id = ${id}`;
    db.run(sql`delete from outbox where kind = 'reply' and subject in (select p.id from case_replies p where p.received_id in (${received}))`);
    db.run(sql`delete from case_replies where received_id in (${received})`);
    db.run(sql`delete from case_attachments where received_id in (${received})`);
    for (const table of [sql`case_decisions`, sql`case_workups`, sql`case_timeline`, sql`case_notices`, sql`case_correctives`, sql`case_papers`]) db.run(sql`delete from ${table} where case_id = ${id}`);
    db.run(sql`delete from case_received where id = ${id} or case_id = ${id}`);
    db.run(sql`delete from cases where id = ${id}`);
  },
};
