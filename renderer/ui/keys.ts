import { keyboardLayout, type KeyboardLayout } from './keyboard-layout';

/** A key combination as commands write it: 'Ctrl+K', '/', 'J', 'Alt+Enter', 'F8', 'Ctrl+Shift+I', '?'. */
export type KeyCombination = { readonly control: boolean; readonly shift: boolean; readonly alt: boolean; readonly key: string };

/** What of a keyboard event decides whether it is a combination. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** Reads a combination. The last part is the key; a lone '+' is the plus key. */
export function readKeys(keys: string): KeyCombination {
  const parts = keys.endsWith('+') ? [...keys.slice(0, -1).split('+').filter(Boolean), '+'] : keys.split('+');
  const key = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1);
  return {
    control: modifiers.includes('Ctrl'),
    shift: modifiers.includes('Shift'),
    alt: modifiers.includes('Alt'),
    key: key.length === 1 ? key.toLowerCase() : key,
  };
}

/**
 * Whether `press` is `keys`. On a Mac, Command stands for Ctrl. Shift counts only for letters and named
 * keys: where '?' or '/' sits, and what must be held for it, differs from keyboard to keyboard.
 */
export function isPressed(keys: string, press: KeyPress, onMac = isMac(), layout = keyboardLayout()): boolean {
  const wanted = readKeys(keys);
  const control = onMac ? press.metaKey : press.ctrlKey;
  const otherControl = onMac ? press.ctrlKey : press.metaKey;
  if (control !== wanted.control || otherControl || press.altKey !== wanted.alt) return false;
  const isLetterOrNamed = wanted.key.length > 1 || isLetter(wanted.key);
  if (isLetterOrNamed && press.shiftKey !== wanted.shift) return false;
  const meant = meantKey(press, onMac, layout);
  // On some layouts digits are on the shifted level, and Option types signs: there the place of the key decides.
  return meant === wanted.key || ((wanted.control || wanted.alt) && press.code === `Digit${wanted.key}`);
}

function isLetter(key: string): boolean {
  return /^[a-z]$/.test(key);
}

/**
 * The key that a press with modifiers means: the letter printed on it. Mostly that is what it types; but Option types other
 * signs on a Mac (∫ for B, a dead key for N), and keyboards of other scripts have no Latin letters. There the layout says what
 * the key types alone, and where that is no Latin letter either, or not known, its place on a US keyboard decides.
 */
function meantKey({ key, code, altKey, ctrlKey, metaKey }: KeyPress, onMac: boolean, layout: KeyboardLayout): string {
  const typed = key.length === 1 ? key.toLowerCase() : key;
  const hasOther = altKey && onMac;
  if (!(altKey || ctrlKey || metaKey) || (isLetter(typed) && !hasOther)) return typed;
  const alone = layout.get(code)?.toLowerCase() ?? '';
  // A sign of this keyboard (; on Dvorak's Z): there is no letter here, whatever a US keyboard has.
  const isSign = alone.length === 1 && alone <= '~' && !isLetter(alone);
  const [, place = ''] = isSign ? [] : (/^Key([A-Z])$/.exec(code) ?? []);
  return isLetter(alone) ? alone : place === '' ? typed : place.toLowerCase();
}

/** Whether the combination types a character, so that it must not act while someone is writing. */
export function isSingleKey(keys: string): boolean {
  const { control, alt, key } = readKeys(keys);
  return !control && !alt && !/^F\d+$/.test(key);
}

const editingKeys = new Set(['z', 'y', 'a', 'c', 'x', 'v', 'Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

/** Whether a text field has a use of its own for the combination (undo, copy, word-wise movement). */
export function isEditingKey(keys: string): boolean {
  const { control, alt, key } = readKeys(keys);
  return (control || alt) && editingKeys.has(key);
}

/** Whether a key press undoes, or does again, what was typed in a text field. */
export function undoKey({ key, ctrlKey, metaKey, shiftKey, altKey }: Omit<KeyPress, 'code'>, onMac = isMac()): 'undo' | 'redo' | null {
  if (altKey || !(onMac ? metaKey : ctrlKey) || (onMac ? ctrlKey : metaKey)) return null;
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo';
    case 'y':
      return shiftKey ? null : 'redo';
    default:
      return null;
  }
}

const names: Readonly<Record<string, string>> = {
  ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', Delete: 'Del', ' ': 'Space',
};

/** The parts of a combination as they are printed on keys: 'Ctrl+ArrowUp' → ['Ctrl', '↑']. */
export function keyLabels(keys: string, onMac: boolean): readonly string[] {
  const { control, shift, alt, key } = readKeys(keys);
  return [
    ...(control ? [onMac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [onMac ? '⌥' : 'Alt'] : []),
    ...(shift ? [onMac ? '⇧' : 'Shift'] : []),
    names[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ];
}

/** Whether this desk runs on a Mac. */
export function isMac(): boolean {
  return typeof navigator !== 'undefined' && navigator.userAgent.includes('Macintosh');
}
