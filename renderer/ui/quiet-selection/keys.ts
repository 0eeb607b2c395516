import { undoKey, type KeyPress } from '../keys';

/** How `Selection.modify` extends what is selected. */
export type Stretching = {
  readonly direction: 'left' | 'right' | 'forward' | 'backward';
  readonly by: 'character' | 'word' | 'line' | 'lineboundary' | 'paragraph' | 'documentboundary' | 'page';
};

/** A key that ends with words being selected in a field. */
export type SelectingKey = { readonly act: 'stretch'; readonly how: Stretching } | { readonly act: 'all' | 'undo' | 'redo' };

/** What a key press selects in a text field, as fields have it on Linux; null = nothing that we must see to. */
export function selectingKey(press: Omit<KeyPress, 'code'>): SelectingKey | null {
  const { key, ctrlKey, shiftKey, altKey, metaKey } = press;
  if (altKey || metaKey) return null;
  // Undoing selects anew what had been selected.
  const undone = undoKey(press, false);
  if (undone !== null) return { act: undone };
  if (ctrlKey && !shiftKey && key.toLowerCase() === 'a') return { act: 'all' };
  const how = shiftKey ? stretching(key, ctrlKey) : null;
  return how === null ? null : { act: 'stretch', how };
}

function stretching(key: string, far: boolean): Stretching | null {
  switch (key) {
    case 'ArrowLeft':
      return { direction: 'left', by: far ? 'word' : 'character' };
    case 'ArrowRight':
      return { direction: 'right', by: far ? 'word' : 'character' };
    case 'ArrowUp':
      return { direction: 'backward', by: far ? 'paragraph' : 'line' };
    case 'ArrowDown':
      return { direction: 'forward', by: far ? 'paragraph' : 'line' };
    case 'Home':
      return { direction: 'backward', by: far ? 'documentboundary' : 'lineboundary' };
    case 'End':
      return { direction: 'forward', by: far ? 'documentboundary' : 'lineboundary' };
    case 'PageUp':
      return { direction: 'backward', by: 'page' };
    case 'PageDown':
      return { direction: 'forward', by: 'page' };
    default:
      return null;
  }
}

/** Whether a key does nothing by itself but is held for others. */
export function holdsOnly(key: string): boolean {
  return key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'AltGraph' || key === 'Meta' || key === 'CapsLock';
}

/** Keys that write or move in a field: they select nothing, and need its text as it is laid out. */
const writing = new Set(['Backspace', 'Delete', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'Process', 'Dead']);

/** Whether a key press, with the focus in a field, is about the text in it and will not take the focus elsewhere. */
export function staysInField({ key, ctrlKey, altKey, metaKey }: Omit<KeyPress, 'code'>, isMultiline: boolean): boolean {
  if (writing.has(key)) return true;
  if (key === 'Enter') return isMultiline && !ctrlKey;
  return key.length === 1 && !ctrlKey && !altKey && !metaKey;
}
