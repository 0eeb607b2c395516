import { codeWidth, fieldShift, wordMask, type FinderParts } from './parts';
import { unspecificWords, weights } from './rank';
import { stemOf } from './words';

/** A finder in memory: the parts as typed arrays, and what is quickly derived from them. */
export type Finder = {
  readonly size: number;
  readonly codes: Uint8Array;
  readonly flags: Uint8Array;
  readonly days: Int32Array;
  readonly titles: Uint8Array;
  readonly titleEnds: Uint32Array;
  readonly words: readonly string[];
  readonly forward: Uint32Array;
  readonly forwardEnds: Uint32Array;
  /** For each word the positions of the codes that have it, ascending, and where each word's end. */
  readonly postings: Uint32Array;
  readonly postingEnds: Uint32Array;
  /** Rarity of each word: the natural logarithm of (1 + codes / codes with it). */
  readonly rarity: Float32Array;
  /** Sum of the rarities of the words of each title: what covering it whole would count. */
  readonly titleWeight: Float32Array;
  /** What each code's score begins with, whatever the query (see rank.ts). */
  readonly prior: Float32Array;
  /** Words by their stem: `stems` ascending, `stemWords` the word of each. */
  readonly stems: readonly string[];
  readonly stemWords: Uint32Array;
};

/** Numbers behind bytes; copied where the bytes do not lie on a boundary of four. */
function numbers(bytes: Uint8Array): Uint32Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}

/** Turns the forward lists (words of a code) around (codes of a word), by counting. */
function invert(forward: Uint32Array, forwardEnds: Uint32Array, vocabulary: number): { postings: Uint32Array; postingEnds: Uint32Array } {
  const next = new Uint32Array(vocabulary + 1);
  for (const item of forward) next[(item & wordMask) + 1] = (next[(item & wordMask) + 1] ?? 0) + 1;
  for (let word = 0; word < vocabulary; word += 1) next[word + 1] = (next[word + 1] ?? 0) + (next[word] ?? 0);
  const postings = new Uint32Array(forward.length);
  let item = 0;
  for (let position = 0; position < forwardEnds.length; position += 1) {
    const end = forwardEnds[position] ?? 0;
    for (; item < end; item += 1) {
      const word = (forward[item] ?? 0) & wordMask;
      const place = next[word] ?? 0;
      postings[place] = position;
      next[word] = place + 1;
    }
  }
  return { postings, postingEnds: next.slice(0, vocabulary) };
}

/** Opens a finder; about 20 ms for 100,000 codes. */
export function openFinder(parts: FinderParts): Finder {
  const size = parts.flags.length;
  const forward = numbers(parts.forward);
  const forwardEnds = numbers(parts.forwardEnds);
  const text = new TextDecoder().decode(parts.words);
  const words = text === '' ? [] : text.split('\n');
  const { postings, postingEnds } = invert(forward, forwardEnds, words.length);
  const rarity = new Float32Array(words.length);
  let start = 0;
  postingEnds.forEach((end, word) => {
    rarity[word] = Math.log(1 + size / Math.max(1, end - start));
    start = end;
  });
  const titleWeight = new Float32Array(size);
  const prior = new Float32Array(size);
  const unspecific = unspecificWords.map((word) => words.indexOf(word));
  let item = 0;
  for (let position = 0; position < size; position += 1) {
    const end = forwardEnds[position] ?? 0;
    let sum = 0;
    let rest = 0;
    for (; item < end; item += 1) {
      const entry = forward[item] ?? 0;
      if (entry >>> fieldShift !== 0) continue;
      sum += rarity[entry] ?? 0;
      if (unspecific.includes(entry)) rest = weights.unspecific;
    }
    titleWeight[position] = sum;
    prior[position] = (((parts.flags[position] ?? 0) & 1) === 1 ? weights.billable : 0) - rest;
  }
  const byStem = words.map((word, index) => ({ stem: stemOf(word), index })).sort((left, right) => (left.stem < right.stem ? -1 : left.stem > right.stem ? 1 : 0));
  const days = numbers(parts.days);
  return {
    size,
    codes: parts.codes,
    flags: parts.flags,
    days: new Int32Array(days.buffer, days.byteOffset, days.length),
    titles: parts.titles,
    titleEnds: numbers(parts.titleEnds),
    words,
    forward,
    forwardEnds,
    postings,
    postingEnds,
    rarity,
    titleWeight,
    prior,
    stems: byStem.map(({ stem }) => stem),
    stemWords: Uint32Array.from(byStem, ({ index }) => index),
  };
}

const decoder = new TextDecoder();

/** The long title of the code at a position. */
export function titleAt(finder: Finder, position: number): string {
  const start = position === 0 ? 0 : (finder.titleEnds[position - 1] ?? 0);
  return decoder.decode(finder.titles.subarray(start, finder.titleEnds[position]));
}

/** The code at a position, without decimal point. */
export function codeAt(finder: Finder, position: number): string {
  const bytes = finder.codes.subarray(position * codeWidth, (position + 1) * codeWidth);
  const end = bytes.indexOf(0);
  return decoder.decode(end < 0 ? bytes : bytes.subarray(0, end));
}
