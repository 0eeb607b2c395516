import {
  bareCode, editionFor, joinCode, meaningOf, namedCodes, neighboursOf, otherSides, printedForms, stemOf, writeCode,
  type Book, type CodeEntry, type Edition, type ShownCode, type ShownNote, type TabularPane, type UsedEdition,
} from '../../../shared/codesets';
import { sectionRange, type SeventhCharacter } from '../../../shared/codesets/books';
import { refuse, type CalendarDate } from '../../../shared/kernel';
import type { ReadableDatabase } from '../store';
import { readNode, readNodeAt, readNotesOf, readPredecessors, readSections, readSeventhsOf, readSuccessors, type StoredNode } from './books-store';
import { storedInForce, type Codesets } from './codesets';
import { readCode, readCodesUnder, readReleases, readSomeCodes, type StoredRelease } from './store';

/** Beyond this many a list of successors is no longer looked through but searched. */
const mostSuccessors = 200;

/** An edition with the key of its rows. */
type KeyedEdition = Edition & { readonly key: number };

function keyedEdition(all: readonly StoredRelease[], book: Exclude<Book, 'codes'>, date: CalendarDate): KeyedEdition | null {
  const edition = editionFor(all.map(({ release }) => release), 'icd10cm', book, date);
  const key = all.find(({ release }) => release.id === edition?.release.id)?.key;
  return edition === null || key === undefined ? null : { ...edition, key };
}

/** The codes in force: those of the release, or none where there is no release. */
type Codes = { readonly entry: (code: string) => CodeEntry | undefined; readonly under: (code: string) => CodeEntry[]; readonly some: (codes: readonly string[]) => CodeEntry[] };

function codesOf({ reader }: Codesets, key: number | undefined): Codes {
  if (key === undefined) return { entry: () => undefined, under: () => [], some: () => [] };
  return { entry: (code) => readCode(reader, key, code), under: (code) => readCodesUnder(reader, key, code), some: (codes) => readSomeCodes(reader, key, codes) };
}

function used({ release: { book, name, fileName }, why }: Edition): UsedEdition {
  return { book, name, fileName, why };
}

const shown = ({ code, title, billable }: CodeEntry): ShownCode => ({ code, title, billable, written: writeCode('icd10cm', code) });

/**
 * What the Tabular List says of a code of ICD-10-CM on a date: every note that holds for it with where it stands, the 7th
 * characters that complete it, the same code of another side, and what became of a code that is no more. Codes are offered
 * from the release in force only, whatever year the Tabular is of.
 * @throws FaultError `not-found` where the text is no code
 */
export function tabularOf(codesets: Codesets, code: string, date: CalendarDate): TabularPane {
  const bare = bareCode(code) ?? refuse({ code: 'not-found', what: 'code' });
  const { stored } = storedInForce(codesets, 'icd10cm', date);
  const { reader } = codesets;
  const codes = codesOf(codesets, stored?.key);
  const all = readReleases(reader);
  const tabular = keyedEdition(all, 'tabular', date);
  const place = tabular === null ? null : placeOf(reader, tabular.key, bare);
  const path = place?.path ?? [];
  const definition = tabular === null ? null : definitionAt(reader, tabular.key, path);
  const notes = tabular === null ? path.map(() => []) : notesOf(reader, tabular.key, path, codes);
  return {
    written: writeCode('icd10cm', bare),
    edition: tabular === null ? null : used(tabular),
    codesName: stored?.release.name ?? null,
    found: place?.found ?? 'nowhere',
    steps: path.map(({ kind, code: own, title, line }, index) => ({
      kind,
      written: kind === 'code' ? writeCode('icd10cm', own) : own,
      title,
      line,
      notes: notes[index] ?? [],
    })),
    sevenths: seventhsOf(definition, bare, codes),
    sides: sidesOf(bare, codes),
    crosswalk: crosswalkOf(reader, keyedEdition(all, 'conversion', date), bare, codes),
  };
}

/**
 * The notes of each node of a path, with the codes that they name: those in force, and those that this edition itself has, whose
 * panes say what became of them.
 */
function notesOf(db: ReadableDatabase, key: number, path: readonly StoredNode[], { some }: Codes): ShownNote[][] {
  const read = path.map(({ id }) => readNotesOf(db, key, id).map((note) => ({ ...note, named: namedCodes(note.text) })));
  const names = new Set(read.flatMap((notes) => notes.flatMap(({ named }) => named.map(({ code }) => code))));
  const known = new Set(some([...names]).map(({ code }) => code));
  for (const code of names) if (!known.has(code) && readNode(db, key, 'code', code) !== undefined) known.add(code);
  return read.map((notes) => notes.map(({ kind, text, line, named }) => ({ kind, text, line, named: named.filter(({ code }) => known.has(code)) })));
}

