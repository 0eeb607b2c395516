import { describe, expect, test } from 'vitest';
import { tabularReader } from '../../../../shared/codesets/books';
import { faultOf } from '../reading';
import { book, feed, readTabular } from './reading';

const official = book('icd10cm_tabular_2021.xml');
const small = (inner: string): string => `<ICD10CM.tabular><version>2021</version><chapter><name>1</name><desc>Chapter</desc><section id="A00-A09"><desc>Section</desc>${inner}</section></chapter></ICD10CM.tabular>`;
const fault = (text: string) => faultOf(() => feed(tabularReader(() => undefined), text));

describe('the Tabular List', () => {
  const read = readTabular(official);

  test('is read as chapters, sections and codes, and what was read is counted', () => {
    expect(read.counts).toEqual({ chapters: 17, sections: 28, codes: 124, notes: 445, sevenths: 29, unread: 0 });
    expect(read.nodes.filter(({ kind }) => kind === 'code').length).toBe(124);
    expect(read.byCode('I5023')).toMatchObject({ kind: 'code', title: 'Acute on chronic systolic (congestive) heart failure', placeholder: false });
  });

  test('reads the same in pieces of any size', () => {
    expect(readTabular(official, 7).nodes).toEqual(read.nodes);
  });

  test('puts a section into the wider ones before it, whose notes hold for it too', () => {
    expect(read.path('C000')).toEqual(['2', 'C00-C96', 'C00-C75', 'C00-C14', 'C00', 'C000']);
    expect(read.path('W06')).toEqual(['20', 'V00-X58', 'W00-X58', 'W00-W19', 'W06']);
    expect(read.path('M171')).toEqual(['13', 'M00-M25', 'M15-M19', 'M17', 'M171']);
  });

  test('keeps every kind of note with its line in the file', () => {
    const lines = official.split('\n');
    const kinds = new Set(read.nodes.flatMap(({ notes }) => notes.map(({ kind }) => kind)));
    expect([...kinds].toSorted()).toEqual(['code-also', 'code-first', 'excludes1', 'excludes2', 'includes', 'inclusion-term', 'note', 'seventh-note', 'use-additional']);
    const printed = read.nodes.flatMap(({ notes }) => notes).filter(({ text }) => !text.startsWith('Category '));
    const from = (line: number): string => lines.slice(line - 1, line + 9).join(' ').replace(/\s+/g, ' ').replace('<note> ', '<note>').trim();
    expect(printed.filter(({ line, text }) => !from(line).startsWith(`<note>${text}`)).map(({ text }) => text)).toEqual([]);
    expect(read.byCode('I50').notes[0]).toMatchObject({ kind: 'code-first', text: expect.stringContaining('heart failure complicating abortion') });
  });

  test('keeps 7th characters with the terms that are included under them', () => {
    expect(read.byCode('S72').sevenths.map(({ character }) => character).join('')).toBe('ABCDEFGHJKMNPQRS');
    expect(read.byCode('S72').sevenths[1]).toEqual({ character: 'B', text: 'initial encounter for open fracture type I or II', inclusions: ['initial encounter for open fracture NOS'] });
    expect(read.byCode('S72141').sevenths).toEqual([]);
  });

  test('marks codes with a placeholder', () => {
    expect([read.byCode('T360X').placeholder, read.byCode('T360X2').placeholder]).toEqual([true, false]);
  });

  test('puts a code that is printed within its sister where its own characters say', () => {
    expect(read.path('H54512A')).toEqual(['7', 'H53-H54', 'H54', 'H545', 'H5451', 'H54512A']);
    expect(read.path('H54511A').at(-2)).toBe('H54511');
  });

  test('says the table of visual impairment in words', () => {
    expect(read.byCode('H548').notes.filter(({ text }) => text.startsWith('Category ')).map(({ text }) => text)).toEqual([
      'Category 1 of visual impairment: best corrected visual acuity less than 6/18 (3/10(0.3), 20/70), equal to or better than 6/60 (1/10(0.1), 20/200)',
      'Category 2 of visual impairment: best corrected visual acuity less than 6/60 (1/10(0.1), 20/200), equal to or better than 3/60 (1/20(0.05), 20/400)',
      'Category 3 of visual impairment: best corrected visual acuity less than 3/60 (1/20(0.05), 20/400), equal to or better than 1/60(finger counting at one meter) (1/50(0.02), 5/300(20/1200))',
      'Category 4 of visual impairment: best corrected visual acuity less than 1/60(finger counting at one meter) (1/50(0.02), 5/300), equal to or better than Light perception',
      'Category 5 of visual impairment: No light perception',
      'Category 9 of visual impairment: Undetermined or unspecified',
    ]);
  });

  test('counts an element of a kind that nobody knows yet, and reads on', () => {
    const read2 = readTabular(small('<diag><name>A00</name><desc>Cholera</desc><novelty>?</novelty></diag>'));
    expect([read2.counts.unread, read2.byCode('A00').title]).toEqual([1, 'Cholera']);
  });
});

describe('a Tabular List that is not as its layout says is refused', () => {
  test.each([
    ['a code that is none', small('<diag><name>A00.00000</name><desc>x</desc></diag>'), { why: 'bad-line', line: 1, expected: 'an ICD-10-CM code in <name>', found: '"A00.00000"' }],
    ['a code that occurred before', small('<diag><name>A00</name><desc>x</desc></diag>\n<diag><name>A00</name><desc>x</desc></diag>'), { why: 'bad-line', line: 2, expected: 'each code once', found: '"A00" again, first on line 1' }],
    ['a code without a title', small('<diag><name>A00</name></diag>'), { why: 'bad-line', expected: 'A00 with its title' }],
    ['a 7th character of two', small('<diag><name>A00</name><desc>x</desc><sevenChrDef><extension char="AB">x</extension></sevenChrDef></diag>'), { why: 'bad-line', expected: 'a 7th character, one digit or letter', found: '"AB"' }],
    ['a section without a range', '<ICD10CM.tabular><chapter><section id="first"></section></chapter></ICD10CM.tabular>', { why: 'bad-line', expected: 'a section with its range as id, such as A00-A09', found: '"first"' }],
    ['a book without codes', '<ICD10CM.tabular><version>2021</version></ICD10CM.tabular>', { why: 'empty' }],
    ['an addenda file', '<ICD10CM.tabular isAddenda="true"></ICD10CM.tabular>', { why: 'unknown-layout', expected: 'the whole book', found: 'an addenda file: only what changed since the last release' }],
  ])('%s', (_name, text, expected) => expect(fault(text)).toMatchObject({ code: 'bad-file', ...expected }));
});
