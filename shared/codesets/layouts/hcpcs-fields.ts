import type { HcpcsFields } from '../hcpcs';
import { badLine, excerpt } from './faults';
import { hcpcsDate } from './reader';

/** The detail fields under the names of CMS's workbook, and how often each occurs. */
export const hcpcsFieldNames = {
  PRICE: 4, 'MULT PI': 1, CIM: 3, MCM: 3, STATUTE: 1, LABCERT: 8, XREF: 5, COV: 1, 'ASC GRP': 1, 'ASC DT': 1, OPPS: 1, 'OPPS PI': 1, 'OPPS DT': 1,
  PROCNOTE: 1, BETOS: 1, TOS: 5, 'ANEST BU': 1, 'ACT EFF DT': 1, 'ACTION CD': 1,
} as const;
export type HcpcsFieldName = keyof typeof hcpcsFieldNames;

/** A field's text as the file has it; `nth` from 0. Blank where the file has no such field. */
export type FieldText = (name: HcpcsFieldName, nth: number) => string;

/**
 * The detail fields of a code, of either layout.
 * @throws FaultError `bad-file` where a date or a number is none
 */
export function readHcpcsFields(text: FieldText, from: { readonly record: HcpcsFields['record']; readonly sequence: string; readonly line: number }): HcpcsFields {
  const { record, sequence, line } = from;
  const one = (name: HcpcsFieldName): string | null => text(name, 0).replace(/\s+/g, ' ').trim() || null;
  const all = (name: HcpcsFieldName): string[] => Array.from({ length: hcpcsFieldNames[name] }, (_none, nth) => text(name, nth).trim()).filter((value) => value !== '');
  const date = (name: HcpcsFieldName): string | null => hcpcsDate(text(name, 0), name, line);
  const note = one('PROCNOTE');
  return {
    record,
    sequence,
    pricing: all('PRICE').map((value) => zeroed(value, 2)),
    multiplePricing: one('MULT PI'),
    coverageIssues: all('CIM'),
    carriersManual: all('MCM'),
    statute: one('STATUTE'),
    laboratory: all('LABCERT').map((value) => zeroed(value, 3)),
    crossReferences: all('XREF').map((value) => value.toUpperCase()),
    coverage: one('COV'),
    surgicalCenter: one('ASC GRP'),
    surgicalCenterOn: date('ASC DT'),
    outpatientGroup: one('OPPS'),
    outpatientPolicy: one('OPPS PI'),
    outpatientOn: date('OPPS DT'),
    processingNote: note === null ? null : zeroed(note, 4),
    betos: one('BETOS'),
    services: all('TOS'),
    anesthesiaUnits: units(text('ANEST BU', 0), line),
    action: one('ACTION CD'),
    actionOn: date('ACT EFF DT'),
  };
}

/** Digits with the zeros that a spreadsheet program takes from their front. */
function zeroed(value: string, width: number): string {
  return /^\d+$/.test(value) ? value.padStart(width, '0') : value;
}

function units(text: string, line: number): number | null {
  const digits = text.trim();
  if (digits === '') return null;
  if (!/^\d{1,3}$/.test(digits)) badLine(line, 'anesthesia base units of at most three digits (ANEST BU), or blank', excerpt(text));
  return Number(digits);
}
