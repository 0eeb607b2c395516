import type { PcsDefinition, PcsDeviceAggregate, PcsIndexTerm, PcsTable, PcsTableRow } from '../../../shared/codesets/books';
import { z } from '../../../shared/kernel';
import { sql, type ReadableDatabase, type WritableDatabase } from '../store';
import { jsonSchema } from './store';

const valueSchema = z.object({ code: z.string(), label: z.string() });
const axisSchema = z.object({ title: z.string(), values: z.array(valueSchema) });
const rowAxesSchema = z.tuple([axisSchema, axisSchema, axisSchema, axisSchema]);

/** Writes tables of a staged edition, each with its rows. */
export function insertPcsTables(db: WritableDatabase, key: number, tables: readonly PcsTable[]): void {
  for (const { code, head, definition, rows } of tables) {
    db.run(sql`insert into pcs_tables values (${key}, ${code}, ${JSON.stringify(head)}, ${definition})`);
    rows.forEach((axes, ordinal) => db.run(sql`insert into pcs_rows values (${key}, ${code}, ${ordinal}, ${JSON.stringify(axes)})`));
  }
}

const tableRowSchema = z.object({ code: z.string(), head: jsonSchema.pipe(z.tuple([axisSchema, axisSchema, axisSchema])), definition: z.string().nullable() });
const rowRowSchema = z.object({ code: z.string(), axes: jsonSchema.pipe(rowAxesSchema) });

/** All tables of an edition, in the order of their codes, which is that of the file. */
export function readPcsTables(db: ReadableDatabase, key: number): PcsTable[] {
  const rows = new Map<string, PcsTableRow[]>();
  for (const { code, axes } of db.all(rowRowSchema, sql`select code, axes from pcs_rows where release_key = ${key} order by code, ordinal`)) {
    const own = rows.get(code) ?? [];
    own.push(axes);
    rows.set(code, own);
  }
  return db.all(tableRowSchema, sql`select code, head, definition from pcs_tables where release_key = ${key} order by code`)
    .map((table) => ({ ...table, rows: rows.get(table.code) ?? [] }));
}

/** A term as stored: with its place in the file and its parent's. */
export type StoredPcsTerm = { readonly id: number; readonly parent: number | null; readonly term: PcsIndexTerm };

/** Main terms with all that is under them, flat, parents before their subterms. */
export function flatTerms(terms: readonly PcsIndexTerm[]): StoredPcsTerm[] {
  const flat: StoredPcsTerm[] = [];
  const add = (term: PcsIndexTerm, parent: number | null): void => {
    const id = flat.length;
    flat.push({ id, parent, term });
    for (const under of term.terms) add(under, id);
  };
  for (const term of terms) add(term, null);
  return flat;
}

/** Writes terms of a staged index. */
export function insertPcsTerms(db: WritableDatabase, key: number, terms: readonly StoredPcsTerm[]): void {
  for (const { id, parent, term: { title, leads, references } } of terms) {
    db.run(sql`insert into pcs_terms values (${key}, ${id}, ${parent}, ${title}, ${JSON.stringify(leads)}, ${JSON.stringify(references)})`);
  }
}

const termRowSchema = z.object({
  term: z.number().int(),
  parent: z.number().int().nullable(),
  title: z.string(),
  leads: jsonSchema.pipe(z.array(z.string())),
  refers: jsonSchema.pipe(z.array(z.object({ kind: z.enum(['see', 'use']), text: z.string(), leads: z.string().nullable() }))),
});

/** The main terms of an index with all that is under them, in the order of the file. */
export function readPcsTerms(db: ReadableDatabase, key: number): PcsIndexTerm[] {
  const main: PcsIndexTerm[] = [];
  const under = new Map<number, PcsIndexTerm[]>();
  for (const { term: id, parent, title, leads, refers } of db.all(termRowSchema, sql`select term, parent, title, leads, refers from pcs_terms where release_key = ${key} order by term`)) {
    const terms: PcsIndexTerm[] = [];
    under.set(id, terms);
    (parent === null ? main : (under.get(parent) ?? main)).push({ title, leads, references: refers, terms });
  }
  return main;
}

/** Writes entries of staged definitions; `from` is the place of the first in the file. */
export function insertPcsDefinitions(db: WritableDatabase, key: number, from: number, definitions: readonly PcsDefinition[]): void {
  definitions.forEach(({ section, axis, axisTitle, titles, definition, explanation, includes }, index) =>
    db.run(sql`insert into pcs_definitions values (${key}, ${from + index}, ${section}, ${axis}, ${axisTitle}, ${JSON.stringify(titles)}, ${definition}, ${explanation}, ${JSON.stringify(includes)})`));
}

/** Writes the device aggregation table of staged definitions. */
export function insertPcsAggregates(db: WritableDatabase, key: number, aggregates: readonly PcsDeviceAggregate[]): void {
  aggregates.forEach(({ device, operation, bodySystems, parent }, ordinal) =>
    db.run(sql`insert into pcs_aggregates values (${key}, ${ordinal}, ${device}, ${operation}, ${JSON.stringify(bodySystems)}, ${parent.code}, ${parent.label})`));
}

const textsSchema = jsonSchema.pipe(z.array(z.string()));
const definitionRowSchema = z
  .object({ section: z.string(), axis: z.number().int(), axis_title: z.string(), titles: textsSchema, definition: z.string().nullable(), explanation: z.string().nullable(), includes: textsSchema })
  .transform(({ axis_title: axisTitle, ...rest }): PcsDefinition => ({ axisTitle, ...rest }));

/** The definitions of an edition, in the order of the file. */
export function readPcsDefinitions(db: ReadableDatabase, key: number): PcsDefinition[] {
  return db.all(definitionRowSchema, sql`select section, axis, axis_title, titles, definition, explanation, includes from pcs_definitions where release_key = ${key} order by ordinal`);
}

const aggregateRowSchema = z
  .object({ device: z.string(), operation: z.string(), body_systems: textsSchema, parent_code: z.string(), parent_label: z.string() })
  .transform(({ body_systems: bodySystems, parent_code: code, parent_label: label, ...rest }): PcsDeviceAggregate => ({ ...rest, bodySystems, parent: { code, label } }));

/** The device aggregation table of an edition, in the order of the file. */
export function readPcsAggregates(db: ReadableDatabase, key: number): PcsDeviceAggregate[] {
  return db.all(aggregateRowSchema, sql`select device, operation, body_systems, parent_code, parent_label from pcs_aggregates where release_key = ${key} order by ordinal`);
}
