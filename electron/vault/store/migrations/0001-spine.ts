/** People, audit log, the coder's place and drafts, encounters and their documents, codes with evidence and history. */
export const spine = {
  version: 1,
  name: 'spine',
  sql: /* sql */ `
create table people (
  id text primary key not null,
  name text not null,
  identifier text not null,
  role text not null,
  created_at integer not null
) strict;

-- The hash chain. Rows are only ever added; the head is kept apart so that a cut-off tail is noticed.
create table audit (
  seq integer primary key not null,
  at integer not null,
  person_id text not null references people(id),
  role text not null,
  event text not null,
  encounter_id text,
  body text not null,
  previous_hash text not null,
  hash text not null
) strict;
create index audit_by_encounter on audit(encounter_id, seq) where encounter_id is not null;
create index audit_by_event on audit(event, seq);
create index audit_by_time on audit(at);
create trigger audit_is_never_changed before update on audit begin select raise(abort, 'audit is append-only'); end;
create trigger audit_is_never_deleted before delete on audit begin select raise(abort, 'audit is append-only'); end;
create table audit_head (
  only integer primary key not null check (only = 1),
  seq integer not null,
  hash text not null
) strict;

create table places (
  person_id text primary key not null references people(id),
  place text not null,
  kept_at integer not null
) strict;
create table drafts (
  person_id text not null references people(id),
  field text not null,
  encounter_id text references encounters(id) on delete cascade,
  text text not null,
  selection_start integer not null,
  selection_end integer not null,
  kept_at integer not null
) strict;
create unique index drafts_by_field on drafts(person_id, field, coalesce(encounter_id, ''));

create table encounters (
  id text primary key not null,
  ref text not null unique,
  class text not null check (class in ('inpatient', 'outpatient', 'professional')),
  status text not null check (status in ('new', 'in-progress', 'final', 'addendum')),
  admitted_on text,
  discharged_on text,
  service_from text,
  service_to text,
  controlling_on text generated always as (case class when 'inpatient' then discharged_on else service_from end) stored,
  attending text not null,
  -- The same in lower case without accents.
  attending_plain text not null,
  -- What the worklist's filter looks in; no identifier of the patient ever is.
  found_by text generated always as (lower(ref) || ' ' || class || ' ' || replace(status, '-', ' ') || ' ' || attending_plain) stored,
  demo integer not null check (demo in (0, 1)),
  patient_name text not null,
  patient_mrn text not null,
  patient_birth_date text not null,
  patient_sex text not null,
  patient_account text not null,
  created_by text not null references people(id),
  created_at integer not null
) strict;
-- A stay without a discharge date is the youngest work of all.
create index encounters_by_date on encounters(coalesce(controlling_on, '9999-12-31'), ref);
create index encounters_by_status on encounters(status, found_by);

create table documents (
  id text primary key not null,
  encounter_id text not null references encounters(id) on delete cascade,
  position integer not null,
  title text not null,
  kind text not null,
  dated_on text,
  author text not null,
  length integer not null,
  sha256 text not null,
  added_by text not null references people(id),
  added_at integer not null,
  unique (encounter_id, position)
) strict;
-- Apart from the heads, so that listing documents never reads through their pages.
create table document_texts (
  document_id text primary key not null references documents(id) on delete cascade,
  text text not null
) strict;
create table document_reads (
  document_id text not null references documents(id) on delete cascade,
  person_id text not null references people(id),
  first_at integer not null,
  primary key (document_id, person_id)
) strict, without rowid;

create table assignments (
  id text primary key not null,
  encounter_id text not null references encounters(id) on delete cascade,
  system text not null,
  code text not null,
  title text not null,
  release_id text not null,
  release_name text not null,
  code_group text not null check (code_group in ('diagnosis', 'procedure')),
  position integer not null,
  exception text,
  rationale text not null,
  assigned_by text not null references people(id),
  assigned_at integer not null
) strict;
create index assignments_by_encounter on assignments(encounter_id, code_group, position);
-- Guideline I.B.12: each diagnosis code is reported once for an encounter.
create unique index diagnoses_once on assignments(encounter_id, code) where system = 'icd10cm';
create table evidence (
  id text primary key not null,
  assignment_id text not null references assignments(id) on delete cascade,
  document_id text not null references documents(id) on delete cascade,
  span_start integer not null,
  span_end integer not null check (span_end > span_start),
  document_sha256 text not null,
  text_sha256 text not null,
  position integer not null
) strict;
create index evidence_by_assignment on evidence(assignment_id, position);

-- The history of an encounter's codes: one row an act, one row a changed assignment with its whole state
-- before and after (JSON, null = was not there). Undo puts 'before' back and is itself an act. An undone act
-- can be repeated until something else is done; then it is abandoned.
create table acts (
  seq integer primary key not null,
  id text not null unique,
  encounter_id text not null references encounters(id) on delete cascade,
  at integer not null,
  person_id text not null references people(id),
  kind text not null,
  assignment_id text,
  written text not null,
  before_words text not null,
  after_words text not null,
  reason text not null,
  -- For undo and redo: the act that they reverse or repeat.
  of_act text,
  state text not null check (state in ('standing', 'undone', 'abandoned'))
) strict;
create index acts_by_encounter on acts(encounter_id, seq);
create table act_changes (
  act_id text not null references acts(id) on delete cascade,
  assignment_id text not null,
  before text,
  after text,
  primary key (act_id, assignment_id)
) strict, without rowid;
`,
};
