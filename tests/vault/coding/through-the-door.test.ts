import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { closeCodesets, openCodesets, type Codesets } from '../../../electron/vault/codesets';
import { sql } from '../../../electron/vault/store';
import { codingStateSchema } from '../../../shared/coding';
import { encounterSchema } from '../../../shared/encounters';
import { assignmentIdSchema, z } from '../../../shared/kernel';
import { knock, openTestDoor } from '../../fixtures/charts/door';
import { firstDocument } from '../../fixtures/charts/desk';
import { patient, stay, summaryText, typed, where } from '../../fixtures/charts/encounters';
import { openTestVault, type TestVault } from '../../fixtures/charts/vault';

let vault: TestVault | undefined;
let codesets: Codesets | undefined;

afterEach(() => {
  if (codesets !== undefined) closeCodesets(codesets);
  vault?.end();
  if (vault !== undefined) rmSync(vault.folder, { recursive: true, force: true });
});

test('a chart is taken in, read, coded, finalised and amended, another removed: every answer keeps its contract, every step its audit event, and no event a word of the chart', async () => {
  vault = openTestVault();
  codesets = openCodesets(join(vault.folder, 'reference'), { now: () => Date.now() });
  const { database, chartKeys, coder } = vault;
  const door = openTestDoor({ database, chartKeys, person: coder, codesets, folder: vault.folder, clock: { now: () => Date.now() } });
  const assigned = z.object({ assignmentId: assignmentIdSchema });

  const created = await knock(door, 'encounters.create', { details: stay, patient, documents: [typed(summaryText)] });
  const { encounter } = z.object({ encounter: encounterSchema }).parse(JSON.parse(created));
  const encounterId = encounter.id;
  const documentId = firstDocument(encounter).id;
  const span = (words: string) => ({ documentId, ...where(summaryText, words) });

  await knock(door, 'encounters.open', { encounterId });
  await knock(door, 'encounters.document', { encounterId, documentId });
  await knock(door, 'encounters.reveal', { encounterId, field: 'name', purpose: 'match-document' });
  const heart = await knock(door, 'coding.assign', { encounterId, system: 'icd10cm', code: 'I50.23', evidence: [span('systolic heart failure')], exception: null, rationale: '' });
  const kidney = await knock(door, 'coding.assign', { encounterId, system: 'icd10cm', code: 'N17.9', evidence: [], exception: null, rationale: '' });
  const [{ assignmentId: heartId }, { assignmentId: kidneyId }] = [assigned.parse(JSON.parse(heart)), assigned.parse(JSON.parse(kidney))];
  await knock(door, 'coding.link', { encounterId, assignmentId: kidneyId, span: span('Acute kidney injury') });
  await knock(door, 'coding.move', { encounterId, assignmentId: kidneyId, position: 1 });
  await knock(door, 'coding.undo', { encounterId });
  await knock(door, 'coding.redo', { encounterId });
  await knock(door, 'coding.undo', { encounterId });
  await knock(door, 'coding.setRationale', { encounterId, assignmentId: heartId, rationale: 'IV diuretics' });
  await knock(door, 'coding.history', { encounterId });
  const checked = await knock(door, 'coding.check', { encounterId });
  const final = await knock(door, 'coding.finalise', { encounterId });
  await knock(door, 'coding.openAddendum', { encounterId, reason: 'A late result came in' });
  await knock(door, 'encounters.addDocuments', { encounterId, documents: [typed('late result')] });
  await knock(door, 'encounters.edit', { encounterId, details: stay, patient: {} });
  await knock(door, 'coding.remove', { encounterId, assignmentId: kidneyId });
  await expect(knock(door, 'encounters.remove', { encounterId })).rejects.toThrow('finalised');
  const other = z.object({ encounter: encounterSchema }).parse(JSON.parse(await knock(door, 'encounters.create', { details: stay, patient, documents: [] })));
  await knock(door, 'encounters.remove', { encounterId: other.encounter.id });
  await knock(door, 'retention.dispose', {});

  expect(JSON.parse(checked)).toEqual({ blocking: [], worth: [{ lack: 'sample-release', assignmentId: heartId }, { lack: 'sample-release', assignmentId: kidneyId }] });
  expect(codingStateSchema.parse(JSON.parse(final)).assignments.map(({ position, written }) => `${position} ${written}`)).toEqual(['1 I50.23', '2 N17.9']);
  const log = database.all(z.strictObject({ event: z.string(), body: z.string() }), sql`select event, body from audit order by seq`);
  expect(log.map(({ event }) => event)).toEqual([
    'encounter.created', 'encounter.opened', 'document.opened', 'encounter.revealed', 'coding.assigned', 'coding.assigned', 'coding.changed', 'coding.changed',
    'coding.undone', 'coding.redone', 'coding.undone', 'coding.changed', 'coding.finalised', 'coding.addendum-opened', 'document.added', 'encounter.edited',
    'coding.removed', 'encounter.created', 'retention.died', 'encounter.removed', 'retention.certified',
  ]);
  const said = log.map(({ body }) => body).join('\n');
  expect([...Object.values(patient).filter((value) => value !== 'female'), 'heart', 'I50', 'I5023', 'diuretics', 'late'].filter((word) => said.includes(word))).toEqual([]);
});
