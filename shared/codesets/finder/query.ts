import type { Finder } from './open';
import { beginning, grammarFactor, samestem, wholeWord } from './rank';
import { lowerBound, prefixRange } from './ranges';
import { isGrammar, joinedWords, stemOf, wordsOf, type Word } from './words';

/** Longer queries are read up to here; a title that has twelve of the words has been found. */
const mostTerms = 12;

/** One word of the query and the words of the vocabulary that meet it. */
export type Term = {
  readonly text: string;
  /** The query must find it; grammar may be missing. */
  readonly required: boolean;
  /** Beginnings count; not for a number that is followed by another word, which is complete. */
  readonly prefix: boolean;
};

/** A query against one finder. */
export type Plan = {
  readonly terms: readonly Term[];
  /** For each term and word (term × vocabulary + word) how well the word meets the term; 0: not at all. */
  readonly quality: Float32Array;
  /** Words that meet each term. */
  readonly matches: readonly (readonly number[])[];
  /** What each term counts for: its rarity. */
  readonly weight: Float32Array;
};

/**
 * The terms of a query. Two words bound by a hyphen become one where the vocabulary knows them as one
 * (`knows`), so that self-harm, selfharm and "self harm" all find the same.
 */
export function termsOf(query: string, knows: (word: string) => boolean): Term[] {
  const words = wordsOf(query);
  const texts: string[] = [];
  words.forEach((word, index) => {
    const joined = joinedPair(words, index);
    if (joined !== null && knows(joined)) texts.splice(-1, 1, joined);
    else texts.push(word.text);
  });
  const distinct = [...new Set(texts)].slice(0, mostTerms);
  // "a" at the end is the beginning of a word that is still being typed.
  const isGrammatical = (text: string, index: number): boolean => isGrammar(text) && !(text === 'a' && index === distinct.length - 1);
  const allGrammar = distinct.every(isGrammatical);
  return distinct.map((text, index) => ({
    text,
    required: allGrammar || !isGrammatical(text, index),
    prefix: !/^[\d.]+$/.test(text) || index === distinct.length - 1,
  }));
}

/** A word and the one before it as one, where exactly these two are bound; else null. */
function joinedPair(words: readonly Word[], index: number): string | null {
  const pair = words.slice(Math.max(0, index - 1), index + 1);
  if (pair.length < 2 || words[index + 1]?.bound === true || words[index - 1]?.bound === true) return null;
  return joinedWords(pair)[0] ?? null;
}

/** Whether some word of the finder begins with `text`. */
export function knowsWord(finder: Finder, text: string): boolean {
  return finder.words[lowerBound(finder.words, text)]?.startsWith(text) === true;
}

/** Looks the terms up in the finder's vocabulary; null where a required one meets no word. */
export function planFor(finder: Finder, terms: readonly Term[]): Plan | null {
  const vocabulary = finder.words.length;
  const quality = new Float32Array(terms.length * vocabulary);
  const weight = new Float32Array(terms.length);
  const matches: number[][] = [];
  for (const [index, term] of terms.entries()) {
    const words = wordsMeeting(finder, term, quality.subarray(index * vocabulary, (index + 1) * vocabulary));
    if (words.length === 0 && term.required) return null;
    const codes = words.reduce((sum, word) => sum + postingCount(finder, word), 0);
    weight[index] = Math.log(1 + finder.size / Math.max(1, codes)) * (isGrammar(term.text) ? grammarFactor : 1);
    matches.push(words);
  }
  return { terms, quality, matches, weight };
}

/** How many codes have a word. */
export function postingCount(finder: Finder, word: number): number {
  return (finder.postingEnds[word] ?? 0) - (word === 0 ? 0 : (finder.postingEnds[word - 1] ?? 0));
}

function wordsMeeting(finder: Finder, term: Term, quality: Float32Array): number[] {
  const words: number[] = [];
  const meet = (word: number, value: number): void => {
    if (quality[word] === 0) words.push(word);
    quality[word] = Math.max(quality[word] ?? 0, value);
  };
  const [low, high] = prefixRange(finder.words, term.text);
  for (let word = low; word < high; word += 1) {
    const length = finder.words[word]?.length ?? 1;
    if (length === term.text.length) meet(word, wholeWord);
    else if (term.prefix) meet(word, beginning(term.text.length, length));
  }
  const stem = stemOf(term.text);
  for (let at = lowerBound(finder.stems, stem); finder.stems[at] === stem; at += 1) meet(finder.stemWords[at] ?? 0, samestem);
  return words;
}
