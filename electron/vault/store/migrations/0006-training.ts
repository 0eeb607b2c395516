/** The ledger of training and policies that people have signed, and what their grace is counted from. */
export const training = { version: 6, name: 'training', sql: /* sql */ `
-- How far time has come at this desk: it never goes back, whatever clock is set (see shared/training/desk-time.ts).
create table desk_time (
  only integer primary key not null check (only = 1),
  reached integer not null,
  wall integer not null
) strict;

-- Each text that the policy has ever demanded here, as it was: what a signature binds stays readable.
create table training_texts (
  sha256 text primary key not null,
  requirement_id text not null,
  kind text not null check (kind in ('training', 'policy', 'sanction-policy')),
  title text not null,
  version text not null,
  -- The canonical JSON whose SHA-256 names it.
  content text not null,
  first_seen_at integer not null
) strict;
create index training_texts_by_requirement on training_texts(requirement_id);
create trigger training_texts_are_never_changed before update on training_texts begin select raise(abort, 'a text that was demanded stays as it was'); end;

-- When a text was first asked of a person, in the desk's time: grace is counted from then.
create table training_asked (
  person_id text not null references people(id),
  sha256 text not null references training_texts(sha256),
  asked_at integer not null,
  primary key (person_id, sha256)
) strict, without rowid;
create trigger training_is_asked_first_once before update on training_asked begin select raise(abort, 'grace begins once'); end;

-- The last try of a person at the questions of a text.
create table training_attempts (
  person_id text not null references people(id),
  sha256 text not null references training_texts(sha256),
  attempt text not null,
  primary key (person_id, sha256)
) strict, without rowid;

-- What was signed, as it was signed; at by the computer's clock, reached_at in the desk's time.
create table training_signatures (
  seq integer primary key autoincrement,
  id text not null unique,
  person_id text not null references people(id),
  sha256 text not null references training_texts(sha256),
  at integer not null,
  reached_at integer not null,
  -- Canonical JSON, its Ed25519 signature and the raw public key, both in base64.
  statement text not null,
  signature text not null,
  key text not null
) strict;
create index training_signatures_by_person on training_signatures(person_id, sha256);
create trigger training_signatures_are_never_changed before update on training_signatures begin select raise(abort, 'signatures are never changed'); end;
create trigger training_signatures_are_never_deleted before delete on training_signatures begin select raise(abort, 'signatures are never deleted'); end;
` };
