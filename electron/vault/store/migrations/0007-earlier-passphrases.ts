/** Passphrases that were in force, so that none of them comes back: each as dear to guess as the one that is. */
export const earlierPassphrases = { version: 7, name: 'earlier passphrases', sql: /* sql */ `
create table earlier_passphrases (
  -- Counts up: the highest was in force last.
  number integer primary key autoincrement not null,
  memory_kib integer not null,
  passes integer not null,
  lanes integer not null,
  salt blob not null,
  hash blob not null
) strict;
create trigger earlier_passphrases_are_never_changed before update on earlier_passphrases
  begin select raise(abort, 'an earlier passphrase stays as it was'); end;
` };
