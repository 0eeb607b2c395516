import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findPlaces, looksLikePlacesHeader, placesReader, type Place } from '../../../shared/codesets/places';
import { releaseOfFileName } from '../../../shared/codesets';
import { faultOf } from './reading';

function readPlaces(text: string): Place[] {
  const places: Place[] = [];
  const reader = placesReader((place) => places.push(place));
  text.split('\n').forEach((line, index) => {
    if (line !== '') reader.line({ text: line.replace(/\r$/, ''), number: index + 1, ended: true });
  });
  reader.end();
  return places;
}

const table = readFileSync(fileURLToPath(new URL('../../fixtures/codesets/cms_place_of_service_2024-06.tsv', import.meta.url)), 'utf8');
const places = readPlaces(table);
const found = (query: string): string[] => findPlaces(places, query).map(({ code }) => code);

describe('the table of places', () => {
  test('a place is read with its name, its description and the rate it is paid by', () => {
    expect(places.find(({ code }) => code === '11')).toEqual({ code: '11', name: 'Office', description: expect.stringContaining('Location, other than a hospital'), setting: 'non-facility', unassigned: false });
    expect(places.find(({ code }) => code === '21')).toMatchObject({ name: 'Inpatient Hospital', setting: 'facility' });
    expect(places.find(({ code }) => code === '28')).toMatchObject({ unassigned: true, setting: null, description: '' });
  });

  test('commas do as well as tabs, and columns may be named by others', () => {
    expect(readPlaces('Place of Service Code(s),Place of Service Name,Place of Service Description\n1,Pharmacy,"Drugs, and more"\n28-30,Unassigned,N/A\n').map(({ code, description }) => [code, description])).toEqual([['01', 'Drugs, and more'], ['28', ''], ['29', ''], ['30', '']]);
  });

  test('it is told by its header', () => {
    expect(['pos_code\tsetting\tpos_name\tpos_description', 'Code,Name,Description', 'Code,Description', 'HCPC,SEQNUM,RECID'].map(looksLikePlacesHeader)).toEqual([true, true, false, false]);
  });

  test.each([
    ['a code that is none', '1x\tA\tB', 'a code of two digits'],
    ['a code that stands twice', '11\tA\tB\n11\tA\tB', 'each code once'],
    ['a place without a name', '11\t\tB', 'the name of a place'],
    ['a row that is cut', '11\tA', '3 columns'],
  ])('%s is refused with its line', (_what, rows, expected) => {
    expect(faultOf(() => readPlaces(`code\tname\tdescription\n${rows}\n`))).toMatchObject({ code: 'bad-file', why: 'bad-line', expected });
  });
});

test('the file is named after its month, or its year', () => {
  expect(['cms_place_of_service_2024-06.tsv', 'Place of Service 2025.csv', 'place-of-service-2024-13.csv', 'places.csv'].map((name) => releaseOfFileName(name)?.name)).toEqual(['2024 June', '2025 January', undefined, undefined]);
});

describe('finding a place', () => {
  test('by its number, its name, both, or the beginning of a word', () => {
    expect([found('11')[0], found('office')[0], found('11 office')[0], found('office 11')[0], found('emerg')[0], found('nurs fac')[0]]).toEqual(['11', '11', '11', '11', '23', '32']);
  });

  test('the name counts before the description', () => {
    expect(found('home')[0]).toBe('10');
    expect(found('hospice')[0]).toBe('34');
  });

  test('all words must be there, and a free code is found by its number only', () => {
    expect([found('office zebra'), found('unassigned'), found('28')]).toEqual([[], [], ['28']]);
  });

  test('without words all places are there, in order, free codes left out', () => {
    expect(found('')).toEqual(places.filter(({ unassigned }) => !unassigned).map(({ code }) => code));
  });
});

const folder = process.env['CHARTLOCK_CODESETS'] ?? '';
test.runIf(existsSync(join(folder, 'cms_place_of_service_2024-06.tsv')))('the full table has 99 codes, 52 of them in use', () => {
  const all = readPlaces(readFileSync(join(folder, 'cms_place_of_service_2024-06.tsv'), 'utf8'));
  expect([all.length, all.filter(({ unassigned }) => !unassigned).length]).toEqual([99, 52]);
});
