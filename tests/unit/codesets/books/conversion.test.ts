import { describe, expect, test } from 'vitest';
import { codesNamed, conversionReader, sharedStringsReader, worksheetReader, type Conversion, type SheetRow } from '../../../../shared/codesets/books';
import { conversionRows } from '../../../fixtures/codesets/archive';
import { faultOf } from '../reading';
import { feed } from './reading';

function read(rows: readonly (readonly (string | number | null)[])[]): Conversion[] {
  const conversions: Conversion[] = [];
  const reader = conversionReader((conversion) => conversions.push(conversion));
  rows.forEach((row, index) => reader.row({ number: index + 1, cells: new Map(row.flatMap((cell, column) => (cell === null ? [] : [['ABC'.charAt(column), String(cell)]]))) }));
  reader.end();
  return conversions;
}
const row = (...cells: (string | number | null)[]) => [...conversionRows.slice(0, 2), cells];

describe('the conversion table', () => {
  const table = read(conversionRows);

  test('gives each code with the day it came and what was assigned before', () => {
    expect(table[0]).toEqual({ code: 'A0471', effectiveOn: '2017-10-01', previous: 'A04.7', from: [{ first: 'A047', last: 'A047' }], isCombination: false });
    expect(table.map(({ code, effectiveOn }) => `${code} ${effectiveOn}`)).toEqual(['A0471 2017-10-01', 'C441121 2018-10-01', 'I63013 2016-10-01', 'H442B1 2017-10-01', 'U070 2020-04-01', 'E11A 2024-10-01', 'Y639 2016-10-01', 'K5903 2016-10-01']);
  });

  test('tells codes that were assigned together from one of several', () => {
    expect(table.filter(({ isCombination }) => isCombination).map(({ code }) => code)).toEqual(['I63013', 'H442B1', 'K5903']);
  });

  test.each([
    ['A04.7', ['A047-A047']],
    ['None', []],
    ['H44.20-H44.23 and H35.30', ['H4420-H4423', 'H3530-H3530']],
    ['Codes in Categories Y62-Y69', ['Y62-Y69']],
    ['I63.- and P91.88', ['I63-I63', 'P9188-P9188']],
    ['K31.89 and a code from R11-', ['K3189-K3189', 'R11-R11']],
    ['G93.3; R53.82', ['G933-G933', 'R5382-R5382']],
    ['W453XXA', ['W453XXA-W453XXA']],
  ])('%s names %j', (text, named) => expect(codesNamed(text).map(({ first, last }) => `${first}-${last}`)).toEqual(named));

  test.each([
    ['a code that is none', row('1BC.123', 2017, 'A04.7'), 'an ICD-10-CM code under Current code assignment'],
    ['a day that is none', row('A04.71', 'soon', 'A04.7'), 'a year, or a day, under Effective'],
    ['nothing that was assigned before', row('A04.71', 2017, null), 'the codes assigned before, or None'],
  ])('%s is refused with its row', (_name, rows, expected) => expect(faultOf(() => read(rows))).toMatchObject({ code: 'bad-file', why: 'bad-line', line: 3, expected }));
});

describe('a worksheet', () => {
  const rowsOf = (sheet: string, strings: string[] = []): SheetRow[] => {
    const rows: SheetRow[] = [];
    feed(worksheetReader(strings, (each) => rows.push(each)), `<worksheet><sheetData>${sheet}</sheetData></worksheet>`);
    return rows;
  };

  test('gives shared and inline texts and numbers, and leaves empty cells out', () => {
    const [first] = rowsOf('<row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4"/><c r="C4"><v>2017</v></c><c r="D4" t="inlineStr"><is><t>here</t></is></c></row>', ['zero', 'one']);
    expect(first).toEqual({ number: 4, cells: new Map([['A', 'one'], ['C', '2017'], ['D', 'here']]) });
  });

  test('of rich text the words are read, of phonetic hints nothing', () => {
    const strings: string[] = [];
    feed(sharedStringsReader((text) => strings.push(text)), '<sst><si><r><t>Current</t></r><r><t>code</t></r><rPh><t>no</t></rPh></si><si><t/></si></sst>');
    expect(strings).toEqual(['Current code', '']);
  });

  test.each([
    ['a text that the workbook does not have', '<row r="1"><c r="A1" t="s"><v>9</v></c></row>', 'a shared string below 0'],
    ['a cell that stands nowhere', '<row r="1"><c><v>9</v></c></row>', 'a cell with its place, such as A1'],
    ['rows out of order', '<row r="2"/><row r="1"/>', 'a row number above 2'],
  ])('%s is refused', (_name, sheet, expected) => expect(faultOf(() => rowsOf(sheet))).toMatchObject({ code: 'bad-file', why: 'bad-line', expected }));
});
