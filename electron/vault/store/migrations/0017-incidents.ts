/** Reports of privacy incidents, what they hold back from ending, and packets that belong to no chart in the outbox. */
export const incidents = {
  version: 17,
  name: 'incidents',
  sql: /* sql */ `
create table incidents (
  id text primary key not null,
  type text,
  origin text not null check (origin in ('desk', 'lock-screen')),
  state text not null check (state in ('started', 'sealed', 'sent', 'acknowledged', 'closed')),
  reporter text not null references people(id),
  -- Discovery (45 CFR 164.404(a)(2), 164.410(a)(2)): the time on the wall, and milliseconds since the computer started.
  noticed_at integer not null,
  noticed_uptime integer not null,
  -- What is said, as it is said (JSON); null where it was sealed at a locked desk.
  facts text,
  changed_at integer not null,
  sealed_at integer,
  sent_at integer,
  acknowledged_at integer,
  closed_at integer,
  -- Opens what comes back (age, X25519).
  reply_identity text,
  check ((state = 'started') = (sealed_at is null))
) strict;
create index incidents_by_reporter on incidents(reporter, noticed_at);
create trigger incidents_are_noticed_once before update of id, noticed_at, noticed_uptime, reporter, origin on incidents
  begin select raise(abort, 'when something was noticed, and by whom, never changes'); end;
create trigger incidents_are_reported_once before update of facts, type, sealed_at, reply_identity on incidents when old.state <> 'started'
  begin select raise(abort, 'what was reported is never changed'); end;
create trigger incidents_go_on before update of state on incidents
  when instr('started sealed sent acknowledged closed', new.state) < instr('started sealed sent acknowledged closed', old.state)
  begin select raise(abort, 'a report does not go back'); end;

create table incident_marks (
  incident_id text not null references incidents(id) on delete cascade,
  number integer not null,
  step text not null,
  outcome text not null check (outcome in ('done', 'not-possible')),
  at integer not null,
  primary key (incident_id, number)
) strict, without rowid;
create trigger incident_marks_stay before update on incident_marks begin select raise(abort, 'a mark stands; a changed mind is another'); end;
create trigger incident_marks_are_kept before delete on incident_marks when exists (select 1 from incidents where id = old.incident_id)
  begin select raise(abort, 'a mark stands; a changed mind is another'); end;

create table incident_attachments (
  id text primary key not null,
  incident_id text not null references incidents(id) on delete cascade,
  name text not null,
  media text not null,
  bytes integer not null,
  sha256 text not null,
  added_at integer not null,
  content blob not null
) strict;
create index incident_attachments_by_incident on incident_attachments(incident_id);
create trigger incident_attachments_stay before update on incident_attachments begin select raise(abort, 'what is attached is never changed'); end;
create trigger incident_attachments_are_kept before delete on incident_attachments when (select state from incidents where id = old.incident_id) <> 'started'
  begin select raise(abort, 'what was reported is kept'); end;

-- What goes to the officer and what comes back, as it was signed.
create table incident_packets (
  seq integer primary key autoincrement not null,
  id text not null unique,
  incident_id text not null references incidents(id) on delete cascade,
  direction text not null check (direction in ('out', 'in')),
  kind text not null,
  at integer not null,
  -- Canonical JSON; null where it was sealed at a locked desk, and only the ciphertext is here.
  statement text,
  signature text,
  key text,
  sealed text,
  -- How it left.
  left_way text check (left_way in ('server', 'file')),
  left_at integer,
  outgoing_id text,
  check ((statement is null) = (sealed is not null))
) strict;
create index incident_packets_by_incident on incident_packets(incident_id);
create trigger incident_packets_stay before update of id, incident_id, direction, kind, at, statement, signature, key, sealed on incident_packets
  begin select raise(abort, 'what was signed is never changed'); end;
create trigger incident_packets_are_kept before delete on incident_packets when exists (select 1 from incidents where id = old.incident_id)
  begin select raise(abort, 'what was signed is kept'); end;

-- What the outbox brought and nobody has opened yet: opening takes its time, and nothing is lost meanwhile.
create table incident_returned (
  seq integer primary key autoincrement not null,
  incident_id text not null references incidents(id) on delete cascade,
  sealed text not null,
  arrived_at integer not null
) strict;

-- Which clock was said to be due, and to be over: each once.
create table incident_clocks (
  incident_id text not null references incidents(id) on delete cascade,
  clock text not null,
  due_at integer,
  overdue_at integer,
  primary key (incident_id, clock)
) strict, without rowid;

-- Evidence of an incident (45 CFR 164.530(j), 164.414(b)): while it stands, nothing removes it.
create table evidence_holds (
  incident_id text not null,
  kind text not null check (kind in ('chart', 'query', 'printout', 'outgoing')),
  subject text not null,
  encounter_id text,
  ref text not null,
  held_at integer not null,
  primary key (incident_id, kind, subject)
) strict, without rowid;
create index evidence_holds_by_subject on evidence_holds(kind, subject);
create trigger held_charts_stay before delete on encounters when exists (select 1 from evidence_holds where kind = 'chart' and subject = old.id)
  begin select raise(abort, 'evidence of an incident stays'); end;
create trigger held_queries_stay before delete on queries when exists (select 1 from evidence_holds where kind = 'query' and subject = old.id)
  begin select raise(abort, 'evidence of an incident stays'); end;

-- The officer's card, where a person has taken it over and no policy names one.
create table officer_card (
  only integer primary key not null check (only = 1),
  card text not null,
  confirmed_by text not null references people(id),
  confirmed_at integer not null
) strict;

-- What is sealed to its recipient already needs no chart's key: the outbox takes it without a chart.
create table outbox_taken_before as select outgoing_id, key, taken_at from outbox_taken;
drop table outbox_taken;
alter table outbox rename to outbox_before;
drop index outbox_by_encounter;
drop index outbox_by_subject;
drop index outbox_due;
create table outbox (
  seq integer primary key not null,
  id text not null unique,
  channel text not null,
  kind text not null,
  subject text not null,
  encounter_id text references encounters(id) on delete cascade,
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
  -- What it says, under the chart's key; without a chart it is ciphertext as it is.
  sealed blob not null
) strict;
insert into outbox select seq, id, channel, kind, subject, encounter_id, key, state, may_have_left, attempts, queued_at, changed_at, tried_at, due_at, fault, remote, settled, sealed from outbox_before;
drop table outbox_before;
create index outbox_by_encounter on outbox(encounter_id) where encounter_id is not null;
create index outbox_by_subject on outbox(subject);
create index outbox_due on outbox(state, due_at);
create trigger held_messages_stay before delete on outbox when exists (select 1 from evidence_holds where kind = 'outgoing' and subject = old.id)
  begin select raise(abort, 'evidence of an incident stays'); end;
create table outbox_taken (
  outgoing_id text not null references outbox(id) on delete cascade,
  key text not null,
  taken_at integer not null,
  primary key (outgoing_id, key)
) strict, without rowid;
insert into outbox_taken select outgoing_id, key, taken_at from outbox_taken_before;
drop table outbox_taken_before;
`,
};
