/** Which signed policies this vault has been opened under: so that an older one, put back, is known for what it is. */
export const policiesSeen = { version: 11, name: 'policies-seen', sql: /* sql */ `
create table policies_seen (
  serial integer primary key not null check (serial > 0),
  sha256 text not null check (length(sha256) = 64),
  key_id text not null,
  seen_at integer not null
) strict;
create trigger policies_seen_are_never_changed before update on policies_seen
  begin select raise(abort, 'which policies were seen is only added to'); end;
create trigger policies_seen_are_never_forgotten before delete on policies_seen
  begin select raise(abort, 'which policies were seen is only added to'); end;
` };
