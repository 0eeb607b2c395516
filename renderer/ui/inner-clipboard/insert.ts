import type { TextFieldElement } from '../TextField';
import { rangeIn } from '../text-fields';

/**
 * The browser inserts text line by line and lays the whole field out after each. Beyond this many (lines by letters) a
 * person would wait for it: about 0.1 s on a slow computer.
 */
const mostEffort = 1_500_000;

type Snapshot = { readonly value: string; readonly caret: number };
type LargePaste = { readonly field: HTMLTextAreaElement; readonly before: Snapshot; readonly after: Snapshot };

let lastLarge: LargePaste | null = null;

/** Puts words in the place of what is selected in a field, as a paste does: it can be undone, and counts as typing. */
export function insertWords(field: TextFieldElement, words: string): void {
  const lines = words.split('\n').length;
  if (field instanceof HTMLTextAreaElement && lines * (field.value.length + words.length) > mostEffort) insertMany(field, words);
  // There is no other way to insert text that the browser can undo.
  else document.execCommand('insertText', false, words);
}

/** In one go; the browser does not know how to undo that, `stepLargePaste` does. */
function insertMany(field: HTMLTextAreaElement, words: string): void {
  const { start, end } = rangeIn(field);
  const room = field.maxLength < 0 ? words.length : Math.max(0, field.maxLength - field.value.length + end - start);
  const before = { value: field.value, caret: end };
  field.setRangeText(words.slice(0, room), start, end, 'end');
  lastLarge = { field, before, after: { value: field.value, caret: rangeIn(field).end } };
  tellTyped(field, 'insertFromPaste');
}

/** Undoes, or does again, a large paste if that is the last thing that happened in the field; says whether it was. */
export function stepLargePaste(field: TextFieldElement, by: 'undo' | 'redo'): boolean {
  if (lastLarge === null || lastLarge.field !== field) return false;
  const [from, to] = by === 'undo' ? [lastLarge.after, lastLarge.before] : [lastLarge.before, lastLarge.after];
  if (field.value !== from.value) return false;
  field.setRangeText(to.value, 0, field.value.length, 'end');
  field.setSelectionRange(to.caret, to.caret);
  tellTyped(field, by === 'undo' ? 'historyUndo' : 'historyRedo');
  return true;
}

function tellTyped(field: TextFieldElement, inputType: string): void {
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
}
