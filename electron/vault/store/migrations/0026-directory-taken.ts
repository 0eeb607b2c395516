/** Which file the directory of recipients was taken over from: so that it can be held against the one that the policy names. */
export const directoryTaken = { version: 26, name: 'directory taken', sql: /* sql */ `
create table recipient_directory (
  one integer primary key not null check (one = 1),
  sha256 text not null check (length(sha256) = 64),
  taken_at integer not null
) strict;
` };
