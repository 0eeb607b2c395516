import type { Term } from './query';
import type { Reading } from './readings';

/** Exactly the code that was typed, a code that an abbreviation means, one that begins with what was typed, or one to which words led. */
export type FoundBy = 'exact-code' | 'abbreviation' | 'code' | 'words';

export type Found = {
  readonly position: number;
  readonly by: FoundBy;
  readonly score: number;
  /** By words: the phrase that led here, and the reading of the query that it met. */
  readonly phrase: number | null;
  readonly reading: number;
};

export type ReadQuery = { readonly reading: Reading; readonly terms: readonly Term[] };

/** The best hits, best first, how many codes have all that was typed, and how the query was read. */
export type FinderAnswer = { readonly found: readonly Found[]; readonly total: number; readonly readings: readonly ReadQuery[] };

/** Which hits come first, whatever their score. */
export const rankOf: Readonly<Record<FoundBy, number>> = { 'exact-code': 0, abbreviation: 1, code: 2, words: 3 };
