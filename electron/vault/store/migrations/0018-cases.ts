/** The privacy officer’s side of breach reports: keys, what came in, cases and all that belongs to them. */
export const cases = {
  version: 18,
  name: 'cases',
  sql: /* sql */ `
-- The officer's keys. One signs and is sealed to; those before it go on opening what was sealed to them.
create table officer_keys (
  seq integer primary key autoincrement not null,
  id text not null unique,
  -- age (X25519): public, and the identity that opens.
  recipient text not null unique,
  identity text not null,
  -- Ed25519: the raw 32 bytes in base64, and PKCS 8.
  public_key text not null unique,
  private_key blob not null,
  made_at integer not null,
  retired_at integer,
  backed_up_at integer
) strict;
create unique index one_officer_key_in_use on officer_keys((1)) where retired_at is null;
create trigger officer_keys_are_kept before delete on officer_keys begin select raise(abort, 'a key opens what was sealed to it, for good'); end;

create table cases (
  id text primary key not null,
  ref text not null unique,
  state text not null check (state in ('open', 'decided', 'closed')),
  opened_at integer not null,
  opened_by text not null references people(id),
  changed_at integer not null
) strict;

-- What came in, sealed as it came, and opened where a key for it is here.
create table case_received (
  seq integer primary key autoincrement not null,
  id text not null unique,
  kind text not null,
  state text not null check (state in ('new', 'in-case', 'dismissed', 'held-back', 'no-key', 'newer')),
  -- Of the file, and of what it says: sealed anew it is still the same report.
  file_sha256 text not null unique,
  sha256 text unique,
  -- The file, until it can be opened; what it says, canonical JSON, with signature and raw public key in base64, from then on.
  sealed blob,
  content text,
  signature text,
  signer text,
  packet_id text unique,
  incident_id text,
  type text,
  received_at integer not null,
  noticed_at integer,
  way text not null check (way in ('file', 'outbox')),
  case_id text references cases(id),
  dismissal text,
  dismissal_words text,
  changed_at integer not null,
  check ((state in ('no-key', 'newer')) = (content is null)),
  check ((content is null) = (sealed is not null)),
  check ((state = 'in-case') = (case_id is not null)),
  check ((state = 'dismissed') = (dismissal is not null))
) strict;
create index case_received_by_incident on case_received(incident_id);
create index case_received_by_case on case_received(case_id);
create trigger case_received_says_what_it_said before update of content, signature, signer, sha256, packet_id, incident_id, noticed_at on case_received
  when old.content is not null
  begin select raise(abort, 'what came in stays as it came'); end;
create trigger case_received_comes_once before update of id, file_sha256, received_at, way on case_received begin select raise(abort, 'what came in stays as it came'); end;

create table case_attachments (
  received_id text not null references case_received(id),
  id text not null,
  bytes blob not null,
  primary key (received_id, id)
) strict;
create trigger case_attachments_stay before update on case_attachments begin select raise(abort, 'what came in stays as it came'); end;

create table case_timeline (
  case_id text not null references cases(id),
  number integer not null check (number > 0),
  kind text not null,
  at integer not null,
  happened_at integer,
  person_id text not null references people(id),
  words text not null,
  about text,
  sha256 text,
  previous_hash text not null,
  hash text not null,
  primary key (case_id, number)
) strict, without rowid;
create trigger case_timeline_stays before update on case_timeline begin select raise(abort, 'an entry is never changed'); end;

-- Versions of the work-up: one that was decided stays as it was.
create table case_workups (
  case_id text not null references cases(id),
  version integer not null check (version > 0),
  content text not null,
  changed_at integer not null,
  person_id text not null references people(id),
  decided integer not null check (decided in (0, 1)),
  primary key (case_id, version)
) strict, without rowid;
create trigger case_workups_stay before update on case_workups when old.decided = 1 begin select raise(abort, 'what was decided on stays as it was'); end;

create table case_decisions (
  seq integer primary key autoincrement not null,
  id text not null unique,
  case_id text not null,
  version integer not null,
  outcome text not null check (outcome in ('excluded', 'secured', 'low-probability', 'breach')),
  at integer not null,
  person_id text not null references people(id),
  why text not null,
  statement text not null,
  signature text not null,
  key text not null,
  unique (case_id, version),
  foreign key (case_id, version) references case_workups(case_id, version)
) strict;
create trigger case_decisions_stay before update on case_decisions begin select raise(abort, 'a decision is never changed'); end;

-- What was said to reporters: the signed packet, and the file as it was sealed to them.
create table case_replies (
  seq integer primary key autoincrement not null,
  id text not null unique,
  kind text not null check (kind in ('acknowledgement', 'task', 'close')),
  received_id text not null references case_received(id),
  case_id text references cases(id),
  made_at integer not null,
  person_id text not null references people(id),
  -- What was signed, canonical JSON, with its signature and the raw public key in base64.
  statement text not null,
  signature text not null,
  key text not null,
  name text not null,
  sealed text not null,
  answered_at integer
) strict;
create index case_replies_by_received on case_replies(received_id);
create trigger case_replies_stay before update of id, kind, received_id, made_at, statement, signature, key, sealed on case_replies begin select raise(abort, 'what was said was said'); end;

create table case_notices (
  seq integer primary key autoincrement not null,
  id text not null unique,
  case_id text not null references cases(id),
  to_whom text not null,
  jurisdiction text,
  sent_on text not null,
  count integer not null,
  way text not null,
  reference text not null,
  recorded_at integer not null,
  person_id text not null references people(id)
) strict;
create index case_notices_by_case on case_notices(case_id);
create trigger case_notices_stay before update on case_notices begin select raise(abort, 'a notice that was recorded stays'); end;

create table case_correctives (
  seq integer primary key autoincrement not null,
  id text not null unique,
  case_id text not null references cases(id),
  words text not null,
  remedy text not null,
  owner text not null,
  due_on text not null,
  added_at integer not null,
  ended text check (ended in ('done', 'dropped')),
  ended_at integer,
  end_words text not null
) strict;
create index case_correctives_by_case on case_correctives(case_id);
create trigger case_correctives_end_once before update on case_correctives when old.ended is not null begin select raise(abort, 'what has ended has ended'); end;

-- What the officer says for the papers of a case alone: it belongs to no finding.
create table case_papers (
  case_id text primary key not null references cases(id),
  content text not null,
  changed_at integer not null,
  person_id text not null references people(id)
) strict;

-- Nothing of a case is deleted but by retention, which has noted the death before it deletes.
create trigger cases_die_by_retention before delete on cases when not exists (select 1 from deaths where record_id = old.id) begin select raise(abort, 'only its time ends a case'); end;
create trigger case_received_dies_by_retention before delete on case_received when not exists (select 1 from deaths where record_id in (old.id, old.case_id)) begin select raise(abort, 'only its time ends a report'); end;
create trigger case_attachments_die_by_retention before delete on case_attachments when not exists (select 1 from deaths d join case_received r on d.record_id in (r.id, r.case_id) where r.id = old.received_id) begin select raise(abort, 'only its time ends an attachment'); end;
create trigger case_timeline_dies_by_retention before delete on case_timeline when not exists (select 1 from deaths where record_id = old.case_id) begin select raise(abort, 'only its time ends an entry'); end;
create trigger case_workups_die_by_retention before delete on case_workups when not exists (select 1 from deaths where record_id = old.case_id) begin select raise(abort, 'only its time ends a work-up'); end;
create trigger case_decisions_die_by_retention before delete on case_decisions when not exists (select 1 from deaths where record_id = old.case_id) begin select raise(abort, 'only its time ends a decision'); end;
create trigger case_replies_die_by_retention before delete on case_replies when not exists (select 1 from deaths where record_id in (old.case_id, old.received_id)) begin select raise(abort, 'only its time ends a reply'); end;
create trigger case_notices_die_by_retention before delete on case_notices when not exists (select 1 from deaths where record_id = old.case_id) begin select raise(abort, 'only its time ends a notice'); end;
create trigger case_papers_die_by_retention before delete on case_papers when not exists (select 1 from deaths where record_id = old.case_id) begin select raise(abort, 'only its time ends what is written of a case'); end;
create trigger case_correctives_die_by_retention before delete on case_correctives when not exists (select 1 from deaths where record_id = old.case_id) begin select raise(abort, 'only its time ends a corrective action'); end;
`,
};
