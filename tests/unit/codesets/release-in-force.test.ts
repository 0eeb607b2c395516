import { describe, expect, test } from 'vitest';
import { editionFor, inForce, releaseOfFileName, type Release } from '../../../shared/codesets';
import { newId, releaseIdSchema } from '../../../shared/kernel';

describe('the release a file name tells', () => {
  test.each([
    ['icd10cm-order-2026.txt', { name: 'FY2026', effectiveFrom: '2025-10-01', effectiveTo: '2026-09-30' }],
    ['icd10cm_order_2026.txt', { name: 'FY2026', effectiveFrom: '2025-10-01', effectiveTo: '2026-09-30' }],
    ['ICD10PCS_ORDER_2026.TXT', { name: 'FY2026', effectiveFrom: '2025-10-01', effectiveTo: '2026-09-30' }],
    ['icd10cm-order-April-2026.txt', { name: 'FY2026 April', effectiveFrom: '2026-04-01', effectiveTo: '2026-09-30' }],
    ['/home/me/HCPC2025_OCT_ANWEB.csv', { name: '2025 October', effectiveFrom: '2025-10-01', effectiveTo: null }],
    ['HCPC2026_JAN_ANWEB_v2.txt', { name: '2026 January', effectiveFrom: '2026-01-01', effectiveTo: null }],
    ['HCPC2019_CONTR_ANWEB.txt', { name: '2019 January', effectiveFrom: '2019-01-01', effectiveTo: null }],
    ['icd10cm-order-addenda-2026.txt', null],
    ['codes.txt', null],
  ])('%s', (name, terms) => expect(releaseOfFileName(name)).toEqual(terms));
});

let count = 0;
function release(changes: Partial<Release>): Release {
  count += 1;
  const id = newId('rel', releaseIdSchema, (length) => new Uint8Array(length).fill(count));
  const whole = { system: 'icd10cm', name: 'x', official: true, effectiveFrom: '2025-10-01', effectiveTo: '2026-09-30', book: 'codes', codes: 1, billable: 1, counts: { rows: 1, billable: 1 }, fileName: 'x', sha256: '0'.repeat(64), importedAt: 0 } as const;
  return { id, ...whole, ...changes };
}

describe('the release in force on a date', () => {
  const october = release({ name: 'FY2026' });
  const april = release({ name: 'FY2026 April', effectiveFrom: '2026-04-01' });
  const next = release({ name: 'FY2027', effectiveFrom: '2026-10-01', effectiveTo: '2027-09-30' });
  const all = [next, april, october];

  test.each([
    ['2025-09-30', null],
    ['2025-10-01', 'FY2026'],
    ['2026-03-31', 'FY2026'],
    ['2026-04-01', 'FY2026 April'],
    ['2026-09-30', 'FY2026 April'],
    ['2026-10-01', 'FY2027'],
    ['2027-09-30', 'FY2027'],
    ['2027-10-01', null],
  ])('%s: %s, both days of a release included', (date, name) => {
    const { release: found, why } = inForce(all, 'icd10cm', date);
    expect([found?.name ?? null, why]).toEqual([name, name === null ? 'none-for-date' : 'in-force']);
  });

  test('a HCPCS release holds until the next quarter’s is loaded', () => {
    const quarters = [release({ system: 'hcpcs', name: 'July', effectiveFrom: '2025-07-01', effectiveTo: null }), release({ system: 'hcpcs', name: 'October', effectiveFrom: '2025-10-01', effectiveTo: null })];
    expect(['2025-06-30', '2025-09-30', '2025-10-01', '2026-06-01'].map((date) => inForce(quarters, 'hcpcs', date).release?.name)).toEqual([undefined, 'July', 'October', 'October']);
  });

  test('the sample answers on every date, and only while no official release of the system is loaded', () => {
    const sample = release({ name: 'Sample', official: false });
    expect(inForce([sample], 'icd10cm', '1999-01-01')).toMatchObject({ release: { name: 'Sample' }, why: 'sample-only' });
    expect(inForce([sample, next], 'icd10cm', '2026-01-01')).toEqual({ system: 'icd10cm', release: null, why: 'none-for-date' });
    expect(inForce([sample], 'icd10pcs', '2026-01-01')).toEqual({ system: 'icd10pcs', release: null, why: 'none-loaded' });
  });
});

describe('the edition of another book on a date', () => {
  const year = (name: string, from: number): Release => release({ book: 'tabular', name, effectiveFrom: `${from}-10-01`, effectiveTo: `${from + 1}-09-30` });
  const shelf = [year('FY2021', 2020), year('FY2017', 2016), release({ name: 'FY2019', effectiveFrom: '2018-10-01', effectiveTo: '2019-09-30' }), release({ book: 'index', name: 'FY2026' })];

  test.each([
    ['2021-09-30', 'FY2021', 'in-force'],
    ['2021-10-01', 'FY2021', 'latest-before'],
    ['2019-01-01', 'FY2017', 'latest-before'],
    ['2010-01-01', 'FY2017', 'earliest'],
  ])('%s: %s, %s', (date, name, why) => {
    const edition = editionFor(shelf, 'icd10cm', 'tabular', date);
    expect([edition?.release.name, edition?.why]).toEqual([name, why]);
  });

  test('is none where none is loaded', () => expect(editionFor(shelf, 'icd10cm', 'drugs', '2021-01-01')).toBeNull());

  test('is never the release by which codes are assigned', () => expect(inForce(shelf, 'icd10cm', '2021-01-01')).toMatchObject({ release: null, why: 'none-for-date' }));
});
