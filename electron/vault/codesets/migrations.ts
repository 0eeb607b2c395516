import type { Migration } from '../store';
import { finderMigration } from './finder-migration';
import { pcsMigration } from './pcs-migration';

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
  {
    version: 2,
    name: 'books beside the codes, and CPT',
    // What stands in a check can only be changed by making the table anew, and with it those that refer to it.
    sql: `
      create table releases_2 (
        key integer primary key,
        id text not null,
        system text not null check (system in ('icd10cm', 'icd10pcs', 'hcpcs', 'cpt')),
        book text not null check (book in ('codes', 'tabular', 'index', 'neoplasm', 'drugs', 'external-cause', 'conversion', 'tables', 'definitions', 'places')),
        name text not null,
        official integer not null check (official in (0, 1)),
        effective_from text not null,
        effective_to text,
        codes integer not null,
        billable integer not null,
        counts text not null check (json_valid(counts)),
        file_name text not null,
        sha256 text not null,
        imported_at integer not null,
        finder_format integer not null,
        state text not null check (state in ('staged', 'ready', 'retired'))
      ) strict;
      insert into releases_2
        select key, id, system, 'codes', name, official, effective_from, effective_to, codes, billable,
          json_object('rows', codes, 'billable', billable), file_name, sha256, imported_at, finder_format, state
        from releases;
      create table codes_2 (
        release_key integer not null references releases_2 (key),
        code text not null,
        billable integer not null check (billable in (0, 1)),
        short_title text not null,
        title text not null,
        added_on text,
        ended_on text,
        primary key (release_key, code)
      ) strict, without rowid;
      insert into codes_2 select release_key, code, billable, short_title, title, added_on, ended_on from codes;
      create table finder_parts_2 (
        release_key integer not null references releases_2 (key),
        name text not null,
        piece integer not null,
        bytes blob not null,
        primary key (release_key, name, piece)
      ) strict;
      insert into finder_parts_2 select release_key, name, piece, bytes from finder_parts;
      drop table finder_parts;
      drop table codes;
      drop table releases;
      alter table releases_2 rename to releases;
      alter table codes_2 rename to codes;
      alter table finder_parts_2 rename to finder_parts;
      create unique index releases_ready on releases (system, book, name) where state = 'ready';

      create table tabular_nodes (
        release_key integer not null references releases (key),
        node integer not null,
        parent integer,
        kind text not null check (kind in ('chapter', 'section', 'code')),
        code text not null,
        title text not null,
        placeholder integer not null check (placeholder in (0, 1)),
        line integer not null,
        primary key (release_key, node)
      ) strict, without rowid;
      create unique index tabular_nodes_code on tabular_nodes (release_key, kind, code);
      create index tabular_nodes_parent on tabular_nodes (release_key, parent);
      create table tabular_notes (
        release_key integer not null references releases (key),
        node integer not null,
        ordinal integer not null,
        kind text not null,
        text text not null,
        line integer not null,
        primary key (release_key, node, ordinal)
      ) strict, without rowid;
      create table tabular_sevenths (
        release_key integer not null references releases (key),
        node integer not null,
        ordinal integer not null,
        character text not null,
        text text not null,
        inclusions text not null check (json_valid(inclusions)),
        primary key (release_key, node, ordinal)
      ) strict, without rowid;

      create table index_entries (
        release_key integer not null references releases (key),
        entry integer not null,
        parent integer,
        depth integer not null,
        letter text not null,
        title text not null,
        modifiers text not null,
        code text not null,
        manifestation text not null,
        see text not null,
        see_also text not null,
        see_category text not null,
        subcategory text not null,
        line integer not null,
        primary key (release_key, entry)
      ) strict, without rowid;
      create index index_entries_parent on index_entries (release_key, parent);
      create table index_cells (
        release_key integer not null references releases (key),
        entry integer not null,
        col integer not null,
        code text not null,
        primary key (release_key, entry, col)
      ) strict, without rowid;
      create table index_columns (
        release_key integer not null references releases (key),
        col integer not null,
        title text not null,
        primary key (release_key, col)
      ) strict, without rowid;

      create table conversions (
        release_key integer not null references releases (key),
        ordinal integer not null,
        code text not null,
        effective_on text not null,
        previous text not null,
        is_combination integer not null check (is_combination in (0, 1)),
        primary key (release_key, ordinal)
      ) strict, without rowid;
      create index conversions_code on conversions (release_key, code);
      create table conversion_sources (
        release_key integer not null references releases (key),
        ordinal integer not null,
        part integer not null,
        first text not null,
        last text not null,
        primary key (release_key, ordinal, part)
      ) strict, without rowid;
    `,
  },
  {
    version: 3,
    name: 'what publishers say beside the titles, and places of service',
    sql: `
      alter table releases add column credit text not null default '';
      alter table releases add column notice text not null default '';
      create table code_details (
        release_key integer not null references releases (key),
        code text not null,
        details text not null check (json_valid(details)),
        primary key (release_key, code)
      ) strict, without rowid;
      create table places (
        release_key integer not null references releases (key),
        code text not null,
        name text not null,
        description text not null,
        setting text check (setting in ('facility', 'non-facility')),
        unassigned integer not null check (unassigned in (0, 1)),
        primary key (release_key, code)
      ) strict, without rowid;
    `,
  },
  pcsMigration,
  finderMigration,
  {
    version: 6,
    name: 'a key that is never used twice',
    sql: `
      create table last_key (key integer not null) strict;
      insert into last_key select coalesce(max(key), 0) from releases;
    `,
  },
];
