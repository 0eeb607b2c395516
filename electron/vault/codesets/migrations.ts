import type { Migration } from '../store';

/**
 * The reference database. A release is written while it is `staged`, which nobody sees; publishing it and
 * retiring the one it replaces is one small transaction. What is staged and forgotten, or retired, is swept up.
 */
export const referenceMigrations: readonly Migration[] = [
  {
    version: 1,
    name: 'releases, codes and their finders',
    sql: `
      create table releases (
        key integer primary key,
        id text not null,
        system text not null check (system in ('icd10cm', 'icd10pcs', 'hcpcs')),
        name text not null,
        official integer not null check (official in (0, 1)),
        effective_from text not null,
        effective_to text,
        codes integer not null,
        billable integer not null,
        file_name text not null,
        sha256 text not null,
        imported_at integer not null,
        finder_format integer not null,
        state text not null check (state in ('staged', 'ready', 'retired'))
      ) strict;
      create unique index releases_ready on releases (system, name) where state = 'ready';
      create table codes (
        release_key integer not null references releases (key),
        code text not null,
        billable integer not null check (billable in (0, 1)),
        short_title text not null,
        title text not null,
        added_on text,
        ended_on text,
        primary key (release_key, code)
      ) strict, without rowid;
      create table finder_parts (
        release_key integer not null references releases (key),
        name text not null,
        piece integer not null,
        bytes blob not null,
        primary key (release_key, name, piece)
      ) strict;
    `,
  },
];
