import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { changesBetween, closeCodesets, inspectFile, openReferenceFile, readReleases, stageFile, type Codesets, type StoredRelease } from '../../../electron/vault/codesets';
import { readCode } from '../../../electron/vault/codesets/store';
import type { Book, System } from '../../../shared/codesets';
import { countKinds, type Change } from '../../../shared/codesets/changes';
import { newId, releaseIdSchema } from '../../../shared/kernel';
import { asAddenda, readAddenda, readOrder, undone } from './addenda';

/** A folder with the publishers' files, unpacked; the tests here need them whole. */
const source = process.env['CHARTLOCK_CODESETS'] ?? '';
const official = { icd10cm: ['icd10cm-order-2026.txt', 'icd10cm-order-addenda-2026.txt'], icd10pcs: ['icd10pcs_order_2026.txt', 'icd10pcs_order_addenda_2026.txt'] } as const;
const otherBooks = [
  'icd10cm_tabular_2017.xml', 'icd10cm_tabular_2021.xml', 'icd10cm_neoplasm_2017.xml', 'icd-10-cm-neoplasm-2025.xml', 'icd10cm_drug_2017.xml', 'icd-10-cm-drug-2025.xml',
  'icd10cm_eindex_2017.xml', 'icd-10-cm-eindex-2025.xml', 'HCPC2019_CONTR_ANWEB.txt', 'HCPC2025_OCT_ANWEB.csv',
];
const isThere = [...official.icd10cm, ...official.icd10pcs, ...otherBooks].every((name) => existsSync(join(source, name)));

describe.runIf(isThere)('what changed between whole editions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chartlock-changes-'));
  let codesets: Codesets;

  beforeAll(() => {
    codesets = openReferenceFile(join(folder, 'codesets.db'), { now: () => Date.now() });
    return () => {
      closeCodesets(codesets);
      rmSync(folder, { recursive: true, force: true });
    };
  });

  async function take(path: string): Promise<void> {
    const [found] = await inspectFile(path);
    const terms = found?.release ?? { name: 'unnamed', effectiveFrom: '2025-10-01', effectiveTo: null };
    (await stageFile(codesets.writer, { path, terms, official: true, newId: newId('rel', releaseIdSchema, randomBytes), now: Date.now() })).publish();
  }

  function compared(system: System, book: Book, before: string, after: string): { readonly changes: Change[]; readonly ms: number; readonly pair: [StoredRelease, StoredRelease] } {
    const named = (name: string): StoredRelease | undefined => readReleases(codesets.reader).find(({ release }) => release.system === system && release.book === book && release.name === name);
    const [old, now] = [named(before), named(after)];
    if (old === undefined || now === undefined) throw new Error(`${before} or ${after} is not there`);
    const began = performance.now();
    const changes: Change[] = [];
    for (const stretch of changesBetween(codesets.reader, old, now)) changes.push(...stretch);
    const ms = Math.round(performance.now() - began);
    process.stdout.write(`${system} ${book}, ${before} to ${after}: ${changes.length} changes ${JSON.stringify(countKinds(changes))}, ${ms} ms\n`);
    return { changes, ms, pair: [old, now] };
  }

  test.each(['icd10cm', 'icd10pcs'] as const)('of %s is exactly the publisher’s addenda, once these have been undone to have the year before', async (system) => {
    const [order, addendaName] = official[system];
    const addenda = readAddenda(join(source, addendaName), system === 'icd10cm');
    const before = join(folder, order.replace('2026', '2025'));
    writeFileSync(before, undone(readOrder(join(source, order)), addenda), 'latin1');
    await take(before);
    await take(join(source, order));
    const { changes, pair: [old, now] } = compared(system, 'codes', 'FY2025', 'FY2026');
    // The year before has the numbers that the addenda tell of it.
    expect([old.release.codes - old.release.billable, old.release.billable]).toEqual(system === 'icd10cm' ? [23_324, 74_260] : [910, 78_986]);
    const ours = asAddenda(changes, { before: (code) => readCode(codesets.reader, old.key, code), after: (code) => readCode(codesets.reader, now.key, code) });
    expect(ours.toSorted()).toEqual(addenda.lines.toSorted());
    expect(addenda.lines.length).toBe(system === 'icd10cm' ? 748 : 189);
  }, 120_000);

  test('is told of the other books in a second or two', async () => {
    for (const name of otherBooks) await take(join(source, name));
    const runs = [
      compared('icd10cm', 'tabular', 'FY2017', 'FY2021'), compared('icd10cm', 'neoplasm', 'FY2017', 'FY2025'), compared('icd10cm', 'drugs', 'FY2017', 'FY2025'),
      compared('icd10cm', 'external-cause', 'FY2017', 'FY2025'), compared('hcpcs', 'codes', '2019 January', '2025 October'),
    ];
    expect(runs.map(({ changes }) => changes.length)).toEqual([3_237, 28, 208, 1_029, expect.any(Number)]);
    // A busy machine takes longer; minutes would be another method.
    for (const { ms } of runs) expect(ms).toBeLessThan(20_000);
  }, 240_000);
});
