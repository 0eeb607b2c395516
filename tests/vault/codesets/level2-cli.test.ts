import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../../../build/steps/bundle.mjs';
import { appOutput } from '../../../build/steps/paths.mjs';
import { fixture, folder } from './desk';

/*
 * Nothing of CPT is here: its file is an invented one in the form of the American Medical Association's.
 */

const program = join(appOutput, 'cli.js');

beforeAll(async () => await bundle(), 120_000);

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr, json: (): unknown[] => stdout.split('\n').filter((line) => line !== '').map((line): unknown => JSON.parse(line)) };
}

function loaded(...names: string[]): string {
  const reference = join(folder(), 'codesets.db');
  expect(run('codesets', 'import', '--reference', reference, ...names.map(fixture))).toMatchObject({ status: 0, stderr: '' });
  return reference;
}

describe('codesets places', () => {
  test('finds a place by number and name, as one JSON object a line', () => {
    const reference = loaded('cms_place_of_service_2024-06.tsv');
    expect(run('codesets', 'places', '11', 'office', '--json', '--reference', reference).json()).toMatchObject([{ code: '11', name: 'Office', setting: 'non-facility', unassigned: false }]);
    expect(run('codesets', 'places', '--reference', reference).stdout.split('\n')).toContain('23  facility      Emergency Room-Hospital');
  });

  test('finding nothing ends with 1, and without a table that is said', () => {
    expect(run('codesets', 'places', 'zebra', '--reference', loaded('cms_place_of_service_2024-06.tsv'))).toMatchObject({ status: 1, stdout: '' });
    expect(run('codesets', 'places', 'office', '--reference', loaded('HCPC2025_OCT_ANWEB.csv'))).toMatchObject({ status: 1, stderr: 'no table of places of service is loaded\n' });
  });
});

describe('CPT on the command line', () => {
  test('a licensed file is imported and searched like any other', () => {
    const reference = loaded('cpt-2026-ConsolidatedCodeList.txt');
    expect(run('codesets', 'list', '--json', '--reference', reference).json()).toMatchObject([{ system: 'cpt', book: 'codes', name: '2026', codes: 9, credit: 'CPT copyright 2025 American Medical Association. All rights reserved.' }]);
    expect(run('codesets', 'search', '00021', '--date', '2026-02-01', '--json', '--reference', reference).json()).toMatchObject([{ hits: [{ code: '00021' }] }]);
  });

  test('without one, a number is not taken for a code that is there', () => {
    expect(run('codesets', 'search', '90001', '--reference', loaded('HCPC2025_OCT_ANWEB.csv'))).toMatchObject({ status: 1 });
  });
});
