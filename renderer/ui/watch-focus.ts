import { isTextField } from './text-fields';

/**
 * Notes where the focus is before something is waited for: what comes then may take the focus only from there. A coder who has gone on
 * meanwhile keeps typing where they are.
 * @returns whether the focus is still where it was, or nowhere, or was moved by no hand
 */
export function watchFocus(): () => boolean {
  const held = new Set([document.activeElement]);
  // What asked may close in this turn, a menu or the palette, and give the focus back to what had it before.
  setTimeout(() => held.add(document.activeElement));
  let hasActed = false;
  const note = (): void => { hasActed = true; };
  for (const kind of ['keydown', 'pointerdown'] as const) window.addEventListener(kind, note, { capture: true, once: true });
  return () => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || held.has(activeElement)) return true;
    return !hasActed && !isTextField(activeElement);
  };
}
