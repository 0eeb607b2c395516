import { useEffect } from 'react';
import { updatePlace, useDesk } from './store';

/** How long after unlocking the focus may still be put back: charts of many documents take a moment to appear. */
const patienceMs = 5000;

/**
 * Records the name of the control that has the focus (its `data-focus`), and gives the focus back to the one
 * that had it before the lock as soon as it appears, unless the person has begun something else by then.
 */
export function useFocusKeeping(): void {
  useEffect(() => {
    const stopRestoring = focusWhenThere(useDesk.getState().place.focus);
    const record = (event: FocusEvent): void => {
      const named = event.target instanceof Element ? event.target.closest('[data-focus]') : null;
      const name = named?.getAttribute('data-focus') ?? null;
      // A control without a name (in a dialog, say) leaves the last named one as the place to come back to.
      if (name !== null) updatePlace({ focus: name });
    };
    document.addEventListener('focusin', record);
    return () => {
      stopRestoring();
      document.removeEventListener('focusin', record);
    };
  }, []);
}

/** Gives the focus to the control of that name as soon as it appears, unless the person begins something else first. */
export function focusWhenThere(name: string | null): () => void {
  if (name === null) return () => undefined;
  return takeWhenThere(() => {
    const element = document.querySelector(`[data-focus="${CSS.escape(name)}"]`);
    return element === null ? null : focusableIn(element);
  }, (control) => {
    control.focus();
    restoreCaret(control);
  });
}

/**
 * Waits for an element and gives it the focus in the very turn in which it appears, so that the next key is its own already;
 * unless the person begins something else first.
 * @param take gives it the focus
 * @returns ends the waiting
 */
export function takeWhenThere(find: () => HTMLElement | null, take: (element: HTMLElement) => void): () => void {
  const observer = new MutationObserver(look);
  const timer = setTimeout(stop, patienceMs);
  let taken: HTMLElement | null = null;

  function look(): void {
    taken = find();
    if (taken === null) return;
    observer.disconnect();
    clearTimeout(timer);
    take(taken);
    // Views set their own first focus when they appear, some of them later than this.
    document.addEventListener('focusin', takeBack);
    requestAnimationFrame(() => requestAnimationFrame(stop));
  }

  function takeBack({ target }: FocusEvent): void {
    if (taken === null || (target instanceof Node && taken.contains(target))) return;
    stop();
    take(taken);
  }

  function stop(): void {
    observer.disconnect();
    clearTimeout(timer);
    document.removeEventListener('focusin', takeBack);
    window.removeEventListener('keydown', stop, true);
    window.removeEventListener('pointerdown', stop, true);
  }

  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-focus'] });
  window.addEventListener('keydown', stop, true);
  window.addEventListener('pointerdown', stop, true);
  look();
  return stop;
}

/** Puts the caret of a field whose words came back from a draft where it was; DraftField does so by itself. */
function restoreCaret(control: HTMLElement): void {
  if (!(control instanceof HTMLInputElement) && !(control instanceof HTMLTextAreaElement)) return;
  const { drafts, restored } = useDesk.getState();
  const draft = [...drafts].find(([key, { text }]) => restored.has(key) && text !== '' && text === control.value)?.[1];
  if (draft !== undefined) control.setSelectionRange(draft.selectionStart, draft.selectionEnd);
}

/** The element itself, or the control within it that the Tab key would reach. */
function focusableIn(element: Element): HTMLElement | null {
  const selector = 'input:not([disabled]), textarea:not([disabled]), button:not([disabled]), [tabindex="0"]';
  const control = element.matches(selector) ? element : element.querySelector('input:checked') ?? element.querySelector(selector);
  return control instanceof HTMLElement ? control : null;
}
