/** Limits of one pane, as fractions of the whole width. */
export type PaneLimit = { readonly minimum: number; readonly collapsible: boolean };

/**
 * Moves the line between pane `index` and the next open one by `delta` (a fraction of the width). A pane
 * pushed under half of its minimum collapses to 0 where it may, and otherwise stays at its minimum. The sum
 * never changes.
 */
export function moveLine(fractions: readonly number[], index: number, delta: number, limits: readonly PaneLimit[]): readonly number[] {
  const left = fractions[index] ?? 0;
  const right = fractions[index + 1] ?? 0;
  const both = left + right;
  const nextLeft = bounded(left + delta, both, limits[index], limits[index + 1]);
  return fractions.map((fraction, at) => (at === index ? nextLeft : at === index + 1 ? both - nextLeft : fraction));
}

function bounded(wanted: number, both: number, left: PaneLimit | undefined, right: PaneLimit | undefined): number {
  const leftMinimum = left?.minimum ?? 0;
  const rightMinimum = right?.minimum ?? 0;
  if (left?.collapsible === true && wanted < leftMinimum / 2) return 0;
  if (right?.collapsible === true && both - wanted < rightMinimum / 2) return both;
  return Math.max(Math.min(leftMinimum, both), Math.min(wanted, Math.max(both - rightMinimum, 0)));
}

/** Collapses pane `index`, giving its width to its widest neighbour; or opens it at `width`, taken from there. */
export function togglePane(fractions: readonly number[], index: number, width: number): readonly number[] {
  const own = fractions[index] ?? 0;
  const neighbours = [index - 1, index + 1].filter((at) => at >= 0 && at < fractions.length);
  const giver = neighbours.toSorted((a, b) => (fractions[b] ?? 0) - (fractions[a] ?? 0))[0];
  if (giver === undefined) return fractions;
  const next = own > 0 ? 0 : Math.min(width, (fractions[giver] ?? 0) * 0.6);
  return fractions.map((fraction, at) => (at === index ? next : at === giver ? fraction + own - next : fraction));
}

/** Fractions that add up to 1; anything unusable (all zero, not finite) becomes equal shares. */
export function wholeFractions(fractions: readonly number[]): readonly number[] {
  const clean = fractions.map((fraction) => (Number.isFinite(fraction) && fraction > 0 ? fraction : 0));
  const sum = clean.reduce((total, fraction) => total + fraction, 0);
  return sum > 0 ? clean.map((fraction) => fraction / sum) : fractions.map(() => 1 / fractions.length);
}
