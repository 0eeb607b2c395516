import { refuse } from '../../kernel';
import { isModifier } from '../shapes';
import type { HcpcsFields } from '../hcpcs';
import { badLine, excerpt, truncated } from './faults';
import { readHcpcsFields, type HcpcsFieldName } from './hcpcs-fields';
import { eachCodeOnce, hcpcsDate, type Emit, type LayoutReader, type Line } from './reader';

// Columns of the 320-byte record, from 0 and half open (CMS, "HCPCS Contractor Record", fields 1-29).
const columns = { code: [0, 5], sequence: [5, 10], record: [10, 11], long: [11, 91], short: [91, 119], added: [268, 276], ended: [284, 292] } as const;
/** Where the detail fields begin, from 0, and how wide each is (fields 9 to 30). */
const details: Readonly<Record<HcpcsFieldName, readonly [at: number, width: number]>> = {
  PRICE: [119, 2], 'MULT PI': [127, 1], CIM: [128, 6], MCM: [146, 8], STATUTE: [170, 10], LABCERT: [180, 3], XREF: [204, 5], COV: [229, 1],
  'ASC GRP': [230, 2], 'ASC DT': [232, 8], OPPS: [240, 3], 'OPPS PI': [243, 1], 'OPPS DT': [244, 8], PROCNOTE: [252, 4], BETOS: [256, 3], TOS: [260, 1],
  'ANEST BU': [265, 3], 'ACT EFF DT': [276, 8], 'ACTION CD': [292, 1],
};
const recordLength = 320;
/** Up to the action code; what follows is filler, which the official file of 2019 leaves off in one record. */
const detailLength = 293;
/** No official file has more than eight lines of disclaimer before its first record. */
const preambleLimit = 60;

/** The beginning of a first record: code (or blanks and a modifier), sequence number 00100, record 3 or 7. */
export const firstRecord = /^(?:[A-Z]\d{4}001003| {3}[0-9A-Z]{2}001007)/;

type Pending = { readonly code: string; readonly line: number; sequence: number; readonly long: string[]; readonly short: string; readonly addedOn: string | null; readonly endedOn: string | null; readonly fields: HcpcsFields };

/**
 * Reads the HCPCS Level II file in CMS's 320-byte records: a first record per code (3) or modifier (7), and
 * continuations (4, 8) of its long description, which are joined with one blank. Lines of disclaimer before
 * the first record are skipped.
 *
 * `endedOn` is the termination date, "last date for which a procedure or modifier code may be used by Medicare
 * providers" (record layout, field 29): the code is still good on that day.
 */
export function hcpcsRecordReader(emit: Emit): LayoutReader {
  const once = eachCodeOnce();
  let pending: Pending | null = null;
  let begun = false;

  function give(): void {
    if (pending === null) return;
    const { code, long, short, addedOn, endedOn, fields, line } = pending;
    const title = long.filter((part) => part !== '').join(' ');
    if (title === '') badLine(line, 'a long description in columns 12-91', 'blanks');
    emit({ system: 'hcpcs', code, billable: !isModifier(code), shortTitle: short, title, addedOn, endedOn }, { of: 'hcpcs', ...fields });
    pending = null;
  }

  function open(text: string, number: number, code: string, sequence: string): void {
    give();
    if (sequence !== '00100') badLine(number, 'sequence number 00100 on the first record of a code', excerpt(sequence));
    once(code, number);
    pending = {
      code,
      line: number,
      sequence: 100,
      long: [text.slice(...columns.long).trim()],
      short: text.slice(...columns.short).trim(),
      addedOn: hcpcsDate(text.slice(...columns.added), 'the added date (columns 269-276)', number),
      endedOn: hcpcsDate(text.slice(...columns.ended), 'the termination date (columns 285-292)', number),
      fields: readHcpcsFields((name, nth) => fieldAt(text, name, nth), { record: isModifier(code) ? 'modifier' : 'procedure', sequence, line: number }),
    };
  }

  function fieldAt(text: string, name: HcpcsFieldName, nth: number): string {
    const [at, width] = details[name];
    return text.slice(at + nth * width, at + (nth + 1) * width);
  }

  function carryOn(text: string, number: number, code: string, sequence: string): void {
    if (pending === null || pending.code !== code) badLine(number, 'a first record (3 or 7) before its continuation', excerpt(text.slice(0, 11)));
    const next = String(pending.sequence + 100).padStart(5, '0');
    if (sequence !== next) badLine(number, `sequence number ${next}`, excerpt(sequence));
    pending.sequence += 100;
    pending.long.push(text.slice(...columns.long).trim());
  }

  function readRecord({ text, number, ended }: Line): void {
    const cut = ended ? badLine : truncated;
    const record = text.slice(...columns.record);
    const field = text.slice(...columns.code);
    const code = field.trim();
    const first = record === '3' || record === '7';
    if (!first && record !== '4' && record !== '8') badLine(number, 'record 3, 4, 7 or 8 in column 11', excerpt(text.slice(0, 11)));
    const ofModifier = record === '7' || record === '8';
    if (!(ofModifier ? /^ {3}[0-9A-Z]{2}$/ : /^[A-Z]\d{4}$/).test(field)) {
      badLine(number, ofModifier ? 'three blanks and a modifier in columns 1-5' : 'a Level II code (a letter and four digits) in columns 1-5', excerpt(field));
    }
    const least = first ? detailLength : columns.long[0] + 1;
    if (text.length < least) cut(number, `a record of ${recordLength} characters`, `${text.length} characters`);
    if (text.trimEnd().length > recordLength) badLine(number, `a record of ${recordLength} characters`, `${text.trimEnd().length} characters`);
    const sequence = text.slice(...columns.sequence);
    if (first) open(text, number, code, sequence);
    else carryOn(text, number, code, sequence);
  }

  return {
    line: (line) => {
      if (line.text.trim() === '') return;
      if (!begun && !firstRecord.test(line.text)) {
        if (line.number > preambleLimit) badLine(line.number, 'the first record of a code', 'still the preamble');
        return;
      }
      begun = true;
      readRecord(line);
    },
    end: () => {
      if (!begun) refuse({ code: 'bad-file', why: 'empty' });
      give();
    },
  };
}
