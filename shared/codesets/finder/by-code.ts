import type { Finder } from './open';
import { codeWidth } from './parts';

/** Compares the code at a position with `prefix` on the prefix's length. */
function compare(finder: Finder, position: number, prefix: Uint8Array): number {
  const offset = position * codeWidth;
  for (let index = 0; index < prefix.length; index += 1) {
    const difference = (finder.codes[offset + index] ?? 0) - (prefix[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const encoder = new TextEncoder();

/** The half-open range of positions whose codes begin with `bare`. */
export function codeRange(finder: Finder, bare: string): readonly [number, number] {
  const prefix = encoder.encode(bare);
  if (prefix.length === 0 || prefix.length > codeWidth) return [0, 0];
  const bound = (above: boolean): number => {
    let low = 0;
    let high = finder.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = compare(finder, middle, prefix);
      if (order < 0 || (above && order === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [bound(false), bound(true)];
}

/** The position of exactly this code, or -1. */
export function positionOf(finder: Finder, bare: string): number {
  const [low, high] = codeRange(finder, bare);
  const complete = bare.length === codeWidth || finder.codes[low * codeWidth + bare.length] === 0;
  return low < high && complete ? low : -1;
}
