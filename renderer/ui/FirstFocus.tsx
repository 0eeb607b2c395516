import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * Stands first in a dialog and sees to it that what asks for the focus in it has it. A dialog that lies beneath holds on to the focus until it
 * knows that another lies over it, which is only once all of that stands; whoever asks while it is being put up is put off until then. As the dialog
 * closes, the focus goes back.
 */
export function FirstFocus() {
  const marker = useRef<HTMLSpanElement>(null);
  const asked = useRef<HTMLElement | null>(null);
  useFocusBack();
  // Before what follows in the dialog asks: effects run from the first element to the last.
  useLayoutEffect(() => {
    const dialog = dialogOf(marker.current);
    if (dialog === null) return;
    const notice = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && target !== dialog && dialog.contains(target)) asked.current = target;
    };
    document.addEventListener('focusin', notice, true);
    return () => document.removeEventListener('focusin', notice, true);
  }, []);
  useEffect(() => {
    const dialog = dialogOf(marker.current);
    // After the effects of the dialog itself, which end this turn.
    queueMicrotask(() => {
      const held = document.activeElement;
      if (dialog !== null && (held === dialog || !dialog.contains(held)) && asked.current?.isConnected === true) asked.current.focus();
    });
  }, []);
  return <span ref={marker} hidden />;
}

/**
 * Gives the focus back, when what calls it closes, to what had it before: in the turn of the closing, where React Aria would let a frame
 * pass in which keys go astray. Whoever takes the focus elsewhere in that turn keeps it.
 */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  const isUp = useRef(false);
  useLayoutEffect(() => {
    isUp.current = true;
    return () => {
      isUp.current = false;
      // Once all of it has left the page.
      queueMicrotask(() => {
        if (!isUp.current && isNowhere(document.activeElement) && before instanceof HTMLElement && before.isConnected) before.focus();
      });
    };
  }, [before]);
}

function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body;
}

function dialogOf(marker: HTMLElement | null): HTMLElement | null {
  return marker?.closest<HTMLElement>('[role="dialog"], [role="alertdialog"]') ?? null;
}
