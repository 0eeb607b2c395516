import { setImmediate as nextTurn } from 'node:timers/promises';
import { editionFor, type Release } from '../../../shared/codesets';
import type { PcsDefinition, PcsDeviceAggregate } from '../../../shared/codesets/books';
import { beginBuild, isBuildable, linesOf, openIndex, openLexicon, openSpace, stateOf, type PcsIndex, type PcsLexicon, type PcsSpace, type PcsState } from '../../../shared/codesets/pcs-builder';
import type { CalendarDate } from '../../../shared/kernel';
import { storedInForce, type Codesets } from './codesets';
import { readPcsAggregates, readPcsDefinitions, readPcsTables, readPcsTerms } from './pcs-store';
import { readCode, readReleases, readValidCodes, type StoredRelease } from './store';

/** The edition of a book that is used, by the year it is named after. */
type Used = { readonly name: string; readonly isOther: boolean };

/** The books of ICD-10-PCS that are used on a date, joined with the codes in force on it. */
export type PcsBooks = {
  readonly state: 'ready';
  readonly codes: string;
  readonly tables: Used;
  readonly index: Used | null;
  readonly definitionsEdition: Used | null;
  readonly space: PcsSpace;
  /** Where every build begins: of all steps the one with most to go through. */
  readonly begun: PcsState;
  readonly lexicon: PcsLexicon;
  readonly definitions: readonly PcsDefinition[];
  readonly aggregates: readonly PcsDeviceAggregate[];
  readonly lines: PcsIndex;
  /** Valid codes that no row of the tables has, by the three characters of their table. */
  readonly beyond: ReadonlyMap<string, readonly string[]>;
  readonly titleOf: (code: string) => string | undefined;
};

type Shelf = { readonly name: string; readonly books: Promise<PcsBooks> };

// The books that were used last: a coder works on charts of one year at a time. Kept with the database they are of.
const shelves = new WeakMap<Codesets, Shelf>();

/**
 * The books of ICD-10-PCS for a date. Opening them takes a few tenths of a second, in which other calls have their turns; then
 * they stay until others are asked for.
 */
export async function pcsBooksFor(codesets: Codesets, date: CalendarDate): Promise<PcsBooks | { readonly state: 'no-tables' | 'no-codes' }> {
  const all = readReleases(codesets.reader);
  const stored = (book: 'tables' | 'index' | 'definitions'): StoredRelease | undefined => {
    const edition = editionFor(all.map(({ release }) => release), 'icd10pcs', book, date);
    return all.find(({ release }) => release.id === edition?.release.id);
  };
  const codes = storedInForce(codesets, 'icd10pcs', date).stored;
  const tables = stored('tables');
  if (tables === undefined) return { state: 'no-tables' };
  if (codes === undefined) return { state: 'no-codes' };
  const [index, definitions] = [stored('index'), stored('definitions')];
  const name = [codes, tables, index, definitions].map((each) => each?.key ?? '').join(' ');
  const open = shelves.get(codesets);
  if (open?.name === name) return await open.books;
  const books = openBooks(codesets, codes, tables, index, definitions);
  shelves.set(codesets, { name, books });
  // What could not be opened is tried anew the next time.
  books.catch(() => shelves.delete(codesets));
  return await books;
}

async function openBooks({ reader }: Codesets, codes: StoredRelease, tables: StoredRelease, index: StoredRelease | undefined, definitions: StoredRelease | undefined): Promise<PcsBooks> {
  const used = ({ release }: StoredRelease): Used => ({ name: release.name, isOther: isOtherYear(release, codes.release) });
  const read = readPcsTables(reader, tables.key);
  await nextTurn();
  const valid = readValidCodes(reader, codes.key);
  await nextTurn();
  const space = openSpace(read, (code) => valid.has(code));
  await nextTurn();
  const begun = stateOf(beginBuild(space));
  await nextTurn();
  const entries = index === undefined ? [] : readPcsTerms(reader, index.key).flatMap(linesOf);
  await nextTurn();
  const lines = openIndex(entries);
  await nextTurn();
  const defined = definitions === undefined ? [] : readPcsDefinitions(reader, definitions.key);
  return {
    state: 'ready',
    codes: codes.release.name,
    tables: used(tables),
    index: index === undefined ? null : used(index),
    definitionsEdition: definitions === undefined ? null : used(definitions),
    space,
    begun,
    lexicon: openLexicon(space.rows, defined),
    definitions: defined,
    aggregates: definitions === undefined ? [] : readPcsAggregates(reader, definitions.key),
    lines,
    beyond: byTable([...valid].filter((code) => !isBuildable(space, code))),
    titleOf: (code) => readCode(reader, codes.key, code)?.title,
  };
}

/** Whether an edition holds for other days than the codes. */
function isOtherYear(book: Release, codes: Release): boolean {
  return book.effectiveFrom !== codes.effectiveFrom;
}

function byTable(codes: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const tables = new Map<string, string[]>();
  for (const code of codes) {
    const own = tables.get(code.slice(0, 3)) ?? [];
    own.push(code);
    tables.set(code.slice(0, 3), own);
  }
  return tables;
}
