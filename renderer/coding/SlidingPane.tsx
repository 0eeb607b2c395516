import { useEffect, useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import styles from './workspace.module.css';

export type SlidingPaneProps = {
  /** It lies over the others; else it has a place of its own, or is out of sight. */
  readonly isOver: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/**
 * The context pane, which lies over the others where there is no room for it. Then it takes the focus, gives it back when it closes, and goes when the
 * focus goes to what it covers: whatever has the focus is never hidden.
 */
export function SlidingPane({ isOver, onClose, children }: SlidingPaneProps) {
  const pane = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  // Before what comes into sight asks for the focus.
  useLayoutEffect(() => {
    if (isOver) before.current = document.activeElement;
  }, [isOver]);
  useEffect(() => {
    const element = pane.current;
    if (!isOver || element === null) return undefined;
    const cameFrom = before.current;
    const isInside = element.contains(cameFrom);
    if (!element.contains(document.activeElement)) element.querySelector<HTMLElement>('[data-focus="context"]')?.focus();
    return () => {
      // In a window that has grown it has a place beside the others, and keeps the focus.
      if (element.checkVisibility()) return;
      const now = document.activeElement;
      const isLost = now === null || now === document.body || element.contains(now);
      if (!isLost) return;
      const back = isInside || !(cameFrom instanceof HTMLElement) || !cameFrom.isConnected ? document.querySelector<HTMLElement>('[data-focus="find"]') : cameFrom;
      back?.focus();
    };
  }, [isOver]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOver || event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent): void => {
    // A menu or a dialog of this pane stands elsewhere in the page: only another pane closes it.
    const next = relatedTarget instanceof Element ? relatedTarget.closest('[data-pane]') : null;
    if (isOver && next !== null && !currentTarget.contains(next)) onClose();
  };
  return <div ref={pane} className={styles['pane']} onKeyDown={onKeyDown} onBlur={onBlur}>{children}</div>;
}
