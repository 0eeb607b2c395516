import { describe, expect, test } from 'vitest';
import { detectLayout, refuseBinary } from '../../../shared/codesets';
import { faultOf, official, read } from './reading';

const cm = official('icd10cm-order-2026.txt');
const pcs = official('icd10pcs_order_2026.txt');
const csv = official('HCPC2025_OCT_ANWEB.csv');
const record = official('HCPC2019_CONTR_ANWEB.txt');

/** The text with its nth line, counted from 1, changed. */
function withLine(text: string, number: number, change: (line: string) => string): string {
  return text.split('\r\n').map((line, index) => (index === number - 1 ? change(line) : line)).join('\r\n');
}

describe('the layout is told from the content', () => {
  test('each publisher’s file is known by its first lines', () => {
    expect([cm, pcs, csv, record].map((text) => detectLayout(text).layout)).toEqual(['icd10cm-order', 'icd10pcs-order', 'hcpcs-csv', 'hcpcs-record']);
  });

  test('a stretch of ICD-10-PCS whose codes all begin with letters is not taken for ICD-10-CM', () => {
    const imaging = pcs.split('\r\n').filter((line) => line.slice(6, 9) === 'B20').join('\r\n');
    expect(detectLayout(imaging).system).toBe('icd10pcs');
  });

  test('archives and workbooks are refused with what to do', () => {
    const heads = { zip: [0x50, 0x4b, 3, 4], xz: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], gzip: [0x1f, 0x8b, 8] };
    const faults = Object.values(heads).map((head) => faultOf(() => refuseBinary(Uint8Array.from(head))));
    expect(faults.map((fault) => fault?.code === 'bad-file' && fault.why)).toEqual(['compressed', 'compressed', 'compressed']);
    expect(faults[0]).toMatchObject({ expected: expect.stringContaining('unpack'), found: expect.stringContaining('ZIP') });
    expect(faultOf(() => refuseBinary(Uint8Array.from([65, 0, 66])))).toMatchObject({ why: 'binary' });
    expect(faultOf(() => refuseBinary(new Uint8Array()))).toMatchObject({ why: 'empty' });
  });

  test('what a foreign file says is not quoted, since it may be a chart', () => {
    const fault = faultOf(() => detectLayout('Mrs Jane Doe was admitted with chest pain.\n'));
    expect(fault).toMatchObject({ code: 'bad-file', why: 'unknown-layout' });
    expect(JSON.stringify(fault)).not.toContain('Doe');
  });

  test('an addenda file, a codes file and a web page are named as what they are', () => {
    const found = ['Delete:      1 A00     Cholera', 'A000    Cholera due to Vibrio cholerae 01, biovar cholerae', '<!DOCTYPE html>'].map((text) => faultOf(() => detectLayout(text)));
    expect(found.map((fault) => fault?.code === 'bad-file' && fault.found)).toEqual([
      expect.stringContaining('addenda'),
      expect.stringContaining('codes file'),
      expect.stringContaining('web page'),
    ]);
  });
});

describe('order files', () => {
  test('a header and a code are read with both titles', () => {
    const entries = read(cm);
    expect(entries.find(({ code }) => code === 'I502')).toMatchObject({ billable: false, title: 'Systolic (congestive) heart failure' });
    expect(entries.find(({ code }) => code === 'S72141A')).toEqual({
      system: 'icd10cm',
      code: 'S72141A',
      billable: true,
      shortTitle: 'Displaced intertrochanteric fracture of right femur, init',
      title: 'Displaced intertrochanteric fracture of right femur, initial encounter for closed fracture',
      addedOn: null,
      endedOn: null,
    });
    expect(read(pcs).filter(({ billable }) => !billable).map(({ code }) => code)).toEqual(['0DT', '0SR', 'B20']);
  });

  const mistakes = [
    ['a flag that is neither 0 nor 1', (line: string) => `${line.slice(0, 14)}2${line.slice(15)}`, '0 or 1 in column 15'],
    ['a code that is not left aligned', (line: string) => `${line.slice(0, 6)} A00   ${line.slice(13)}`, 'a code that begins in column 7'],
    ['an order number that does not rise', (line: string) => `00001${line.slice(5)}`, 'an order number above 00003'],
    ['a code with its decimal point', (line: string) => `${line.slice(0, 6)}A00.9  ${line.slice(13)}`, 'an ICD-10-CM code without decimal point'],
    ['a code that occurred before', (line: string) => `${line.slice(0, 6)}A001   ${line.slice(13)}`, 'each code once'],
    ['a line that ends before its titles', (line: string) => line.slice(0, 40), 'at least 78 characters'],
    ['a long title that lost its end', (line: string) => line.slice(0, 80), 'a long title no shorter than the short title'],
  ] as const;
  test.each(mistakes)('%s is refused with its line', (_name, change, expected) => {
    expect(faultOf(() => read(withLine(cm, 4, change)))).toMatchObject({ code: 'bad-file', why: 'bad-line', line: 4, expected });
  });

  test('a file that is cut off in its last line is refused as truncated', () => {
    expect(faultOf(() => read(cm.slice(0, -60)))).toMatchObject({ why: 'truncated', line: 141 });
  });

  test('a file without a line end after its last line is whole', () => {
    expect(read(cm.trimEnd())).toHaveLength(141);
  });
});

