import type { DocumentId } from '../../../shared/kernel';
import type { BesideTools } from '../../coding';
import { refreshChart } from '../../encounters';
import { drawNow } from '../../ui';

/** Shows the document that an answer has become; one that came while the chart was open is read in first. */
export async function openAnswerDocument(documentId: DocumentId, { encounter, show }: Pick<BesideTools, 'encounter' | 'show'>, span = { start: 0, end: 1 }): Promise<void> {
  if (!encounter.documents.some(({ id }) => id === documentId)) await refreshChart();
  // The list of documents is drawn anew before one of them can be shown.
  drawNow();
  show({ documentId, ...span }, true);
}
