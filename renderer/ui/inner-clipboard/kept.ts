import { useSyncExternalStore } from 'react';

/** How long the status line tells a person where their first copy is. */
const tellingMs = 10_000;

let kept: string | null = null;
let telling: 'not-yet' | 'now' | 'told' = 'not-yet';
const listeners = new Set<() => void>();
const sources = new WeakMap<Element, CopySource>();

/** An element that is no text field and in which words can be selected. */
export type CopySource = {
  /** What is selected in it; empty when nothing is. */
  readonly words: () => string;
  readonly onCopied: () => void;
};

/** Keeps words to be pasted inside Chartlock. They are in this page's memory alone, and die with it at a lock. */
export function copyInside(words: string): void {
  kept = words;
}

/** Has the person told, the first time since they unlocked, that copies stay inside. */
export function tellOfCopies(): void {
  if (telling !== 'not-yet') return;
  tell('now');
  setTimeout(() => tell('told'), tellingMs);
}

/** The words copied last; null when there are none. */
export function copiedInside(): string | null {
  return kept;
}

/** Whether the person is being told that copies stay inside. */
export function useTellingOfCopies(): boolean {
  return useSyncExternalStore(subscribe, () => telling === 'now');
}

/** Lets the words selected in an element be copied while it has the focus; returns the function that ends it. */
export function offerForCopying(element: Element, source: CopySource): () => void {
  sources.set(element, source);
  return () => sources.delete(element);
}

/** The element's source of words, if it offers any. */
export function copySourceOf(element: Element | null): CopySource | undefined {
  return element === null ? undefined : sources.get(element);
}

function tell(next: 'now' | 'told'): void {
  telling = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
