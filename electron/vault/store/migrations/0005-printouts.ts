/** The ledger of what was printed. */
export const printouts = { version: 5, name: 'printouts', sql: /* sql */ `
-- One row a copy, never deleted with its chart: paper outlives it. The reference is kept beside for that reason.
create table printouts (
  copy_number integer primary key not null,
  id text not null unique,
  encounter_id text references encounters(id) on delete set null,
  ref text not null,
  printed_by text not null references people(id),
  printed_at integer not null,
  shred_by integer not null,
  -- What a person attested became of it; all three, or none while it is owed.
  ended_how text check (ended_how in ('shredded', 'not-printed')),
  ended_at integer,
  ended_by text references people(id),
  check ((ended_how is null) = (ended_at is null) and (ended_how is null) = (ended_by is null))
) strict;
create index printouts_owed on printouts(shred_by) where ended_how is null;
create index printouts_by_encounter on printouts(encounter_id) where encounter_id is not null;
create trigger printouts_are_never_changed before update of copy_number, id, ref, printed_by, printed_at, shred_by on printouts
  begin select raise(abort, 'a printed copy stays as it was entered'); end;
create trigger printouts_end_once before update of ended_how on printouts when old.ended_how is not null
  begin select raise(abort, 'what was attested of a copy stands'); end;
` };
