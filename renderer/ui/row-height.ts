import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['data-comfortable'] });
  return () => observer.disconnect();
}

function current(): number {
  return Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue('--row'), 10) || 28;
}

/** The height of a grid's row in pixels, the token `--row`, followed as comfortable mode comes and goes. */
export function useRowHeight(): number {
  return useSyncExternalStore(subscribe, current);
}
