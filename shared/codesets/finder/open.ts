import { formOf, rootOf } from './forms';
import { codeWidth, marks, markShift, wordMask, type FinderParts } from './parts';
import { generic, grammarFactor, mostWeight, setBack, weights } from './rank';
import { isGrammar, wordsOf } from './words';

/** A finder in memory: the parts as typed arrays, and what is quickly derived from them. */
export type Finder = {
  /** How many codes there are; as many phrases, the first ones, are their titles. */
  readonly size: number;
  readonly codes: Uint8Array;
  readonly flags: Uint8Array;
  readonly days: Int32Array;
  readonly titles: Uint8Array;
  readonly titleEnds: Uint32Array;
  readonly words: readonly string[];
  readonly phraseWords: Uint32Array;
  readonly phraseEnds: Uint32Array;
  readonly targets: Uint32Array;
  readonly sources: Uint8Array;
  readonly texts: Uint8Array;
  readonly textEnds: Uint32Array;
  /** For each word the phrases that have it (phrase in the low 24 bits, marks in the high 8), and where each word's end. */
  readonly postings: Uint32Array;
  readonly postingEnds: Uint32Array;
  /** What each word counts for: its rarity, less for words that say little. */
  readonly weight: Float32Array;
  /** Sum of the weights of each phrase's expected words. */
  readonly phraseWeight: Float32Array;
  /** What each code's score begins with, whatever the query (see rank.ts). */
  readonly prior: Float32Array;
  /** Words by their root: `roots` ascending, `rootWords` the word of each. */
  readonly roots: readonly string[];
  readonly rootWords: Uint32Array;
  /** Of each word a bit for every letter it has, by which words unlike a misspelling are passed over quickly. */
  readonly letters: Uint32Array;
  /** Words of letters only, the shortest first, and where those of each length end. */
  readonly byLength: Uint32Array;
  readonly lengthEnds: Uint32Array;
  readonly aliases: ReadonlyMap<string, readonly AliasOf[]>;
};

/** Words, by their forms, and the words that stand for them. */
export type AliasOf = { readonly forms: readonly string[]; readonly means: readonly string[] };

/** Numbers behind bytes; copied where the bytes do not lie on a boundary of four. */
function numbers(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}

/** How many phrases are gone through between two chances to do something else. */
const stride = 8192;

/** Turns the lists of words of phrases around (phrases of a word), by counting. */
function* invert(phraseWords: Uint32Array, phraseEnds: Uint32Array, vocabulary: number): Generator<undefined, { postings: Uint32Array; postingEnds: Uint32Array }> {
  const quiet = (marks.quiet << markShift) >>> 0;
  const next = new Uint32Array(vocabulary + 1);
  let count = 0;
  for (const item of phraseWords) {
    if ((item & quiet) !== 0) continue;
    next[(item & wordMask) + 1] = (next[(item & wordMask) + 1] ?? 0) + 1;
    count += 1;
  }
  for (let word = 0; word < vocabulary; word += 1) next[word + 1] = (next[word + 1] ?? 0) + (next[word] ?? 0);
  const postings = new Uint32Array(count);
  let item = 0;
  for (let phrase = 0; phrase < phraseEnds.length; phrase += 1) {
    const end = phraseEnds[phrase] ?? 0;
    for (; item < end; item += 1) {
      const entry = phraseWords[item] ?? 0;
      if ((entry & quiet) !== 0) continue;
      const word = entry & wordMask;
      const place = next[word] ?? 0;
      postings[place] = ((entry & ~wordMask) | phrase) >>> 0;
      next[word] = place + 1;
    }
    if (phrase % stride === 0) yield undefined;
  }
  return { postings, postingEnds: next.slice(0, vocabulary) };
}

export function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) {
    const unit = word.charCodeAt(at);
    letters |= unit >= 97 && unit <= 122 ? 1 << (unit - 97) : 1 << 26;
  }
  return letters >>> 0;
}

function* sortByRoot(words: readonly string[]): Generator<undefined, { root: string; index: number }[]> {
  const byRoot: { root: string; index: number }[] = [];
  for (const [index, word] of words.entries()) {
    if (/^[a-z]{4,}$/.test(word)) byRoot.push({ root: rootOf(word), index });
    if (index % stride === 0) yield undefined;
  }
  return byRoot.sort((left, right) => (left.root < right.root ? -1 : left.root > right.root ? 1 : 0));
}

function sortByLength(words: readonly string[]): { byLength: Uint32Array; lengthEnds: Uint32Array } {
  const spelt = words.flatMap((word, index) => (/^[a-z]+$/.test(word) ? [index] : []));
  const lengthOf = (index: number): number => words[index]?.length ?? 0;
  const longest = spelt.reduce((most, index) => Math.max(most, lengthOf(index)), 0);
  const lengthEnds = new Uint32Array(longest + 1);
  for (const index of spelt) lengthEnds[lengthOf(index)] = (lengthEnds[lengthOf(index)] ?? 0) + 1;
  for (let length = 1; length <= longest; length += 1) lengthEnds[length] = (lengthEnds[length] ?? 0) + (lengthEnds[length - 1] ?? 0);
  return { byLength: Uint32Array.from(spelt.sort((left, right) => lengthOf(left) - lengthOf(right) || left - right)), lengthEnds };
}

