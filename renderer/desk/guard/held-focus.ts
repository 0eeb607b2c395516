import { withoutFocusEvents } from './hush';

/** Where the hand was: the control with the focus, and the caret or selection in it. */
export type HeldFocus = {
  readonly element: HTMLElement;
  readonly selection: { readonly start: number; readonly end: number; readonly direction: 'forward' | 'backward' | 'none' } | null;
  /** The window was in front: then the desk has not heard that the focus went, and must not hear that it comes back. */
  readonly isUnheard: boolean;
};

/** Takes the focus off the desk and remembers where it was. */
export function holdFocus(desk: HTMLElement): HeldFocus | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || !desk.contains(element)) return null;
  const held: HeldFocus = { element, selection: selectionOf(element), isUnheard: document.hasFocus() };
  withoutFocusEvents(() => element.blur());
  return held;
}

/** Gives the focus back, with the caret where it was; what has gone in the meantime leaves it to the view. */
export function returnFocus(held: HeldFocus | null, desk: HTMLElement): void {
  if (held === null) return;
  const element = held.element.isConnected ? held.element : desk.querySelector('main');
  if (element === null) return;
  const focus = (): void => {
    element.focus({ preventScroll: true });
    if (held.selection === null || !isTextField(element)) return;
    const { start, end, direction } = held.selection;
    element.setSelectionRange(start, end, direction);
  };
  if (held.isUnheard && element === held.element) withoutFocusEvents(focus);
  else focus();
}

function selectionOf(element: HTMLElement): HeldFocus['selection'] {
  // Check boxes and the like are inputs without a selection.
  if (!isTextField(element) || element.selectionStart === null) return null;
  return { start: element.selectionStart, end: element.selectionEnd ?? element.selectionStart, direction: element.selectionDirection ?? 'none' };
}

function isTextField(element: HTMLElement): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
