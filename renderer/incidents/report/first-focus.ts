import { useEffect } from 'react';
import type { Stage } from './stages';
import { focusNextStep } from './step-focus';

const firsts: Readonly<Record<Exclude<Stage, 'contain'> | 'made', string>> = {
  type: '[data-focus^="incident-type-"]',
  facts: '[data-focus="incident-words"]',
  notify: '[data-focus="incident-seal"]',
  made: '[data-focus="incident-close"]',
};

/**
 * Gives each part its first focus, a frame after it appears: a dialog that lies beneath holds on to the focus until it knows that
 * another lies over it. What has to come back after a lock comes back later still, and so stays.
 */
export function useFirstFocus(part: Stage | 'made'): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (part === 'contain') return focusNextStep(null);
      // The one that is chosen already, else the first.
      const found = [...document.querySelectorAll<HTMLElement>(firsts[part])];
      return (found.find((element) => element.hasAttribute('aria-current')) ?? found[0])?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [part]);
}
