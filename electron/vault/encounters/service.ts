import { tidyDetails, normaliseText, type Encounter, type EncounterDetails, type NewDocument, type Patient, type WorklistRow } from '../../../shared/encounters';
import { encounterIdSchema, refuse, type DocumentId, type EncounterId } from '../../../shared/kernel';
import type { ChartAccess } from '../access';
import { leaveDraft } from '../desk';
import type { Grants } from '../grants';
import type { Context, Handlers } from '../handlers';
import type { ChartRetention } from '../retention';
import type { ReadableDatabase, WritableDatabase } from '../store';
import { demoCharts } from './demo';
import { documentHeads, documentText, insertDocuments, markRead, type ReadyDocument } from './documents';
import { FoundFiles } from './files/found';
import {
  demoAccounts, encounterExists, findEncounter, findIdentifier, insertEncounter, refExists, updateDetails, updatePatient, type EncounterRow,
} from './store';
import { countByStatus, listWindow } from './worklist';

export type EncountersNeeds = {
  /** The paths that the person chose. */
  readonly grants: Pick<Grants, 'find'>;
  /** Room for what comes, and the end of what goes. */
  readonly retention: ChartRetention;
  /** Whose work a new chart is, and which rows of the worklist say more than that they are there. */
  readonly access: Pick<ChartAccess, 'assigneeFor' | 'reachOf'>;
  /** How much new releases have changed for charts of the worklist. */
  readonly updatesOf: (db: ReadableDatabase, ids: readonly EncounterId[], context: Context) => ReadonlyMap<EncounterId, number>;
  /** How many queries of charts of the worklist are asked and not closed. */
  readonly queriesOf: (db: ReadableDatabase, ids: readonly EncounterId[]) => ReadonlyMap<EncounterId, WorklistRow['queries']>;
  /** Told of each opening, in its transaction. */
  readonly onOpening: (db: ReadableDatabase, id: EncounterId, context: Context) => void;
};

/** The use cases of encounters: the worklist, a chart's details and documents, and the one way to an identifier. */
export function encountersHandlers({ grants, retention, access, updatesOf, queriesOf, onOpening }: EncountersNeeds): Handlers<'encounters'> {
  const files = new FoundFiles(grants);

  return {
    'encounters.worklist': (db, input, context) => {
      const { person } = context;
      const reach = access.reachOf(db, person);
      const counts = countByStatus(db, input, reach);
      const shown = input.statuses.length === 0 ? Object.values(counts) : [...new Set(input.statuses)].map((status) => counts[status]);
      const rows = listWindow(db, input, person, reach);
      const updates = updatesOf(db, rows.filter(({ status, withheld }) => status !== 'final' && !withheld).map(({ id }) => id), context);
      const queries = queriesOf(db, rows.filter(({ withheld }) => !withheld).map(({ id }) => id));
      const ends = retention.endsAt(db, rows.map(({ id }) => id));
      return {
        total: shown.reduce((sum, count) => sum + count, 0),
        rows: rows.map((row) => ({ ...row, updates: updates.get(row.id) ?? 0, queries: queries.get(row.id) ?? { open: 0, answered: 0 }, ...(ends.get(row.id) ?? { held: false, endsAt: null }) })),
        counts,
      };
    },

    'encounters.create': async ({ details, patient, documents, assignTo, draft }) => {
      const ready = await readyDocuments(documents, files);
      return (db, context) => {
        retention.makeRoom(db, context, { charts: 1, bytes: bytesOf(ready) });
        const id = create(db, { details, patient, documents: ready, demo: false, assignee: access.assigneeFor(assignTo, context.person) }, context);
        if (draft !== undefined) leaveDraft(db, context.person.id, draft, context.now);
        return { encounter: openEncounter(db, id, context) };
      };
    },

    // A chart that is already there stays as it is, with its codes; only missing ones are added.
    'encounters.createDemo': (db, _input, context) => {
      const present = demoAccounts(db);
      const missing = demoCharts.filter(({ patient }) => !present.includes(patient.account));
      retention.makeRoom(db, context, { charts: missing.length, bytes: bytesOf(missing.flatMap(({ documents }) => documents)) });
      return { encounterIds: missing.map((chart) => create(db, { ...chart, demo: true, assignee: access.assigneeFor({ who: 'me' }, context.person) }, context)) };
    },

    // What was finalised is the organisation's record: retention decides its end, not the coder.
    'encounters.remove': (db, { encounterId }, context) => {
      const { status } = existing(db, encounterId);
      if (status === 'final' || status === 'addendum') refuse({ code: 'finalised' });
      retention.remove(db, context, encounterId);
      return {};
    },

    'encounters.open': (db, { encounterId }, context) => {
      const encounter = openEncounter(db, encounterId, context);
      onOpening(db, encounterId, context);
      return { encounter };
    },

    'encounters.edit': (db, { encounterId, details, patient }, context) => {
      changeable(db, encounterId);
      updateDetails(db, encounterId, tidyDetails(details));
      updatePatient(db, encounterId, patient);
      return { encounter: openEncounter(db, encounterId, context) };
    },

    // The one place where an identifier is unwrapped; field and purpose stand in the audit log.
    'encounters.reveal': (db, { encounterId, field }) => {
      const identifier = findIdentifier(db, encounterId, field) ?? refuse({ code: 'not-found', what: 'encounter' });
      return { value: identifier.reveal() };
    },

    'encounters.document': (db, { encounterId, documentId }, { person, now }) => {
      const text = documentText(db, encounterId, documentId) ?? noDocument(db, encounterId);
      markRead(db, documentId, person.id, now);
      return { document: headOf(db, encounterId, documentId, person.id), text };
    },

    'encounters.inspectFiles': ({ grantIds }) => files.inspect(grantIds),

    'encounters.addDocuments': async ({ encounterId, documents, draft }) => {
      const ready = await readyDocuments(documents, files);
      return (db, context) => {
        changeable(db, encounterId);
        retention.makeRoom(db, context, { charts: 0, bytes: bytesOf(ready) }, encounterId);
        insertDocuments(db, encounterId, ready, context);
        if (draft !== undefined) leaveDraft(db, context.person.id, draft, context.now);
        return { encounter: openEncounter(db, encounterId, context) };
      };
    },
  };
}

