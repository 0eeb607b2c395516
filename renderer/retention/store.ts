import { create } from 'zustand';
import type { EncounterId, Fault, Result } from '../../shared/kernel';
import type { Disposal, RetentionOverview } from '../../shared/retention';
import { call, shell } from '../bridge';

/** A certificate with its place among the vault's. */
export type Certificate = Disposal & { readonly seq: number };

/** What asking for disposal came to. */
export type Disposed = { readonly died: number; readonly waitingForKeychain: number };

export type RetentionState = {
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  readonly fault: Fault | null;
  /** The last overview; it stays on screen while a newer one is on its way. */
  readonly overview: RetentionOverview | null;
  /** Keys wait for the keychain longer than its answer takes. */
  readonly isKeychainLate: boolean;
  readonly isDisposing: boolean;
  readonly disposed: Disposed | Fault | null;
};

/** Nothing asked yet: also what a lock leaves. */
export function emptyState(): RetentionState {
  return { phase: 'idle', fault: null, overview: null, isKeychainLate: false, isDisposing: false, disposed: null };
}

export const useRetention = create<RetentionState>(emptyState);

/** Whether a legal hold keeps a chart, as far as the last overview knows. */
export function useIsHeld(encounterId: EncounterId | null): boolean {
  return useRetention(({ overview }) => overview?.holds.some((hold) => hold.encounterId === encounterId) === true);
}

// Counts the overviews asked for: an older answer is let fall.
let asked = 0;

/** Reads what is kept, until when, and what has ended. */
export async function loadRetention(): Promise<void> {
  const mine = ++asked;
  useRetention.setState({ phase: 'loading', fault: null });
  const answer = await call('retention.overview', {});
  if (mine !== asked) return;
  if (!answer.ok) {
    useRetention.setState({ phase: 'failed', fault: answer.fault });
    return;
  }
  useRetention.setState(({ overview: before }) => ({
    phase: 'ready', overview: answer.value, isKeychainLate: answer.value.waitingForKeychain > 0 && (before?.waitingForKeychain ?? 0) > 0,
  }));
}

/** Lets end at once what is due, and destroys keys that waited for the keychain. */
export async function disposeDue(): Promise<void> {
  if (useRetention.getState().isDisposing) return;
  useRetention.setState({ isDisposing: true, disposed: null });
  const answer = await call('retention.dispose', {});
  useRetention.setState({ isDisposing: false, disposed: answer.ok ? answer.value : answer.fault });
  await loadRetention();
}

/** Puts a chart on legal hold; the fault says why when it is not. */
export async function placeHold(encounterId: EncounterId, matter: string): Promise<Fault | null> {
  return changed(await call('retention.hold', { encounterId, matter }));
}

/** Lets a chart's time run again. */
export async function releaseHold(encounterId: EncounterId): Promise<Fault | null> {
  return changed(await call('retention.release', { encounterId }));
}

async function changed(answer: Result<unknown>): Promise<Fault | null> {
  if (!answer.ok) return answer.fault;
  await loadRetention();
  return null;
}

/** Certificates older than `before`, newest first. */
export async function readCertificates(before: number | null, count: number): Promise<Result<{ readonly certificates: readonly Certificate[]; readonly total: number }>> {
  return call('retention.certificates', { before, count });
}

/** Saves all certificates where the person chooses: one a line, as they were signed. False when no place was chosen. */
export async function saveCertificates(): Promise<Result<{ readonly saved: boolean }>> {
  const given = await call('retention.exportCertificates', {});
  return given.ok ? shell('saveSigned', { what: 'disposal-certificates', text: given.value.text }) : given;
}