function readAliases(bytes: Uint8Array): Map<string, AliasOf[]> {
  const aliases = new Map<string, AliasOf[]>();
  const text = new TextDecoder().decode(bytes);
  for (const line of text === '' ? [] : text.split('\n')) {
    const [words = '', means = ''] = line.split('\t').map((each) => each);
    const forms = [...new Set(wordsOf(words).map((word) => formOf(word.text)).filter((form) => !isGrammar(form) && form !== 'nec' && form !== 'nos'))];
    const first = forms[0];
    if (first === undefined) continue;
    const of = aliases.get(first) ?? [];
    of.push({ forms, means: wordsOf(means).map((word) => word.text) });
    aliases.set(first, of);
  }
  return aliases;
}

/** Opens a finder at one go. */
export function openFinder(parts: FinderParts): Finder {
  const opening = openingFinder(parts);
  let step = opening.next();
  while (step.done !== true) step = opening.next();
  return step.value;
}

/** Opens a finder, a few milliseconds at a time: in all some 300 ms for 100,000 codes and 500,000 phrases. */
export function* openingFinder(parts: FinderParts): Generator<undefined, Finder> {
  const size = parts.flags.length;
  const phraseWords = numbers(parts.phraseWords);
  const phraseEnds = numbers(parts.phraseEnds);
  const text = new TextDecoder().decode(parts.words);
  const words = text === '' ? [] : text.split('\n');
  yield undefined;
  const { postings, postingEnds } = yield* invert(phraseWords, phraseEnds, words.length);
  const weight = new Float32Array(words.length);
  let start = 0;
  postingEnds.forEach((end, word) => {
    const text = words[word] ?? '';
    const factor = isGrammar(text) ? grammarFactor : (generic[text] ?? 1);
    weight[word] = Math.min(mostWeight, Math.log(1 + phraseEnds.length / Math.max(1, end - start))) * factor;
    start = end;
  });
  const phraseWeight = new Float32Array(phraseEnds.length);
  const prior = new Float32Array(size);
  const later = new Map(Object.entries(setBack).map(([word, by]) => [words.indexOf(word), by]));
  let item = 0;
  for (let phrase = 0; phrase < phraseEnds.length; phrase += 1) {
    const end = phraseEnds[phrase] ?? 0;
    let sum = 0;
    let back = 0;
    for (; item < end; item += 1) {
      const entry = phraseWords[item] ?? 0;
      if (((entry >>> markShift) & marks.optional) !== 0) continue;
      sum += weight[entry & wordMask] ?? 0;
      if (phrase < size) back = Math.max(back, later.get(entry & wordMask) ?? 0);
    }
    phraseWeight[phrase] = Math.max(1, sum);
    if (phrase % stride === 0) yield undefined;
    if (phrase >= size) continue;
    const billable = ((parts.flags[phrase] ?? 0) & 1) === 1;
    prior[phrase] = (billable ? weights.billable : 0) + weights.general * (codeWidth - codeLength(parts.codes, phrase)) - back;
  }
  yield undefined;
  const byRoot = yield* sortByRoot(words);
  const days = numbers(parts.days);
  yield undefined;
  const { byLength, lengthEnds } = sortByLength(words);
  return {
    byLength,
    lengthEnds,
    size,
    codes: parts.codes,
    flags: parts.flags,
    days: new Int32Array(days.buffer, days.byteOffset, days.length),
    titles: parts.titles,
    titleEnds: numbers(parts.titleEnds),
    words,
    phraseWords,
    phraseEnds,
    targets: numbers(parts.targets),
    sources: parts.sources,
    texts: parts.texts,
    textEnds: numbers(parts.textEnds),
    postings,
    postingEnds,
    weight,
    phraseWeight,
    prior,
    roots: byRoot.map(({ root }) => root),
    rootWords: Uint32Array.from(byRoot, ({ index }) => index),
    letters: Uint32Array.from(words, lettersOf),
    aliases: readAliases(parts.aliases),
  };
}

/** How many characters the code at a position has. */
export function codeLength(codes: Uint8Array, position: number): number {
  const end = codes.subarray(position * codeWidth, (position + 1) * codeWidth).indexOf(0);
  return end < 0 ? codeWidth : end;
}

const decoder = new TextDecoder();

/** The long title of the code at a position. */
export function titleAt(finder: Finder, position: number): string {
  const start = position === 0 ? 0 : (finder.titleEnds[position - 1] ?? 0);
  return decoder.decode(finder.titles.subarray(start, finder.titleEnds[position]));
}

/** What a phrase says: printed words, and where it is referred to; a title for the first phrases. */
export function textAt(finder: Finder, phrase: number): { readonly text: string; readonly through: string | null } {
  if (phrase < finder.size) return { text: titleAt(finder, phrase), through: null };
  const at = phrase - finder.size;
  const [text = '', through = null] = decoder.decode(finder.texts.subarray(at === 0 ? 0 : (finder.textEnds[at - 1] ?? 0), finder.textEnds[at])).split('\t');
  return { text, through };
}

/** The words of a phrase, by their numbers. */
export function wordsOfPhrase(finder: Finder, phrase: number): ReadonlySet<number> {
  return new Set(Array.from(finder.phraseWords.subarray(phrase === 0 ? 0 : (finder.phraseEnds[phrase - 1] ?? 0), finder.phraseEnds[phrase]), (item) => item & wordMask));
}

/** The code at a position, without decimal point. */
export function codeAt(finder: Finder, position: number): string {
  const start = position * codeWidth;
  return decoder.decode(finder.codes.subarray(start, start + codeLength(finder.codes, position)));
}