describe('HCPCS records of 320 characters', () => {
  test('the preamble is skipped, continuations are joined, modifiers lose their blanks', () => {
    const entries = read(record);
    expect(entries).toHaveLength(11);
    expect(entries.find(({ code }) => code === 'G0121')).toMatchObject({ title: 'Colorectal cancer screening; colonoscopy on individual not meeting criteria for high risk', billable: true, addedOn: '1998-01-01', endedOn: null });
    expect(entries.find(({ code }) => code === 'GD')).toMatchObject({ billable: false, endedOn: null });
    expect(entries.find(({ code }) => code === 'G8888')).toMatchObject({ endedOn: '2014-12-31' });
  });

  test('a record that only lacks trailing filler is read, as the official file of 2019 has one', () => {
    expect(record.split('\r\n').some((line) => line.startsWith('G8891') && line.length === 316)).toBe(true);
    expect(read(record).find(({ code }) => code === 'G8891')?.title).toMatch(/not clinically appropriate\)$/);
  });

  const firstOfG0121 = record.split('\r\n').findIndex((line) => line.startsWith('G0121')) + 1;
  const mistakes = [
    ['a sequence number out of turn', 1, (line: string) => `${line.slice(0, 5)}00300${line.slice(10)}`, 'sequence number 00200'],
    ['a continuation of another code', 1, (line: string) => `G0122${line.slice(5)}`, 'a first record (3 or 7) before its continuation'],
    ['an unknown record', 1, (line: string) => `${line.slice(0, 10)}5${line.slice(11)}`, 'record 3, 4, 7 or 8 in column 11'],
    ['a day that does not exist', 0, (line: string) => `${line.slice(0, 284)}20250231${line.slice(292)}`, 'the termination date (columns 285-292) as YYYYMMDD or blank'],
    ['a record without its dates', 0, (line: string) => line.slice(0, 200), 'a record of 320 characters'],
    ['a CPT code', 0, (line: string) => `99213${line.slice(5)}`, 'a Level II code (a letter and four digits) in columns 1-5'],
  ] as const;
  test.each(mistakes)('%s is refused with its line', (_name, offset, change, expected) => {
    const number = firstOfG0121 + offset;
    expect(faultOf(() => read(withLine(record, number, change)))).toMatchObject({ why: 'bad-line', line: number, expected });
  });
});

describe('the HCPCS workbook as CSV', () => {
  test('codes, modifiers and dates are read', () => {
    const entries = read(csv);
    expect(entries.find(({ code }) => code === 'J1940')).toMatchObject({ title: 'Injection, furosemide, up to 20 mg', addedOn: '1982-01-01', endedOn: '2025-03-31' });
    expect(entries.find(({ code }) => code === 'LT')).toMatchObject({ billable: false });
  });

  test('quotes and line breaks inside quotes are part of the field, and lines are still counted', () => {
    const broken = csv.replace('"Injection, furosemide, 1 mg","Inj, furosemide, 1 mg"', '"Injection, ""furosemide"",\r\n1 mg","Inj"');
    expect(read(broken).find(({ code }) => code === 'J1938')).toMatchObject({ title: 'Injection, "furosemide", 1 mg', shortTitle: 'Inj' });
    const twice = broken.replace('20250331,N', '20250299,N');
    expect(faultOf(() => read(twice))).toMatchObject({ line: 17, expected: 'TERM DT as YYYYMMDD or blank' });
  });

  test('a header without a column that is needed is refused by the column’s name', () => {
    expect(faultOf(() => read(csv.replace('TERM DT', 'ENDS')))).toMatchObject({ why: 'bad-line', line: 1, found: expect.stringContaining('TERM DT') });
  });

  test('a row with too few fields, and a quote that is never closed, are refused', () => {
    expect(faultOf(() => read(csv.replace(/^K0001,.*$/m, 'K0001,0010,3,Standard wheelchair\r')))).toMatchObject({ why: 'bad-line', expected: '48 fields' });
    expect(faultOf(() => read(`${csv}X0001,"never closed`))).toMatchObject({ why: 'truncated' });
  });

  test('a quote that takes in megabytes is refused where it begins, long before the end of the file', () => {
    const header = csv.split('\r\n')[0] ?? '';
    const lines = `${header}\r\nX0001,"${'still open\r\n'.repeat(200_000)}`;
    expect(faultOf(() => read(lines))).toMatchObject({ why: 'bad-line', line: 2, expected: 'a closing quote' });
  });

  test('a header alone is an empty file', () => {
    expect(faultOf(() => read(`${csv.split('\r\n')[0] ?? ''}\r\n`))).toMatchObject({ why: 'empty' });
  });
});
