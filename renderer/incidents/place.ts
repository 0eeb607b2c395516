import { create } from 'zustand';
import { choiceField } from '../../shared/desk';
import { incidentIdSchema, z, type IncidentId } from '../../shared/kernel';
import { keepValue, readKept, updatePlace } from '../desk';

const field = choiceField('incident-shown');
const shownSchema = z.strictObject({ incidentId: incidentIdSchema.nullable() });

/** Which of one's reports is on its page; it is on it again after a lock. */
export const useShown = create<{ readonly incidentId: IncidentId | null }>(() => ({ incidentId: null }));

/** Brings back which report was shown before a lock. */
export function resumeShown(): void {
  const kept = readKept(field, null, shownSchema);
  if (kept !== null) useShown.setState(kept);
}

/** Chooses a report of the list; null shows none. */
export function choose(incidentId: IncidentId | null): void {
  useShown.setState({ incidentId });
  keepValue(field, null, { incidentId });
}

/** Goes to the page of a report. */
export function showIncident(incidentId: IncidentId): void {
  choose(incidentId);
  updatePlace({ view: 'incidents' });
}
