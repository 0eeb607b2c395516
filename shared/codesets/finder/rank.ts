/**
 * How hits are ordered. The score of a phrase is a sum of these parts, each of them at most its weight:
 *
 * - `met`: how much of the query the phrase has, by the weight of the words.
 * - `covered`: how much of the phrase the query has. This brings the plain condition before its many elaborations.
 * - `complete`: nothing of either is left over.
 * - `order`: words stand in the phrase side by side, as typed.
 * - `lead`: the main term of the index is among the words typed.
 * - `start`: the phrase begins with what was typed first.
 * - `billable`: may be submitted. Small: a header that fits better is still seen, and shows the way.
 * - `general`: for each character that a code is shorter than the longest: of two that fit alike, the one that stands for more.
 * - `setBack` (below, subtracted).
 */
export const weights = { met: 1.4, covered: 0.7, complete: 0.15, order: 0.2, lead: 0.1, start: 0.06, billable: 0.04, general: 0.01, seconded: 0.12 } as const;

/** What a phrase of each source is worth beside the others (added), in the order of phraseSources. */
export const sourceWeights = Float32Array.from([0, 0.02, 0.05, 0.0, 0.02, 0.0, 0.0]);

/**
 * Words whose codes come a little later than others that fit as well: the rest of a category ("other", "not
 * elsewhere classified") after what it names; of an injury's seventh characters the later encounters after the
 * initial one, as in the book. Not "unspecified": a query without detail means exactly that code until the
 * chart says more.
 */
export const setBack: Readonly<Record<string, number>> = { other: 0.03, elsewhere: 0.03, subsequent: 0.06, sequela: 0.09 };

/** Words that say little about a condition, and so take little room in a phrase and in a query, beside what their rarity says. */
export const generic: Readonly<Record<string, number>> = {
  unspecified: 0.02, other: 0.3, specified: 0.35, elsewhere: 0.2, classified: 0.2, disease: 0.5, disorder: 0.5, syndrome: 0.5, condition: 0.4,
  type: 0.4, site: 0.3, form: 0.4, encounter: 0.4, initial: 0.4, affection: 0.5, state: 0.5, diagnosis: 0.5, patient: 0.3, stage: 0.6, autosomal: 0.5, recessive: 0.5, dominant: 0.5, linked: 0.5,
};

/** However rare a word is, it counts for no more: a query of four words is not one word. */
export const mostWeight = 8.5;

/** A word that only carries grammar counts for this much of what its rarity would. */
export const grammarFactor = 0.15;

/** How well a word of the vocabulary meets a word typed. */
export const quality = { word: 1, synonym: 0.86, root: 0.82, initials: 0.6, typo: 0.78, farTypo: 0.66 } as const;

/** A beginning: from 0.4 for one letter of many to nearly 0.8 for all but the last. */
export function beginning(typed: number, whole: number): number {
  return 0.4 + 0.4 * (typed / whole);
}

/** So much at most: what fits better by more is never behind what is used more. */
export const mostUsage = 0.1;

/** What a person has used often comes a little sooner among what fits as well. */
export function usageBonus(times: number): number {
  return times <= 0 ? 0 : Math.min(mostUsage, 0.03 * Math.log2(1 + times));
}
