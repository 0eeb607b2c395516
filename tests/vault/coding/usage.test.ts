import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openUses, type Uses } from '../../../electron/vault/coding';
import { searchCodesets } from '../../../electron/vault/codesets';
import { openTestDesk, type TestDesk } from '../../fixtures/charts/desk';
import { desk as codesDesk, file, fresh } from '../codesets/desk';

let desk: TestDesk;
let usesOf: ReturnType<typeof openUses>;

beforeEach(() => {
  desk = openTestDesk();
  usesOf = openUses();
});
afterEach(() => desk.end());

const uses = (who = desk.coder): Uses => usesOf(desk.database, who.id);

describe('How often a code is used', () => {
  test('is counted over the charts that are there, and kept up as codes are assigned, removed and put back', async () => {
    const [one, other] = [await desk.create(), await desk.create()];
    expect(uses()('icd10cm', 'N179')).toBe(0);
    desk.diagnose(one, 'N17.9');
    const second = desk.diagnose(other, 'N17.9');
    expect(uses()('icd10cm', 'N179')).toBe(2);
    desk.as(desk.coder, (db, context) => desk.coding['coding.remove'](db, { encounterId: other.id, assignmentId: second }, context));
    expect(uses()('icd10cm', 'N179')).toBe(1);
    desk.as(desk.coder, (db, context) => desk.coding['coding.undo'](db, { encounterId: other.id }, context));
    expect(uses()('icd10cm', 'N179')).toBe(2);
    expect(uses()('icd10pcs', 'N179')).toBe(0);
  });

  test('by others counts only once several charts have the code, so that it tells of no single chart', async () => {
    const stranger = desk.colleague;
    const charts = [await desk.create(), await desk.create(), await desk.create()];
    charts.slice(0, 2).forEach((chart) => desk.diagnose(chart, 'N17.9'));
    expect(uses(stranger)('icd10cm', 'N179')).toBe(0);
    charts.slice(2).forEach((chart) => desk.diagnose(chart, 'N17.9'));
    expect(uses(stranger)('icd10cm', 'N179')).toBe(1.5);
  });

  test('is read without writing anything down', async () => {
    const changes = (): unknown => desk.database.driver.prepare('select total_changes()').pluck().get();
    desk.diagnose(await desk.create(), 'N17.9');
    const before = changes();
    expect(uses()('icd10cm', 'N179')).toBe(1);
    expect(changes()).toBe(before);
  });
});

describe('What is used', () => {
  const order = (code: string, title: string, number: number): string => `${String(number).padStart(5, '0')} ${code.padEnd(7)} 1 ${title.padEnd(60)} ${title}\r\n`;
  const codes = file.bind(null, 'icd10cm-order-2026.txt', order('A011', 'Fever of the first kind', 1) + order('A012', 'Fever of the second kind', 2) + order('A013', 'Fever', 3));

  async function find(query: string, usage: Uses): Promise<string[]> {
    const at = codesDesk();
    await at.take(codes(), fresh.release);
    return searchCodesets(at.codesets, { query, date: '2026-02-01', systems: ['icd10cm'], billableOnly: false, limit: 10 }, usage).hits.map(({ code }) => code);
  }

  test('comes first among what fits alike', async () => {
    expect(await find('fever kind', () => 0)).toEqual(['A01.1', 'A01.2', 'A01.3']);
    expect(await find('fever kind', (_system, bare) => (bare === 'A012' ? 3 : 0))).toEqual(['A01.2', 'A01.1', 'A01.3']);
  });

  test('hides nothing that fits better, however much it is used', async () => {
    expect((await find('fever', (_system, bare) => (bare === 'A012' ? 100_000 : 0)))[0]).toBe('A01.3');
  });
});
