/**
 * Words of a chart are sealed under the chart's own key, so that destroying one key makes one chart unreadable, in
 * every copy of the database that was ever made.
 *
 * Sealed is what says something of a patient in words: the texts of documents, the five identifiers, rationales, the
 * words and snapshots of the history, drafts; and the hash of an evidence's own words, which are few enough to be guessed
 * from it. Not sealed is what the desk must count, sort, join and search in ten thousand encounters at once: ids,
 * references, dates, class, status, the attending provider, codes and their official titles, offsets, and of documents the
 * kind, title, author and the hash of the whole text. These are guarded by the cipher of the pages, and `secure_delete`
 * overwrites them where they lay.
 */
export const chartKeys = { version: 2, name: 'chart-keys', sql: /* sql */ `
-- Read whenever a vault is checked: whether the key at hand is the one that this chart was sealed with. It also
-- gives every encounter a key, with or without a word in it.
alter table encounters add column key_proof blob not null default x'';
alter table encounters add column sealed_name blob;
alter table encounters add column sealed_mrn blob;
alter table encounters add column sealed_birth_date blob;
alter table encounters add column sealed_sex blob;
alter table encounters add column sealed_account blob;
-- An identifier that is not given is null: the worklist and a masked chart tell so without the key.
update encounters set
  key_proof = chart_seal(id, id),
  sealed_name = chart_seal(id, nullif(patient_name, '')),
  sealed_mrn = chart_seal(id, nullif(patient_mrn, '')),
  sealed_birth_date = chart_seal(id, nullif(patient_birth_date, '')),
  sealed_sex = chart_seal(id, nullif(patient_sex, '')),
  sealed_account = chart_seal(id, nullif(patient_account, ''));
alter table encounters drop column patient_name;
alter table encounters drop column patient_mrn;
alter table encounters drop column patient_birth_date;
alter table encounters drop column patient_sex;
alter table encounters drop column patient_account;
alter table encounters rename column sealed_name to patient_name;
alter table encounters rename column sealed_mrn to patient_mrn;
alter table encounters rename column sealed_birth_date to patient_birth_date;
alter table encounters rename column sealed_sex to patient_sex;
alter table encounters rename column sealed_account to patient_account;

create table sealed_texts (
  document_id text primary key not null references documents(id) on delete cascade,
  sealed blob not null
) strict;
insert into sealed_texts (document_id, sealed)
  select t.document_id, chart_seal(d.encounter_id, t.text) from document_texts t join documents d on d.id = t.document_id;
drop table document_texts;
alter table sealed_texts rename to document_texts;

alter table assignments add column sealed_rationale blob not null default x'';
update assignments set sealed_rationale = chart_seal(encounter_id, rationale);
alter table assignments drop column rationale;
alter table assignments rename column sealed_rationale to rationale;

create table sealed_evidence (
  id text primary key not null,
  assignment_id text not null references assignments(id) on delete cascade,
  document_id text not null references documents(id) on delete cascade,
  span_start integer not null,
  span_end integer not null check (span_end > span_start),
  document_sha256 text not null,
  text_sha256 blob not null,
  position integer not null
) strict;
insert into sealed_evidence (id, assignment_id, document_id, span_start, span_end, document_sha256, text_sha256, position)
  select e.id, e.assignment_id, e.document_id, e.span_start, e.span_end, e.document_sha256, chart_seal(a.encounter_id, e.text_sha256), e.position
  from evidence e join assignments a on a.id = e.assignment_id;
drop table evidence;
alter table sealed_evidence rename to evidence;
create index evidence_by_assignment on evidence(assignment_id, position);

alter table acts add column sealed_before blob not null default x'';
alter table acts add column sealed_after blob not null default x'';
alter table acts add column sealed_reason blob not null default x'';
update acts set
  sealed_before = chart_seal(encounter_id, before_words),
  sealed_after = chart_seal(encounter_id, after_words),
  sealed_reason = chart_seal(encounter_id, reason);
alter table acts drop column before_words;
alter table acts drop column after_words;
alter table acts drop column reason;
alter table acts rename column sealed_before to before_words;
alter table acts rename column sealed_after to after_words;
alter table acts rename column sealed_reason to reason;

create table sealed_changes (
  act_id text not null references acts(id) on delete cascade,
  assignment_id text not null,
  before blob,
  after blob,
  primary key (act_id, assignment_id)
) strict, without rowid;
insert into sealed_changes (act_id, assignment_id, before, after)
  select c.act_id, c.assignment_id, chart_seal(a.encounter_id, c.before), chart_seal(a.encounter_id, c.after)
  from act_changes c join acts a on a.id = c.act_id;
drop table act_changes;
alter table sealed_changes rename to act_changes;

-- What is typed for no encounter yet has no chart whose key could seal it.
create table sealed_drafts (
  person_id text not null references people(id),
  field text not null,
  encounter_id text references encounters(id) on delete cascade,
  text text,
  sealed blob,
  selection_start integer not null,
  selection_end integer not null,
  kept_at integer not null,
  check ((text is null) = (encounter_id is not null) and (sealed is null) = (encounter_id is null))
) strict;
insert into sealed_drafts (person_id, field, encounter_id, text, sealed, selection_start, selection_end, kept_at)
  select person_id, field, encounter_id, case when encounter_id is null then text end,
    case when encounter_id is not null then chart_seal(encounter_id, text) end, selection_start, selection_end, kept_at from drafts;
drop table drafts;
alter table sealed_drafts rename to drafts;
create unique index drafts_by_field on drafts(person_id, field, coalesce(encounter_id, ''));

-- A row here asks for the whole file to be rewritten once this has been committed.
create table wipes (asked_by integer primary key not null) strict;
insert into wipes select 2 where exists (select 1 from encounters) or exists (select 1 from drafts);
` };
