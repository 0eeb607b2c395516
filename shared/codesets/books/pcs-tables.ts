import { refuse } from '../../kernel';
import { badLine, excerpt } from '../layouts/faults';
import type { TextReader } from './xml';
import { attributeOf, childrenNamed, textIfAny, textOf, unitReader, type XmlNode } from './xml-units';

/** One value of an axis: its character, and what it means there. */
export type PcsValue = { readonly code: string; readonly label: string };

/** One of the seven axes of a table or row. */
export type PcsAxis = { readonly title: string; readonly values: readonly PcsValue[] };

/** A row of a table: the values that its axes 4 to 7 may have, each with each. */
export type PcsTableRow = readonly [PcsAxis, PcsAxis, PcsAxis, PcsAxis];

/** A table of ICD-10-PCS: the codes that share their first three characters. */
export type PcsTable = {
  /** The three characters, e.g. "0SR". */
  readonly code: string;
  /** Axes 1 to 3, each with its one value: section, body system, operation. */
  readonly head: readonly [PcsAxis, PcsAxis, PcsAxis];
  /** What the third character means; null where the table does not say. */
  readonly definition: string | null;
  readonly rows: readonly PcsTableRow[];
};

/** What is counted of the tables; `codes` is how many the rows make. */
export type PcsTablesCounts = { tables: number; rows: number; codes: number; values: number; unread: number };

/** The characters of ICD-10-PCS: no I and no O, which would look like digits. */
export const pcsCharacter = /^[0-9A-HJ-NP-Z]$/;
const count = /^[1-9]\d{0,5}$/;

const shape = {
  'ICD10PCS.tabular': ['version', 'title', 'pcsTable'],
  pcsTable: ['axis', 'pcsRow'],
  pcsRow: ['axis'],
  axis: ['title', 'label', 'definition'],
};

/**
 * Reads the tables of ICD-10-PCS as CMS publishes them in XML. A code is valid if and only if some row of its table allows
 * every one of its characters 4 to 7 (ICD-10-PCS Official Guidelines, A9). The counts that the file carries (`values` of an
 * axis, `codes` of a row) are checked against what is there.
 * @throws FaultError `bad-file` with line, expected and found
 */
export function pcsTablesReader(emit: (table: PcsTable) => void): TextReader & { readonly counts: PcsTablesCounts } {
  const counts: PcsTablesCounts = { tables: 0, rows: 0, codes: 0, values: 0, unread: 0 };
  const lines = new Map<string, number>();
  const reader = unitReader('ICD10PCS.tabular', shape, (unit) => {
    if (unit.name !== 'pcsTable') return;
    const table = readTable(unit);
    const before = lines.get(table.code);
    if (before !== undefined) badLine(unit.line, 'each table once', `${table.code} again, first on line ${before}`);
    lines.set(table.code, unit.line);
    counts.tables += 1;
    for (const row of table.rows) {
      counts.rows += 1;
      counts.codes += row.reduce((product, { values }) => product * values.length, 1);
      counts.values += row.reduce((sum, { values }) => sum + values.length, 0);
    }
    emit(table);
  });
  return {
    counts,
    write: reader.write,
    end: () => {
      reader.end();
      counts.unread = reader.unread();
      if (counts.tables === 0) refuse({ code: 'bad-file', why: 'empty' });
    },
  };
}

function readTable(unit: XmlNode): PcsTable {
  const axes = childrenNamed(unit, 'axis');
  const [first, second, third] = axes;
  if (first === undefined || second === undefined || third === undefined || axes.length !== 3) badLine(unit.line, 'axes 1 to 3 in <pcsTable>', `${axes.length} axes`);
  const head = [readAxis(first, 1), readAxis(second, 2), readAxis(third, 3)] as const;
  const many = head.findIndex(({ values }) => values.length !== 1);
  if (many >= 0) badLine(axes[many]?.line ?? unit.line, `one value of axis ${many + 1}`, `${head[many]?.values.length ?? 0} values`);
  const rows = childrenNamed(unit, 'pcsRow').map(readRow);
  if (rows.length === 0) badLine(unit.line, 'a <pcsRow> in <pcsTable>', 'none');
  return { code: head.map(({ values }) => values[0]?.code ?? '').join(''), head, definition: textIfAny(third, 'definition'), rows };
}

function readRow(row: XmlNode): PcsTableRow {
  const [fourth, fifth, sixth, seventh, more] = childrenNamed(row, 'axis');
  if (fourth === undefined || fifth === undefined || sixth === undefined || seventh === undefined || more !== undefined) {
    badLine(row.line, 'axes 4 to 7 in <pcsRow>', `${childrenNamed(row, 'axis').length} axes`);
  }
  const axes = [readAxis(fourth, 4), readAxis(fifth, 5), readAxis(sixth, 6), readAxis(seventh, 7)] as const;
  const said = Number(attributeOf(row, 'codes', count, 'how many codes the row has'));
  const made = axes.reduce((product, { values }) => product * values.length, 1);
  if (made !== said) badLine(row.line, `${said} codes in the row, as it says`, `${made} codes`);
  return axes;
}

function readAxis(axis: XmlNode, position: number): PcsAxis {
  const said = attributeOf(axis, 'pos', /^[1-7]$/, 'an axis from 1 to 7');
  if (Number(said) !== position) badLine(axis.line, `axis ${position}`, `axis ${said}`);
  const values = childrenNamed(axis, 'label').map((label): PcsValue => {
    if (label.text === '') badLine(label.line, 'what the value means, in <label>', 'nothing');
    return { code: attributeOf(label, 'code', pcsCharacter, 'a digit or a letter other than I and O'), label: label.text };
  });
  const told = Number(attributeOf(axis, 'values', count, 'how many values the axis has'));
  if (values.length !== told) badLine(axis.line, `${told} values on axis ${position}, as it says`, `${values.length} values`);
  const twice = values.find(({ code }, index) => values.findIndex((other) => other.code === code) < index);
  if (twice !== undefined) badLine(axis.line, `each value of axis ${position} once`, `${excerpt(twice.code)} twice`);
  return { title: textOf(axis, 'title'), values };
}
