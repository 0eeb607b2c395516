import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { readReleases, sweep } from '../../../electron/vault/codesets';
import { readPcsAggregates, readPcsDefinitions, readPcsTables, readPcsTerms } from '../../../electron/vault/codesets/pcs-store';
import type { PcsAnswer, PcsReady } from '../../../shared/codesets';
import { readDefinitions, readIndex, readTables, small, type PcsFile } from '../../unit/codesets/pcs-reading';
import { desk, faultOf, file, fixture, type Desk } from './desk';

const names = { tables: 'icd10pcs_tables_2025.xml', index: 'icd10pcs_index_2025.xml', definitions: 'icd10pcs_definitions_2025.xml', order: 'icd10pcs_order_2026.txt' } as const;
const fy2025 = { name: 'FY2025', effectiveFrom: '2024-10-01', effectiveTo: '2025-09-30' };
const date = '2026-02-01';

function keyOf(at: Desk, book: string): number {
  return readReleases(at.codesets.reader).find(({ release }) => release.book === book)?.key ?? 0;
}

/** The count of rows of a table, seen and unseen. */
function rowsIn(at: Desk, table: string): unknown {
  return at.codesets.reader.driver.prepare(`select count(*) from ${table}`).pluck().get();
}

async function step(at: Desk, start: string, { words = '', begun = '', on = date } = {}): Promise<PcsAnswer> {
  return await at.handlers['codesets.buildPcs']({ picks: [...start].map((code, index) => ({ axis: index + 1, code, label: null })), words, begun, date: on });
}

async function ready(at: Desk, start: string, options: Parameters<typeof step>[2] = {}): Promise<PcsReady> {
  const answer = await step(at, start, options);
  if (answer.state !== 'ready') throw new Error(answer.state);
  return answer;
}

const offered = ({ axes }: PcsReady, axis: number): string => axes[axis - 1]?.choices.map(({ code }) => code).join('') ?? '';

