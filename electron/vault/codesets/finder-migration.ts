import type { Migration } from '../store';

/** Finders over the codes of a release and the books used with it (book-finders.ts). */
export const finderMigration: Migration = {
  version: 5,
  name: 'finders over codes and books',
  sql: `
    create table book_finders (
      key integer primary key,
      release_key integer not null references releases (key),
      editions text not null,
      format integer not null,
      built_at integer not null,
      state text not null check (state in ('staged', 'ready'))
    ) strict;
    create unique index book_finders_ready on book_finders (release_key, editions) where state = 'ready';
    create table book_finder_parts (
      finder_key integer not null references book_finders (key),
      name text not null,
      piece integer not null,
      bytes blob not null,
      primary key (finder_key, name, piece)
    ) strict;
  `,
};
