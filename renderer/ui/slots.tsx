import { useSyncExternalStore, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

type SlotName = 'bar' | 'status';

const targets = new Map<SlotName, HTMLElement>();
const listeners = new Set<() => void>();

function place(name: SlotName, element: HTMLElement | null): void {
  if (element === null) targets.delete(name);
  else targets.set(name, element);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function Slot({ name, children }: { readonly name: SlotName; readonly children: ReactNode }) {
  const target = useSyncExternalStore(subscribe, () => targets.get(name) ?? null);
  return target === null ? null : createPortal(children, target);
}

/** What the view on screen says in the bar: its title, the encounter's reference and dates. Never PHI. */
export function BarSlot({ children }: { readonly children: ReactNode }) {
  return <Slot name="bar">{children}</Slot>;
}

/** What the view on screen says in the status line. Never PHI. */
export function StatusSlot({ children }: { readonly children: ReactNode }) {
  return <Slot name="status">{children}</Slot>;
}

function placeBar(element: HTMLElement | null): void {
  place('bar', element);
}

function placeStatus(element: HTMLElement | null): void {
  place('status', element);
}

/** Where the frame shows what the views say; one of each. */
export const slotTargets = { bar: placeBar, status: placeStatus };
