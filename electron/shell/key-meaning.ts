import type { Input } from 'electron';

type KeyPress = Pick<Input, 'type' | 'key' | 'code' | 'shift' | 'control' | 'alt' | 'meta'>;
type Letter = { readonly letter: string; readonly shift: boolean };

const panic: Letter = { letter: 'l', shift: true };
const visitor: Letter = { letter: 'h', shift: true };
const print: Letter = { letter: 'p', shift: false };

/** Printing, saving, loading anew, the source: what a browser would do, and this desk does not. */
const muted: readonly Letter[] = [
  ...['p', 's', 'r'].flatMap((letter) => [{ letter, shift: false }, { letter, shift: true }]),
  { letter: 'u', shift: false },
];

export type KeyMeaning = 'panic' | 'visitor' | 'muted' | 'page';

/** What a key press means to the shell; what it has no word in is the page's, as Ctrl+P is where the policy allows printing. */
export function meaningOf(press: KeyPress, mayPrint = false): KeyMeaning {
  if (press.key === 'F12') return 'muted';
  if (isPressed(panic, press)) return press.type === 'keyDown' ? 'panic' : 'muted';
  if (isPressed(visitor, press)) return press.type === 'keyDown' ? 'visitor' : 'muted';
  if (mayPrint && isPressed(print, press)) return 'page';
  return muted.some((letter) => isPressed(letter, press)) ? 'muted' : 'page';
}

function isPressed({ letter, shift }: Letter, press: KeyPress): boolean {
  if (!(press.control || press.meta) || press.alt || press.shift !== shift) return false;
  // A keyboard that writes no Latin letters has them where the others do.
  return /^[a-z]$/i.test(press.key) ? press.key.toLowerCase() === letter : press.code === `Key${letter.toUpperCase()}`;
}
