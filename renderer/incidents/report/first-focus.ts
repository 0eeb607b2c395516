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
 * Gives each part its first focus, once its fields listen: one whose words came back puts the caret where it was. What has to come back after
 * a lock comes back later, and so stays.
 */
export function useFirstFocus(part: Stage | 'made'): void {
  useEffect(() => {
    if (part === 'contain') return focusNextStep(null);
    // The one that is chosen already, else the first.
    const found = [...document.querySelectorAll<HTMLElement>(firsts[part])];
    (found.find((element) => element.hasAttribute('aria-current')) ?? found[0])?.focus();
  }, [part]);
}
