import type { CalendarDate } from '../../kernel';
import { bareCode } from '../shapes';
import { codeRange, positionOf } from './by-code';
import { findByWords } from './by-words';
import type { Finder } from './open';
import { dayNumber } from './parts';
import { knowsWord, planFor, termsOf, type Term } from './query';
import { Best } from './top';

/** What is asked of a finder. */
export type FinderQuery = {
  readonly query: string;
  /** Codes that may not be used on this day are left out. */
  readonly date: CalendarDate;
  readonly billableOnly: boolean;
  readonly limit: number;
};

/** Exactly the code that was typed, a code that begins with it, or a code whose words were typed. */
export type FoundBy = 'exact-code' | 'code' | 'words';

export type Found = { readonly position: number; readonly by: FoundBy; readonly score: number };

/** The best hits, best first, and how many there are in all. */
export type FinderAnswer = { readonly found: readonly Found[]; readonly total: number; readonly terms: readonly Term[] };

/** Whether the code at a position may be used on a day; its last day is included (see hcpcsRecordReader). */
function usableOn(finder: Finder, position: number, day: number): boolean {
  return finder.days.length === 0 || ((finder.days[position * 2] ?? 0) <= day && day <= (finder.days[position * 2 + 1] ?? 0));
}

/**
 * Searches one release. The typed code comes first; then the codes that begin with it, in the order of codes,
 * those that may be submitted before the headers; then the codes whose titles have all the words typed (a
 * beginning of each word is enough), best first.
 */
export function searchFinder(finder: Finder, { query, date, billableOnly, limit }: FinderQuery): FinderAnswer {
  const day = dayNumber(date);
  const everything = !billableOnly && finder.days.length === 0;
  const wanted = (position: number): boolean =>
    everything || ((!billableOnly || ((finder.flags[position] ?? 0) & 1) === 1) && usableOn(finder, position, day));
  const bare = bareCode(query);
  const [low, high] = bare === null ? [0, 0] : codeRange(finder, bare);
  const exact = bare === null ? -1 : positionOf(finder, bare);
  const byCode = new Best(limit);
  let total = 0;
  for (let position = low; position < high; position += 1) {
    if (!wanted(position)) continue;
    total += 1;
    byCode.offer(position, position === exact ? 2 : (finder.flags[position] ?? 0) & 1);
  }
  const terms = termsOf(query, (word) => knowsWord(finder, word));
  const plan = terms.length === 0 ? null : planFor(finder, terms);
  const byWords = new Best(limit);
  if (plan !== null) {
    findByWords(finder, plan, (position, score) => {
      if ((position >= low && position < high) || !wanted(position)) return;
      total += 1;
      byWords.offer(position, score);
    });
  }
  const codes = byCode.take().map(({ position, score }): Found => ({ position, score, by: position === exact ? 'exact-code' : 'code' }));
  const words = byWords.take().map(({ position, score }): Found => ({ position, score, by: 'words' }));
  return { found: [...codes, ...words].slice(0, limit), total, terms };
}

const rankOf: Readonly<Record<FoundBy, number>> = { 'exact-code': 0, code: 1, words: 2 };

/**
 * Puts the answers of several releases into one order: codes before words, then by score. Equal hits keep the
 * order of the answers, so that the first system asked for comes first.
 */
export function mergeFound<Answer extends FinderAnswer>(answers: readonly Answer[], limit: number): { readonly answer: Answer; readonly hit: Found }[] {
  return answers
    .flatMap((answer, order) => answer.found.map((hit) => ({ answer, hit, order })))
    .sort((left, right) => rankOf[left.hit.by] - rankOf[right.hit.by] || right.hit.score - left.hit.score || left.order - right.order || left.hit.position - right.hit.position)
    .slice(0, limit)
    .map(({ answer, hit }) => ({ answer, hit }));
}
