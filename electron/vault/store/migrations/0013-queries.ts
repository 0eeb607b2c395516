/** Queries to providers, and the directory of those who can be asked. */
export const queries = {
  version: 13,
  name: 'queries',
  sql: /* sql */ `
create table recipients (
  id text primary key not null,
  identifier text not null unique,
  name text not null,
  role text not null,
  specialty text not null,
  reference text not null,
  third_party integer not null check (third_party in (0, 1)),
  agreement text not null,
  listed integer not null check (listed in (0, 1)),
  -- The fingerprint that somebody has confirmed; another or none: it has to be confirmed before anything is sent.
  confirmed text,
  confirmed_by text references people(id),
  confirmed_at integer,
  added_at integer not null,
  changed_at integer not null
) strict;

-- What of a query says nothing of the patient: it outlives the chart, whose opaque id stands without one.
create table queries (
  id text primary key not null,
  ref text not null,
  version integer not null check (version > 0),
  supersedes text references queries(id),
  encounter_id text not null,
  kind text not null,
  urgency text not null,
  channel text,
  state text not null,
  outcome text,
  template text,
  recipient_id text references recipients(id),
  author text not null references people(id),
  created_at integer not null,
  changed_at integer not null,
  sent_at integer,
  -- How many hours are given for an answer, as ruled when it was sent; and since when whoever has it now is awaited.
  window_hours integer,
  awaited_since integer,
  answered_at integer,
  closed_at integer,
  -- How often the linter kept it from being sent, and whether its question had been answered before.
  blocked integer not null,
  repeated integer not null check (repeated in (0, 1)),
  unique (ref, version),
  check ((sent_at is null) = (window_hours is null))
) strict;
-- A query is corrected once; a correction that was dropped does not count.
create unique index queries_superseded_once on queries(supersedes) where supersedes is not null and state <> 'cancelled';
create index queries_by_encounter on queries(encounter_id);
create index queries_by_state on queries(state, changed_at);

-- Its words, sealed under the chart's key: 'content', 'answer:1' … and 'step:1' …
create table query_words (
  query_id text not null references queries(id) on delete cascade,
  encounter_id text not null references encounters(id) on delete cascade,
  part text not null,
  sealed blob not null,
  primary key (query_id, part)
) strict, without rowid;
create index query_words_by_encounter on query_words(encounter_id);
-- What was sent is part of the record: a correction is another version.
create trigger query_content_stays before update on query_words
  when old.part = 'content' and (select state from queries where id = old.query_id) <> 'draft'
  begin select raise(abort, 'a query that is no draft is never changed'); end;
create trigger query_ends_once before update of state on queries
  when old.state in ('closed', 'cancelled', 'recalled', 'retracted')
  begin select raise(abort, 'a query that has ended has ended'); end;

create table query_steps (
  query_id text not null references queries(id) on delete cascade,
  number integer not null,
  move text not null,
  from_state text not null,
  to_state text not null,
  -- To whom it was escalated.
  escalation text,
  person_id text references people(id),
  at integer not null,
  primary key (query_id, number)
) strict, without rowid;
create trigger query_steps_stay before update on query_steps begin select raise(abort, 'what happened to a query has happened'); end;

-- Codes and candidates that wait for an answer.
create table query_holds (
  query_id text not null references queries(id) on delete cascade,
  encounter_id text not null references encounters(id) on delete cascade,
  held_id text not null,
  primary key (query_id, held_id)
) strict, without rowid;
create index query_holds_by_encounter on query_holds(encounter_id);
`,
};
