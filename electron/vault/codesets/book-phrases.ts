import type { Book, CodeEntry, FinderBooks, System } from '../../../shared/codesets';
import { drugPhrases, indexPhrases, neoplasmAliases, neoplasmPhrases, pcsAliases, pcsPhrases, successorsIn, tabularPhrases, targetsIn, type IndexTerm, type Replaced } from '../../../shared/codesets/phrases';
import { z } from '../../../shared/kernel';
import { sql, type ReadableDatabase } from '../store';
import { readPcsDefinitions, readPcsTerms } from './pcs-store';

/** How many rows are read between two chances to do something else. */
const rowsAtOnce = 1000;

const termSchema = z.object({
  entry: z.number().int(), parent: z.number().int().nullable(), depth: z.number().int(), title: z.string(), modifiers: z.string(), code: z.string(), manifestation: z.string(),
  see: z.string(), see_also: z.string(), see_category: z.string(), subcategory: z.string(),
});
const cellSchema = z.object({ entry: z.number().int(), col: z.number().int(), code: z.string() });
const noteSchema = z.object({ node: z.number().int(), kind: z.string(), text: z.string(), code: z.string() });
const replacedSchema = z.object({ ordinal: z.number().int(), code: z.string(), first: z.string(), last: z.string() });

async function readTerms(db: ReadableDatabase, key: number, breathe: () => Promise<void>): Promise<IndexTerm[]> {
  const terms: IndexTerm[] = [];
  for (let after = -1; ; ) {
    const rows = db.all(termSchema, sql`select entry, parent, depth, title, modifiers, code, manifestation, see, see_also, see_category, subcategory from index_entries where release_key = ${key} and entry > ${after} order by entry limit ${rowsAtOnce}`);
    const last = rows.at(-1);
    if (last === undefined) return terms;
    const cells = new Map<number, { column: number; code: string }[]>();
    for (const { entry, col, code } of db.all(cellSchema, sql`select entry, col, code from index_cells where release_key = ${key} and entry > ${after} and entry <= ${last.entry} order by entry, col`)) {
      const of = cells.get(entry) ?? [];
      of.push({ column: col, code });
      cells.set(entry, of);
    }
    for (const { entry: id, see_also: seeAlso, see_category: seeCategory, ...rest } of rows) terms.push({ id, seeAlso, seeCategory, cells: cells.get(id) ?? [], ...rest });
    after = last.entry;
    await breathe();
  }
}

/** Inclusion terms and what categories include, each as a node of its code. */
async function readNotes(db: ReadableDatabase, key: number, breathe: () => Promise<void>) {
  const nodes: { kind: string; code: string; notes: { kind: string; text: string }[] }[] = [];
  for (let after = -1; ; ) {
    const rows = db.all(noteSchema, sql`select node, tabular_notes.kind, text, code from tabular_notes join tabular_nodes using (release_key, node)
      where release_key = ${key} and node > ${after} and node <= ${after + rowsAtOnce} and tabular_nodes.kind = 'code' and tabular_notes.kind in ('inclusion-term', 'includes') order by node, ordinal`);
    for (const { kind, text, code } of rows) nodes.push({ kind: 'code', code, notes: [{ kind, text }] });
    after += rowsAtOnce;
    if (rows.length === 0 && db.get(z.object({ node: z.number().int() }), sql`select node from tabular_nodes where release_key = ${key} and node > ${after} limit 1`) === undefined) return nodes;
    await breathe();
  }
}

function readReplaced(db: ReadableDatabase, key: number): Replaced[] {
  return db.all(replacedSchema, sql`select ordinal, conversions.code, first, last from conversions join conversion_sources using (release_key, ordinal) where release_key = ${key} order by ordinal`);
}

/** The editions of the books beside the codes whose words lead to codes, by book. */
export type BookKeys = ReadonlyMap<Book, number>;

/** Reads the phrases of the books that are used with an edition of the codes of a system. */
export async function readBooks(db: ReadableDatabase, system: System, entries: readonly CodeEntry[], keys: BookKeys, breathe: () => Promise<void>): Promise<FinderBooks> {
  return system === 'icd10pcs' ? await readPcsBooks(db, entries, keys, breathe) : await readCmBooks(db, entries, keys, breathe);
}

async function readPcsBooks(db: ReadableDatabase, entries: readonly CodeEntry[], keys: BookKeys, breathe: () => Promise<void>): Promise<FinderBooks> {
  const [index, definitions] = [keys.get('index'), keys.get('definitions')];
  const terms = index === undefined ? [] : readPcsTerms(db, index);
  await breathe();
  const defined = definitions === undefined ? [] : readPcsDefinitions(db, definitions);
  return { phrases: pcsPhrases(terms, entries), aliases: pcsAliases(terms, defined) };
}

async function readCmBooks(db: ReadableDatabase, entries: readonly CodeEntry[], keys: BookKeys, breathe: () => Promise<void>): Promise<FinderBooks> {
  const terms = async (book: Book): Promise<IndexTerm[]> => {
    const key = keys.get(book);
    return key === undefined ? [] : await readTerms(db, key, breathe);
  };
  const conversion = keys.get('conversion');
  const tabular = keys.get('tabular');
  const targets = targetsIn(entries, successorsIn(conversion === undefined ? [] : readReplaced(db, conversion)));
  await breathe();
  const notes = tabular === undefined ? [] : await readNotes(db, tabular, breathe);
  const index = await terms('index');
  const external = await terms('external-cause');
  const neoplasms = await terms('neoplasm');
  const drugs = await terms('drugs');
  return {
    phrases: (function* () {
      yield* tabularPhrases(notes, targets);
      yield* indexPhrases(index, 'index', targets);
      yield* indexPhrases(external, 'external-cause', targets);
      yield* neoplasmPhrases(neoplasms, targets);
      yield* drugPhrases(drugs, targets);
    })(),
    aliases: neoplasmAliases(index),
  };
}
