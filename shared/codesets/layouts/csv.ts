import { badLine, truncated } from './faults';
import type { Line } from './reader';

/** No description comes near this length; without a limit one stray quote would take in the rest of the file. */
const longestField = 65_536;

/** One record of a CSV file and the line on which it begins. */
export type CsvRecord = { readonly fields: readonly string[]; readonly line: number };

/**
 * Splits CSV (RFC 4180) that arrives line by line into records: commas, fields in double quotes where they
 * hold commas, quotes (doubled) or line breaks. The same with tabs in place of the commas.
 */
export function csvRecords(give: (record: CsvRecord) => void, separator: ',' | '\t' = ','): { readonly line: (line: Line) => void; readonly end: () => void } {
  let fields: string[] = [];
  let field = '';
  let beganOn = 0;
  let quoted = false;

  return {
    line: ({ text, number }) => {
      if (quoted) field += '\n';
      else if (text === '') return;
      else beganOn = number;
      let at = 0;
      for (;;) {
        if (quoted) {
          const close = text.indexOf('"', at);
          field += close < 0 ? text.slice(at) : text.slice(at, close);
          if (field.length > longestField) badLine(beganOn, 'a closing quote', `none in ${longestField} characters`);
          if (close < 0) return; // The field goes on in the next line.
          at = close + 1;
          if (text[at] === '"') {
            field += '"';
            at += 1;
            continue;
          }
          quoted = false;
          if (at < text.length && text[at] !== separator) badLine(number, `${separator === ',' ? 'a comma' : 'a tab'} or the line end after a closing quote`, `something else in column ${at + 1}`);
        } else if (field === '' && text[at] === '"') {
          quoted = true;
          at += 1;
          continue;
        } else {
          const comma = text.indexOf(separator, at);
          field += comma < 0 ? text.slice(at) : text.slice(at, comma);
          at = comma < 0 ? text.length : comma;
        }
        fields.push(field);
        field = '';
        if (at >= text.length) break;
        at += 1;
      }
      const record = { fields, line: beganOn };
      fields = [];
      give(record);
    },
    end: () => {
      if (quoted) truncated(beganOn, 'a closing quote', 'the end of the file');
    },
  };
}
