import { lettersOf, type Finder } from './open';
import { quality } from './rank';

/** Shorter words have too many neighbours to guess among. */
const shortest = 4;
const longEnoughForTwo = 8;

/** How many bits differ. */
function differing(left: number, right: number): number {
  let bits = left ^ right;
  bits -= (bits >>> 1) & 0x5555_5555;
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
  return (((bits + (bits >>> 4)) & 0x0f0f_0f0f) * 0x0101_0101) >>> 24;
}

/** Longer words are compared by their beginning only. */
const longest = 40;
const rows = [new Uint8Array(longest + 1), new Uint8Array(longest + 1), new Uint8Array(longest + 1)] as const;

/** How many letters were added, left out, changed or swapped with their neighbour; more than `most` counts as most + 1. */
export function distance(left: string, right: string, most: number): number {
  const [wide, high] = [Math.min(right.length, longest), Math.min(left.length, longest)];
  if (Math.abs(high - wide) > most) return most + 1;
  let [before, row, next]: [Uint8Array, Uint8Array, Uint8Array] = [rows[0], rows[1], rows[2]];
  for (let to = 0; to <= wide; to += 1) row[to] = to;
  for (let at = 1; at <= high; at += 1) {
    next[0] = at;
    let least = at;
    const unit = left.charCodeAt(at - 1);
    const last = left.charCodeAt(at - 2);
    for (let to = 1; to <= wide; to += 1) {
      const other = right.charCodeAt(to - 1);
      let value = (row[to - 1] ?? 0) + (unit === other ? 0 : 1);
      const added = (row[to] ?? 0) + 1;
      const leftOut = (next[to - 1] ?? 0) + 1;
      if (added < value) value = added;
      if (leftOut < value) value = leftOut;
      if (at > 1 && to > 1 && unit === right.charCodeAt(to - 2) && last === other) {
        const swapped = (before[to - 2] ?? 0) + 1;
        if (swapped < value) value = swapped;
      }
      next[to] = value;
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    [before, row, next] = [row, next, before];
  }
  return Math.min(row[wide] ?? 0, most + 1);
}

/**
 * Words that may have been meant by one that is not in the vocabulary: at most one error away, two for a long word where
 * none is nearer. A changed first letter is rarer than any other error, and counts a little less.
 */
export function misspelt(finder: Finder, text: string): { readonly word: number; readonly value: number }[] {
  if (text.length < shortest || /\d/.test(text)) return [];
  const nearest = within(finder, text, 1);
  const found = nearest.length > 0 || text.length < longEnoughForTwo ? nearest : within(finder, text, 2);
  const value = nearest.length > 0 ? quality.typo : quality.farTypo;
  return found.map((word) => ({ word, value: value - (finder.words[word]?.charCodeAt(0) === text.charCodeAt(0) ? 0 : 0.06) }));
}

function within(finder: Finder, text: string, most: number): number[] {
  const { byLength, lengthEnds, letters, words } = finder;
  const own = lettersOf(text);
  const found: number[] = [];
  const from = lengthEnds[text.length - most - 1] ?? 0;
  const to = lengthEnds[Math.min(text.length + most, lengthEnds.length - 1)] ?? 0;
  for (let at = from; at < to; at += 1) {
    const word = byLength[at] ?? 0;
    if (differing(own, letters[word] ?? 0) > most * 2) continue;
    if (distance(text, words[word] ?? '', most) <= most) found.push(word);
  }
  return found;
}
