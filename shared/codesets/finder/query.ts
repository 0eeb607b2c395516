import { formOf, americanOf, rootOf } from './forms';
import { initialsMark } from './build';
import { synonymsOf } from './language/synonyms';
import type { Finder } from './open';
import { beginning, generic, grammarFactor, mostWeight, quality } from './rank';
import { lowerBound, prefixRange } from './ranges';
import { misspelt } from './spelling';
import type { Reading } from './readings';
import { isGrammar } from './words';

/** Longer queries are read up to here; a phrase that has sixteen of the words has been found. */
export const mostTerms = 16;

/** Of a beginning that very many words have, only so many phrases are looked at; of one or two letters that stand alone fewer: nobody has said yet what is meant. */
const mostPostings = 60_000;
const mostOfLetters = [0, 6_000, 20_000] as const;

/** How a word of the vocabulary meets one that was typed. */
export type Meeting = 'word' | 'beginning' | 'synonym' | 'root' | 'spelling' | 'initials';

/** One word of the query. */
export type Term = {
  readonly text: string;
  readonly form: string;
  /** Words that only carry grammar help, and are not missed. */
  readonly grammatical: boolean;
  /** What the term counts for beside the others. */
  readonly weight: number;
  /** Words of the vocabulary that meet it, best first, with how well. */
  readonly words: readonly { readonly word: number; readonly quality: number }[];
  readonly by: Meeting | null;
};

/** How many phrases have a word. */
export function postingCount(finder: Finder, word: number): number {
  return (finder.postingEnds[word] ?? 0) - (word === 0 ? 0 : (finder.postingEnds[word - 1] ?? 0));
}

/** The word of the vocabulary that has this form, or -1. */
export function wordOf(finder: Finder, form: string): number {
  const at = lowerBound(finder.words, form);
  return finder.words[at] === form ? at : -1;
}

/** Whether some word of the finder begins with `text`. */
export function knowsWord(finder: Finder, text: string): boolean {
  return finder.words[lowerBound(finder.words, text)]?.startsWith(text) === true;
}

/** What a word counts for that no book has; and a number, or a letter with one, that tells types apart ("4c"). */
const unknownWeight = 4;
const typeFactor = 0.4;

/** Looks the words of a reading up in the finder's vocabulary; `known` keeps them for the other readings of the query. */
export function termsFor(finder: Finder, reading: Reading, known: Map<string, Term>): Term[] {
  const texts = reading.words.slice(0, mostTerms);
  return texts.map((text, index) => {
    const isLast = index === texts.length - 1 && reading.isTyping;
    const key = isLast ? `${text} ` : text;
    const before = known.get(key);
    if (before !== undefined) return before;
    const term = termFor(finder, text, isLast, (texts.length === 1 ? mostOfLetters[text.length] : undefined) ?? mostPostings);
    known.set(key, term);
    return term;
  });
}

function termFor(finder: Finder, text: string, isLast: boolean, mostBegun: number): Term {
  const form = formOf(text);
  const found = new Map<number, number>();
  const meet = (word: number, value: number): void => {
    if (word >= 0 && (found.get(word) ?? 0) < value) found.set(word, value);
  };
  let by: Meeting | null = null;
  const whole = wordOf(finder, form);
  const grammatical = isGrammar(text) && !(text === 'a' && isLast);
  if (whole >= 0) {
    meet(whole, quality.word);
    by = 'word';
  }
  if (!grammatical) {
    const related = new Set<number>();
    const root = rootOf(form);
    if (form.length > 3) for (let at = lowerBound(finder.roots, root); finder.roots[at] === root; at += 1) related.add(finder.rootWords[at] ?? -1);
    for (const word of related) meet(word, quality.root);
    if (related.size > 0) by ??= 'root';
    for (const synonym of synonymsOf(form)) {
      const word = wordOf(finder, synonym);
      if (word >= 0) by ??= 'synonym';
      meet(word, quality.synonym);
    }
    if (isLast || (by === null && text.length > 1)) {
      if (meetBeginnings(finder, text, isLast, mostBegun, meet)) by ??= 'beginning';
    }
    if (/^[a-z]{2,6}$/.test(text)) {
      const word = wordOf(finder, `${initialsMark}${text}`);
      if (word >= 0 && by !== 'word') by = 'initials';
      meet(word, by === 'word' ? quality.initials / 2 : quality.initials);
    }
    if (by === null) {
      for (const { word, value } of misspelt(finder, americanOf(text))) meet(word, value);
      if (found.size > 0) by = 'spelling';
    }
  }
  const words = [...found].map(([word, value]) => ({ word, quality: value })).sort((left, right) => right.quality - left.quality);
  return { text, form, grammatical, weight: weightOf(finder, text, form, words), words, by };
}

function weightOf(finder: Finder, text: string, form: string, words: Term['words']): number {
  const isType = /^(?:[a-z]?\d+[a-z0-9]*|[a-z])$/.test(form);
  const best = words[0];
  const grammar = isGrammar(text) ? grammarFactor : 1;
  if (best === undefined) return Math.min(unknownWeight, 0.5 * Math.log(1 + finder.phraseEnds.length)) * (isType ? typeFactor : (generic[form] ?? 1)) * grammar;
  const near = words.filter((each) => each.quality === best.quality);
  const weight =
    best.quality >= quality.farTypo
      ? near.reduce((most, each) => Math.max(most, finder.weight[each.word] ?? 0), 0)
      : Math.log(1 + finder.phraseEnds.length / Math.max(1, words.reduce((sum, { word }) => sum + postingCount(finder, word), 0))) * grammar;
  return Math.min(mostWeight, weight) * (isType && weight > mostWeight * 0.7 ? typeFactor : 1);
}

function meetBeginnings(finder: Finder, text: string, isLast: boolean, most: number, meet: (word: number, value: number) => void): boolean {
  if (/^[\d.]+$/.test(text) && !isLast) return false;
  let any = false;
  for (const start of new Set([text, text.length > 4 ? americanOf(text) : text])) {
    const [low, high] = prefixRange(finder.words, start);
    let left = most;
    // In the order of the vocabulary, or, of letters that stand alone, what most phrases have.
    const begun = Array.from({ length: high - low }, (_, at) => low + at);
    if (most < mostPostings) begun.sort((one, other) => postingCount(finder, other) - postingCount(finder, one));
    for (const word of begun) {
      if (left <= 0) break;
      const length = finder.words[word]?.length ?? 1;
      if (length === start.length) continue;
      left -= postingCount(finder, word);
      meet(word, beginning(start.length, length));
      any = true;
    }
  }
  return any;
}
