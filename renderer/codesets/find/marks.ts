import { create } from 'zustand';
import type { CodeHit, System } from '../../../shared/codesets';
import { hitKey } from './hits';

/** What is known of a code beside the code sets: a person's favourite, a note to it, a place in the basket, an open query that holds it. */
export const codeMarks = ['held', 'favourite', 'note', 'basket'] as const;
export type CodeMark = (typeof codeMarks)[number];

type CodeName = { readonly system: System; readonly code: string };

/** The codes of each mark by their keys: whoever keeps them puts them in, rows of codes show them. */
export const useCodeMarks = create<Readonly<Record<CodeMark, ReadonlySet<string>>>>(() => ({ held: new Set(), favourite: new Set(), note: new Set(), basket: new Set() }));

/** Says which codes bear a mark. */
export function markCodes(mark: CodeMark, codes: readonly CodeName[]): void {
  useCodeMarks.setState({ [mark]: new Set(codes.map(hitKey)) });
}

// Not state: what is at hand is asked for by a key, and followed by nobody, so that typing wakes nobody up.
let atHand: CodeHit | null = null;

/** The code found that Enter would assign now; null while nothing is sought. */
export function hitAtHand(): CodeHit | null {
  return atHand;
}

export function setHitAtHand(hit: CodeHit | null): void {
  atHand = hit;
}
