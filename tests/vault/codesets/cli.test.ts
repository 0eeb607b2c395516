import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../../build/steps/bundle.mjs';
import { appOutput } from '../../../build/steps/paths.mjs';
import { desk, file, fixture, folder, longOrderFile } from './desk';

const program = join(appOutput, 'cli.js');

beforeAll(async () => await bundle(), 120_000);

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { status, stdout, stderr, json: (): unknown[] => lines.map((line): unknown => JSON.parse(line)) };
}

/** A reference database with the fixtures in it. */
function loaded(): string {
  const reference = join(folder(), 'codesets.db');
  const { status } = run('codesets', 'import', '--reference', reference, fixture('icd10cm-order-2026.txt'), fixture('icd10pcs_order_2026.txt'), fixture('HCPC2025_OCT_ANWEB.csv'));
  expect(status).toBe(0);
  return reference;
}

test('a reference file that is none is said to be none, and ends with 2', () => {
  const reference = file('codesets.db', 'no database at all '.repeat(400));
  for (const command of [['codesets', 'search', 'heart'], ['codesets', 'list'], ['codesets', 'import', fixture('icd10cm-order-2026.txt')]]) {
    expect(run(...command, '--reference', reference)).toMatchObject({ status: 2, stderr: 'the file cannot be read: expected a reference database, found another kind of file, or a damaged one\n' });
  }
});

test('what nobody foresaw ends with 2, since 1 means findings', () => {
  const { status, stderr } = run('codesets', 'import', fixture('icd10cm-order-2026.txt'), '--reference', join(file('a-file', ''), 'codesets.db'));
  expect([status, stderr.startsWith('failed: ')]).toEqual([2, true]);
});

describe('codesets import', () => {
  test('says of each file what it is, as one JSON object a line', () => {
    const reference = join(folder(), 'codesets.db');
    const { status, stderr, json } = run('codesets', 'import', '--json', '--reference', reference, fixture('icd10cm-order-2026.txt'), fixture('HCPC2025_OCT_ANWEB.csv'));
    expect(json()).toMatchObject([
      { file: 'icd10cm-order-2026.txt', system: 'icd10cm', layout: 'icd10cm-order', release: 'FY2026', effectiveFrom: '2025-10-01', effectiveTo: '2026-09-30', rows: 141, billable: 111, sha256: expect.stringMatching(/^[0-9a-f]{64}$/), ms: expect.any(Number) },
      { system: 'hcpcs', layout: 'hcpcs-csv', release: '2025 October', effectiveTo: null, rows: 17, billable: 14 },
    ]);
    expect([status, stderr]).toEqual([0, '']);
  });

  test('a broken file is told with its line, ends with 2, and leaves the other files alone', () => {
    const reference = join(folder(), 'codesets.db');
    const broken = file('icd10cm-order-2026.txt', longOrderFile(3).replace(' 1 Condition number 1', ' 7 Condition number 1'));
    const { status, stderr } = run('codesets', 'import', '--reference', reference, broken, fixture('icd10pcs_order_2026.txt'));
    expect(status).toBe(2);
    expect(stderr).toBe('icd10cm-order-2026.txt: a line is not as its layout says, line 2: expected 0 or 1 in column 15, found "7"\n');
    expect(run('codesets', 'list', '--json', '--reference', reference).json()).toMatchObject([{ system: 'icd10pcs' }]);
  });

  test('a file whose name tells no release needs to be told, and can be', () => {
    const reference = join(folder(), 'codesets.db');
    const unnamed = file('codes.txt', longOrderFile(3));
    expect(run('codesets', 'import', '--reference', reference, unnamed)).toMatchObject({ status: 2, stderr: expect.stringContaining('--release') });
    const told = run('codesets', 'import', '--json', '--reference', reference, unnamed, '--release', 'Local', '--effective-from', '2026-01-01');
    expect(told.json()).toMatchObject([{ release: 'Local', effectiveFrom: '2026-01-01', effectiveTo: null }]);
  });

  test('killed in the middle, it leaves the release as it was', async () => {
    const path = folder();
    const reference = join(path, 'codesets.db');
    expect(run('codesets', 'import', '--reference', reference, file('icd10cm-order-2026.txt', longOrderFile(50))).status).toBe(0);
    const long = file('icd10cm-order-2026.txt', longOrderFile(99_000, (index) => `Replaced number ${index}`));
    const importing = spawn(process.execPath, [program, 'codesets', 'import', '--reference', reference, long], { stdio: 'ignore' });
    const ended = new Promise((resolve) => importing.once('exit', (_code, signal) => resolve(signal)));
    const at = desk({ path });
    // Killed while rows are being written: they are there already, and nobody sees them.
    while (at.rows().codes <= 50) await pause(5);
    importing.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    expect((await at.handlers['codesets.releases']({})).releases).toMatchObject([{ codes: 50 }]);
    expect([at.best('condition number 7'), at.best('replaced number 7')]).toEqual(['A00.07', undefined]);
    expect(run('codesets', 'import', '--reference', reference, file('icd10cm-order-2026.txt', longOrderFile(60))).status).toBe(0);
    expect((await at.handlers['codesets.releases']({})).releases).toMatchObject([{ codes: 60 }]);
  });
});

