import { writeCode, type IndexTerm, type JoinedCode, type PrintedCode, type TermBook, type TermReference } from '../../../shared/codesets';
import { referencesIn, type Reference } from '../../../shared/codesets/phrases';
import type { CallOutput } from '../../../shared/ipc';
import { refuse, type CalendarDate } from '../../../shared/kernel';
import { readCellsOf, readColumns, readEntriesUnder, readEntry, readSubtermCounts, readSuccessors, type StoredEntry } from './books-store';
import { storedEdition, storedInForce, type Codesets } from './codesets';
import type { ReadableDatabase } from '../store';
import { readCode, type StoredRelease } from './store';

/** A book that is walked, opened: what of it is asked for at every step. */
type OpenBook = {
  readonly stored: StoredRelease;
  /** The terms under which people look: main terms, or the sites of a table with but one main term. */
  readonly mains: readonly StoredEntry[];
  /** Finds what a reference names. */
  readonly refer: (words: string) => Reference<StoredEntry> | undefined;
  readonly columns: ReadonlyMap<number, string>;
  readonly subterms: ReadonlyMap<number, number>;
};

/** The books opened so far, by edition; a few thousand titles each. */
const opened = new WeakMap<Codesets, Map<number, OpenBook>>();

/** What a step needs to know: the book, and the editions by which its codes are joined with those in force. */
type Walk = { readonly db: ReadableDatabase; readonly open: OpenBook; readonly codes: number | null; readonly conversions: number | null };

function walkOn(codesets: Codesets, book: TermBook, date: CalendarDate): Walk | null {
  const open = openBook(codesets, book, date);
  if (open === null) return null;
  const codes = storedInForce(codesets, 'icd10cm', date).stored?.key ?? null;
  return { db: codesets.reader, open, codes, conversions: storedEdition(codesets, 'icd10cm', 'conversion', date)?.stored.key ?? null };
}

function openBook(codesets: Codesets, book: TermBook, date: CalendarDate): OpenBook | null {
  const stored = storedEdition(codesets, 'icd10cm', book, date)?.stored;
  if (stored === undefined) return null;
  const books = opened.get(codesets) ?? new Map<number, OpenBook>();
  opened.set(codesets, books);
  const known = books.get(stored.key);
  if (known !== undefined) return { ...known, stored };
  const { reader } = codesets;
  const roots = readEntriesUnder(reader, stored.key, null);
  const [only, second] = roots;
  const made: OpenBook = {
    stored,
    mains: only !== undefined && second === undefined ? readEntriesUnder(reader, stored.key, only.id) : roots,
    refer: referencesIn(roots, subtermsIn(reader, stored.key), (entry) => entry),
    columns: new Map(readColumns(reader, stored.key).map(({ column, title }) => [column, title])),
    subterms: readSubtermCounts(reader, stored.key),
  };
  books.set(stored.key, made);
  return made;
}

/** The subterms of a term; kept, since one term's many references go the same ways. */
function subtermsIn(db: ReadableDatabase, key: number): (entry: StoredEntry) => readonly StoredEntry[] {
  const known = new Map<number, readonly StoredEntry[]>();
  return ({ id }) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const subterms = readEntriesUnder(db, key, id);
    known.set(id, subterms);
    return subterms;
  };
}

/**
 * The main terms with a word that begins with each word of `starts`: those whose title begins so first, then in the order of the
 * book. `edition` is null where no edition of the book is loaded.
 */
export function mainTerms(codesets: Codesets, { book, date, starts, limit }: { readonly book: TermBook; readonly date: CalendarDate; readonly starts: string; readonly limit: number }): CallOutput<'codesets.mainTerms'> {
  const walk = walkOn(codesets, book, date);
  if (walk === null) return { edition: null, terms: [], total: 0 };
  const { open } = walk;
  const wanted = wordsIn(starts);
  const found = open.mains.filter(({ title, modifiers }) => {
    const own = wordsIn(`${title} ${modifiers}`);
    return wanted.every((word) => own.some((each) => each.startsWith(word)));
  });
  const first = found.filter(({ title }) => wordsIn(title).join(' ').startsWith(wanted.join(' ')));
  const led = new Set(first);
  const sorted = [...first, ...found.filter((entry) => !led.has(entry))];
  return { edition: open.stored.release, terms: sorted.slice(0, limit).map((entry) => termOf(walk, entry)), total: sorted.length };
}

