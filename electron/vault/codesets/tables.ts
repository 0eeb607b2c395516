import { sql, type Sql } from '../store';

/** How many rows a release has in the main tables; one release fills one of them. */
export function rowsOf(key: number): Sql {
  return sql`select (select count(*) from codes where release_key = ${key}) + (select count(*) from tabular_nodes where release_key = ${key})
    + (select count(*) from index_entries where release_key = ${key}) + (select count(*) from conversions where release_key = ${key})
    + (select count(*) from places where release_key = ${key})
    + (select count(*) from pcs_rows where release_key = ${key}) + (select count(*) from pcs_terms where release_key = ${key})
    + (select count(*) from pcs_definitions where release_key = ${key})`;
}

/** What deletes a stretch of a release's rows, one statement for each table that holds some: a few milliseconds each. */
export function stretches(key: number): readonly Sql[] {
  return [
    sql`delete from code_details where release_key = ${key} and code in (select code from code_details where release_key = ${key} limit 1000)`,
    sql`delete from places where release_key = ${key}`,
    sql`delete from codes where release_key = ${key} and code in (select code from codes where release_key = ${key} limit 2000)`,
    sql`delete from finder_parts where release_key = ${key} and (name, piece) in (select name, piece from finder_parts where release_key = ${key} limit 2)`,
    sql`delete from book_finder_parts where (finder_key, name, piece) in (select finder_key, name, piece from book_finder_parts where finder_key in (select key from book_finders where release_key = ${key}) limit 2)`,
    sql`delete from book_finders where release_key = ${key}`,
    sql`delete from tabular_notes where release_key = ${key} and node in (select node from tabular_notes where release_key = ${key} limit 1000)`,
    sql`delete from tabular_sevenths where release_key = ${key} and node in (select node from tabular_sevenths where release_key = ${key} limit 1000)`,
    sql`delete from tabular_nodes where release_key = ${key} and node in (select node from tabular_nodes where release_key = ${key} limit 1000)`,
    sql`delete from index_cells where release_key = ${key} and entry in (select entry from index_cells where release_key = ${key} limit 1000)`,
    sql`delete from index_columns where release_key = ${key}`,
    sql`delete from index_entries where release_key = ${key} and entry in (select entry from index_entries where release_key = ${key} limit 1000)`,
    sql`delete from conversion_sources where release_key = ${key} and ordinal in (select ordinal from conversion_sources where release_key = ${key} limit 1000)`,
    sql`delete from pcs_rows where release_key = ${key} and code in (select code from pcs_rows where release_key = ${key} limit 500)`,
    sql`delete from pcs_tables where release_key = ${key} and code in (select code from pcs_tables where release_key = ${key} limit 500)`,
    sql`delete from pcs_terms where release_key = ${key} and term in (select term from pcs_terms where release_key = ${key} limit 1000)`,
    sql`delete from pcs_definitions where release_key = ${key} and ordinal in (select ordinal from pcs_definitions where release_key = ${key} limit 500)`,
    sql`delete from pcs_aggregates where release_key = ${key}`,
    sql`delete from conversions where release_key = ${key} and ordinal in (select ordinal from conversions where release_key = ${key} limit 1000)`,
  ];
}
