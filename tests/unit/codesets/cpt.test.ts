import { describe, expect, test } from 'vitest';
import type { CodeDetails, CodeEntry } from '../../../shared/codesets';
import { cptKind, releaseOfFileName } from '../../../shared/codesets';
import { creditOf, detectLayout, layoutReader, lineLayoutSchema } from '../../../shared/codesets/layouts';
import { faultOf, official } from './reading';

/*
 * Nothing here is CPT: the files have the form of the American Medical Association's, and codes and descriptors are invented.
 */

type Read = { readonly layout: string; readonly entries: readonly CodeEntry[]; readonly details: ReadonlyMap<string, CodeDetails>; readonly notice: string };

function readCpt(text: string): Read {
  const { layout } = detectLayout(text);
  const entries: CodeEntry[] = [];
  const details = new Map<string, CodeDetails>();
  const reader = layoutReader(lineLayoutSchema.parse(layout), (entry, more) => {
    entries.push(entry);
    if (more !== undefined) details.set(entry.code, more);
  });
  text.split('\n').forEach((line, index, lines) => {
    if (index < lines.length - 1) reader.line({ text: line.replace(/\r$/, ''), number: index + 1, ended: true });
  });
  reader.end();
  return { layout, entries, details, notice: reader.notice?.() ?? '' };
}

const long = official('cpt-2026-LONGULT.txt');
const fixed = official('cpt-2026-LONGULF.txt');
const medium = official('cpt-2026-MEDU.txt');
const link = official('cpt-2026-ConsolidatedCodeList.txt');
const titleOf = ({ entries }: Read, code: string): string | undefined => entries.find((entry) => entry.code === code)?.title;
const lengthy = 'Invented service two, with a long description that goes on beyond the seventy-two characters of one record';

describe('CPT data files are told by their content', () => {
  test('each form is known', () => {
    expect([long, fixed, medium, link].map((text) => readCpt(text).layout)).toEqual(['cpt-standard', 'cpt-standard', 'cpt-standard', 'cpt-link']);
  });

  test('the tab-delimited file is known without its notice too', () => {
    expect(detectLayout(long.slice(long.indexOf('00011'))).system).toBe('cpt');
  });

  test('five digits and a blank are not enough: without a notice the others are refused', () => {
    expect(faultOf(() => detectLayout(medium.slice(medium.indexOf('00011'))))).toMatchObject({ why: 'unknown-layout' });
    expect(faultOf(() => detectLayout('12345 Main Street\r\nSpringfield\r\n'))).toMatchObject({ why: 'unknown-layout' });
  });
});

describe('what is read of a CPT file', () => {
  test('its codes, all of which may be submitted, with their long descriptors', () => {
    const read = readCpt(long);
    expect(read.entries).toHaveLength(9);
    expect(read.entries.every(({ system, billable }) => system === 'cpt' && billable)).toBe(true);
    expect(titleOf(read, '00021')).toBe(lengthy);
  });

  test('a descriptor that runs over several fixed records is put together', () => {
    expect(titleOf(readCpt(fixed), '00021')).toBe(lengthy);
  });

  test('medium descriptors, where that is the file there is', () => {
    expect(titleOf(readCpt(medium), '90001')).toBe('INVENTED SERVICE THREE');
  });

  test('of the consolidated code list the other descriptors and the laboratory too', () => {
    const read = readCpt(link);
    expect(titleOf(read, '00021')).toBe(lengthy);
    expect(read.entries.find(({ code }) => code === '90001')?.shortTitle).toBe('INVENTED SERVICE THREE');
    expect(read.details.get('9001U')).toEqual({ of: 'cpt', medium: 'INVENTED ANALYSIS ONE', short: 'INVENTED ANALYSIS ONE', consumer: 'Plain words of 9001U', descriptorOn: '2026-01-01', test: 'Invented test', laboratory: 'Invented laboratory', manufacturer: '' });
  });

  test.each([['LONGULT', long], ['LONGULF', fixed], ['ConsolidatedCodeList', link]])('the notice above the first code is kept, and its copyright is told in a sentence (%s)', (_name, text) => {
    const { notice } = readCpt(text);
    expect(notice).toContain('relative value units are not part of CPT');
    expect(notice).not.toContain('Invented service one');
    expect(creditOf(notice)).toBe('CPT copyright 2025 American Medical Association. All rights reserved.');
  });
});

describe('a CPT file that is broken is refused with its line', () => {
  test.each([
    ['a record without a descriptor', long.replace('00012\tInvented service one of the upper drawer, each further hour', '00012\t'), 'a CPT code and its descriptor, in the form of the first'],
    ['a code that stands twice', long.replace('00012\t', '00011\t'), 'each code once'],
    ['a further record that is missing', fixed.replace('0002102', '0002103'), 'sequence number 02'],
    ['a code of another form in the consolidated list', link.replace('\t90001\t', '\t9000X\t'), 'a CPT code of five characters under CPT Code'],
    ['a list without its long descriptors', link.replace('\tLong\t', '\tAnything\t'), 'the consolidated code list, with the columns CPT Code and Long'],
  ])('%s', (_what, text, expected) => {
    expect(faultOf(() => readCpt(text))).toMatchObject({ code: 'bad-file', why: 'bad-line', expected });
  });

  test('of a licensed descriptor nothing is quoted', () => {
    const fault = faultOf(() => readCpt(long.replace('00012\tInvented', '00012 Invented')));
    expect(fault).toMatchObject({ why: 'bad-line' });
    expect(JSON.stringify(fault)).not.toContain('Invented');
  });
});

test('the fifth character says what a code is', () => {
  expect(['90001', '9001F', '9001T', '9001U', '9001M', '9001A'].map(cptKind)).toEqual(['category-1', 'category-2', 'category-3', 'laboratory', 'algorithm', 'administration']);
});

test('a file name says the year where a person has put it there, the quarter too, and never by chance', () => {
  const names = ['CPT 2026 Data Files.zip', 'cpt-2026-LONGULT.txt', 'CPT_2026_PLA_Q2.txt', 'LONGULT.txt', 'concept-2026.txt', 'cpt-120261.txt'];
  expect(names.map((name) => releaseOfFileName(name))).toEqual([
    { name: '2026', effectiveFrom: '2026-01-01', effectiveTo: '2026-12-31' },
    { name: '2026', effectiveFrom: '2026-01-01', effectiveTo: '2026-12-31' },
    { name: '2026 Q2', effectiveFrom: '2026-04-01', effectiveTo: '2026-12-31' },
    null,
    null,
    null,
  ]);
});
