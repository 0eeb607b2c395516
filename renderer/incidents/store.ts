import { create } from 'zustand';
import type { Incident, IncidentHead, ShownCard } from '../../shared/incidents';
import type { Fault, IncidentId, Result } from '../../shared/kernel';
import { call } from '../bridge';

/** How what comes from the officer and goes there stands: whose card counts, and whether there is a way by the server. */
export type Way = { readonly card: ShownCard | null; readonly isReadable: boolean; readonly server: boolean };

/** One's own reports, as the vault process answered last. */
export type IncidentsState = {
  /** The newest first; null until they are read. */
  readonly heads: readonly IncidentHead[] | null;
  /** When they were read, by the page's own clock that nobody sets: what is left of a time is counted from here. */
  readonly readAt: number;
  readonly way: Way | null;
  readonly fault: Fault | null;
};

/** Reports of nothing: also what a lock leaves. */
export function emptyState(): IncidentsState {
  return { heads: null, readAt: 0, way: null, fault: null };
}

export const useIncidents = create<IncidentsState>(emptyState);

/** Reads one's own reports. */
export async function loadIncidents(): Promise<void> {
  const answer = await call('incidents.list', {});
  useIncidents.setState(answer.ok ? { heads: answer.value.incidents, readAt: performance.now(), fault: null } : { fault: answer.fault });
}

/** Takes over what was begun while the desk was locked, and reads one's own reports with it. */
export async function takeOverWaiting(): Promise<void> {
  const answer = await call('incidents.takeOverWaiting', {});
  await loadIncidents();
  if (!answer.ok) useIncidents.setState({ fault: answer.fault });
}

/** Learns whose card counts and how a report can go. */
export async function loadWay(): Promise<void> {
  const answer = await call('incidents.card', {});
  if (answer.ok) useIncidents.setState({ way: answer.value });
}

/** Reads one report. */
export async function readIncident(incidentId: IncidentId): Promise<Result<Incident>> {
  const answer = await call('incidents.one', { incidentId });
  return answer.ok ? { ok: true, value: answer.value.incident } : answer;
}
