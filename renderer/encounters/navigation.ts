import type { EncounterId } from '../../shared/kernel';
import { updatePlace } from '../desk';
import { selectEncounter } from './store';

/** Goes to an encounter, from its beginning; the worklist remembers it as the one that is selected. */
export function openEncounter(encounterId: EncounterId): void {
  selectEncounter(encounterId);
  updatePlace({ view: 'encounter', encounterId, documentId: null, assignmentId: null, reader: null });
}
