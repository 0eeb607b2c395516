import type { IndexTerm, PrintedCode, Release, TermBook } from '../../../shared/codesets';
import { bookNames } from './words';

/**
 * How a code was come to, for its rationale: the book, the terms from the main term down, the column of a table, and what
 * stands there as printed. It names terms of the books only, never words of the chart.
 */
export function wayTo(book: TermBook, edition: Pick<Release, 'name'>, terms: readonly Pick<IndexTerm, 'title'>[], code: Pick<PrintedCode, 'column' | 'printed'>): string {
  const steps = [...terms.map(({ title }) => title), ...(code.column === '' ? [] : [code.column])];
  return `${bookNames[book]} ${edition.name}: ${steps.join(' › ')} → ${code.printed}`;
}