type Chart = { readonly details: EncounterDetails; readonly patient: Patient; readonly documents: readonly ReadyDocument[]; readonly demo: boolean; readonly assignee: string | null };

function create(db: WritableDatabase, { details, patient, documents, demo, assignee }: Chart, context: Context): EncounterId {
  const id = context.newId('enc', encounterIdSchema);
  insertEncounter(db, { id, ref: freeRef(db, context), details: tidyDetails(details), patient, demo, assignee, by: context.person.id, at: context.now });
  insertDocuments(db, id, documents, context);
  return id;
}

/** Lengths of a reference that are tried in turn: four characters make a million, so one draw nearly always does. */
const refLengths = [4, 4, 4, 4, 5, 6, 7, 8] as const;

/** A reference that no encounter has, cut from fresh ids: random, so that it says nothing of the patient. */
function freeRef(db: ReadableDatabase, { newId }: Context): string {
  for (const length of refLengths) {
    const ref = `E-${newId('enc', encounterIdSchema).slice(4, 4 + length).toUpperCase()}`;
    if (!refExists(db, ref)) return ref;
  }
  throw new Error('no free reference');
}

/** The documents with their texts: files are read here, before the transaction, and only into memory. */
async function readyDocuments(documents: readonly NewDocument[], files: FoundFiles): Promise<ReadyDocument[]> {
  const ready: ReadyDocument[] = [];
  for (const { from, ...head } of documents) {
    const text = 'text' in from ? normaliseText(from.text) : await files.text(from.fileId);
    if (text.trim() === '') refuse({ code: 'bad-file', why: 'empty' });
    ready.push({ ...head, text });
  }
  return ready;
}

function bytesOf(documents: readonly Pick<ReadyDocument, 'text'>[]): number {
  return documents.reduce((sum, { text }) => sum + Buffer.byteLength(text, 'utf8'), 0);
}

function existing(db: ReadableDatabase, id: EncounterId): EncounterRow {
  return findEncounter(db, id) ?? refuse({ code: 'not-found', what: 'encounter' });
}

/** @throws FaultError `finalised`: what was finalised rests on these documents and dates until an addendum is opened */
function changeable(db: ReadableDatabase, id: EncounterId): void {
  if (existing(db, id).status === 'final') refuse({ code: 'finalised' });
}

function openEncounter(db: ReadableDatabase, id: EncounterId, { person }: Context): Encounter {
  const { hasName, hasMrn, hasBirthDate, hasSex, hasAccount, ...row } = existing(db, id);
  return {
    ...row,
    has: { name: hasName, mrn: hasMrn, birthDate: hasBirthDate, sex: hasSex, account: hasAccount },
    documents: documentHeads(db, id, person.id),
  };
}

function headOf(db: ReadableDatabase, encounterId: EncounterId, documentId: DocumentId, reader: Context['person']['id']): Encounter['documents'][number] {
  return documentHeads(db, encounterId, reader).find(({ id }) => id === documentId) ?? refuse({ code: 'not-found', what: 'document' });
}

function noDocument(db: ReadableDatabase, encounterId: EncounterId): never {
  return refuse({ code: 'not-found', what: encounterExists(db, encounterId) ? 'document' : 'encounter' });
}
