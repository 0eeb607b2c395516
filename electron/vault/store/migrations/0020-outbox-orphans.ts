/** Recalls that outlive their chart. */
export const outboxOrphans = {
  version: 20,
  name: 'outbox-orphans',
  sql: /* sql */ `
-- What is still to be taken back at a server of a chart that is gone: by what it is found there, and no word of what it said.
create table outbox_orphans (
  id text primary key not null,
  channel text not null,
  kind text not null,
  subject text not null,
  encounter_id text not null,
  ref text not null,
  key text not null unique,
  state text not null check (state = 'recalling'),
  may_have_left integer not null,
  attempts integer not null,
  queued_at integer not null,
  changed_at integer not null,
  tried_at integer,
  due_at integer,
  fault text,
  remote text,
  settled integer not null
) strict, without rowid;
`,
};
