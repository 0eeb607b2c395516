import { refuse } from '../../kernel';
import { isModifier, isShapedFor } from '../shapes';
import { csvRecords, type CsvRecord } from './csv';
import { badLine, excerpt } from './faults';
import { eachCodeOnce, hcpcsDate, type Emit, type LayoutReader } from './reader';

/** The columns of CMS's workbook that we read; the others are kept by nobody. */
const needed = ['HCPC', 'RECID', 'LONG DESCRIPTION', 'SHORT DESCRIPTION', 'ADD DT', 'TERM DT'] as const;
type Column = (typeof needed)[number];

/** Column names as CMS writes them, whatever a spreadsheet program did to case, blanks and byte-order mark. */
export function csvHeader(fields: readonly string[]): string[] {
  return fields.map((field) => field.replace(/^\ufeff/, '').replace(/[\s_]+/g, ' ').trim().toUpperCase());
}

/** Whether a first line is the header of the HCPCS workbook, complete or not. */
export function looksLikeHcpcsHeader(text: string): boolean {
  const header = csvHeader(text.replaceAll('"', '').split(','));
  return header.includes('HCPC') || needed.filter((column) => header.includes(column)).length >= 3;
}

/** Where each needed column stands. */
function columnsOf(record: CsvRecord): Record<Column, number> {
  const header = csvHeader(record.fields);
  const missing = needed.filter((column) => !header.includes(column));
  if (missing.length > 0) badLine(record.line, `the columns ${needed.join(', ')}`, `${header.length} columns, without ${missing.join(', ')}`);
  const place = (column: Column): number => header.indexOf(column);
  return {
    HCPC: place('HCPC'),
    RECID: place('RECID'),
    'LONG DESCRIPTION': place('LONG DESCRIPTION'),
    'SHORT DESCRIPTION': place('SHORT DESCRIPTION'),
    'ADD DT': place('ADD DT'),
    'TERM DT': place('TERM DT'),
  };
}

/**
 * Reads the HCPCS Level II workbook saved as CSV: one row per code (RECID 3) or modifier (RECID 7, whose code
 * the workbook pads with three blanks). Dates as in the fixed-width file; see hcpcsRecordReader.
 */
export function hcpcsCsvReader(emit: Emit): LayoutReader {
  const once = eachCodeOnce();
  let columns: Record<Column, number> | null = null;
  let width = 0;
  let entries = 0;

  function readRow({ fields, line }: CsvRecord, place: Record<Column, number>): void {
    if (fields.every((field) => field.trim() === '')) return;
    if (fields.length !== width) badLine(line, `${width} fields`, `${fields.length} fields`);
    const value = (column: Column): string => (fields[place[column]] ?? '').trim();
    const code = value('HCPC').toUpperCase();
    if (!isShapedFor('hcpcs', code)) badLine(line, 'a Level II code (a letter and four digits) or a modifier in HCPC', excerpt(code));
    const record = value('RECID');
    const right = isModifier(code) ? '7' : '3';
    if (record !== right) badLine(line, `RECID ${right} for ${isModifier(code) ? 'a modifier' : 'a code'}`, excerpt(record));
    const title = value('LONG DESCRIPTION').replace(/\s*[\r\n]+\s*/g, ' ');
    if (title === '') badLine(line, 'a LONG DESCRIPTION', 'an empty field');
    once(code, line);
    entries += 1;
    emit({
      system: 'hcpcs',
      code,
      billable: !isModifier(code),
      shortTitle: value('SHORT DESCRIPTION'),
      title,
      addedOn: hcpcsDate(value('ADD DT'), 'ADD DT', line),
      endedOn: hcpcsDate(value('TERM DT'), 'TERM DT', line),
    });
  }

  const records = csvRecords((record) => {
    if (columns !== null) return readRow(record, columns);
    columns = columnsOf(record);
    width = record.fields.length;
  });
  return {
    line: records.line,
    end: () => {
      records.end();
      if (entries === 0) refuse({ code: 'bad-file', why: 'empty' });
    },
  };
}
