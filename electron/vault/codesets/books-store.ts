import { z } from '../../../shared/kernel';
import { noteKinds, type Conversion, type IndexColumn, type IndexEntry, type SeventhCharacter, type TabularNode, type TabularNote } from '../../../shared/codesets/books';
import { sql, type ReadableDatabase, type Sql, type WritableDatabase } from '../store';
import { flagSchema, jsonSchema } from './store';

/** Writes nodes of a staged Tabular List. */
export function insertNodes(db: WritableDatabase, key: number, nodes: readonly TabularNode[]): void {
  for (const { id, parent, kind, code, title, placeholder, line, notes, sevenths } of nodes) {
    db.run(sql`insert into tabular_nodes values (${key}, ${id}, ${parent}, ${kind}, ${code}, ${title}, ${placeholder ? 1 : 0}, ${line})`);
    notes.forEach((note, ordinal) => db.run(sql`insert into tabular_notes values (${key}, ${id}, ${ordinal}, ${note.kind}, ${note.text}, ${note.line})`));
    sevenths.forEach(({ character, text, inclusions }, ordinal) => db.run(sql`insert into tabular_sevenths values (${key}, ${id}, ${ordinal}, ${character}, ${text}, ${JSON.stringify(inclusions)})`));
  }
}

/** Writes entries of a staged index or table. */
export function insertEntries(db: WritableDatabase, key: number, entries: readonly IndexEntry[]): void {
  for (const entry of entries) {
    const { id, parent, depth, letter, title, modifiers, code, manifestation, see, seeAlso, seeCategory, subcategory, line, cells } = entry;
    db.run(sql`insert into index_entries values (${key}, ${id}, ${parent}, ${depth}, ${letter}, ${title}, ${modifiers}, ${code}, ${manifestation}, ${see}, ${seeAlso}, ${seeCategory}, ${subcategory}, ${line})`);
    for (const cell of cells) db.run(sql`insert into index_cells values (${key}, ${id}, ${cell.column}, ${cell.code})`);
  }
}

/** Writes the headings of a staged table's columns. */
export function insertColumns(db: WritableDatabase, key: number, columns: readonly IndexColumn[]): void {
  for (const { column, title } of columns) db.run(sql`insert into index_columns values (${key}, ${column}, ${title})`);
}

/** Writes rows of a staged conversion table; `from` is the place of the first in the file. */
export function insertConversions(db: WritableDatabase, key: number, from: number, conversions: readonly Conversion[]): void {
  conversions.forEach(({ code, effectiveOn, previous, isCombination, from: sources }, index) => {
    const ordinal = from + index;
    db.run(sql`insert into conversions values (${key}, ${ordinal}, ${code}, ${effectiveOn}, ${previous}, ${isCombination ? 1 : 0})`);
    sources.forEach(({ first, last }, part) => db.run(sql`insert into conversion_sources values (${key}, ${ordinal}, ${part}, ${first}, ${last})`));
  });
}

const nodeRowSchema = z
  .object({ node: z.number().int(), parent: z.number().int().nullable(), kind: z.enum(['chapter', 'section', 'code']), code: z.string(), title: z.string(), placeholder: flagSchema, line: z.number().int() })
  .transform(({ node: id, ...rest }): StoredNode => ({ id, ...rest }));

/** A node of a stored Tabular List, without its notes. */
export type StoredNode = Omit<TabularNode, 'notes' | 'sevenths'>;

const nodes = (key: number, condition: Sql): Sql => sql`select node, parent, kind, code, title, placeholder, line from tabular_nodes where release_key = ${key} and ${condition} order by node`;

/** The node of a code, section or chapter, or undefined. */
export function readNode(db: ReadableDatabase, key: number, kind: TabularNode['kind'], code: string): StoredNode | undefined {
  return db.get(nodeRowSchema, nodes(key, sql`kind = ${kind} and code = ${code}`));
}

/** All nodes, parents before their children. */
export function readNodes(db: ReadableDatabase, key: number): StoredNode[] {
  return db.all(nodeRowSchema, nodes(key, sql`true`));
}

/** The sections, in the order of the file. */
export function readSections(db: ReadableDatabase, key: number): StoredNode[] {
  return db.all(nodeRowSchema, nodes(key, sql`kind = 'section'`));
}

/** The node with this place in the file, or undefined. */
export function readNodeAt(db: ReadableDatabase, key: number, id: number): StoredNode | undefined {
  return db.get(nodeRowSchema, nodes(key, sql`node = ${id}`));
}

const noteRowSchema = z.object({ node: z.number().int(), kind: z.enum(noteKinds), text: z.string(), line: z.number().int() });
/** A note with the node it stands at. */
export type StoredNote = TabularNote & { readonly node: number };

/** The notes of one node, in the order of the file. */
export function readNotesOf(db: ReadableDatabase, key: number, node: number): StoredNote[] {
  return db.all(noteRowSchema, sql`select node, kind, text, line from tabular_notes where release_key = ${key} and node = ${node} order by ordinal`);
}

/** All notes of an edition, by node and in the order of the file. */
export function readAllNotes(db: ReadableDatabase, key: number): StoredNote[] {
  return db.all(noteRowSchema, sql`select node, kind, text, line from tabular_notes where release_key = ${key} order by node, ordinal`);
}

