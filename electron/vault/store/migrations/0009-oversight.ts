/** Who looks at how charts are accessed: what was looked at, which charts are sensitive, who is near to a person. */
export const oversight = {
  version: 9,
  name: 'oversight',
  sql: /* sql */ `
create table oversight_reviews (
  kind text not null,
  from_seq integer not null references audit(seq),
  outcome text not null,
  reviewed_by text not null references people(id),
  reviewed_at integer not null,
  primary key (kind, from_seq)
) strict, without rowid;
create table sensitive_charts (
  encounter_id text primary key not null references encounters(id) on delete cascade
) strict, without rowid;
-- Names that a person gave of their own: nobody else's page is shown them.
create table near_names (
  person_id text not null references people(id),
  position integer not null,
  name text not null,
  primary key (person_id, position)
) strict, without rowid;
`,
};
