import { codeWidth, fields, fieldShift, wordMask, type FinderParts } from './parts';
import { setBack, weightless, weightlessFactor, weights } from './rank';
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
  /** For each word the codes that have it (position in the low 24 bits, field in the high 8), and where each word's end. */
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
      const entry = forward[item] ?? 0;
      const word = entry & wordMask;
      const place = next[word] ?? 0;
      postings[place] = (entry & ~wordMask) | position;
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
  const later = new Map(Object.entries(setBack).map(([word, by]) => [words.indexOf(word), by]));
  const light = words.indexOf(weightless);
  let item = 0;
  for (let position = 0; position < size; position += 1) {
    const end = forwardEnds[position] ?? 0;
    let sum = 0;
    let back = 0;
    for (; item < end; item += 1) {
      const entry = forward[item] ?? 0;
      if (entry >>> fieldShift !== fields.indexOf('title')) continue;
      sum += (rarity[entry] ?? 0) * (entry === light ? weightlessFactor : 1);
      back = Math.max(back, later.get(entry) ?? 0);
    }
    titleWeight[position] = Math.max(1, sum);
    const billable = ((parts.flags[position] ?? 0) & 1) === 1;
    prior[position] = (billable ? weights.billable + weights.general * (codeWidth - codeLength(parts.codes, position)) : 0) - back;
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

/** How many characters the code at a position has. */
function codeLength(codes: Uint8Array, position: number): number {
  const end = codes.subarray(position * codeWidth, (position + 1) * codeWidth).indexOf(0);
  return end < 0 ? codeWidth : end;
}

const decoder = new TextDecoder();

/** The long title of the code at a position. */
export function titleAt(finder: Finder, position: number): string {
  const start = position === 0 ? 0 : (finder.titleEnds[position - 1] ?? 0);
  return decoder.decode(finder.titles.subarray(start, finder.titleEnds[position]));
}

/** The code at a position, without decimal point. */
export function codeAt(finder: Finder, position: number): string {
  const start = position * codeWidth;
  return decoder.decode(finder.codes.subarray(start, start + codeLength(finder.codes, position)));
}
