import type { Finder } from './open';
import { fieldShift, wordMask } from './parts';
import { postingCount, type Plan } from './query';
import { fieldFactors, weights } from './rank';

/**
 * Finds the codes that have every required word of the plan, and scores them (see rank.ts). The rarest term
 * leads; each code that has it is walked through once.
 * @param give called for each code found, in no particular order
 */
export function findByWords(finder: Finder, plan: Plan, give: (position: number, score: number) => void): void {
  const { postings, postingEnds } = finder;
  const score = scorer(finder, plan);
  const seen = new Uint8Array(finder.size);
  for (const word of plan.matches[leader(finder, plan)] ?? []) {
    const end = postingEnds[word] ?? 0;
    for (let at = word === 0 ? 0 : (postingEnds[word - 1] ?? 0); at < end; at += 1) {
      const position = postings[at] ?? 0;
      if (seen[position] === 1) continue;
      seen[position] = 1;
      const value = score(position);
      if (value > notFound) give(position, value);
    }
  }
}

const notFound = -1;

/**
 * Makes the function that scores one code, or gives `notFound` where a required term is missing. It runs up to
 * 100,000 times a search: one pass over the code's words, no objects.
 */
function scorer(finder: Finder, { terms, quality, weight }: Plan): (position: number) => number {
  const { forward, forwardEnds, rarity, titleWeight, prior } = finder;
  const count = terms.length;
  const vocabulary = finder.words.length;
  const required = Uint8Array.from(terms, (term) => (term.required ? 1 : 0));
  const best = new Float32Array(count);
  const matchUnit = weights.match / (weight.reduce((sum, each) => sum + each, 0) || 1);
  const orderUnit = count > 1 ? weights.order / (count - 1) : 0;

  return (position) => {
    for (let term = 0; term < count; term += 1) best[term] = 0;
    let covered = 0;
    let start = 0;
    let inOrder = 0;
    let lastTerm = -2;
    let lastItem = -2;
    const begin = position === 0 ? 0 : (forwardEnds[position - 1] ?? 0);
    const end = forwardEnds[position] ?? 0;
    for (let item = begin; item < end; item += 1) {
      const entry = forward[item] ?? 0;
      const word = entry & wordMask;
      let top = 0;
      for (let term = 0, at = word; term < count; term += 1, at += vocabulary) {
        let met = quality[at] ?? 0;
        if (met === 0) continue;
        const field = entry >>> fieldShift;
        if (field === 0) {
          // Words of the title come first in the list, so that items stand side by side as words do.
          if (term === 0 && item === begin) start = met;
          if (term === lastTerm + 1 && item === lastItem + 1) inOrder += 1;
          lastTerm = term;
          lastItem = item;
          if (met > top) top = met;
        } else {
          met *= fieldFactors[field] ?? 0;
        }
        if (met > (best[term] ?? 0)) best[term] = met;
      }
      if (top > 0) covered += top * (rarity[word] ?? 0);
    }
    let match = 0;
    for (let term = 0; term < count; term += 1) {
      const met = best[term] ?? 0;
      if (met === 0 && required[term] === 1) return notFound;
      match += met * (weight[term] ?? 0);
    }
    const coverage = covered / Math.max(1, titleWeight[position] ?? 1);
    return matchUnit * match + weights.coverage * coverage + weights.start * start + orderUnit * inOrder + (prior[position] ?? 0);
  };
}

/** The required term that the fewest codes have. */
function leader(finder: Finder, plan: Plan): number {
  let chosen = 0;
  let fewest = Infinity;
  plan.terms.forEach((term, index) => {
    const codes = (plan.matches[index] ?? []).reduce((sum, word) => sum + postingCount(finder, word), 0);
    if (!term.required || codes >= fewest) return;
    chosen = index;
    fewest = codes;
  });
  return chosen;
}