describe('A book of ICD-10-PCS', () => {
  test.each([
    ['tables', { tables: 5, rows: 9, codes: 114, values: 71, unread: 0 }, 9],
    ['index', { rows: 19, 'main-terms': 7, subterms: 12, links: 7, unread: 0 }, 19],
    ['definitions', { rows: 14, sections: 2, terms: 14, links: 2, unread: 0 }, 14],
  ] as const)('%s: is known by its content, and is stored with the counts and the SHA-256 of its file', async (book: PcsFile, counts, rows) => {
    const at = desk();
    const { files } = await at.handlers['codesets.inspect']({ grantIds: [at.grant(file('book.xml', readFileSync(fixture(names[book]))))] });
    expect(files).toMatchObject([{ system: 'icd10pcs', book, layout: `icd10pcs-${book}`, release: fy2025 }]);
    const release = await at.take(fixture(names[book]), fy2025);
    expect(release).toMatchObject({ system: 'icd10pcs', book, name: 'FY2025', codes: rows, counts, sha256: createHash('sha256').update(readFileSync(fixture(names[book]))).digest('hex') });
  });

  test('comes back from the database as it was read', async () => {
    const at = desk();
    for (const book of ['tables', 'index', 'definitions'] as const) await at.take(fixture(names[book]), fy2025);
    const { reader } = at.codesets;
    expect(readPcsTables(reader, keyOf(at, 'tables'))).toEqual(readTables(small('tables')).tables);
    expect(readPcsTerms(reader, keyOf(at, 'index'))).toEqual(readIndex(small('index')).terms);
    const { definitions, aggregates } = readDefinitions(small('definitions'));
    expect(readPcsDefinitions(reader, keyOf(at, 'definitions'))).toEqual(definitions);
    expect(readPcsAggregates(reader, keyOf(at, 'definitions'))).toEqual(aggregates);
  });

  test('that is broken in the middle is refused with its line, and the edition before it stays', async () => {
    const at = desk();
    await at.take(fixture(names.tables), fy2025);
    const broken = file(names.tables, small('tables').replace('<pcsRow codes="30">', '<pcsRow codes="31">'));
    expect(await faultOf(at.take(broken, fy2025))).toMatchObject({ code: 'bad-file', why: 'bad-line', expected: '31 codes in the row, as it says', found: '30 codes' });
    await sweep(at.codesets);
    expect(readPcsTables(at.codesets.reader, keyOf(at, 'tables'))).toHaveLength(5);
    expect(rowsIn(at, 'releases')).toBe(1);
  });

  test('that is removed leaves nothing behind', async () => {
    const at = desk();
    for (const book of ['tables', 'index', 'definitions'] as const) await at.remove(await at.take(fixture(names[book]), fy2025));
    await sweep(at.codesets);
    expect(['releases', 'pcs_tables', 'pcs_rows', 'pcs_terms', 'pcs_definitions', 'pcs_aggregates'].map((table) => rowsIn(at, table))).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('Building a PCS code', () => {
  let at: Desk;
  beforeEach(async () => {
    at = desk();
    await at.take(fixture(names.order));
    for (const book of ['tables', 'index', 'definitions'] as const) await at.take(fixture(names[book]), fy2025);
  });

  test('names the editions that are used, and that the tables are of another year', async () => {
    expect(await ready(at, '')).toMatchObject({ codes: 'FY2026', tables: { name: 'FY2025', isOther: true }, index: { name: 'FY2025' }, definitions: { name: 'FY2025' }, left: 65 });
  });

  test('offers only what is valid on the date, whatever else the tables have', async () => {
    const appendix = await ready(at, '0DT');
    expect(offered(appendix, 4)).toBe('J');
    expect(appendix.axes[3]?.chosen).toMatchObject({ code: 'J', isForced: true });
    expect(await ready(at, '0QS')).toMatchObject({ taken: 1 });
  });

  test('gives of a whole code its title and the path to it', async () => {
    expect((await ready(at, '0SRC0J')).complete).toBeNull();
    const whole = await ready(at, '0SRC0K', { begun: 'Replacement › Joint › Knee › Right' });
    expect(whole.complete).toMatchObject({ code: '0SRC0KZ', title: 'Replacement of Right Knee Joint with Nonautologous Tissue Substitute, Open Approach' });
    expect(whole.complete?.path).toMatch(/^Built from table 0SR of ICD-10-PCS FY2025\. Begun from the index: Replacement › Joint › Knee › Right\. Section: 0 /);
  });

  test('tells of valid codes that the tables, being older, do not have', async () => {
    const { beyond } = await ready(at, '0SRC');
    expect(beyond.codes.map(({ code }) => code)).toEqual(['0SRC069', '0SRC06A', '0SRC06Z', '0SRC0KD', '0SRC0KE', '0SRC07D', '0SRC07E'].toSorted());
    expect(beyond.codes[0]?.title).toMatch(/^Replacement of Right Knee Joint with Oxidized Zirconium/);
    expect((await ready(at, '0SRC', { words: 'zirconium cemented' })).beyond.codes.map(({ code }) => code)).toEqual(['0SRC069']);
    expect((await ready(at, '0S')).beyond.total).toBeGreaterThan(0);
  });

  test('explains the operation, its approach and its body part, and what sets it apart', async () => {
    const { about, comparisons } = await ready(at, '0DTJ0');
    expect(about.map(({ axis, title }) => `${axis} ${title}`)).toEqual(['3 Resection', '4 Appendix', '5 Open']);
    expect(comparisons[0]).toMatchObject({ guidelines: ['B3.8'], operations: [{ title: 'Resection' }, { title: 'Excision' }] });
    expect((await ready(at, '0S')).axes[2]?.choices.find(({ code }) => code === 'R')?.definition).toMatch(/^Putting in or on/);
  });

  test('finds lines of the index by words, and leaves out those that lead to no valid code', async () => {
    expect((await ready(at, '', { words: 'arthroplasty' })).lines.map(({ lead }) => lead)).toEqual(['0SR']);
    expect((await ready(at, '', { words: 'appendectomy' })).lines.map(({ lead }) => lead)).toEqual(['0DTJ']);
  });

  test('on a date without codes, or without tables, says which is lacking', async () => {
    expect(await step(at, '', { on: '2027-02-01' })).toEqual({ state: 'no-codes' });
    await at.remove(readReleases(at.codesets.reader).map(({ release }) => release).find(({ book }) => book === 'tables') ?? (await at.take(fixture(names.tables), fy2025)));
    expect(await step(at, '')).toEqual({ state: 'no-tables' });
  });

  test('goes on with other tables as soon as they are loaded', async () => {
    await step(at, '');
    await at.take(file('icd10pcs_tables_2026.xml', small('tables').replace('<version>2025<', '<version>2026<')), { name: 'FY2026', effectiveFrom: '2025-10-01', effectiveTo: '2026-09-30' });
    expect(await ready(at, '')).toMatchObject({ tables: { name: 'FY2026', isOther: false } });
  });

  test('finds a name for values that the tables lack: none is invented', async () => {
    expect((await ready(at, '0SRC06')).taken).toBe(5);
  });
});
