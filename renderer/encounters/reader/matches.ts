import type { Stretch } from './words';

/** More matches than this are not of use to a person, and each costs memory. */
export const mostMatches = 10_000;

/**
 * Every place where the words stand in the text, whatever their case; spaces in the query match any run of
 * spaces, so that a phrase is found across a line break.
 */
export function findMatches(text: string, query: string): readonly Stretch[] {
  const words = query.trim().split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [];
  const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'), 'giu');
  const found: Stretch[] = [];
  for (const match of text.matchAll(pattern)) {
    found.push({ start: match.index, end: match.index + match[0].length });
    if (found.length === mostMatches) break;
  }
  return found;
}

/** The match to show first: the one at or after the caret, else the first. */
export function matchFrom(matches: readonly Stretch[], offset: number): number {
  const index = firstAtOrAfter(matches, offset);
  return index === matches.length ? 0 : index;
}

/** The part of sorted stretches that touches [from, to): what is worth painting. */
export function touching<S extends Stretch>(sorted: readonly S[], from: number, to: number): readonly S[] {
  let first = firstAtOrAfter(sorted, from);
  while (first > 0 && (sorted[first - 1]?.end ?? 0) > from) first -= 1;
  let last = first;
  while (last < sorted.length && (sorted[last]?.start ?? to) < to) last += 1;
  return sorted.slice(first, last);
}

function firstAtOrAfter(sorted: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
