import type { QueryHead } from '../../../shared/queries';
import { updatePlace } from '../../desk';
import { keepShown, type ActName } from '../store';
import { askDesk } from './store';

/** Opens the chart of a query with the query beside it, and where an act is asked for, its form. */
export function openQuery({ encounterId, id }: Pick<QueryHead, 'encounterId' | 'id'>, act: ActName | null = null): void {
  keepShown(encounterId, id, act);
  updatePlace({ view: 'encounter', encounterId, documentId: null, assignmentId: null, reader: null, tab: 'query' });
}

/** Shows what is on its way to the server. */
export function showSending(): void {
  askDesk({ page: 'sending' });
  updatePlace({ view: 'queries' });
}
