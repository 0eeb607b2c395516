import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeCodesets, openCodesets, stageFile, type Codesets } from '../../../electron/vault/codesets';
import type { Door } from '../../../electron/vault/dispatch';
import { sql } from '../../../electron/vault/store';
import { actSentence, codingStateSchema, lackSchema, actSchema, type Assignment } from '../../../shared/coding';
import { encounterSchema, type Encounter } from '../../../shared/encounters';
import { assignmentIdSchema, newId, releaseIdSchema, z } from '../../../shared/kernel';
import { knock, openTestDoor } from '../../fixtures/charts/door';
import { firstDocument } from '../../fixtures/charts/desk';
import { patient, summaryText, typed, visit, where } from '../../fixtures/charts/encounters';
import { openTestVault, type TestVault } from '../../fixtures/charts/vault';

/*
 * Nothing here is CPT: the codes are ones that CPT does not have, and the descriptors are invented.
 */

let vault: TestVault;
let codesets: Codesets;
let door: Door;
let encounter: Encounter;

beforeEach(async () => {
  vault = openTestVault();
  codesets = openCodesets(join(vault.folder, 'reference'), { now: () => Date.now() });
  const { database, chartKeys, coder } = vault;
  door = openTestDoor({ database, chartKeys, person: coder, codesets, folder: vault.folder, clock: { now: () => Date.now() } });
  encounter = z.object({ encounter: encounterSchema }).parse(JSON.parse(await knock(door, 'encounters.create', { details: visit, patient, documents: [typed(summaryText)] }))).encounter;
  await knock(door, 'encounters.open', { encounterId: encounter.id });
  await knock(door, 'encounters.document', { encounterId: encounter.id, documentId: firstDocument(encounter).id });
});
afterEach(() => {
  closeCodesets(codesets);
  vault.end();
  rmSync(vault.folder, { recursive: true, force: true });
});

/** Imports the file of 2026, whose codes are invented. */
async function importFile(): Promise<void> {
  const path = fileURLToPath(new URL('../../fixtures/codesets/cpt-2026-LONGULT.txt', import.meta.url));
  const terms = { name: '2026', effectiveFrom: '2026-01-01', effectiveTo: '2026-12-31' };
  (await stageFile(codesets.writer, { path, terms, official: true, newId: newId('rel', releaseIdSchema, randomBytes), now: Date.now() })).publish();
}

const assigned = z.object({ assignmentId: assignmentIdSchema });
async function assign(code: string, system: Assignment['system'] = 'cpt') {
  const evidence = [{ documentId: firstDocument(encounter).id, ...where(summaryText, 'IV furosemide') }];
  return assigned.parse(JSON.parse(await knock(door, 'coding.assign', { encounterId: encounter.id, system, code, evidence, exception: null, rationale: 'Given by the nurse' }))).assignmentId;
}
const list = async () => codingStateSchema.parse(JSON.parse(await knock(door, 'coding.list', { encounterId: encounter.id })));
const check = async () => z.object({ blocking: z.array(lackSchema), worth: z.array(lackSchema) }).parse(JSON.parse(await knock(door, 'coding.check', { encounterId: encounter.id })));

describe('a CPT code with a licensed file', () => {
  beforeEach(importFile);

  test('is assigned as the others are, among the procedures, with evidence and rationale', async () => {
    await assign('I50.23', 'icd10cm');
    await assign('J1885', 'hcpcs');
    await assign('00021');
    expect((await list()).assignments.map(({ system, written, position, releaseName, evidence, rationale }) => [system, written, position, releaseName, evidence.length, rationale])).toEqual([
      ['icd10cm', 'I50.23', 1, 'Sample', 1, 'Given by the nurse'],
      ['hcpcs', 'J1885', 1, 'Sample', 1, 'Given by the nurse'],
      ['cpt', '00021', 2, '2026', 1, 'Given by the nurse'],
    ]);
  });

  test('may stand twice, as often as the service was given', async () => {
    await assign('00011');
    await assign('00011');
    expect((await list()).assignments.map(({ written }) => written)).toEqual(['00011', '00011']);
  });

  test('is refused where the file does not hold it', async () => {
    await expect(assign('90009')).rejects.toThrow('not-found');
  });

  test('is sequenced, checked, finalised, printed and told in the history like the others', async () => {
    await assign('I50.23', 'icd10cm');
    const first = await assign('00011');
    const second = await assign('9001T');
    await knock(door, 'coding.move', { encounterId: encounter.id, assignmentId: second, position: 1 });
    expect((await check()).blocking).toEqual([]);
    expect((await check()).worth.filter((lack) => 'assignmentId' in lack && (lack.assignmentId === first || lack.assignmentId === second))).toEqual([]);
    const final = codingStateSchema.parse(JSON.parse(await knock(door, 'coding.finalise', { encounterId: encounter.id })));
    expect(final.assignments.map(({ written, position, title }) => [written, position, title])).toContainEqual(['9001T', 1, 'Invented technology one']);
    const { acts } = z.object({ acts: z.array(actSchema) }).parse(JSON.parse(await knock(door, 'coding.history', { encounterId: encounter.id })));
    expect(acts.map(actSentence)).toEqual(expect.arrayContaining(['Assigned 9001T', 'Moved 9001T from 2 to 1']));
    const log = vault.database.all(z.object({ event: z.string(), body: z.string() }), sql`select event, body from audit order by seq`);
    expect(log.filter(({ event }) => event === 'coding.assigned')).toHaveLength(3);
    expect(log.map(({ body }) => body).join('\n')).not.toMatch(/9001T|Invented/);
  });
});

describe('a CPT code on a desk without a licensed file', () => {
  test('can be keyed, without a descriptor, and the check says that nobody has looked it up', async () => {
    await assign('I50.23', 'icd10cm');
    const id = await assign('90009');
    expect((await list()).assignments.find((each) => each.id === id)).toMatchObject({ system: 'cpt', written: '90009', title: '', releaseName: 'keyed' });
    const { blocking, worth } = await check();
    expect(blocking).toEqual([]);
    expect(worth).toContainEqual({ lack: 'keyed-code', assignmentId: id });
    await knock(door, 'coding.finalise', { encounterId: encounter.id });
    expect((await list()).status).toBe('final');
  });

  test('is refused where it does not have the form of one', async () => {
    await expect(assign('9000')).rejects.toThrow('not-found');
    await expect(assign('90001X')).rejects.toThrow('not-found');
    await expect(assign('J1885')).rejects.toThrow('not-found');
  });

  test('takes its descriptor and its release when a file that holds it has come by the time of finalising', async () => {
    await assign('I50.23', 'icd10cm');
    const id = await assign('00011');
    await importFile();
    expect((await check()).worth).not.toContainEqual({ lack: 'keyed-code', assignmentId: id });
    await knock(door, 'coding.finalise', { encounterId: encounter.id });
    expect((await list()).assignments.find((each) => each.id === id)).toMatchObject({ title: 'Invented service one of the upper drawer, first hour', releaseName: '2026' });
  });

  test('stands in the way of finalising when the file that has come does not hold it', async () => {
    await assign('I50.23', 'icd10cm');
    const id = await assign('90009');
    await importFile();
    expect((await check()).blocking).toEqual([{ lack: 'code-not-valid', assignmentId: id, date: '2026-06-01' }]);
  });
});
