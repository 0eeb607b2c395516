import { create } from 'zustand';
import type { BackupsOverview } from '../../shared/backups';
import type { Fault } from '../../shared/kernel';
import { call } from '../bridge';

export type BackupsState = {
  /** The last that was read; it stays on screen while a newer one is on its way. */
  readonly overview: BackupsOverview | null;
  readonly isMaking: boolean;
  readonly fault: Fault | null;
};

/** Nothing asked yet: also what a lock leaves. */
export function emptyState(): BackupsState {
  return { overview: null, isMaking: false, fault: null };
}

export const useBackups = create<BackupsState>(emptyState);

/** Reads which copies there are. */
export async function loadBackups(): Promise<void> {
  const result = await call('backups.overview', {});
  useBackups.setState(result.ok ? { overview: result.value, fault: null } : { fault: result.fault });
}

/** Makes a copy now. */
export async function makeBackup(): Promise<void> {
  if (useBackups.getState().isMaking) return;
  useBackups.setState({ isMaking: true, fault: null });
  const result = await call('backups.make', {});
  useBackups.setState(result.ok ? { overview: result.value, isMaking: false } : { fault: result.fault, isMaking: false });
}