describe('codesets search', () => {
  test('answers a query as one JSON object, codes written with their point', () => {
    const { status, json } = run('codesets', 'search', '--reference', loaded(), '--system', 'icd10cm', '--date', '2026-02-01', '--limit', '2', '--json', 'heart', 'failure');
    expect(json()).toEqual([
      {
        id: '1',
        query: 'heart failure',
        hits: [
          { code: 'I50.9', title: 'Heart failure, unspecified', billable: true },
          { code: 'I50', title: 'Heart failure', billable: false },
        ],
        ms: expect.any(Number),
      },
    ]);
    expect(status).toBe(0);
  });

  test('answers many queries from a file, each with its id', () => {
    const queries = file('queries.jsonl', '{"id":"a","query":"J1885"}\n\n{"id":7,"query":"zzyzx qqqq"}\n{"id":"c","query":"resection appendix","more":1}\n');
    const { status, json } = run('codesets', 'search', '--reference', loaded(), '--date', '2026-02-01', '--json', '--queries', queries);
    expect(json()).toMatchObject([{ id: 'a', hits: [{ code: 'J1885' }] }, { id: 7, hits: [] }, { id: 'c', hits: [{ code: '0DTJ0ZZ' }, {}, {}, {}, {}] }]);
    expect(status).toBe(0);
  });

  test('finding nothing ends with 1', () => {
    expect(run('codesets', 'search', '--reference', loaded(), '--date', '2026-02-01', 'zzyzx', 'qqqq')).toMatchObject({ status: 1, stdout: 'nothing found\n' });
  });

  test('a date without a release in force is told on stderr', () => {
    const { status, stderr } = run('codesets', 'search', '--reference', loaded(), '--system', 'icd10cm', '--date', '2020-01-01', 'heart');
    expect([status, stderr]).toEqual([1, 'icd10cm: no loaded release is in force on 2020-01-01\n']);
  });

  test('a database that is not there is not made by searching', () => {
    const reference = join(folder(), 'none.db');
    expect(run('codesets', 'search', '--reference', reference, 'heart')).toMatchObject({ status: 2, stderr: expect.stringContaining('import a release first') });
    expect(existsSync(reference)).toBe(false);
  });
});

describe('codesets show', () => {
  test('says as JSON where a code stands, and every note that holds for it', () => {
    const reference = loaded();
    expect(run('codesets', 'import', '--reference', reference, fixture('icd10cm_tabular_2021.xml'))).toMatchObject({ status: 0, stdout: expect.stringContaining('icd10cm tabular FY2021, in force 2020-10-01 to 2021-09-30: 169 rows, 17 chapters, 28 sections, 124 codes, 445 notes, 29 sevenths') });
    const { status, json } = run('codesets', 'show', 'S72.141', '--date', '2026-02-01', '--reference', reference, '--json');
    expect([status, json()]).toMatchObject([0, [{
      system: 'icd10cm',
      inForce: { written: 'S72.141', release: { name: 'FY2026' }, ancestors: [{}, {}, {}] },
      tabular: {
        edition: { name: 'FY2021', why: 'latest-before' },
        steps: [{ kind: 'chapter', written: '19' }, { written: 'S70-S79' }, { written: 'S72', notes: expect.arrayContaining([expect.objectContaining({ kind: 'excludes1', text: 'traumatic amputation of hip and thigh (S78.-)', line: expect.any(Number) })]) }, {}, {}, {}],
        sevenths: { definedAt: 'S72', stem: 'S72.141' },
      },
    }]]);
  });

  test('a code that no release in force has ends with 1, one that is none with 2', () => {
    const reference = loaded();
    expect(run('codesets', 'show', 'X99.9', '--date', '2026-02-01', '--reference', reference).status).toBe(1);
    expect(run('codesets', 'show', 'no code', '--reference', reference)).toMatchObject({ status: 2, stderr: 'no code is no code of any system\n' });
  });
});

