/** The second proof at unlocking. */
export const secondFactor = { version: 10, name: 'second factor', sql: /* sql */ `
-- One for a person. The secret lies here and nowhere else: the file is encrypted page by page.
create table second_factors (
  person_id text primary key not null references people(id),
  secret blob not null check (length(secret) = 20),
  -- Keys the hashes of the recovery codes.
  recovery_key blob not null check (length(recovery_key) = 32),
  enrolled_at integer not null,
  -- The last time step whose code was taken: none of it or before is taken again.
  last_step integer not null,
  -- Wrong codes in a row, and when the last was: what the next try waits for.
  failures integer not null check (failures >= 0),
  last_failure_at integer not null
) strict;
create table recovery_codes (
  person_id text not null references second_factors(person_id) on delete cascade,
  hash blob not null check (length(hash) = 32),
  used_at integer,
  primary key (person_id, hash)
) strict, without rowid;
create trigger second_factors_go_forward before update of last_step on second_factors when new.last_step < old.last_step
  begin select raise(abort, 'a code is good once'); end;
create trigger recovery_codes_are_used_once before update on recovery_codes when old.used_at is not null or new.hash <> old.hash
  begin select raise(abort, 'a recovery code is good once'); end;
` };
