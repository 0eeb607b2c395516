import type { CodeEntry } from '../model';
import { formOf } from './forms';
import { Bytes, bytesOf, Numbers } from './growing';
import { codeWidth, dayNumber, firstDay, lastDay, marks, markShift, wordMask, type FinderParts } from './parts';
import { phraseSources, type Alias, type Phrase } from './phrase';
import { isGrammar, joinedWords, wordsOf } from './words';

/** How many codes or phrases are indexed between two chances to do something else. */
const stride = 256;

/** How many numbers are renumbered between two such chances. */
const longStride = 65_536;

const encoder = new TextEncoder();

/** Longer texts are hardly met twice. */
const shortEnough = 40;

/** What stands before the initials of a phrase in the vocabulary, so that no word is like them. */
export const initialsMark = '~';

/** What a finder is built from, beside the codes. */
export type FinderBooks = { readonly phrases: Iterable<Phrase>; readonly aliases: Iterable<Alias> };

/** Numbers words as they come, and collects those of one phrase. */
class Vocabulary {
  readonly ids = new Map<string, number>();
  readonly #known = new Map<string, readonly number[]>();
  readonly #seen = new Map<number, number>();
  #items: number[] = [];

  id(form: string): number {
    const before = this.ids.get(form);
    if (before !== undefined) return before;
    this.ids.set(form, this.ids.size);
    return this.ids.size - 1;
  }

  /** The words of a text, and of its compounds; kept, since books repeat themselves. */
  wordsIn(text: string): readonly number[] {
    const before = this.#known.get(text);
    if (before !== undefined) return before;
    const words = wordsOf(text);
    const optional = marks.optional << markShift;
    const found = [...words.filter(({ text: word }) => !isSilent(word)).map(({ text: word }) => this.id(formOf(word))), ...joinedWords(words).map((word) => this.id(formOf(word)) | optional)];
    if (text.length <= shortEnough) this.#known.set(text, found);
    return found;
  }

  begin(): void {
    this.#seen.clear();
    this.#items = [];
  }

  add(text: string, mark: number): void {
    for (const item of this.wordsIn(text)) this.addWord(item & wordMask, (item >>> markShift) | mark);
  }

