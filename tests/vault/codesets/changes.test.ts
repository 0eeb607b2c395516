import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../../build/steps/bundle.mjs';
import { appOutput } from '../../../build/steps/paths.mjs';
import { changesBetween, readReleases } from '../../../electron/vault/codesets';
import type { Change } from '../../../shared/codesets/changes';
import type { Release } from '../../../shared/codesets';
import { desk, file, type Desk } from './desk';

const year = (number: number) => ({ name: `FY${number}`, effectiveFrom: `${number - 1}-10-01`, effectiveTo: `${number}-09-30` });

/** An order file of ICD-10-CM: code, flag, title. */
function order(number: number, ...rows: (readonly [string, 0 | 1, string])[]): string {
  return file(`icd10cm-order-${number}.txt`, rows.map(([code, flag, title], index) => `${String(index + 1).padStart(5, '0')} ${code.padEnd(7)} ${flag} ${title.slice(0, 60).padEnd(60)} ${title}\r\n`).join(''));
}

/** A Tabular List of one category with its subcategories. */
function tabular(number: number, inside: string): string {
  return file(`icd10cm_tabular_${number}.xml`, `<?xml version="1.0"?>\n<ICD10CM.tabular><version>${number}</version><title>ICD-10-CM TABULAR LIST of DISEASES and INJURIES</title>
<chapter><name>4</name><desc>Endocrine</desc><section id="E08-E13"><desc>Diabetes</desc><diag><name>E10</name><desc>Type 1</desc>\n${inside}
<diag><name>E10.1</name><desc>With ketoacidosis</desc><diag><name>E10.10</name><desc>Without coma</desc></diag><diag><name>E10.11</name><desc>With coma</desc></diag></diag><diag><name>E10.9</name><desc>Without complications</desc></diag>
</diag></section></chapter></ICD10CM.tabular>`);
}

/** An index of one letter. */
function index(number: number, inside: string): string {
  return file(`icd10cm_index_${number}.xml`, `<?xml version="1.0"?>\n<ICD10CM.index><version>${number}</version><title>ICD-10-CM INDEX TO DISEASES and INJURIES</title>\n<letter><title>F</title>${inside}</letter></ICD10CM.index>`);
}

function changed({ codesets }: Desk, before: Release, after: Release): Change[] {
  const stored = (of: Release) => readReleases(codesets.reader).find(({ release }) => release.id === of.id);
  const [old, now] = [stored(before), stored(after)];
  return old === undefined || now === undefined ? [] : [...changesBetween(codesets.reader, old, now)].flat();
}

test('codes: what came, went, was divided and is back, in the order of codes', async () => {
  const open = desk();
  await open.take(order(2024, ['Z99', 1, 'Once there']), year(2024));
  const before = await open.take(order(2025, ['A00', 1, 'Goes'], ['G35', 1, 'Multiple sclerosis'], ['I10', 1, 'Stays'], ['L02', 1, 'Abscess']), year(2025));
  const after = await open.take(order(2026, ['B00', 1, 'Comes'], ['G35', 0, 'Multiple sclerosis'], ['G35A', 1, 'Relapsing'], ['I10', 1, 'Stays'], ['L02', 1, 'Abscess of skin'], ['Z99', 1, 'Once there']), year(2026));
  expect(changed(open, before, after).map(({ at, kind, successors }) => [at, kind, successors.map(({ written }) => written).join()])).toEqual([
    ['A00', 'deleted', ''], ['B00', 'added', ''], ['G35', 'became-header', 'G35.A'], ['G35.A', 'added', ''], ['L02', 'revised', ''], ['Z99', 'reactivated', ''],
  ]);
});

test('the same the other way round is the reverse', async () => {
  const open = desk();
  const one = await open.take(order(2025, ['A00', 1, 'Goes'], ['I10', 1, 'Stays']), year(2025));
  const other = await open.take(order(2026, ['I10', 1, 'Stays'], ['Z99', 1, 'Comes']), year(2026));
  expect(changed(open, other, one).map(({ at, kind }) => [at, kind])).toEqual([['A00', 'added'], ['Z99', 'deleted']]);
});

test('Tabular List: each changed note with its lines in both files and the codes that inherit it', async () => {
  const open = desk();
  const before = await open.take(tabular(2025, '<excludes1><note>gestational diabetes (O24.4-)</note></excludes1>'), year(2025));
  const after = await open.take(tabular(2026, '<includes><note>brittle diabetes</note></includes>\n<excludes1><note>gestational diabetes mellitus (O24.4-)</note></excludes1>'), year(2026));
  expect(changed(open, before, after)).toMatchObject([
    { thing: 'note', kind: 'added', at: 'E10', fields: [{ field: 'includes', lineBefore: null, lineAfter: 4 }], inheritedBy: { count: 3, first: ['E10.10', 'E10.11', 'E10.9'] } },
    { thing: 'note', kind: 'revised', at: 'E10', fields: [{ field: 'excludes1', lineBefore: 4, lineAfter: 5 }], inheritedBy: { count: 3 } },
  ]);
});

