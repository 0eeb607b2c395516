import type { AttestationStatement, Leftover, Place } from '../../../shared/desk';
import type { Person } from '../../../shared/accounts';
import { attestationIdSchema, refuse, type EncounterId, type Signed } from '../../../shared/kernel';
import type { Grants } from '../grants';
import type { Context, Handlers } from '../handlers';
import type { ReadableDatabase, WritableDatabase } from '../store';
import { insertAttestation, lastAttestedAt } from './attestations';
import { countsOf, inOrder, unsaidWords } from './leftovers';
import { deleteDraft, encounterExists, findPlace, listDrafts, saveDraft, savePlace } from './store';

/** What a domain knows to be left at the end of a shift. */
export type LeftoverSource = (db: ReadableDatabase, context: Context) => readonly Leftover[];

export type DeskNeeds = {
  /** Keeps the files that a draft names, and brings them back. */
  readonly grants: Pick<Grants, 'keep' | 'bringBack'>;
  /** Whether the person may enter a chart now; asked of what is brought back. */
  readonly mayEnter: (db: ReadableDatabase, person: Person, encounterId: EncounterId) => boolean;
  /** From the domains that stand to the right. */
  readonly leftovers: readonly LeftoverSource[];
  /** Signs with the vault's own key. */
  readonly sign: (db: WritableDatabase, statement: AttestationStatement, now: number) => Signed;
};

/** More lines than this nobody goes through; the counts tell of all. */
const mostLines = 200;

/**
 * The use cases of the desk: coming back to the same word after a lock, with every unsaved one still there; and what is
 * left at the end of a shift, with what the person attests of the room.
 */
export function deskHandlers({ grants, mayEnter, leftovers, sign }: DeskNeeds): Handlers<'desk'> {
  const allLeft: LeftoverSource = (db, context) => inOrder([...unsaidWords(db, context.person.id), ...leftovers.flatMap((source) => source(db, context))]);

  return {
    // Words typed into a chart that is not open to the person now stay kept: they come back with the chart.
    'desk.resume': (db, _input, { person, now }) => {
      grants.bringBack(db, person.id, now);
      const place = findPlace(db, person.id);
      const isOpen = (id: EncounterId): boolean => encounterExists(db, id) && mayEnter(db, person, id);
      return {
        place: place === null ? null : reachable(place, isOpen),
        drafts: listDrafts(db, person.id).filter(({ encounterId }) => encounterId === null || isOpen(encounterId)),
      };
    },

    'desk.keepPlace': (db, place, { person, now }) => {
      savePlace(db, person.id, place, now);
      return {};
    },

    'desk.keepDraft': (db, draft, { person, now }) => {
      if (draft.encounterId !== null && !encounterExists(db, draft.encounterId)) refuse({ code: 'not-found', what: 'encounter' });
      saveDraft(db, person.id, draft, now);
      grants.keep(db, person.id, draft, now);
      return {};
    },

    'desk.dropDraft': (db, { field, encounterId }, { person }) => {
      deleteDraft(db, person.id, field, encounterId);
      return {};
    },

    'desk.sweep': (db, _input, context) => {
      const left = allLeft(db, context);
      return { leftovers: left.slice(0, mostLines), counts: countsOf(left), lastAttestedAt: lastAttestedAt(db, context.person.id) };
    },

    'desk.attest': (db, answers, context) => {
      const { person, now } = context;
      const attestationId = context.newId('att', attestationIdSchema);
      const signed = sign(db, {
        kind: 'chartlock.clean-desk', format: 1, attestationId, at: now, personName: person.name, answers, leftovers: countsOf(allLeft(db, context)),
      }, now);
      insertAttestation(db, { id: attestationId, personId: person.id, at: now, signed });
      return { attestationId, at: now, signed };
    },
  };
}

/** The place without an encounter that has been removed since, or is not the person's to open: then the worklist is where one comes back to. */
function reachable(place: Place, isOpen: (id: EncounterId) => boolean): Place {
  if (place.encounterId === null || isOpen(place.encounterId)) return place;
  return { ...place, view: place.view === 'encounter' ? 'worklist' : place.view, encounterId: null, documentId: null, assignmentId: null, reader: null, focus: null };
}
