import type { PcsAxisAnswer, PcsBuildAsked, PcsReady } from '../../../shared/codesets';

/** The axis whose values are offered, from 1: the one gone to while it is open, else the first open one; null when all are settled. */
export function axisAtHand(axes: readonly PcsAxisAnswer[], goneTo: number | null): number | null {
  if (goneTo !== null && axes[goneTo - 1]?.chosen === null) return goneTo;
  const open = axes.findIndex(({ chosen }) => chosen === null);
  return open === -1 ? null : open + 1;
}

/** The open axis before or after another; the same where there is none. */
export function openAxisBeside(axes: readonly PcsAxisAnswer[], axis: number, by: -1 | 1): number {
  for (let next = axis + by; next >= 1 && next <= axes.length; next += by) if (axes[next - 1]?.chosen === null) return next;
  return axis;
}

/** The pick that a character means on an axis; null where it means none there. */
export function pickFor(axes: readonly PcsAxisAnswer[], axis: number, typed: string): PcsBuildAsked['picks'][number] | null {
  const code = typed.toUpperCase();
  const { choices, total } = axes[axis - 1] ?? { choices: [], total: 0 };
  const meant = choices.filter((choice) => choice.code === code);
  const [first] = meant;
  // Of a long list only the beginning is known here: whether the value exists, the tables say.
  if (total > choices.length) return { axis, code, label: null };
  // One character may stand for several values; which is meant shows when the other axes are settled.
  return first === undefined ? null : { axis, code, label: meant.length === 1 ? first.label : null };
}

/** The active row of a list after a key; null where the key does not move. */
export function movedRow(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown': return Math.min(count - 1, active + 1);
    case 'ArrowUp': return Math.max(0, active - 1);
    case 'PageDown': return Math.min(count - 1, active + 8);
    case 'PageUp': return Math.max(0, active - 8);
    case 'Home': return 0;
    case 'End': return count - 1;
    default: return null;
  }
}

/** Where the build stands, in a sentence: said aloud at each step. `picked` is the axis of the last pick, null where there is none. */
export function standing(ready: PcsReady, axis: number | null, picked: number | null): string {
  if (ready.complete !== null) return `${ready.complete.code} is complete, Enter adds it`;
  if (ready.left === 0) return 'No code has all of these words';
  const last = picked === null ? undefined : ready.axes[picked - 1];
  const open = axis === null ? undefined : ready.axes[axis - 1];
  return [
    last === undefined || last.chosen === null ? '' : `${last.title} ${last.chosen.code} ${last.chosen.label}`,
    codesLeft(ready.left),
    open === undefined ? '' : `next: ${open.title}`,
  ].filter((part) => part !== '').join(', ');
}

/** What is said of a character that means no value of the axis at hand. */
export function unmeantNote(axes: readonly PcsAxisAnswer[], axis: number, typed: string): string {
  const code = typed.toUpperCase();
  // Who types a code that they know types also what was filled in.
  const said = axes.slice(0, axis - 1).findLast(({ chosen }) => chosen !== null);
  if (said?.chosen?.isForced === true && said.chosen.code === code) return `${said.title} is ${code} already.`;
  return `${axes[axis - 1]?.title ?? ''} has no ${code} here.`;
}

export function codesLeft(count: number): string {
  return count === 1 ? '1 code left' : `${count.toLocaleString('en-US')} codes left`;
}
