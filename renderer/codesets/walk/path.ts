import type { IndexTerm, PrintedCode, Release, TermBook } from '../../../shared/codesets';
import { z } from '../../../shared/kernel';
import { bookNames } from './words';

/**
 * How a code was come to. It names terms of the books only, never words of the chart.
 * - `words`: for a rationale;
 * - `path`: the book with its edition, then the terms from the main term down: for the basket.
 */
export const waySchema = z.strictObject({ words: z.string(), path: z.array(z.string()) });
export type Way = z.infer<typeof waySchema>;

/** A title as a step of a path, no longer than the basket takes one. */
function stepOf(title: string): string {
  return title.slice(0, 200);
}

/** The way to a place in a book: the terms from the main term down, and the column of a table. */
export function placeIn(book: TermBook, edition: Pick<Release, 'name'>, terms: readonly Pick<IndexTerm, 'title'>[], column = ''): string[] {
  return [`${bookNames[book]} ${edition.name}`, ...terms.map(({ title }) => stepOf(title)), ...(column === '' ? [] : [column])];
}

/** The way to a code: the place, and what stands there as printed. */
export function wayTo(book: TermBook, edition: Pick<Release, 'name'>, terms: readonly Pick<IndexTerm, 'title'>[], { column, printed }: Pick<PrintedCode, 'column' | 'printed'>): Way {
  const path = placeIn(book, edition, terms, column);
  return { words: `${wordsOfPlace(path)} → ${printed}`, path };
}

/** A place in words: "Alphabetic Index FY2026: Failure, failed › heart". */
export function wordsOfPlace([book = '', ...terms]: readonly string[]): string {
  return terms.length === 0 ? book : `${book}: ${terms.join(' › ')}`;
}