const seventhRowSchema = z
  .object({ node: z.number().int(), character: z.string(), text: z.string(), inclusions: jsonSchema.pipe(z.array(z.string())) });

/** The 7th characters that one node defines, in the order of the file. */
export function readSeventhsOf(db: ReadableDatabase, key: number, node: number): SeventhCharacter[] {
  return db.all(seventhRowSchema, sql`select node, character, text, inclusions from tabular_sevenths where release_key = ${key} and node = ${node} order by ordinal`)
    .map(({ character, text, inclusions }) => ({ character, text, inclusions }));
}

/** All 7th characters of an edition, by the node that defines them. */
export function readAllSevenths(db: ReadableDatabase, key: number): (SeventhCharacter & { readonly node: number })[] {
  return db.all(seventhRowSchema, sql`select node, character, text, inclusions from tabular_sevenths where release_key = ${key} order by node, ordinal`);
}

/** A row of an index or table, without its cells. */
export const entryRowSchema = z
  .object({
    entry: z.number().int(), parent: z.number().int().nullable(), depth: z.number().int(), letter: z.string(), title: z.string(), modifiers: z.string(), code: z.string(), manifestation: z.string(),
    see: z.string(), see_also: z.string(), see_category: z.string(), subcategory: z.string(), line: z.number().int(),
  })
  .transform(({ entry: id, see_also: seeAlso, see_category: seeCategory, ...rest }): StoredEntry => ({ id, seeAlso, seeCategory, ...rest }));

/** An entry of a stored index or table, without its cells. */
export type StoredEntry = Omit<IndexEntry, 'cells'>;

/** All entries of an index or table, parents before their subterms. */
export function readEntries(db: ReadableDatabase, key: number): StoredEntry[] {
  return db.all(entryRowSchema, sql`select * from index_entries where release_key = ${key} order by entry`);
}

/** The subterms right under an entry, or the main terms, in the order of the file. */
export function readEntriesUnder(db: ReadableDatabase, key: number, parent: number | null): StoredEntry[] {
  return db.all(entryRowSchema, sql`select * from index_entries where release_key = ${key} and ${parent === null ? sql`parent is null` : sql`parent = ${parent}`} order by entry`);
}

/** The entry with this place in the file, or undefined. */
export function readEntry(db: ReadableDatabase, key: number, id: number): StoredEntry | undefined {
  return db.get(entryRowSchema, sql`select * from index_entries where release_key = ${key} and entry = ${id}`);
}

/** How many subterms stand right under each entry that has any. */
export function readSubtermCounts(db: ReadableDatabase, key: number): ReadonlyMap<number, number> {
  const rows = db.all(z.object({ parent: z.number().int(), subterms: z.number().int() }), sql`select parent, count(*) as subterms from index_entries where release_key = ${key} and parent is not null group by parent`);
  return new Map(rows.map(({ parent, subterms }) => [parent, subterms]));
}

const cellRowSchema = z.object({ entry: z.number().int(), col: z.number().int(), code: z.string() }).transform(({ col: column, ...rest }) => ({ column, ...rest }));

/** The cells of one entry, by column. */
export function readCellsOf(db: ReadableDatabase, key: number, id: number): { column: number; code: string }[] {
  return db.all(cellRowSchema, sql`select entry, col, code from index_cells where release_key = ${key} and entry = ${id} order by col`).map(({ column, code }) => ({ column, code }));
}

/** All cells of a table, by entry and column. */
export function readCells(db: ReadableDatabase, key: number): { entry: number; column: number; code: string }[] {
  return db.all(cellRowSchema, sql`select entry, col, code from index_cells where release_key = ${key} order by entry, col`);
}

/** The headings of a table's columns. */
export function readColumns(db: ReadableDatabase, key: number): IndexColumn[] {
  return db.all(z.object({ column: z.number().int(), title: z.string() }), sql`select col as column, title from index_columns where release_key = ${key} order by col`);
}

const conversionRowSchema = z
  .object({ code: z.string(), effective_on: z.string(), previous: z.string(), is_combination: flagSchema })
  .transform(({ effective_on: effectiveOn, is_combination: isCombination, ...rest }): StoredConversion => ({ effectiveOn, isCombination, ...rest }));

export type StoredConversion = Omit<Conversion, 'from'>;

/** What cases of a code that is no more are coded by since, in the order of the table. */
export function readSuccessors(db: ReadableDatabase, key: number, code: string): StoredConversion[] {
  return db.all(
    conversionRowSchema,
    sql`select distinct conversions.code, effective_on, previous, is_combination, conversions.ordinal from conversions
      join conversion_sources using (release_key, ordinal) where release_key = ${key} and first <= ${code} and last >= ${code} order by ordinal`,
  );
}

/** What cases of a code were coded by before it came, in the order of the table. */
export function readPredecessors(db: ReadableDatabase, key: number, code: string): StoredConversion[] {
  return db.all(conversionRowSchema, sql`select code, effective_on, previous, is_combination from conversions where release_key = ${key} and code = ${code} order by ordinal`);
}
