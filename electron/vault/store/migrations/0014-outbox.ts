/** What leaves the desk by a network, and how the ways out were found. */
export const outbox = {
  version: 14,
  name: 'outbox',
  sql: /* sql */ `
create table outbox (
  seq integer primary key not null,
  id text not null unique,
  channel text not null,
  kind text not null,
  subject text not null,
  encounter_id text not null references encounters(id) on delete cascade,
  key text not null unique,
  state text not null,
  may_have_left integer not null,
  attempts integer not null,
  queued_at integer not null,
  changed_at integer not null,
  tried_at integer,
  due_at integer,
  fault text,
  remote text,
  settled integer not null,
  -- What it says, under the chart's key.
  sealed blob not null
) strict;
create index outbox_by_encounter on outbox(encounter_id);
create index outbox_by_subject on outbox(subject);
create index outbox_due on outbox(state, due_at);
-- The answers that were taken in, each version of each once.
create table outbox_taken (
  outgoing_id text not null references outbox(id) on delete cascade,
  key text not null,
  taken_at integer not null,
  primary key (outgoing_id, key)
) strict, without rowid;
-- How far a channel was read, and since when it has failed.
create table outbox_ways (
  channel text primary key not null,
  attempts integer not null,
  tried_at integer,
  due_at integer not null,
  fault text,
  reached_at integer,
  mark text
) strict, without rowid;
`,
};
