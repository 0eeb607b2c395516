import type { Migration } from '../store';

/** The books of ICD-10-PCS: tables with their rows, terms of the index, definitions and the device aggregation table. */
export const pcsMigration: Migration = {
  version: 4,
  name: 'the books of ICD-10-PCS',
  sql: `
    create table pcs_tables (
      release_key integer not null references releases (key),
      code text not null,
      head text not null check (json_valid(head)),
      definition text,
      primary key (release_key, code)
    ) strict, without rowid;
    create table pcs_rows (
      release_key integer not null references releases (key),
      code text not null,
      ordinal integer not null,
      axes text not null check (json_valid(axes)),
      primary key (release_key, code, ordinal)
    ) strict, without rowid;
    create table pcs_terms (
      release_key integer not null references releases (key),
      term integer not null,
      parent integer,
      title text not null,
      leads text not null check (json_valid(leads)),
      refers text not null check (json_valid(refers)),
      primary key (release_key, term)
    ) strict, without rowid;
    create table pcs_definitions (
      release_key integer not null references releases (key),
      ordinal integer not null,
      section text not null,
      axis integer not null,
      axis_title text not null,
      titles text not null check (json_valid(titles)),
      definition text,
      explanation text,
      includes text not null check (json_valid(includes)),
      primary key (release_key, ordinal)
    ) strict, without rowid;
    create table pcs_aggregates (
      release_key integer not null references releases (key),
      ordinal integer not null,
      device text not null,
      operation text not null,
      body_systems text not null check (json_valid(body_systems)),
      parent_code text not null,
      parent_label text not null,
      primary key (release_key, ordinal)
    ) strict, without rowid;
  `,
};
