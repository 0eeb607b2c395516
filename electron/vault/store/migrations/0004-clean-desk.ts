/** Attestations of the end of shift, and what was chosen before a lock. */
export const cleanDesk = { version: 4, name: 'clean-desk', sql: /* sql */ `
-- What a person attested of the room at the end of a shift, as it was signed.
create table attestations (
  id text primary key not null,
  person_id text not null references people(id),
  at integer not null,
  -- Canonical JSON, its Ed25519 signature and the raw public key, both in base64.
  statement text not null,
  signature text not null,
  key text not null
) strict;
create index attestations_by_person on attestations(person_id, at);
create trigger attestation_is_never_changed before update on attestations begin select raise(abort, 'attestations are never changed'); end;

-- Paths that a person chose, for as long as a draft names their tokens and a day at most: a path can name a patient.
create table grants (
  id text not null,
  person_id text not null references people(id),
  field text not null,
  encounter_id text references encounters(id) on delete cascade,
  -- For no chart yet as it is; else sealed under the chart's key.
  path text,
  sealed blob,
  folder integer not null check (folder in (0, 1)),
  kept_at integer not null,
  check ((path is null) = (encounter_id is not null) and (sealed is null) = (encounter_id is null))
) strict;
create unique index grants_by_draft on grants(person_id, field, coalesce(encounter_id, ''), id);
create trigger grants_go_with_their_draft after delete on drafts begin
  delete from grants where person_id = old.person_id and field = old.field and encounter_id is old.encounter_id;
end;
` };
