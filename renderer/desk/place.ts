import type { Place } from '../../shared/desk';

/** Where someone starts who has not been anywhere yet. */
export function emptyPlace(): Place {
  return {
    view: 'worklist',
    encounterId: null,
    documentId: null,
    assignmentId: null,
    reader: null,
    focus: null,
    tab: 'code',
    panes: { documents: 0.36, codes: 0.36, context: 0.28 },
    worklist: { text: '', whose: 'all', sort: 'controllingDate', descending: false, statuses: [], row: 0 },
  };
}

/** `place` with `changes`. Another encounter begins without the document, code, caret and tab of the former. */
export function movedTo(place: Place, changes: Partial<Place>): Place {
  const isOther = changes.encounterId !== undefined && changes.encounterId !== place.encounterId;
  const moved = { ...place, ...(isOther ? { documentId: null, assignmentId: null, reader: null, tab: 'code' as const } : {}), ...changes };
  const { reader, worklist } = moved;
  return {
    ...moved,
    // Scroll positions are fractions of pixels on some screens; the journal keeps whole numbers.
    reader: reader === null ? null : { top: Math.round(reader.top), caret: Math.round(reader.caret), anchor: Math.round(reader.anchor) },
    worklist: { ...worklist, row: Math.round(worklist.row) },
  };
}
