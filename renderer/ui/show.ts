import { flushSync } from 'react-dom';

/** What gets the focus: the first that fits a selector, or whatever is found once all is drawn. */
export type FocusTarget = string | (() => HTMLElement | null | undefined);

/**
 * Changes what is shown and gives the focus to an element of it in the same turn: a frame later, a key that was pressed meanwhile
 * may have opened a form, and the focus would be taken out of it. Not for effects, which run while something is drawn.
 * @param target an element that the change shows, or that stands already
 * @returns whether it has the focus now
 */
export function showAndFocus(change: () => void, target: FocusTarget): boolean {
  flushSync(change);
  const element = typeof target === 'string' ? document.querySelector<HTMLElement>(target) : target();
  element?.focus();
  return element instanceof HTMLElement && document.activeElement === element;
}

/** Gives the focus, in the same turn, to what a change made just now has shown. */
export function focusShown(target: FocusTarget): boolean {
  return showAndFocus(() => undefined, target);
}

/** Draws what has just been changed, at once: what follows finds it on the page. */
export function drawNow(): void {
  flushSync(() => undefined);
}
