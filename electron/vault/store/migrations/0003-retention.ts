/** Deaths, their certificates, holds, and the key that signs. */
export const retention = { version: 3, name: 'retention', sql: /* sql */ `
-- The vault's Ed25519 key pair, made at its first use: signs certificates and attestations.
create table signing_key (
  only integer primary key not null check (only = 1),
  -- The raw 32 bytes, and PKCS 8.
  public_key blob not null,
  private_key blob not null,
  made_at integer not null
) strict;

-- While a hold stands, nothing deletes the chart: not even a defect.
create table holds (
  encounter_id text primary key not null references encounters(id) on delete restrict,
  matter text not null,
  held_by text not null references people(id),
  held_at integer not null
) strict;

-- Records whose rows are gone, with all that their certificates will say. A row lives until the key has followed and
-- the certificate is signed; what it says of is no longer there to be asked.
create table deaths (
  seq integer primary key autoincrement not null,
  record_class text not null,
  record_id text not null,
  encounter_id text,
  ref text,
  why text not null check (why in ('expired', 'evicted', 'removed')),
  rule text,
  removed_by text references people(id),
  since integer not null,
  last_used integer not null,
  documents integer not null,
  bytes integer not null,
  -- Null where the record had no key of its own.
  key_sha256 text,
  died_at integer not null
) strict;

create table certificates (
  seq integer primary key autoincrement not null,
  id text not null unique,
  -- Canonical JSON, its Ed25519 signature and the raw public key, both in base64.
  statement text not null,
  signature text not null,
  key text not null
) strict;
create trigger certificates_are_never_changed before update on certificates begin select raise(abort, 'certificates are append-only'); end;
create trigger certificates_are_never_deleted before delete on certificates begin select raise(abort, 'certificates are append-only'); end;

-- How much room a document's text takes, sealed as it is: kept beside the head, so that counting never reads the texts.
alter table documents add column bytes integer not null default 0;
update documents set bytes = coalesce((select octet_length(t.sealed) from document_texts t where t.document_id = documents.id), 0);
create trigger document_texts_are_measured after insert on document_texts begin
  update documents set bytes = octet_length(new.sealed) where id = new.document_id;
end;

-- A chart's rows are found by these when it dies; without them, each death would read through everyone's evidence and drafts.
create index evidence_by_document on evidence(document_id);
create index drafts_by_encounter on drafts(encounter_id) where encounter_id is not null;
` };