describe('wrong usage ends with 2, help with 0', () => {
  test.each([
    ['an unknown command', ['codesets', 'frobnicate']],
    ['a missing option', ['codesets', 'list']],
    ['an unknown system', ['codesets', 'search', '--reference', 'x', '--system', 'cdt', 'a']],
    ['a date that is none', ['codesets', 'search', '--reference', 'x', '--date', '2026-02-30', 'a']],
    ['a limit that is none', ['codesets', 'search', '--reference', 'x', '--limit', 'many', 'a']],
    ['neither text nor queries', ['codesets', 'search', '--reference', 'x']],
    ['one name for two files', ['codesets', 'import', '--reference', 'x', '--release', 'FY', 'a.txt', 'b.txt']],
    ['no command', ['codesets']],
  ])('%s', (_name, args) => expect(run(...args).status).toBe(2));

  test('a file of queries that is none', () => {
    const queries = join(folder(), 'queries.jsonl');
    writeFileSync(queries, '{"query":"without id"}\n');
    expect(run('codesets', 'search', '--reference', loaded(), '--queries', queries)).toMatchObject({ status: 2, stderr: expect.stringContaining('line 1') });
  });

  test.each([[['--help']], [['codesets', '--help']], [['codesets', 'import', '--help']], [['codesets', 'search', '--help']], [['codesets', 'list', '--help']], [['codesets', 'show', '--help']], [['--version']]])('%j', (args) => {
    expect(run(...args)).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('codesets pcs', () => {
  const reference = (): string => {
    const path = join(folder(), 'codesets.db');
    expect(run('codesets', 'import', '--reference', path, ...['icd10pcs_order_2026.txt', 'icd10pcs_tables_2025.xml', 'icd10pcs_index_2025.xml', 'icd10pcs_definitions_2025.xml'].map(fixture)).status).toBe(0);
    return path;
  };
  const on = ['--date', '2026-03-07', '--json', '--reference'] as const;

  test('shows a table with its axes, as far as its codes are valid, and of which years tables and codes are', () => {
    const { status, json } = run('codesets', 'pcs', '--table', '0dt', ...on, reference());
    expect(json()).toMatchObject([{ table: '0DT', tables: 'FY2025', codes: 'FY2026', rows: [{ codes: 3 }, { codes: 2, axes: [{ title: 'Section' }, {}, {}, { title: 'Body Part', values: [{ code: 'J', label: 'Appendix' }] }, {}, {}, { values: [{ code: 'G' }, { code: 'Z' }] }] }] }]);
    expect(status).toBe(0);
  });

  test('shows what may follow the beginning of a code, and of a whole code what each character means', () => {
    const path = reference();
    expect(run('codesets', 'pcs', '--build', '0SRC', ...on, path).json()).toMatchObject([{ start: '0SRC', isLegal: true, taken: 4, left: 15, complete: null, axes: [{}, {}, {}, {}, { chosen: { code: '0', isForced: true } }, { chosen: null, total: 7 }, {}] }]);
    const whole = run('codesets', 'pcs', '--build', '0SRC0KZ', '--date', '2026-03-07', '--reference', path);
    expect(whole.stdout).toContain('Body Part: C Knee Joint, Right\n');
    expect(whole.stdout).toContain('0SRC0KZ  Replacement of Right Knee Joint with Nonautologous Tissue Substitute, Open Approach\n');
  });

  test('codesets show tells of a PCS code what each character means, by the tables of which year', () => {
    const path = reference();
    const shown = (code: string): unknown[] => run('codesets', 'show', code, '--system', 'icd10pcs', ...on, path).json();
    expect(shown('0DTJ4ZG')).toMatchObject([{ system: 'icd10pcs', characters: { tables: 'FY2025', axes: [{ title: 'Section', code: '0' }, {}, { title: 'Operation', code: 'T', label: 'Resection' }, {}, {}, {}, { title: 'Qualifier', code: 'G', label: 'Hand-Assisted' }] } }]);
    expect(shown('0SRC069')).toMatchObject([{ system: 'icd10pcs', characters: null }]);
  });

  test('ends with 1 where no code begins so, and says at which character', () => {
    const path = reference();
    expect(run('codesets', 'pcs', '--build', '0SRX', '--date', '2026-03-07', '--reference', path)).toMatchObject({ status: 1, stdout: expect.stringContaining('no code of FY2026 has X as its character 4 after 0SR') });
    expect(run('codesets', 'pcs', '--table', '0QS', ...on, path)).toMatchObject({ status: 1 });
  });

  test('ends with 2 on wrong usage, and where no tables are loaded', () => {
    const path = reference();
    for (const wrong of [[], ['--table', '0SRC'], ['--build', 'OSR'], ['--table', '0SR', '--build', '0']]) expect(run('codesets', 'pcs', ...wrong, '--reference', path).status).toBe(2);
    expect(run('codesets', 'pcs', '--build', '0', '--date', '2026-03-07', '--reference', loaded())).toMatchObject({ status: 2, stderr: 'no ICD-10-PCS tables are loaded\n' });
  });
});
