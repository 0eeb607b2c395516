import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import styles from './workspace.module.css';

/**
 * The context pane over the others. It takes the focus, gives it back when it closes, and goes when the focus goes to
 * what it covers: whatever has the focus is never hidden.
 */
export function SlideOver({ children, onClose }: { readonly children: ReactNode; readonly onClose: () => void }) {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const cameFrom = document.activeElement;
    const element = pane.current;
    element?.querySelector<HTMLElement>('[data-focus="context"]')?.focus();
    return () => {
      const isElsewhere = document.activeElement !== null && document.activeElement !== document.body && element?.contains(document.activeElement) === false;
      if (!isElsewhere && cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    // A menu or a dialog of this pane stands elsewhere in the page: only another pane closes it.
    const next = relatedTarget instanceof Element ? relatedTarget.closest('[data-pane]') : null;
    if (next !== null && !currentTarget.contains(next)) onClose();
  };
  return (
    <aside ref={pane} className={styles['slide']} aria-label="Context" onKeyDown={onKeyDown} onBlur={onBlur}>
      {children}
    </aside>
  );
}