test('Tabular List: a note printed twice, a 7th character and a heading are seen, and nothing where nothing changed', async () => {
  const open = desk();
  const note = '<note>cystic fibrosis</note>';
  const before = await open.take(tabular(2025, `<codeAlso>${note}</codeAlso><sevenChrDef><extension char="A">initial</extension></sevenChrDef>`), year(2025));
  const same = await open.take(tabular(2024, `<codeAlso>${note}</codeAlso><sevenChrDef><extension char="A">initial</extension></sevenChrDef>`), year(2024));
  const after = await open.take(tabular(2026, `<codeAlso>${note}${note}</codeAlso><sevenChrDef><extension char="A">initial encounter</extension></sevenChrDef>`), year(2026));
  expect(changed(open, same, before)).toEqual([]);
  expect(changed(open, before, after).map(({ thing, kind }) => [thing, kind])).toEqual([['note', 'added'], ['seventh', 'revised']]);
});

test('index: terms that came, went, and lead elsewhere, main terms only one of them has included', async () => {
  const open = desk();
  const before = await open.take(index(2025, '<mainTerm><title>Fall</title><code>R29.6</code></mainTerm><mainTerm><title>Fever</title><code>R50.9</code></mainTerm>'), year(2025));
  const after = await open.take(index(2026, '<mainTerm><title>Failure</title><term level="1"><title>heart</title><code>I50.9</code></term></mainTerm><mainTerm><title>Fever</title><code>R50.8-</code></mainTerm>'), year(2026));
  expect(changed(open, before, after).map(({ at, kind, codes }) => [at, kind, codes.join()])).toEqual([
    ['Failure', 'added', ''], ['Failure › heart', 'added', 'I509'], ['Fall', 'deleted', 'R296'], ['Fever', 'revised', 'R509,R508'],
  ]);
});

describe('codesets diff', () => {
  beforeAll(async () => await bundle(), 120_000);

  async function loaded(): Promise<string> {
    const open = desk();
    await open.take(order(2025, ['A00', 1, 'Goes'], ['I10', 1, 'Stays']), year(2025));
    await open.take(order(2026, ['I10', 1, 'Stays'], ['Z99', 1, 'Comes']), year(2026));
    await open.take(tabular(2025, ''), year(2025));
    await open.take(tabular(2026, '<includes><note>brittle diabetes</note></includes>'), year(2026));
    return join(open.path, 'codesets.db');
  }

  function run(reference: string, ...args: string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(appOutput, 'cli.js'), 'codesets', 'diff', ...args, '--reference', reference], { encoding: 'utf8' });
    return { status, stdout, stderr, json: (): unknown[] => stdout.split('\n').filter((line) => line !== '').map((line): unknown => JSON.parse(line)) };
  }

  test('tells every book that both releases have, one JSON object a change and one at the end of each', async () => {
    const { status, json } = run(await loaded(), 'FY2025', 'fy2026', '--json');
    expect(json()).toMatchObject([
      { system: 'icd10cm', book: 'codes', before: 'FY2025', after: 'FY2026', thing: 'code', kind: 'deleted', at: 'A00' },
      { kind: 'added', at: 'Z99' },
      { book: 'codes', changes: 2, counts: { added: 1, deleted: 1, revised: 0 }, ms: expect.any(Number) },
      { book: 'tabular', thing: 'note', kind: 'added', fields: [{ field: 'includes', before: null, after: 'brittle diabetes', lineAfter: 4 }] },
      { book: 'tabular', changes: 1 },
    ]);
    expect(status).toBe(1);
  });

  test('tells one book in words', async () => {
    const { stdout } = run(await loaded(), 'FY2025', 'FY2026', '--book', 'tabular');
    expect(stdout).toContain('added            note at E10  Type 1');
    expect(stdout).toContain('+ brittle diabetes');
    expect(stdout).toContain('inherited by 3 codes: E10.10, E10.11, E10.9');
    expect(stdout).not.toContain('Z99');
  });

  test('ends with 0 where nothing changed, and with 2 where no book has both', async () => {
    const reference = await loaded();
    expect(run(reference, 'FY2026', 'FY2026')).toMatchObject({ status: 0, stdout: expect.stringContaining('nothing changed') });
    expect(run(reference, 'FY2025', 'FY2030')).toMatchObject({ status: 2, stderr: 'no book is loaded both as FY2025 and as FY2030; codesets list tells what is\n' });
    expect(run(reference, 'FY2025', 'FY2026', '--system', 'hcpcs').status).toBe(2);
  });

  test('says in its help what its JSON holds', async () => {
    expect(run(await loaded(), '--help').stdout).toMatch(/fields\s+\[\{field, of, before, after, lineBefore, lineAfter\}\]/);
  });
});
