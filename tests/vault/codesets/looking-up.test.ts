import { beforeEach, describe, expect, test } from 'vitest';
import { findCode } from '../../../electron/vault/codesets';
import { desk, faultOf, fixture, fresh, type Desk } from './desk';

let at: Desk;
beforeEach(async () => {
  at = desk();
  await at.take(fixture('icd10cm-order-2026.txt'));
  await at.take(fixture('icd10pcs_order_2026.txt'));
  await at.take(fixture('HCPC2025_OCT_ANWEB.csv'), fresh.quarter);
});

const look = async (system: 'icd10cm' | 'icd10pcs' | 'hcpcs', code: string, date = '2026-02-01') => await at.handlers['codesets.look']({ system, code, date });

describe('a code among its neighbours', () => {
  test('an ICD-10-CM code with its headers above and its siblings', async () => {
    const { entry, written, release, ancestors, siblings, children } = await look('icd10cm', 's72.141a');
    expect([entry.code, written, release.name]).toEqual(['S72141A', 'S72.141A', 'FY2026']);
    expect(ancestors.map((each) => each.written)).toEqual(['S72', 'S72.1', 'S72.14', 'S72.141']);
    expect(siblings.map((each) => each.written)).toContain('S72.141B');
    expect(siblings.map((each) => each.written)).not.toContain('S72.142A');
    expect(children).toEqual([]);
  });

  test('a header with its children, which may be headers themselves', async () => {
    const { ancestors, children, siblings } = await look('icd10cm', 'I50');
    expect(ancestors).toEqual([]);
    expect(siblings).toEqual([]);
    expect(children.map((each) => each.written)).toEqual(['I50.1', 'I50.2', 'I50.3', 'I50.4', 'I50.8', 'I50.9']);
  });

  test('an ICD-10-PCS code has the header of its table and the codes that differ in the last character', async () => {
    const { ancestors, siblings } = await look('icd10pcs', '0DTJ4ZZ');
    expect(ancestors.map((each) => each.code)).toEqual(['0DT']);
    expect(siblings.map((each) => each.code)).toEqual(['0DTJ4ZG']);
  });

  test('a HCPCS code has neighbours and no headers; a modifier has modifiers', async () => {
    expect(await look('hcpcs', 'E0130')).toMatchObject({ ancestors: [], siblings: [], children: [] });
    expect((await look('hcpcs', 'LT')).siblings).toEqual([]);
  });

  test('an unknown code, and a date without release, are said to be so', async () => {
    expect(await faultOf(look('icd10cm', 'I99.99'))).toEqual({ code: 'not-found', what: 'code' });
    expect(await faultOf(look('icd10cm', 'I50.9', '2030-01-01'))).toEqual({ code: 'not-found', what: 'release' });
  });
});

describe('a search answers with the releases in force on the date', () => {
  test('a date that no release covers finds nothing, and says why for each system', async () => {
    const answer = await at.handlers['codesets.search']({ query: 'I50.9', date: '2024-01-01', systems: ['icd10cm', 'hcpcs'], billableOnly: false, limit: 5 });
    expect(answer).toEqual({
      hits: [],
      total: 0,
      facets: { systems: [], chapters: [], billable: 0 },
      books: 'searched',
      systems: [
        { system: 'icd10cm', release: null, why: 'none-for-date' },
        { system: 'hcpcs', release: null, why: 'none-for-date' },
      ],
    });
  });

  test('the first and the last day of a release belong to it', () => {
    expect(['2025-09-30', '2025-10-01', '2026-09-30', '2026-10-01'].map((date) => at.find('I50.9', date, ['icd10cm']).length)).toEqual([0, 1, 1, 0]);
  });

  test('a HCPCS code is found up to its termination date', async () => {
    await at.take(fixture('HCPC2025_OCT_ANWEB.csv'), { name: '2025 January', effectiveFrom: '2025-01-01', effectiveTo: null });
    expect(['2025-03-31', '2025-04-01'].map((date) => at.find('J1940', date, ['hcpcs']))).toEqual([['J1940'], []]);
  });

  test('hits of all systems come in one order, codes before words', () => {
    expect(at.find('e11').slice(0, 3)).toEqual(['E11', 'E11.620', 'E11.621']);
    expect(at.find('wheelchair')).toEqual(expect.arrayContaining(['Z99.3', 'K0001']));
  });

  test('a hit is written with its point, carries its release and its marks', async () => {
    const { hits } = await at.handlers['codesets.search']({ query: 'acute on chronic systolic', date: '2026-02-01', systems: ['icd10cm'], billableOnly: false, limit: 1 });
    expect(hits).toMatchObject([{ system: 'icd10cm', code: 'I50.23', billable: true, why: { by: 'title', meant: null }, marks: [[0, 5], [6, 8], [9, 16], [17, 25]] }]);
  });
});

test('another domain finds a code with its release, with or without the point', () => {
  expect(findCode(at.codesets, 'icd10cm', 'i50.23', '2026-02-01')).toMatchObject({ entry: { code: 'I5023', billable: true }, release: { name: 'FY2026' } });
  expect(findCode(at.codesets, 'icd10cm', 'I50.23', '2030-02-01')).toBeUndefined();
  expect(findCode(at.codesets, 'icd10cm', 'not a code', '2026-02-01')).toBeUndefined();
});
