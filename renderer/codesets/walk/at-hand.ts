import type { IndexTerm, Release, TermBook } from '../../../shared/codesets';
import { placeIn } from './path';
import type { WalkRow } from './rows';

/** The row of the index that has the focus: its place, and its code where it leads to a single one; the code bare. */
export type WalkedTo = { readonly code: string | null; readonly path: readonly string[] };

// Not state: asked for by a key, and followed by nobody.
let atHand: WalkedTo | null = null;

/** Where the focus is in the index; null while it is elsewhere. */
export function walkAtHand(): WalkedTo | null {
  return atHand;
}

export function setWalkAtHand(walkedTo: WalkedTo | null): void {
  atHand = walkedTo;
}

/**
 * What a row stands for.
 * @param above the terms from the main term down to the one that is open
 */
export function walkedTo(book: TermBook, edition: Pick<Release, 'name'>, above: readonly Pick<IndexTerm, 'title'>[], row: WalkRow): WalkedTo {
  const terms = row.kind === 'term' ? [...above, row.term] : above;
  const [printed, another] = row.kind === 'term' ? row.term.codes : row.kind === 'reference' ? [] : [row.code];
  const [joined, second] = another === undefined ? (printed?.codes ?? []) : [];
  return {
    code: joined === undefined || second !== undefined ? null : joined.code.replace('.', ''),
    path: placeIn(book, edition, terms, another === undefined ? printed?.column : ''),
  };
}
