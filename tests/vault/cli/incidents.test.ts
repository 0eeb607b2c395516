import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { bundle } from '../../../build/steps/bundle.mjs';
import { appOutput } from '../../../build/steps/paths.mjs';

const program = join(appOutput, 'cli.js');

beforeAll(async () => await bundle(), 120_000);

function run(args: readonly string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'incidents', ...args], { encoding: 'utf8', input });
  return { status, stdout, stderr, lines: (): unknown[] => stdout.split('\n').filter((line) => line !== '').map((line): unknown => JSON.parse(line)) };
}

/** A file of this name and content, in a folder of its own. */
function file(content: string, name = 'incident.json'): string {
  const folder = mkdtempSync(join(tmpdir(), 'chartlock-incidents-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('incidents clocks', () => {
  test('prints a JSON line for each deadline that applies, the earliest first', () => {
    const printed = run(['clocks', file('{"discovered":"2026-03-01","affected":{"OH":501,"PA":2},"part2":{"affected":{"OH":3}}}'), '--json']);
    expect(printed.lines()).toEqual([
      { to: 'hhs', due: '2026-04-30', rule: '45 CFR 164.408(b)' },
      { to: 'individuals', due: '2026-04-30', rule: '45 CFR 164.404(b)' },
      { to: 'media', due: '2026-04-30', rule: '45 CFR 164.406(b)' },
      { to: 'part2', due: '2027-03-01', rule: '42 CFR 2.16(b), 45 CFR 164.408(c)' },
    ]);
    expect(printed).toMatchObject({ status: 0, stderr: '' });
  });

  test('says to a person why each applies, and on standard error what is not known', () => {
    const printed = run(['clocks', file('{"discovered":"2026-03-01","affected":{"OH":499}}')]);
    expect(printed.stdout).toBe(`Discovered 2026-03-01; 499 people. Days are calendar days: a weekend moves none.

2026-04-30  individuals     45 CFR 164.404(b)
            Each individual, without unreasonable delay; 60 calendar days from discovery are the outer limit.

2027-03-01  hhs             45 CFR 164.408(c)
            Fewer than 500 individuals: in the log, and 60 days after the end of the calendar year of discovery at the latest.
`);
    expect(printed.stderr).toBe('Whether records of 42 CFR Part 2 are among them is not said: a second report may be due (42 CFR 2.16(b)).\n');
  });

  test('reads standard input, states in either case, and clocks of organisation, contract and states', () => {
    const states = file('state,from,days,to,citation\nOH,2020-01-01,45,residents,Invented Code 1\n', 'states.csv');
    const incident = '{"discovered":"2026-03-01T10:00:00-05:00","affected":{"oh":1},"part2":false,"businessAssociate":{"contractHours":72},"organisation":[{"id":"officer","to":"privacy officer","hours":1}]}';
    expect(run(['clocks', '-', '--json', '--states', states], incident).lines()).toEqual([
      { to: 'organisation', due: '2026-03-01', rule: 'organisation: officer' },
      { to: 'covered-entity', due: '2026-03-04', rule: 'contract, 72 hours (45 CFR 164.504(e)(2)(ii)(C))' },
      { to: 'state:OH', due: '2026-04-15', rule: 'Invented Code 1' },
      { to: 'covered-entity', due: '2026-04-30', rule: '45 CFR 164.410(b)' },
      { to: 'individuals', due: '2026-04-30', rule: '45 CFR 164.404(b)' },
      { to: 'hhs', due: '2027-03-01', rule: '45 CFR 164.408(c)' },
    ]);
  });

  test('warns of a name that it does not know, so that a misspelt one is not silently left out', () => {
    const path = file('{\n  "discovered": "2026-03-01",\n  "partTwo": true\n}');
    expect(run(['clocks', path, '--json'])).toMatchObject({ status: 0, stderr: expect.stringContaining(`${path}:3: warning: partTwo is not known and was left out; known are discovered, affected, part2`) });
  });

  test.each([
    ['a day that there is not', '{\n  "discovered": "2026-02-30"\n}', ':2: discovered: is no day, YYYY-MM-DD, and no moment with an offset, YYYY-MM-DDThh:mm:ss-05:00\n'],
    ['no day of discovery', '{}', ': discovered: '],
    ['a state that is none', '{"discovered":"2026-03-01",\n"affected":{"Ohio":3}}', ':2: affected.Ohio: is no state or territory of the United States by its two letters, nor “abroad” nor “unknown”\n'],
    ['half a person', '{"discovered":"2026-03-01",\n"affected":{"OH":0.5}}', ':2: affected.OH: '],
    ['a state twice', '{"discovered":"2026-03-01",\n"affected":{"OH":1,"oh":2}}', ':2: affected.oh: stands there twice\n'],
    ['a delay that says nothing', '{"discovered":"2026-03-01",\n"delay":{}}', ':2: delay: says neither “writtenUntil” nor “oralFrom”\n'],
    ['what is no JSON', '{"discovered":\n oops}', ':2:2: this is no JSON.\n'],
    ['a name that stands there twice', '{"discovered":"2026-03-01",\n"discovered":"2026-04-01"}', ':2:1: discovered stands there twice.\n'],
    ['a list', '[]', ':1: this is no incident: it must be one object, { … }.\n'],
  ])('refuses %s, with its place', (_what, content, message) => {
    const path = file(content);
    const printed = run(['clocks', path, '--json']);
    expect(printed).toMatchObject({ status: 2, stdout: '' });
    expect(printed.stderr.startsWith(`${path}${message}`)).toBe(true);
  });

  test('refuses a table of state laws with a line that cannot be read: a clock that is silently absent is worse than none', () => {
    const states = file('state,from,days,to,citation\nOhio,2020-01-01,45,residents,Invented Code 1\n', 'states.csv');
    const printed = run(['clocks', file('{"discovered":"2026-03-01"}'), '--json', '--states', states]);
    expect(printed).toMatchObject({ status: 2, stdout: '' });
    expect(printed.stderr.startsWith(`${states}:2: state: `)).toBe(true);
  });

  test('ends with 2 where there is no file', () => {
    expect(run(['clocks', '/none.json'])).toMatchObject({ status: 2, stdout: '', stderr: '/none.json cannot be read (ENOENT).\n' });
  });
});

describe('incidents map-veris', () => {
  /** An invented record in the community's format. */
  const veris = (id: string, variety: string, industry: string): object => ({
    incident_id: id, action: { error: { variety: [variety], vector: ['Carelessness'] } }, asset: { assets: [{ variety: 'M - Documents' }] },
    attribute: { confidentiality: { data: [{ variety: 'Medical', amount: 3 }], data_total: 3 } }, timeline: { incident: { year: 2026, month: 3 } }, victim: { country: ['US'], state: 'OH', industry },
  });

  test('prints an object a record, from single files and from an array, and then how much was mapped', () => {
    const one = file(JSON.stringify(veris('one', 'Misdelivery', '622110')), 'one.json');
    const many = file(JSON.stringify([veris('two', 'Unknown', '621111'), veris('three', 'Disposal error', '524114')]), 'many.json');
    const printed = run(['map-veris', one, many, '--json']);
    expect(printed).toMatchObject({ status: 0, stderr: '' });
    expect(printed.lines()).toMatchObject([
      { file: one, id: 'one', healthCare: true, type: 'misdirected', ocrType: 'unauthorised', location: ['paper'], kinds: ['clinical'], happened: '2026-03', discovered: null, notified: null, people: 3, state: 'OH' },
      { file: `${many}, element 1`, id: 'two', type: null, notMapped: expect.arrayContaining([{ field: 'type', why: 'the variety of the action “error” is unknown' }]) },
      { file: `${many}, element 2`, id: 'three', healthCare: false, type: 'improper-disposal' },
      { summary: { all: { records: 3, mapped: { type: 2, happened: 3, discovered: 0 } }, healthCare: { records: 2, mapped: { type: 1 } } } },
    ]);
  });

  test('says to a person what was not mapped, and why', () => {
    const path = file(JSON.stringify(veris('one', 'Misdelivery', '622110')));
    const printed = run(['map-veris', path]);
    expect(printed.stdout).toContain(`${path}: misdirected (unauthorised), on paper, clinical, people: 3\n  happened 2026-03, discovered not known, made known not known, organisation in OH\n`);
    expect(printed.stdout).toContain('  discovered: how long until it was discovered is unknown\n');
    expect(printed.stdout).toContain('Of health care (NAICS 62): 1\n  type       1 of 1 (100.0 %), 0 of them “other”\n');
  });

  test('a file that is none is told with its place; the others are mapped, and it ends with 2', () => {
    const bad = file('{"action": ', 'bad.json');
    const other = file('{"title": "something else"}', 'other.json');
    const good = file(JSON.stringify(veris('one', 'Misdelivery', '622110')), 'good.json');
    const printed = run(['map-veris', bad, other, good, '--json']);
    expect(printed.status).toBe(2);
    expect(printed.stderr).toContain(`${bad}: this is no JSON.\n`);
    expect(printed.stderr).toContain(`${other}: this is no VERIS incident (action: `);
    expect(printed.lines()).toHaveLength(2);
  });
});

describe('incidents schema', () => {
  test('publishes what clocks reads and prints', () => {
    const printed = run(['schema']);
    expect(printed.status).toBe(0);
    expect(JSON.parse(printed.stdout)).toMatchObject({ $defs: { incident: { required: ['discovered'], properties: { affected: { type: 'object' }, delay: {}, organisation: { type: 'array' } } }, deadline: { required: ['to', 'due', 'rule'] } } });
  });
});
