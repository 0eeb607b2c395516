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

/** Whether something lies over the desk now. */
export function isCurtained(): boolean {
  return (useGuard.getState().state?.curtain ?? null) !== null;
}
