import { z } from '../kernel';

/**
 * Where a report stands.
 * - `started` it is noticed and timed; steps are marked and facts kept.
 * - `sealed` the report is made, and evidence is on hold: from now on there are additions only.
 * - `sent` it has left, by the outbox or as a file. `acknowledged` the officer has said so. `closed` the officer has closed it.
 */
export const incidentStates = ['started', 'sealed', 'sent', 'acknowledged', 'closed'] as const;
export const incidentStateSchema = z.enum(incidentStates);
export type IncidentState = z.infer<typeof incidentStateSchema>;

/** From each state, those that may follow. An officer who has the report another way acknowledges it before this desk knows that it left. */
export const incidentMoves: Readonly<Record<IncidentState, readonly IncidentState[]>> = {
  started: ['sealed'],
  sealed: ['sent', 'acknowledged', 'closed'],
  sent: ['acknowledged', 'closed'],
  acknowledged: ['closed'],
  closed: [],
};

/** Whether a state may follow another: nothing goes back. */
export function mayFollow(from: IncidentState, to: IncidentState): boolean {
  return incidentMoves[from].includes(to);
}

/** Whether the report is made: what was said is said, and evidence is on hold. */
export function isSealed(state: IncidentState): boolean {
  return state !== 'started';
}

/** Whether somebody is still waited for. */
export function isAwaited(state: IncidentState): boolean {
  return state === 'started' || state === 'sealed' || state === 'sent';
}
