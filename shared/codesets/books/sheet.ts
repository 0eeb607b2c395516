import { badLine, excerpt } from '../layouts/faults';
import { xmlReader, type TextReader } from './xml';

/** A row of a worksheet: the texts of its cells by column letter; what is empty is not there. */
export type SheetRow = { readonly number: number; readonly cells: ReadonlyMap<string, string> };

/** No publisher's table comes near this many rows or texts. */
const mostRows = 500_000;

/**
 * Reads the shared strings of a workbook (SpreadsheetML, ECMA-376 Part 1, 18.4), of rich text the words alone.
 * @throws FaultError `bad-file` from `write` and `end`
 */
export function sharedStringsReader(emit: (text: string) => void): TextReader {
  let parts = '';
  let count = 0;
  return xmlReader('sst', {
    close: ({ name, parent, line }, text) => {
      if (name === 't' && parent?.name !== 'rPh') parts = parts === '' ? text : `${parts} ${text}`;
      if (name !== 'si') return;
      count += 1;
      if (count > mostRows) badLine(line, `at most ${mostRows} texts`, 'more');
      emit(parts);
      parts = '';
    },
  });
}

/**
 * Reads the rows of a worksheet (ECMA-376 Part 1, 18.3): shared and inline strings, numbers as they are written.
 * @param strings the workbook's shared strings, whole
 * @throws FaultError `bad-file` from `write` and `end`
 */
export function worksheetReader(strings: readonly string[], emit: (row: SheetRow) => void): TextReader {
  let cells = new Map<string, string>();
  let value = '';
  let last = 0;
  return xmlReader('worksheet', {
    close: ({ name, attributes, line }, text) => {
      if (name === 'v' || name === 't') value = text;
      else if (name === 'c') {
        const column = /^([A-Z]{1,3})\d+$/.exec(attributes['r'] ?? '')?.[1] ?? badLine(line, 'a cell with its place, such as A1', excerpt(attributes['r'] ?? 'none'));
        const shown = attributes['t'] === 's' && value !== '' ? (strings[Number(value)] ?? badLine(line, `a shared string below ${strings.length}`, excerpt(value))) : value;
        if (shown !== '') cells.set(column, shown);
        value = '';
      } else if (name === 'row') {
        const number = Number(attributes['r'] ?? last + 1);
        if (!Number.isInteger(number) || number <= last || number > 1_048_576) badLine(line, `a row number above ${last}`, excerpt(attributes['r'] ?? 'none'));
        last = number;
        emit({ number, cells });
        cells = new Map();
      }
    },
  });
}
