import type { Finder } from './open';
import { marks, markShift, wordMask } from './parts';
import { postingCount, type Term } from './query';
import { weights } from './rank';
import { Best } from './top';

/** What is filled anew by every query, kept so that a search allocates nothing large. */
export class Scratch {
  readonly met: Float32Array;
  readonly covered: Float32Array;
  readonly terms: Uint8Array;
  readonly count: Uint8Array;
  readonly touched: Uint32Array;
  /** Positions that have been counted in this search, by its number. */
  readonly counted: Uint32Array;
  search = 0;

  constructor(finder: Finder) {
    const phrases = finder.phraseEnds.length;
    this.met = new Float32Array(phrases);
    this.covered = new Float32Array(phrases);
    this.terms = new Uint8Array(phrases);
    this.count = new Uint8Array(phrases);
    this.touched = new Uint32Array(phrases);
    this.counted = new Uint32Array(finder.size);
  }
}

/** How many phrases are looked at closely. */
const mostCandidates = 150;
/** A phrase that lacks so much of the query is no answer. */
const leastMet = 0.28;

/** A word so common tells little among phrases that have been met already. */
const mostAdded = 40_000;

/**
 * Finds the phrases that have the most of the terms, by adding up term after term, the rarest first, what each phrase has. Once
 * the terms that are left could not make a phrase an answer by themselves, only phrases that have been met already are looked at.
 * @returns the phrases worth a closer look, the best first
 * @param visit called for each phrase met, with how many of the terms it has
 */
export function gather(finder: Finder, terms: readonly Term[], scratch: Scratch, visit: (phrase: number, termsMet: number) => void): readonly number[] {
  const { postings, postingEnds, weight, phraseWeight, size, targets, prior } = finder;
  const { met, covered, terms: last, count, touched } = scratch;
  const total = terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  const order = [...terms].sort((left, right) => right.weight - left.weight);
  const allGrammar = terms.every(({ grammatical }) => grammatical);
  let left = total;
  let found = 0;
  const optional = marks.optional << markShift;
  const initials = marks.initials << markShift;
  for (const [index, term] of order.entries()) {
    const number = index + 1;
    const mayBegin = found === 0 || left / total >= leastMet;
    left -= term.weight;
    // What only carries grammar is looked at closely, later.
    if (term.grammatical && !allGrammar) continue;
    const counts = term.grammatical ? 0 : 1;
    for (const { word, quality } of term.words) {
      if (!mayBegin && postingCount(finder, word) > mostAdded) continue;
      const gain = term.weight * quality;
      const cover = (weight[word] ?? 0) * quality;
      const end = postingEnds[word] ?? 0;
      for (let at = word === 0 ? 0 : (postingEnds[word - 1] ?? 0); at < end; at += 1) {
        const posting = postings[at] ?? 0;
        const phrase = posting & wordMask;
        const before = last[phrase] ?? 0;
        if (before === number) continue;
        if (before === 0) {
          if (!mayBegin) continue;
          touched[found] = phrase;
          found += 1;
          met[phrase] = gain;
          covered[phrase] = (posting & optional) === 0 ? cover : (posting & initials) === 0 ? 0 : (phraseWeight[phrase] ?? 0);
          count[phrase] = counts;
        } else {
          met[phrase] = (met[phrase] ?? 0) + gain;
          if ((posting & optional) === 0) covered[phrase] = (covered[phrase] ?? 0) + cover;
          else if ((posting & initials) !== 0) covered[phrase] = phraseWeight[phrase] ?? 0;
          count[phrase] = (count[phrase] ?? 0) + counts;
        }
        last[phrase] = number;
      }
    }
  }
  const best = new Best(mostCandidates);
  const least = leastMet * total;
  for (let item = 0; item < found; item += 1) {
    const phrase = touched[item] ?? 0;
    const has = met[phrase] ?? 0;
    last[phrase] = 0;
    if (has < least) continue;
    const termsMet = count[phrase] ?? 0;
    visit(phrase, termsMet);
    const share = Math.min(1, (covered[phrase] ?? 0) / (phraseWeight[phrase] ?? 1));
    best.offer(phrase, (weights.met * has) / total + weights.covered * share + (prior[phrase < size ? phrase : (targets[phrase - size] ?? 0)] ?? 0));
  }
  return best.take().map(({ position }) => position);
}
