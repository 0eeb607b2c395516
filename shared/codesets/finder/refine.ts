import { codeRange } from './by-code';
import { codeAt, type Finder } from './open';
import { wordMask } from './parts';
import type { Term } from './query';

/** Of a header that has more codes under it, the rest is not looked through. */
const mostUnder = 600;

export type Refined = { readonly position: number; readonly gain: number };

/**
 * Goes from a header down to the code under it that has the most of what the header's phrase lacked ("left", "initial encounter"):
 * the more general of two that have the same.
 * @returns null where nothing under it has any of it
 */
export function refine(finder: Finder, header: number, lacking: readonly Term[], wanted: (position: number) => boolean): Refined | null {
  const [low, high] = codeRange(finder, codeAt(finder, header));
  const values = new Map<number, readonly { readonly term: number; readonly value: number }[]>();
  lacking.forEach((term, index) => {
    for (const { word, quality } of term.words) values.set(word, [...(values.get(word) ?? []), { term: index, value: quality * term.weight }]);
  });
  if (values.size === 0) return null;
  const best = new Float32Array(lacking.length);
  let found: Refined | null = null;
  for (let position = low; position < Math.min(high, low + mostUnder); position += 1) {
    if (position === header || !wanted(position)) continue;
    best.fill(0);
    let any = false;
    const end = finder.phraseEnds[position] ?? 0;
    for (let item = position === 0 ? 0 : (finder.phraseEnds[position - 1] ?? 0); item < end; item += 1) {
      for (const { term, value } of values.get((finder.phraseWords[item] ?? 0) & wordMask) ?? []) {
        if (value > (best[term] ?? 0)) best[term] = value;
        any = true;
      }
    }
    if (!any) continue;
    let gain = 0;
    for (const value of best) gain += value;
    gain += (finder.prior[position] ?? 0) * 0.1;
    if (found === null || gain > found.gain + 1e-6) found = { position, gain };
  }
  return found;
}