function wordsIn(text: string): string[] {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** A term with what stands above and under it. @throws FaultError `not-found` (`release`, `term`) */
export function openTerm(codesets: Codesets, { book, date, id }: { readonly book: TermBook; readonly date: CalendarDate; readonly id: number }): CallOutput<'codesets.term'> {
  const walk = walkOn(codesets, book, date) ?? refuse({ code: 'not-found', what: 'release' });
  const { db, open: { stored: { key, release } } } = walk;
  const entry = readEntry(db, key, id) ?? refuse({ code: 'not-found', what: 'term' });
  const path: StoredEntry[] = [];
  for (let up = entry.parent; up !== null; up = path[0]?.parent ?? null) path.unshift(readEntry(db, key, up) ?? refuse({ code: 'not-found', what: 'term' }));
  return {
    edition: release,
    path: path.map(({ id: each, title }) => ({ id: each, title })),
    term: termOf(walk, entry),
    subterms: readEntriesUnder(db, key, id).map((each) => termOf(walk, each)),
  };
}

function termOf(walk: Walk, { id, title, modifiers, code, manifestation, see, seeAlso, seeCategory, subcategory }: StoredEntry): IndexTerm {
  const { open } = walk;
  const printed = (column: string, text: string): PrintedCode => ({ column, printed: text, codes: joined(walk, text) });
  const refer = (words: string): TermReference => ({ words, to: open.refer(words)?.entry.id ?? null });
  // "see also subcategory M14.8-" names codes and no term.
  const [ofSee, ofAlso] = [categoryIn(see), categoryIn(seeAlso)];
  const category = [seeCategory, subcategory, ofSee ?? '', ofAlso ?? ''].find((text) => text !== '') ?? '';
  const cells = open.columns.size === 0 ? [] : readCellsOf(walk.db, open.stored.key, id).filter((cell) => /[A-Z]\d/i.test(cell.code));
  return {
    id,
    title,
    modifiers,
    codes: [...(code === '' ? [] : [printed('', code)]), ...cells.map((cell) => printed(open.columns.get(cell.column) ?? '', cell.code))],
    manifestation: manifestation === '' ? null : printed('', manifestation),
    see: see === '' || ofSee !== null ? null : refer(see),
    seeAlso: seeAlso === '' || ofAlso !== null ? null : refer(seeAlso),
    category: category === '' ? null : printed('', category),
    subterms: open.subterms.get(id) ?? 0,
  };
}

function categoryIn(words: string): string | null {
  return /^(?:sub)?categor(?:y|ies)\s+(.+)$/i.exec(words)?.[1] ?? null;
}

/**
 * What a code that a book prints stands for on a date: the code itself, where the codes in force have it; where they do not, what cases
 * of it are coded by since, by the conversion table; else nothing. Of a text with several codes ("M14.8-, M36.3") all.
 */
function joined({ db, codes, conversions }: Walk, text: string): JoinedCode[] {
  if (codes === null) return [];
  const named = [...text.toUpperCase().matchAll(/[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?/g)].map(([code]) => code.replace('.', ''));
  const asNow = (bare: string, isSuccessor: boolean): JoinedCode[] => {
    const entry = readCode(db, codes, bare);
    return entry === undefined ? [] : [{ code: writeCode('icd10cm', bare), title: entry.title, billable: entry.billable, isSuccessor }];
  };
  return named.flatMap((bare) => {
    const own = asNow(bare, false);
    if (own.length > 0 || conversions === null) return own;
    return [...new Set(readSuccessors(db, conversions, bare).map(({ code }) => code))].flatMap((next) => asNow(next, true));
  });
}
