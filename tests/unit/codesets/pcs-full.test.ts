import { describe, expect, test } from 'vitest';
import { buildFrom, citedGuidelines, codesIn, comparisonsOf, explainValue, isBuildable, linesOf, openSpace } from '../../../shared/codesets/pcs-builder';
import { readDefinitions, readIndex, readTables, validCodes, whole } from './pcs-reading';
import { illegalCodes, walk } from './pcs-walk';

const files = { tables: whole('tables'), index: whole('index'), definitions: whole('definitions'), order: whole('order') };

/** The tables multiplied out by their tags alone, without our reader. */
function multipliedOut(xml: string): Set<string> {
  const codes = new Set<string>();
  for (const [table = ''] of xml.matchAll(/<pcsTable>[^]*?<\/pcsTable>/g)) {
    const axesOf = (part: string): string[][] => [...part.matchAll(/<axis [^]*?<\/axis>/g)].map(([axis]) => [...axis.matchAll(/<label code="(.)"/g)].map(([, code = '']) => code));
    const head = axesOf(table.slice(0, table.indexOf('<pcsRow'))).map(([code]) => code).join('');
    for (const [row] of table.matchAll(/<pcsRow[^]*?<\/pcsRow>/g)) {
      for (const rest of axesOf(row).reduce<string[]>((starts, values) => starts.flatMap((start) => values.map((value) => `${start}${value}`)), [''])) codes.add(`${head}${rest}`);
    }
  }
  return codes;
}

describe.skipIf(Object.values(files).includes(undefined))('The whole books of FY2025 with the codes of FY2026', () => {
  const { tables = '', index = '', definitions = '', order = '' } = files;
  // Where the files are not there, nothing of this is run, and nothing is to be read.
  const isThere = !Object.values(files).includes(undefined);
  const read = isThere ? readTables(tables) : { tables: [], counts: {} };
  const space = openSpace(read.tables);
  const legal = multipliedOut(tables);
  const valid = validCodes(order);

  test('are read to the publisher’s own counts', () => {
    expect(read.counts).toMatchObject({ tables: 908, rows: 2661, codes: 78_948, unread: 0 });
    expect(readIndex(index).counts).toMatchObject({ 'main-terms': 3215, subterms: 21_269, unread: 0 });
    expect(readDefinitions(definitions).counts).toMatchObject({ sections: 16, terms: 930, links: 60, unread: 0 });
  });

  test('all 78,948 legal codes are built by the builder’s own steps, each once, and no other', () => {
    const { codes, reached } = walk(space);
    expect(reached).toBe(78_948);
    expect(codes.size).toBe(78_948);
    expect([...legal].filter((code) => !codes.has(code))).toEqual([]);
  }, 60_000);

  test('a million codes that are not legal are refused, also those made of legal parts', () => {
    let refused = 0;
    for (const code of illegalCodes(legal, 1_000_000, 20241001)) if (!isBuildable(space, code) && buildFrom(space, code) === null) refused += 1;
    expect(refused).toBe(1_000_000);
  }, 120_000);

  test('every code offered is valid in FY2026, and every valid code that the tables have is offered', () => {
    const { codes } = walk(openSpace(read.tables, (code) => valid.has(code)));
    expect([...codes].filter((code) => !valid.has(code))).toEqual([]);
    expect([...valid].filter((code) => legal.has(code) && !codes.has(code))).toEqual([]);
    expect(codes.size).toBe(78_909);
  }, 60_000);

  test('what only one of the two years has is known, table by table', () => {
    const byTable = (all: Iterable<string>, others: ReadonlySet<string>): Record<string, number> => {
      const counts: Record<string, number> = {};
      for (const code of all) if (!others.has(code)) counts[code.slice(0, 3)] = (counts[code.slice(0, 3)] ?? 0) + 1;
      return counts;
    };
    const difference = { 'only in the tables of FY2025': byTable(codesIn(space), valid), 'only in the codes of FY2026': byTable(valid, legal) };
    process.stdout.write(`${JSON.stringify(difference)}\n`);
    expect(difference['only in the tables of FY2025']).toEqual({ '0SG': 12, X2A: 4, XW0: 21, XXE: 2 });
    expect(Object.values(difference['only in the codes of FY2026']).reduce((sum, count) => sum + count, 0)).toBe(206);
  });

  test('every lead of the index can be built but two that its own tables do not have, and in FY2026 those whose codes were deleted', () => {
    const leads = new Set(readIndex(index).terms.flatMap(linesOf).flatMap(({ lead }) => (lead === '' ? [] : [lead])));
    const notIn = (where: typeof space): string[] => [...leads].filter((lead) => buildFrom(where, lead) === null);
    expect(notIn(space)).toEqual(['5A0512C', '5A0522C']);
    const since = notIn(openSpace(read.tables, (code) => valid.has(code))).filter((lead) => buildFrom(space, lead) !== null);
    expect(since.filter((lead) => [...valid].some((code) => code.startsWith(lead)))).toEqual([]);
  });

  test('every root operation of the surgical section is explained, and every one that is compared exists', () => {
    const { definitions: entries } = readDefinitions(definitions);
    const operations = [...new Set(read.tables.flatMap(({ code, head }) => (code.startsWith('0') ? head[2].values.map(({ label }) => label) : [])))];
    expect(operations).toHaveLength(31);
    expect(operations.filter((label) => (explainValue(entries, '0', 3, label)?.definition ?? null) === null)).toEqual([]);
    const compared = operations.flatMap((label) => comparisonsOf('0', label).flatMap((each) => each.operations));
    expect(compared.filter((label) => !operations.includes(label))).toEqual([]);
    expect(citedGuidelines().every((guideline) => /^B(?:3\.(?:[1-9]|1\d)[a-c]?|6\.1[a-c])$/.test(guideline))).toBe(true);
  });
});
