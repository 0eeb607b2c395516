import { create } from 'zustand';
import type { GuardState } from '../../../shared/ipc';

export type Guarding = {
  /** What the guard last said; null while the desk is not open. */
  readonly state: GuardState | null;
};

/** A desk of which the guard has said nothing yet. */
export function emptyGuard(): Guarding {
  return { state: null };
}

export const useGuard = create<Guarding>(emptyGuard);

/** Follows what the guard says, every second; returns the function that stops following. */
export function followGuard(): () => void {
  return window.desk.onGuard((state) => useGuard.setState({ state }));
}

/** Acts as soon as nothing lies over the desk: at once where nothing does. */
export function whenUncurtained(act: () => void): void {
  if (!isCurtained()) return act();
  const stop = useGuard.subscribe(() => {
    if (isCurtained()) return;
    stop();
    act();
  });
}

/** Whether something lies over the desk now. */
export function isCurtained(): boolean {
  return (useGuard.getState().state?.curtain ?? null) !== null;
}
