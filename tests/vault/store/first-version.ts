import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ringNames } from '../../../electron/vault/keys/ring';
import { migrate, openVault, sql, vaultMigrations, type Database } from '../../../electron/vault/store';
import { actIdSchema, assignmentIdSchema, documentIdSchema, encounterIdSchema, newId, personIdSchema, type EncounterId } from '../../../shared/kernel';
import type { Person } from '../../../shared/accounts';
import { wordsOf } from '../support/charts';
import { bytes, keeperOf, passphrase, rawKeyOf } from '../support/vault';

const firstVersion = vaultMigrations.slice(0, 1);

export const person: Person = { id: newId('per', personIdSchema, randomBytes), name: 'Nora Quill', identifier: 'nquill', role: 'coder' };
const documentHash = 'a'.repeat(64);
export const wordsHash = 'b'.repeat(64);

/** What a chart is to say after the migrations, word for word. */
function expected(mark: string, id: EncounterId, rows: { readonly document: string; readonly assignment: string }) {
  const words = wordsOf(mark);
  const assignment = {
    id: rows.assignment, encounterId: id, system: 'icd10cm', code: 'I5023', written: 'I50.23', title: 'Heart failure', releaseId: 'rel_00000000000000000001', releaseName: 'FY2026', position: 1,
    evidence: [{ id: `evi_${id.slice(4)}`, documentId: rows.document, start: 0, end: 9, documentSha256: documentHash, textSha256: wordsHash }], exception: null, rationale: words.rationale,
    assignedBy: person.id, assignedAt: 1,
  };
  const act = { at: 1, by: person.id, byName: 'Nora Quill', of: null, assignmentId: null, undone: false };
  return {
    text: words.text,
    patient: [words.name, words.mrn, '1951-04-12', '', words.account],
    sheet: [assignment],
    history: [
      { ...act, id: newId('act', actIdSchema, randomBytes), kind: 'rationale', written: 'I50.23', assignmentId: rows.assignment, before: words.changed, after: words.rationale, reason: '' },
      { ...act, id: newId('act', actIdSchema, randomBytes), kind: 'addendum', written: '', before: '', after: '', reason: words.reason },
    ],
    changes: [[{ assignmentId: rows.assignment, before: { ...assignment, rationale: words.changed }, after: assignment }], []],
    drafts: [{ field: 'rationale', encounterId: id, text: words.draft, selectionStart: 1, selectionEnd: 2 }],
  };
}

/** Puts a chart with words everywhere into a vault of the first version, as that version did. */
function fillFirstVersion(database: Database, mark: string) {
  const id = newId('enc', encounterIdSchema, randomBytes);
  const rows = { document: newId('doc', documentIdSchema, randomBytes), assignment: newId('asg', assignmentIdSchema, randomBytes) };
  const words = wordsOf(mark);
  const said = expected(mark, id, rows);
  database.transaction('write', (db) => {
    db.run(sql`insert into people (id, name, identifier, role, created_at) values (${person.id}, 'Nora Quill', 'nquill', 'coder', 0) on conflict do nothing`);
    db.runOne(sql`insert into encounters (id, ref, class, status, admitted_on, discharged_on, service_from, service_to, attending, attending_plain, demo,
      patient_name, patient_mrn, patient_birth_date, patient_sex, patient_account, created_by, created_at)
      values (${id}, ${id.slice(4)}, 'inpatient', 'addendum', '2026-03-02', '2026-03-07', null, null, 'A. Ferrer-Sample', 'a. ferrer-sample', 0,
      ${words.name}, ${words.mrn}, '1951-04-12', '', ${words.account}, ${person.id}, 1)`);
    db.runOne(sql`insert into documents (id, encounter_id, position, title, kind, dated_on, author, length, sha256, added_by, added_at)
      values (${rows.document}, ${id}, 1, 'Discharge summary', 'discharge-summary', null, '', 9, ${documentHash}, ${person.id}, 1)`);
    db.runOne(sql`insert into document_texts (document_id, text) values (${rows.document}, ${words.text})`);
    db.runOne(sql`insert into document_reads (document_id, person_id, first_at) values (${rows.document}, ${person.id}, 1)`);
    db.runOne(sql`insert into assignments (id, encounter_id, system, code, title, release_id, release_name, code_group, position, exception, rationale, assigned_by, assigned_at)
      values (${rows.assignment}, ${id}, 'icd10cm', 'I5023', 'Heart failure', 'rel_00000000000000000001', 'FY2026', 'diagnosis', 1, null, ${words.rationale}, ${person.id}, 1)`);
    db.runOne(sql`insert into evidence (id, assignment_id, document_id, span_start, span_end, document_sha256, text_sha256, position)
      values (${`evi_${id.slice(4)}`}, ${rows.assignment}, ${rows.document}, 0, 9, ${documentHash}, ${wordsHash}, 1)`);
    said.history.forEach((act, index) => {
      db.runOne(sql`insert into acts (id, encounter_id, at, person_id, kind, assignment_id, written, before_words, after_words, reason, of_act, state)
        values (${act.id}, ${id}, 1, ${person.id}, ${act.kind}, ${act.assignmentId}, ${act.written}, ${act.before}, ${act.after}, ${act.reason}, null, 'standing')`);
      for (const { assignmentId, before, after } of said.changes[index] ?? []) {
        db.runOne(sql`insert into act_changes (act_id, assignment_id, before, after) values (${act.id}, ${assignmentId}, ${JSON.stringify(before)}, ${JSON.stringify(after)})`);
      }
    });
    const draft = said.drafts[0];
    db.runOne(sql`insert into drafts (person_id, field, encounter_id, text, selection_start, selection_end, kept_at) values (${person.id}, 'rationale', ${id}, ${draft?.text ?? ''}, 1, 2, 1)`);
  });
  return { id, said };
}

/** A closed vault of the first version with charts in it, made by a Chartlock that knew no chart keys. */
export async function firstVersionVault(charts = 3) {
  const kit = keeperOf();
  const created = await kit.keeper.create(bytes(passphrase), 'NQ', false);
  created.database.close();
  created.seal();
  const folder = join(kit.folder, 'vault');
  for (const name of ['vault.db', 'vault.db-wal', 'vault.db-shm', ...ringNames]) rmSync(join(folder, name), { force: true });
  for (const key of kit.keychain.secrets.keys()) if (key.startsWith('chart-keys')) kit.keychain.secrets.delete(key);
  const path = join(folder, 'vault.db');
  const key = await rawKeyOf(kit);
  const database = openVault(path, key);
  migrate(database, firstVersion);
  const filled = Array.from({ length: charts }, (_, index) => fillFirstVersion(database, `canary ${index}`));
  database.run(sql`insert into drafts (person_id, field, encounter_id, text, selection_start, selection_end, kept_at) values (${person.id}, 'new-encounter', null, 'for no chart', 0, 0, 1)`);
  return { ...kit, path, key, filled, database, said: filled.map(({ said }) => said) };
}
