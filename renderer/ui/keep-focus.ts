import { useEffect, useRef, type RefObject } from 'react';

/**
 * Catches the focus when the control that had it went away with a change of state: the element that `ref`
 * points to (with tabIndex -1) takes it, so that the keyboard goes on from there.
 */
export function useKeepFocus<T extends HTMLElement>(ref: RefObject<T | null>, state: unknown): void {
  const hadFocus = useRef(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const notice = (): void => { hadFocus.current = true; };
    const forget = (event: FocusEvent): void => {
      // A control that is removed gives no relatedTarget; one that is left does.
      if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget)) hadFocus.current = false;
    };
    element.addEventListener('focusin', notice);
    element.addEventListener('focusout', forget);
    return () => {
      element.removeEventListener('focusin', notice);
      element.removeEventListener('focusout', forget);
    };
  }, [ref]);
  useEffect(() => {
    if (hadFocus.current && (document.activeElement === null || document.activeElement === document.body)) ref.current?.focus();
  }, [ref, state]);
}
