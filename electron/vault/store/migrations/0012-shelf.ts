/** A person's favourites and notes; the codes that were looked at in a chart, and what may become one. */
export const shelf = {
  version: 12,
  name: 'shelf',
  sql: /* sql */ `
create table favourite_groups (
  id text primary key not null,
  person_id text not null references people(id),
  name text not null,
  position integer not null
) strict;
create index favourite_groups_by_person on favourite_groups(person_id, position);
create table favourites (
  id text primary key not null,
  group_id text not null references favourite_groups(id) on delete cascade,
  system text not null,
  code text not null,
  label text not null,
  position integer not null,
  added_at integer not null,
  unique (group_id, system, code)
) strict;
create index favourites_by_group on favourites(group_id, position);
-- Each row is a note as it was at one time; an empty text is a note that was deleted.
create table code_notes (
  person_id text not null references people(id),
  system text not null,
  code text not null,
  version integer not null,
  text text not null,
  written_at integer not null,
  primary key (person_id, system, code, version)
) strict, without rowid;
-- What of them says something of the patient is sealed under the chart's key.
create table recents (
  seq integer primary key not null,
  encounter_id text not null references encounters(id) on delete cascade,
  person_id text not null references people(id),
  sealed blob not null,
  at integer not null
) strict;
create index recents_by_encounter on recents(encounter_id, person_id, seq);
create table candidates (
  id text primary key not null,
  encounter_id text not null references encounters(id) on delete cascade,
  put_by text not null references people(id),
  put_at integer not null,
  position integer not null,
  dropped_at integer,
  sealed blob not null
) strict;
create index candidates_by_encounter on candidates(encounter_id, position);
`,
};