  addWord(word: number, mark: number): void {
    if (this.#seen.has(word)) return;
    this.#seen.set(word, mark);
    this.#items.push(((mark << markShift) | word) >>> 0);
  }

  end(): readonly number[] {
    return this.#items;
  }
}

/** Words that say nothing about a condition in any book: "not elsewhere classified", "not otherwise specified". */
function isSilent(word: string): boolean {
  return word === 'nec' || word === 'nos';
}

/** Parts of a main term that only repeat it in another form, as in "Failure, failed": [the term, its other forms]. */
function otherForms(title: string): readonly [string, readonly string[]] {
  const parts = title.split(',');
  if (parts.length < 2) return [title, []];
  const first = parts[0] ?? '';
  const others = parts.slice(1).filter((part) => !part.trim().includes(' '));
  return others.length === parts.length - 1 ? [first, others] : [title, []];
}

/** The first letters of a phrase's words, in its order and from its last level to its first: CKD of "Disease, kidney, chronic". */
function initialsOf(levels: readonly string[]): string[] {
  const lettersOf = (texts: readonly string[]): string => texts.flatMap((text) => wordsOf(text)).filter(({ text }) => !isGrammar(text) && !isSilent(text)).map(({ text }) => text.charAt(0)).join('');
  const essential = levels.map((level) => otherForms(level)[0]);
  const inOrder = lettersOf(essential);
  if (inOrder.length < 2 || inOrder.length > 6 || /\d/.test(inOrder)) return [];
  const turned = lettersOf([...essential].reverse());
  const lastFirst = essential.length > 2 ? [lettersOf([...essential.slice(1), essential[0] ?? ''])] : [];
  return [...new Set([inOrder, turned, ...lastFirst])];
}

function* titleWords(vocabulary: Vocabulary, entry: CodeEntry, quiet: boolean): Generator<number> {
  vocabulary.begin();
  const mark = quiet ? marks.quiet : 0;
  const { title } = entry;
  let at = 0;
  // A title that is nothing but an aside is essential after all.
  for (const aside of title.startsWith('(') ? [] : title.matchAll(/\([^()]*\)|\[[^[\]]*\]/g)) {
    vocabulary.add(title.slice(at, aside.index), mark);
    vocabulary.add(aside[0], mark | marks.optional);
    at = aside.index + aside[0].length;
  }
  vocabulary.add(title.slice(at), mark);
  if (entry.system === 'hcpcs' && entry.shortTitle !== title) vocabulary.add(entry.shortTitle, mark | marks.optional);
  if (!quiet) for (const letters of initialsOf([title.replace(/,? (?:unspecified|not elsewhere classified)$/i, '')])) vocabulary.addWord(vocabulary.id(`${initialsMark}${letters}`), marks.optional | marks.initials);
  yield* vocabulary.end();
}

function* phraseWords(vocabulary: Vocabulary, { source, levels, optional }: Phrase): Generator<number> {
  vocabulary.begin();
  const others: string[] = [];
  for (const [depth, level] of levels.entries()) {
    const [first, more] = otherForms(level);
    const [essential = '', ...alternatives] = first.split(/ or /);
    vocabulary.add(essential, depth === 0 && source !== 'inclusion' ? marks.lead : 0);
    others.push(...more, ...alternatives);
  }
  for (const text of [...others, ...optional]) vocabulary.add(text, marks.optional);
  if (source === 'index' || source === 'inclusion') for (const letters of initialsOf(levels)) vocabulary.addWord(vocabulary.id(`${initialsMark}${letters}`), marks.optional | marks.initials);
  yield* vocabulary.end();
}

/**
 * Builds a finder's data from the codes of one edition and the phrases of the books used with it, a stretch at a time: yields
 * how many codes and phrases are done, so that the caller can let other work in between.
 *
 * Where a title is that of its header with an encounter added ("…, initial encounter"), its words lead to it only from the header:
 * else every injury would be found dozens of times.
 * @param entries in any order; codes differ
 */
export function* buildFinder(entries: readonly CodeEntry[], books: FinderBooks = { phrases: [], aliases: [] }): Generator<number, FinderParts> {
  const sorted = [...entries].sort((left, right) => (left.code < right.code ? -1 : left.code > right.code ? 1 : 0));
  yield 0;
  const codes = new Uint8Array(sorted.length * codeWidth);
  const flags = new Uint8Array(sorted.length);
  const titleEnds = new Uint32Array(sorted.length);
  const dated = sorted.some((entry) => entry.addedOn !== null || entry.endedOn !== null);
  const days = new Int32Array(dated ? sorted.length * 2 : 0);
  const titles = new Bytes();
  const words = new Numbers();
  const ends = new Numbers();
  const vocabulary = new Vocabulary();
  const positions = new Map<string, number>();
  for (const [position, entry] of sorted.entries()) {
    positions.set(entry.code, position);
    encoder.encodeInto(entry.code, codes.subarray(position * codeWidth, (position + 1) * codeWidth));
    flags[position] = entry.billable ? 1 : 0;
    titles.push(entry.title);
    titleEnds[position] = titles.length;
    if (dated) {
      days[position * 2] = entry.addedOn === null ? firstDay : dayNumber(entry.addedOn);
      days[position * 2 + 1] = entry.endedOn === null ? lastDay : dayNumber(entry.endedOn);
    }
    const header = entry.system === 'icd10cm' && entry.code.length === codeWidth ? sorted[headerOf(entry.code, positions)] : undefined;
    for (const word of titleWords(vocabulary, entry, header !== undefined && entry.title.startsWith(header.title))) words.push(word);
    ends.push(words.length);
    if (position % stride === stride - 1) yield position + 1;
  }
  const targets = new Numbers();
  const sources = new Bytes();
  const texts = new Bytes();
  const textEnds = new Numbers();
  for (const phrase of books.phrases) {
    const position = positions.get(phrase.code);
    if (position === undefined) continue;
    for (const word of phraseWords(vocabulary, phrase)) words.push(word);
    ends.push(words.length);
    targets.push(position);
    sources.byte(phraseSources.indexOf(phrase.source));
    texts.push(phrase.levels.join(', '));
    if (phrase.through !== undefined) texts.push(`\t${phrase.through}`);
    textEnds.push(texts.length);
    if (targets.length % stride === 0) yield sorted.length + targets.length;
  }
  const inOrder = [...vocabulary.ids.keys()].sort((left, right) => (left < right ? -1 : 1));
  yield sorted.length + targets.length;
  // Words were numbered as they came; from here on they are numbered in their own order, so that the words
  // with a common beginning are a range.
  const ordered = new Uint32Array(inOrder.length);
  inOrder.forEach((word, index) => (ordered[vocabulary.ids.get(word) ?? 0] = index));
  const renumbered = words.finish();
  for (let item = 0; item < renumbered.length; item += 1) {
    const entry = renumbered[item] ?? 0;
    renumbered[item] = ((entry & ~wordMask) | (ordered[entry & wordMask] ?? 0)) >>> 0;
    if (item % longStride === 0) yield sorted.length + targets.length;
  }
  return {
    codes,
    flags,
    titles: titles.finish(),
    titleEnds: bytesOf(titleEnds),
    days: bytesOf(days),
    words: encoder.encode(inOrder.join('\n')),
    phraseWords: bytesOf(renumbered),
    phraseEnds: bytesOf(ends.finish()),
    targets: bytesOf(targets.finish()),
    sources: sources.finish(),
    texts: texts.finish(),
    textEnds: bytesOf(textEnds.finish()),
    aliases: encoder.encode([...books.aliases].map(({ words: each, means }) => `${each}\t${means}`).join('\n')),
  };
}

/** The position of the nearest header of a code: the longest code before it that it begins with; -1 where there is none. */
function headerOf(code: string, positions: ReadonlyMap<string, number>): number {
  for (let length = code.length - 1; length >= 3; length -= 1) {
    const position = positions.get(code.slice(0, length));
    if (position !== undefined) return position;
  }
  return -1;
}
