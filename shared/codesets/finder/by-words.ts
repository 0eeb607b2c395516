import type { Finder } from './open';
import { fields, fieldShift, wordMask } from './parts';
import { postingCount, type Plan } from './query';
import { fieldFactors, weights } from './rank';

/**
 * Finds the codes that have every required word of the plan, and scores them (see rank.ts).
 *
 * Short beginnings ("a", "un") are met by half the codes of a release, so this runs over typed arrays only:
 * the codes of each term are marked one term after the other, and what carries all marks is scored in the order
 * of positions, which is the order in which its data lies in memory.
 * @param give called for each code found, by ascending position
 */
export function findByWords(finder: Finder, plan: Plan, give: (position: number, score: number) => void): void {
  if (plan.terms.length === 1) return findBySingleWord(finder, plan, give);
  const marks = new Uint8Array(finder.size);
  const required = plan.terms.map((_term, index) => index).filter((index) => plan.terms[index]?.required === true);
  const count = (term: number): number => (plan.matches[term] ?? []).reduce((sum, word) => sum + postingCount(finder, word), 0);
  required.sort((left, right) => count(left) - count(right)).forEach((term, level) => mark(finder, plan.matches[term] ?? [], marks, level));
  const score = scorer(finder, plan);
  const full = required.length;
  for (let position = 0; position < marks.length; position += 1) {
    if (marks[position] === full) give(position, score(position));
  }
}

/** The title's own words, essential or not, are the first fields; only they count as covered. */
const lastTitleField = fields.indexOf('nonessential');

/** Raises the mark of every code that has one of the words from `level` to the next. */
function mark({ postings, postingEnds }: Finder, words: readonly number[], marks: Uint8Array, level: number): void {
  for (const word of words) {
    const end = postingEnds[word] ?? 0;
    for (let at = word === 0 ? 0 : (postingEnds[word - 1] ?? 0); at < end; at += 1) {
      const position = (postings[at] ?? 0) & wordMask;
      if (marks[position] === level) marks[position] = level + 1;
    }
  }
}

/** As findByWords, for one term: what meets it best in each title is gathered word by word instead of title by title. */
function findBySingleWord(finder: Finder, { quality, matches }: Plan, give: (position: number, score: number) => void): void {
  const { size, forward, forwardEnds, postings, postingEnds, rarity, titleWeight, prior } = finder;
  const best = new Float32Array(size);
  const covered = new Float32Array(size);
  for (const word of matches[0] ?? []) {
    const met = quality[word] ?? 0;
    const worth = met * (rarity[word] ?? 0);
    const end = postingEnds[word] ?? 0;
    for (let at = word === 0 ? 0 : (postingEnds[word - 1] ?? 0); at < end; at += 1) {
      const posting = postings[at] ?? 0;
      const position = posting & wordMask;
      const field = posting >>> fieldShift;
      const value = met * (fieldFactors[field] ?? 0);
      if (value <= (best[position] ?? 0)) continue;
      best[position] = value;
      if (field <= lastTitleField) covered[position] = worth;
    }
  }
  let begin = 0;
  for (let position = 0; position < size; position += 1) {
    const value = best[position] ?? 0;
    if (value > 0) {
      const start = quality[(forward[begin] ?? 0) & wordMask] ?? 0;
      const coverage = Math.min(1, (covered[position] ?? 0) / (titleWeight[position] ?? 1));
      give(position, weights.match * value + weights.coverage * coverage + weights.start * start + (prior[position] ?? 0));
    }
    begin = forwardEnds[position] ?? 0;
  }
}

/** Makes the function that scores one code in one pass over its words. */
function scorer(finder: Finder, { terms, quality, weight }: Plan): (position: number) => number {
  const { forward, forwardEnds, rarity, titleWeight, prior } = finder;
  const count = terms.length;
  const vocabulary = finder.words.length;
  const best = new Float32Array(count);
  const covers = new Float32Array(count);
  const matchUnit = weights.match / (weight.reduce((sum, each) => sum + each, 0) || 1);
  const orderUnit = count > 1 ? weights.order / (count - 1) : 0;

  return (position) => {
    for (let term = 0; term < count; term += 1) {
      best[term] = 0;
      covers[term] = 0;
    }
    let start = 0;
    let inOrder = 0;
    let lastTerm = -2;
    let lastItem = -2;
    const begin = position === 0 ? 0 : (forwardEnds[position - 1] ?? 0);
    const end = forwardEnds[position] ?? 0;
    for (let item = begin; item < end; item += 1) {
      const entry = forward[item] ?? 0;
      const word = entry & wordMask;
      for (let term = 0, at = word; term < count; term += 1, at += vocabulary) {
        let met = quality[at] ?? 0;
        if (met === 0) continue;
        const field = entry >>> fieldShift;
        if (field === 0) {
          // Items of the title stand side by side as its words do.
          if (term === 0 && item === begin) start = met;
          if (term === lastTerm + 1 && item === lastItem + 1) inOrder += 1;
          lastTerm = term;
          lastItem = item;
        } else {
          met *= fieldFactors[field] ?? 0;
        }
        if (met <= (best[term] ?? 0)) continue;
        best[term] = met;
        if (field <= lastTitleField) covers[term] = met * (rarity[word] ?? 0);
      }
    }
    let match = 0;
    let covered = 0;
    for (let term = 0; term < count; term += 1) {
      match += (best[term] ?? 0) * (weight[term] ?? 0);
      covered += covers[term] ?? 0;
    }
    const coverage = Math.min(1, covered / (titleWeight[position] ?? 1));
    return matchUnit * match + weights.coverage * coverage + weights.start * start + orderUnit * inOrder + (prior[position] ?? 0);
  };
}