/** Where the Tabular has a code; see `found` of the pane. */
export function placeOf(db: ReadableDatabase, key: number, code: string): { readonly path: readonly StoredNode[]; readonly found: TabularPane['found'] } | null {
  const itself = readNode(db, key, 'code', code);
  if (itself !== undefined) return { path: pathTo(db, key, itself), found: 'itself' };
  for (const form of printedForms(code)) {
    const node = readNode(db, key, 'code', form);
    if (node === undefined) continue;
    const path = pathTo(db, key, node);
    const defined = definitionAt(db, key, path);
    return { path, found: defined?.characters.some(({ character }) => character === code[6]) === true ? 'by-seventh' : 'above' };
  }
  for (let length = Math.min(code.length - 1, 6); length >= 3; length -= 1) {
    const node = readNode(db, key, 'code', code.slice(0, length));
    if (node !== undefined) return { path: pathTo(db, key, node), found: 'above' };
  }
  const category = code.slice(0, 3);
  // The narrowest comes last: a section stands in the file after those that it lies in.
  const section = readSections(db, key).findLast(({ code: id }) => {
    const range = sectionRange(id);
    return range !== null && range.first <= category && category <= range.last;
  });
  return section === undefined ? null : { path: pathTo(db, key, section), found: 'above' };
}

/** From the chapter down to a node, itself included. */
function pathTo(db: ReadableDatabase, key: number, node: StoredNode): StoredNode[] {
  const path: StoredNode[] = [];
  for (let at: StoredNode | undefined = node; at !== undefined; at = at.parent === null ? undefined : readNodeAt(db, key, at.parent)) path.unshift(at);
  return path;
}

/** The 7th characters that hold at the end of a path: those of the nearest node that defines some. */
function definitionAt(db: ReadableDatabase, key: number, path: readonly StoredNode[]): { readonly node: StoredNode; readonly characters: readonly SeventhCharacter[] } | null {
  for (const node of path.toReversed()) {
    const characters = readSeventhsOf(db, key, node.id);
    if (characters.length > 0) return { node, characters };
  }
  return null;
}

/** The 7th characters that complete a code, each with the valid code it gives; null where none does. */
function seventhsOf(definition: ReturnType<typeof definitionAt>, code: string, { entry, under }: Codes): TabularPane['sevenths'] {
  if (code.length < 7 && entry(code)?.billable === true) return null;
  const stem = stemOf(code);
  const complete = under(stem).filter((each) => each.code.length === 7 && each.billable);
  if (complete.length === 0) return null;
  const header = printedForms(complete[0]?.code ?? '').map(entry).find((each) => each !== undefined);
  return {
    definedAt: definition === null ? null : writeCode('icd10cm', definition.node.code),
    line: definition?.node.line ?? null,
    stem: writeCode('icd10cm', stem),
    choices: complete.map((each) => {
      const character = each.code.slice(6);
      const meant = definition?.characters.find((defined) => defined.character === character);
      return { character, text: meant?.text ?? meaningOf(each.title, header?.title), inclusions: [...(meant?.inclusions ?? [])], code: each.code, written: writeCode('icd10cm', each.code), title: each.title };
    }),
  };
}

function sidesOf(code: string, { entry, some }: Codes): TabularPane['sides'] {
  const own = entry(code);
  if (own === undefined) return [];
  const neighbours = some(neighboursOf(code)).filter(({ billable }) => billable === own.billable);
  return otherSides(own.title, neighbours).map(({ side, ...each }) => ({ ...shown(each), side }));
}

function crosswalkOf(db: ReadableDatabase, conversion: KeyedEdition | null, code: string, codes: Codes): TabularPane['crosswalk'] {
  const joined = joinCode(code, { ...codes, successors: (each) => (conversion === null ? [] : readSuccessors(db, conversion.key, each).map((row) => row.code)) });
  return {
    edition: conversion === null ? null : used(conversion),
    how: joined.how,
    successors: joined.how === 'same' ? [] : joined.codes.slice(0, mostSuccessors).map(shown),
    before: conversion === null ? [] : readPredecessors(db, conversion.key, code).map(({ previous, effectiveOn, isCombination }) => ({ previous, effectiveOn, isCombination })),
  };
}
