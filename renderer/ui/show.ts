import { flushSync } from 'react-dom';

/**
 * Changes what is shown and gives the focus to an element of it in the same turn: a frame later, a key that was pressed meanwhile
 * may have opened a form, and the focus would be taken out of it.
 * @param selector an element that the change shows, or that stands already
 */
export function showAndFocus(change: () => void, selector: string): void {
  flushSync(change);
  document.querySelector<HTMLElement>(selector)?.focus();
}
