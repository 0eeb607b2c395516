import { termBooks, writeCode, type TermBook } from '../../shared/codesets';
import type { Span } from '../../shared/coding';
import type { Basket, Candidate, CodeName } from '../../shared/shelf';
import { call } from '../bridge';
import { bookNames, wordsOfPlace } from '../codesets';
import { refreshCoding } from '../coding';
import { made, offerUndo, readBasket, useShelf } from './store';

/** What is put into the basket: a code, a place in the index, or both. The path begins with the book and its edition. */
export type Thought = { readonly code: CodeName | null; readonly path: readonly string[] };

/** Puts a code or a place in the index into the basket, with the words that speak for it; says whether it did. */
export async function putIntoBasket({ code, path }: Thought, evidence: readonly Span[]): Promise<boolean> {
  const { encounterId } = useShelf.getState();
  if (encounterId === null) return false;
  const put = await made(call('shelf.put', { encounterId, code, path: [...path], evidence: [...evidence], reason: '' }), readBasket, refreshCoding);
  if (put === null) return false;
  const name = nameOf({ code: code === null ? null : { written: writeCode(code.system, code.code) }, path });
  offerUndo(`${name} put into the basket`, () => made(call('shelf.drop', { encounterId, candidateId: put.candidateId }), readBasket, refreshCoding));
  return true;
}

/** Drops a candidate; it can be brought back for as long as the chart is there. */
export async function dropCandidate({ candidateId, ...candidate }: Candidate): Promise<void> {
  const { encounterId } = useShelf.getState();
  if (encounterId === null) return;
  const done = await made(call('shelf.drop', { encounterId, candidateId }), readBasket, refreshCoding);
  if (done !== null) offerUndo(`${nameOf(candidate)} dropped`, () => made(call('shelf.bringBack', { encounterId, candidateId }), readBasket, refreshCoding));
}

export async function bringBack({ candidateId }: Candidate): Promise<void> {
  const { encounterId } = useShelf.getState();
  if (encounterId !== null) await made(call('shelf.bringBack', { encounterId, candidateId }), readBasket, refreshCoding);
}

export async function moveCandidate({ candidateId }: Candidate, { waiting }: Basket, by: -1 | 1): Promise<void> {
  const { encounterId } = useShelf.getState();
  const position = waiting.findIndex((each) => each.candidateId === candidateId) + 1 + by;
  if (encounterId !== null && position >= 1 && position <= waiting.length) await made(call('shelf.moveCandidate', { encounterId, candidateId, position }), readBasket);
}

/** How a candidate is called: its code, else its place in the index. */
export function nameOf({ code, path }: { readonly code: { readonly written: string } | null; readonly path: readonly string[] }): string {
  return code?.written ?? path.slice(1).join(' › ');
}

/** The book and the main term at which a path begins; null where it is of no book of terms. */
export function beginningOf([named = '', mainTerm = '', subterm = '']: readonly string[]): { readonly book: TermBook; readonly mainTerm: string } | null {
  const book = termBooks.find((each) => named.startsWith(bookNames[each]));
  // The Table of Neoplasms has one main term for all: it is looked up by the site.
  return book === undefined ? null : { book, mainTerm: book === 'neoplasm' ? subterm : mainTerm };
}

/** What an assigned candidate leaves as the rationale of its code: why it was thought of, and how it was found. */
export function rationaleOf({ reason, path }: Pick<Candidate, 'reason' | 'path'>): string {
  return [reason, path.length === 0 ? '' : wordsOfPlace(path)].filter((line) => line !== '').join('\n');
}
