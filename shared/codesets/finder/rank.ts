import { fields, type Field } from './parts';

/**
 * How word hits are ordered. The score is a sum of these parts, each of them at most its weight:
 *
 * - `match`: how well the query's words are met; rarer words count more. A whole word is better than a
 *   beginning, a long beginning better than a short one.
 * - `coverage`: how much of the title the query accounts for, by the rarity of its words. This brings the
 *   plain condition before its many elaborations, and lets "unspecified", being common, cost little.
 * - `start`: the title begins with what was typed first.
 * - `order`: the query's words stand in the title side by side, as typed.
 * - `billable`: may be submitted. Small: a header that fits better is still seen, and shows the way.
 * - `general`: for each character that a billable code is shorter than the longest: of two that fit alike, the
 *   one that stands for more (I10) first.
 * - `setBack` (below, subtracted).
 */
export const weights = { match: 1, coverage: 1, start: 0.15, order: 0.3, billable: 0.15, general: 0.02 } as const;

/**
 * Words whose codes come a little later than others that fit as well: the rest of a category ("other", "not
 * elsewhere classified") after what it names; of an injury's seventh characters the later encounters after the
 * initial one, as in the book. Not "unspecified": a query without detail means exactly that code until the
 * chart says more.
 */
export const setBack: Readonly<Record<string, number>> = { other: 0.06, elsewhere: 0.06, subsequent: 0.12, sequela: 0.18 };

/**
 * A word that says nothing more about the condition, and so takes hardly any room in a title: "Heart failure,
 * unspecified" is covered by "heart failure" about as well as its header is.
 */
export const weightless = 'unspecified';
export const weightlessFactor = 0.2;

/** What a match in a field is worth, beside one in the title. */
export const fieldWeights: Readonly<Record<Field, number>> = { title: 1, nonessential: 1, joined: 1, 'short-title': 0.6 };

/** The same by the field's number in the forward list. */
export const fieldFactors = Float32Array.from(fields, (field) => fieldWeights[field]);

/** A word that only carries grammar counts for this much of what its rarity would. */
export const grammarFactor = 0.3;

export const wholeWord = 1;
export const samestem = 0.95;

/** A beginning: from 0.4 for one letter of many to nearly 0.8 for all but the last. */
export function beginning(typed: number, whole: number): number {
  return 0.4 + 0.4 * (typed / whole);
}
