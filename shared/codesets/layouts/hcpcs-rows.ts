import { refuse } from '../../kernel';
import { isModifier, isShapedFor } from '../shapes';
import type { CsvRecord } from './csv';
import { badLine, excerpt } from './faults';
import { hcpcsFieldNames, readHcpcsFields, type HcpcsFieldName } from './hcpcs-fields';
import { eachCodeOnce, hcpcsDate, type Emit } from './reader';

/** The columns of CMS's workbook without which a row is no code. */
const needed = ['HCPC', 'RECID', 'LONG DESCRIPTION', 'SHORT DESCRIPTION', 'ADD DT', 'TERM DT'] as const;
type Column = (typeof needed)[number] | 'SEQNUM';

/** Column names as CMS writes them, whatever a spreadsheet program did to case, blanks and byte-order mark. */
export function hcpcsHeader(fields: readonly string[]): string[] {
  return fields.map((field) => field.replace(/^\ufeff/, '').replace(/[\s_]+/g, ' ').trim().toUpperCase());
}

/** Whether cells are the header of the HCPCS workbook, complete or not. */
export function isHcpcsHeader(fields: readonly string[]): boolean {
  const header = hcpcsHeader(fields);
  return header.includes('HCPC') || needed.filter((column) => header.includes(column)).length >= 3;
}

/**
 * Takes the rows of the HCPCS Level II workbook, its header first: one row per code (RECID 3) or modifier (RECID 7, whose code the
 * workbook pads with three blanks). Dates as in the fixed-width file; see hcpcsRecordReader. Of the detail fields (hcpcs-fields.ts) a
 * column that a file does not have reads as blank.
 */
export function hcpcsRowReader(emit: Emit): { readonly row: (record: CsvRecord) => void; readonly end: () => void } {
  const once = eachCodeOnce();
  let header: { readonly width: number; readonly places: ReadonlyMap<string, number> } | null = null;
  let entries = 0;

  function readRow({ fields, line }: CsvRecord, { width, places }: NonNullable<typeof header>): void {
    if (fields.every((field) => field.trim() === '')) return;
    if (fields.length !== width) badLine(line, `${width} fields`, `${fields.length} fields`);
    const text = (column: string): string => fields[places.get(column) ?? width] ?? '';
    const value = (column: Column): string => text(column).trim();
    const code = value('HCPC').toUpperCase();
    if (!isShapedFor('hcpcs', code)) badLine(line, 'a Level II code (a letter and four digits) or a modifier in HCPC', excerpt(code));
    const record = value('RECID');
    const right = isModifier(code) ? '7' : '3';
    if (record !== right) badLine(line, `RECID ${right} for ${isModifier(code) ? 'a modifier' : 'a code'}`, excerpt(record));
    const title = value('LONG DESCRIPTION').replace(/\s*[\r\n]+\s*/g, ' ');
    if (title === '') badLine(line, 'a LONG DESCRIPTION', 'an empty field');
    once(code, line);
    entries += 1;
    const fieldText = (name: HcpcsFieldName, nth: number): string => text(hcpcsFieldNames[name] === 1 ? name : `${name}${nth + 1}`);
    emit(
      {
        system: 'hcpcs',
        code,
        billable: !isModifier(code),
        shortTitle: value('SHORT DESCRIPTION'),
        title,
        addedOn: hcpcsDate(value('ADD DT'), 'ADD DT', line),
        endedOn: hcpcsDate(value('TERM DT'), 'TERM DT', line),
      },
      { of: 'hcpcs', ...readHcpcsFields(fieldText, { record: isModifier(code) ? 'modifier' : 'procedure', sequence: value('SEQNUM'), line }) },
    );
  }

  return {
    row: (record) => {
      if (header !== null) return readRow(record, header);
      const names = hcpcsHeader(record.fields);
      const missing = needed.filter((column) => !names.includes(column));
      if (missing.length > 0) badLine(record.line, `the columns ${needed.join(', ')}`, `${names.length} columns, without ${missing.join(', ')}`);
      header = { width: names.length, places: new Map(names.map((name, place) => [name, place])) };
    },
    end: () => {
      if (entries === 0) refuse({ code: 'bad-file', why: 'empty' });
    },
  };
}
