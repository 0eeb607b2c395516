import { randomBytes } from 'node:crypto';
import { appendAudit } from '../../../electron/vault/audit';
import { codingHandlers } from '../../../electron/vault/coding';
import { changesOf, readHistory } from '../../../electron/vault/coding/history';
import { readSheet } from '../../../electron/vault/coding/store';
import { listDrafts, saveDraft } from '../../../electron/vault/desk/store';
import { documentText, insertDocuments } from '../../../electron/vault/encounters/documents';
import { findIdentifier, insertEncounter } from '../../../electron/vault/encounters/store';
import type { Context } from '../../../electron/vault/handlers';
import { sql, type Database, type ReadableDatabase } from '../../../electron/vault/store';
import type { Person } from '../../../shared/accounts';
import { documentIdSchema, encounterIdSchema, newId, z, type EncounterId } from '../../../shared/kernel';
import { findCode } from '../../fixtures/charts/codes';
import { stay } from '../../fixtures/charts/encounters';
import { testNow } from '../../fixtures/charts/vault';

/** The words that a chart of the tests says, each of them nowhere else. */
export function wordsOf(mark: string) {
  const word = (where: string): string => `ZZ ${mark} ${where} ZZ`;
  return { text: word('text'), name: word('name'), mrn: word('number'), account: word('account'), rationale: word('rationale'), changed: word('other rationale'), reason: word('reason'), draft: word('draft') };
}

function contextOf(db: Parameters<typeof appendAudit>[0], person: Person): Context {
  return {
    person, now: testNow, newId: (prefix, schema) => newId(prefix, schema, randomBytes), afterCommit: () => undefined, alsoAudit: (event) => appendAudit(db, person, testNow, event),
  };
}

/** Adds a chart that has words wherever a chart can have them, and `mark` in each. */
export function addChart(database: Database, person: Person, mark: string): EncounterId {
  const id = newId('enc', encounterIdSchema, randomBytes);
  const { text, name, mrn, account, rationale, changed, reason, draft } = wordsOf(mark);
  const coding = codingHandlers({ findCode, draftFields: () => [] });
  database.transaction('write', (db) => {
    const context = contextOf(db, person);
    insertEncounter(db, {
      id, ref: `E-${id.slice(4, 10).toUpperCase()}`, details: stay, patient: { name, mrn, birthDate: '1951-04-12', sex: 'female', account }, demo: false, assignee: person.identifier, by: person.id, at: testNow,
    });
    insertDocuments(db, id, [{ title: 'Discharge summary', kind: 'discharge-summary', datedOn: null, author: '', text: `${text}\nheart failure\n`.repeat(300) }], context);
    const documentId = documentIdOf(db, id);
    const evidence = [{ documentId, start: 0, end: text.length }];
    const assigned = coding['coding.assign'](db, { encounterId: id, system: 'icd10cm', code: 'I50.23', evidence, exception: null, rationale }, context);
    coding['coding.setRationale'](db, { encounterId: id, assignmentId: assigned.assignmentId, rationale: changed }, context);
    coding['coding.finalise'](db, { encounterId: id }, context);
    coding['coding.openAddendum'](db, { encounterId: id, reason }, context);
    saveDraft(db, person.id, { field: 'rationale', encounterId: id, text: draft, selectionStart: 0, selectionEnd: 0 }, testNow);
  });
  return id;
}

function documentIdOf(db: ReadableDatabase, id: EncounterId): z.infer<typeof documentIdSchema> {
  const row = db.get(z.strictObject({ id: documentIdSchema }), sql`select id from documents where encounter_id = ${id}`);
  if (row === undefined) throw new Error('the chart has no document');
  return row.id;
}

/** Everything that a chart says, read as the use cases read it. */
export function readChart(database: Database, person: Person, id: EncounterId) {
  return database.transaction('read', (db) => ({
    text: documentText(db, id, documentIdOf(db, id)),
    patient: (['name', 'mrn', 'birthDate', 'sex', 'account'] as const).map((field) => findIdentifier(db, id, field)?.reveal()),
    sheet: readSheet(db, id),
    history: readHistory(db, id),
    changes: readHistory(db, id).map((act) => changesOf(db, act.id)),
    drafts: listDrafts(db, person.id).filter(({ encounterId }) => encounterId === id),
  }));
}
