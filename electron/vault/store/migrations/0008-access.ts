/** Whose work a chart is, and access by reason to charts of others. */
export const access = { version: 8, name: 'access', sql: /* sql */ `
-- The identifier of the person whose work the chart is, in lower case; null = nobody's yet. What was on this desk before
-- was the work of the vault's holder.
alter table encounters add column assignee text;
update encounters set assignee = (select lower(trim(identifier)) from people order by created_at, id limit 1);

-- One row a use, never deleted with its chart: whoever reviews access asks about it later. The reference is kept beside.
create table glass (
  id text primary key not null,
  encounter_id text references encounters(id) on delete set null,
  ref text not null,
  person_id text not null references people(id),
  reason text not null,
  minutes integer not null check (minutes > 0),
  begun_at integer not null,
  -- Milliseconds since the computer started, which nobody can set.
  begun_uptime integer not null,
  ended_why text check (ended_why in ('time', 'clock', 'early')),
  ended_at integer,
  reviewed_by text references people(id),
  reviewed_at integer,
  check ((ended_why is null) = (ended_at is null)),
  check ((reviewed_by is null) = (reviewed_at is null)),
  check (reviewed_by is not person_id)
) strict;
create unique index glass_open on glass(person_id, encounter_id) where ended_why is null;
create index glass_by_encounter on glass(encounter_id) where encounter_id is not null;
create index glass_unreviewed on glass(begun_at) where reviewed_by is null;
create trigger glass_stays_as_it_was before update of id, ref, person_id, reason, minutes, begun_at, begun_uptime on glass
  begin select raise(abort, 'access by reason stays as it was written down'); end;
create trigger glass_ends_once before update of ended_why on glass when old.ended_why is not null
  begin select raise(abort, 'access that has ended has ended'); end;
create trigger glass_is_reviewed_once before update of reviewed_by on glass when old.reviewed_by is not null
  begin select raise(abort, 'a review stands'); end;
create trigger glass_is_never_deleted before delete on glass
  begin select raise(abort, 'uses of access by reason are never deleted'); end;
` };
