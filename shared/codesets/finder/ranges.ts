/** The first index at which `items`, ascending, are not below `text`. */
export function lowerBound(items: readonly string[], text: string): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The half-open range of `items`, ascending, that begin with `prefix`. */
export function prefixRange(items: readonly string[], prefix: string): readonly [number, number] {
  // No word and no code holds a character as high as this one.
  return [lowerBound(items, prefix), lowerBound(items, `${prefix}\uffff`)];
}
