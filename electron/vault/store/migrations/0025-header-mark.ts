/** Which header is in force, as the log has it: so that a header that never came into force, or an older one, is noticed. */
export const headerMark = { version: 25, name: 'header mark', sql: /* sql */ `
create table header_mark (
  one integer primary key not null check (one = 1),
  -- What the header hashes to.
  mark text not null check (length(mark) = 64),
  -- What brought it: the log has it, in the same transaction.
  brought_by text not null check (brought_by in ('created', 'passphrase', 'recovered', 'raised', 'found')),
  -- Whether it is known to be in its place. Files and database are not written at once: a process may end in between.
  settled integer not null check (settled in (0, 1))
) strict;
` };
