import type { Place } from '../../../shared/desk';
import { refuse } from '../../../shared/kernel';
import type { Handlers } from '../handlers';
import type { ReadableDatabase } from '../store';
import { deleteDraft, encounterExists, findPlace, listDrafts, saveDraft, savePlace } from './store';

/** The use cases of the desk: coming back to the same word after a lock, with every unsaved one still there. */
export function deskHandlers(): Handlers<'desk'> {
  return {
    'desk.resume': (db, _input, { person }) => {
      const place = findPlace(db, person.id);
      return { place: place === null ? null : reachable(db, place), drafts: listDrafts(db, person.id) };
    },

    'desk.keepPlace': (db, place, { person, now }) => {
      savePlace(db, person.id, place, now);
      return {};
    },

    'desk.keepDraft': (db, draft, { person, now }) => {
      if (draft.encounterId !== null && !encounterExists(db, draft.encounterId)) refuse({ code: 'not-found', what: 'encounter' });
      saveDraft(db, person.id, draft, now);
      return {};
    },

    'desk.sweep': () => refuse({ code: 'internal', incident: 'not-built' }),
    'desk.attest': () => refuse({ code: 'internal', incident: 'not-built' }),

    'desk.dropDraft': (db, { field, encounterId }, { person }) => {
      deleteDraft(db, person.id, field, encounterId);
      return {};
    },
  };
}

/** The place without an encounter that has been removed since: then the worklist is where one comes back to. */
function reachable(db: ReadableDatabase, place: Place): Place {
  if (place.encounterId === null || encounterExists(db, place.encounterId)) return place;
  return { ...place, view: place.view === 'encounter' ? 'worklist' : place.view, encounterId: null, documentId: null, assignmentId: null, reader: null, focus: null };
}
