import { create } from 'zustand';
import type { GlassNow, GlassUse } from '../../shared/access';
import type { AccessReason } from '../../shared/audit';
import type { EncounterId, Fault, GlassId } from '../../shared/kernel';
import { call } from '../bridge';

/** Access by reason that is open, and when it is over by the page's own clock that nobody sets. */
export type RunningGlass = GlassNow['open'][number] & { readonly until: number };

export type AccessState = {
  readonly longestMinutes: number;
  readonly open: readonly RunningGlass[];
  /** The chart that somebody asks to open for a reason. */
  readonly asking: { readonly encounterId: EncounterId; readonly ref: string } | null;
  /** What has just ended by itself, until the person has gone on. */
  readonly ended: 'time' | 'clock' | null;
  readonly uses: { readonly list: readonly GlassUse[]; readonly total: number; readonly unreviewed: number } | null;
  readonly usesFault: Fault | null;
};

/** Before anything was asked: also what a lock leaves. */
export function emptyState(): AccessState {
  return { longestMinutes: 60, open: [], asking: null, ended: null, uses: null, usesFault: null };
}

export const useAccess = create<AccessState>(emptyState);

/** Learns which access by reason is open, and how long one may last. */
export async function loadAccess(): Promise<void> {
  const answer = await call('access.now', {});
  if (!answer.ok) return;
  const { longestMinutes, open } = answer.value;
  useAccess.setState({ longestMinutes, open: open.map((glass) => ({ ...glass, until: performance.now() + glass.leftMs })) });
}

/** Asks why a chart that is not the person's has to be opened. */
export function askForReason(encounterId: EncounterId, ref: string): void {
  useAccess.setState({ asking: { encounterId, ref }, ended: null });
}

/** Breaks glass; the fault says why not. */
export async function breakGlass(encounterId: EncounterId, reason: AccessReason, minutes: number): Promise<Fault | null> {
  const answer = await call('access.breakGlass', { encounterId, reason, minutes });
  if (!answer.ok) return answer.fault;
  await loadAccess();
  return null;
}

/** Ends access before its time. */
export async function endGlass(encounterId: EncounterId): Promise<void> {
  await call('access.endGlass', { encounterId });
  await loadAccess();
}

/** Gives a chart to a person; the fault says why not. */
export async function assignTo(encounterId: EncounterId, identifier: string): Promise<Fault | null> {
  const answer = await call('access.assign', { encounterId, identifier });
  return answer.ok ? null : answer.fault;
}

/** Reads who opened which chart by reason. */
export async function loadUses(): Promise<void> {
  const answer = await call('access.uses', {});
  if (!answer.ok) return useAccess.setState({ usesFault: answer.fault });
  const { uses: list, total, unreviewed } = answer.value;
  return useAccess.setState({ uses: { list, total, unreviewed }, usesFault: null });
}

/** Marks a use as reviewed, and reads the list again. */
export async function reviewUse(glassId: GlassId): Promise<void> {
  const answer = await call('access.review', { glassId });
  await loadUses();
  if (!answer.ok) useAccess.setState({ usesFault: answer.fault });
}
