import { create } from 'zustand';
import type { Fault, Result } from '../../shared/kernel';
import type { LedgerEntry, TrainingOverview } from '../../shared/training';
import { call, shell } from '../bridge';

export type TrainingStore = {
  /** The last overview; it stays on screen while a newer one is on its way. Null before the first. */
  readonly overview: TrainingOverview | null;
  readonly fault: Fault | null;
  readonly entries: readonly LedgerEntry[] | null;
};

/** Nothing asked yet: also what a lock leaves. */
export function emptyState(): TrainingStore {
  return { overview: null, fault: null, entries: null };
}

export const useTraining = create<TrainingStore>(emptyState);

// Counts the overviews asked for: an older answer is let fall.
let asked = 0;

/** Reads what is asked of the person and what is owed. */
export async function loadTraining(): Promise<void> {
  const mine = ++asked;
  const answer = await call('training.overview', {});
  if (mine !== asked) return;
  useTraining.setState(answer.ok ? { overview: answer.value, fault: null } : { fault: answer.fault });
}

/** Reads what the person has signed. */
export async function loadLedger(): Promise<void> {
  const answer = await call('training.ledger', {});
  useTraining.setState(answer.ok ? { entries: answer.value.entries } : { fault: answer.fault });
}

/** Signs a text that was read to its end. */
export async function signText(sha256: string): Promise<Result<LedgerEntry>> {
  const answer = await call('training.sign', { sha256, readToEnd: true });
  await Promise.all([loadTraining(), loadLedger()]);
  return answer;
}

/** Saves the person’s whole ledger where they choose: a signature a line, with its text. False when no place was chosen. */
export async function saveLedger(): Promise<Result<{ readonly saved: boolean }>> {
  const answer = await call('training.export', {});
  return answer.ok ? shell('saveSigned', { what: 'training-ledger', text: answer.value.text }) : answer;
}
