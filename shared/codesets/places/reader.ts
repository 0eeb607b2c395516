import { refuse } from '../../kernel';
import { csvRecords, type CsvRecord } from '../layouts/csv';
import { badLine, excerpt } from '../layouts/faults';
import { eachCodeOnce, type LayoutReader } from '../layouts/reader';
import type { Place } from './place';

const columns = {
  code: /^(?:pos|code|pos code|place of service code(?:s|\(s\))?)$/,
  name: /^(?:name|(?:pos|place of service) name)$/,
  description: /^(?:description|(?:pos|place of service) description)$/,
  setting: /^(?:setting|(?:pos|place of service) setting|facility|facility indicator)$/,
} as const;
type Column = keyof typeof columns;

function placesOf(header: readonly string[]): Record<Column, number> {
  const names = header.map((name) => name.replace(/^\ufeff/, '').replaceAll('"', '').replace(/[\s_]+/g, ' ').trim().toLowerCase());
  const at = (column: Column): number => names.findIndex((name) => columns[column].test(name));
  return { code: at('code'), name: at('name'), description: at('description'), setting: at('setting') };
}

function separatorOf(line: string): ',' | '\t' {
  return line.includes('\t') ? '\t' : ',';
}

/** Whether a line is the header of a table of places of service: code, name and description, in any order. */
export function looksLikePlacesHeader(line: string): boolean {
  const { code, name, description } = placesOf(line.split(separatorOf(line)));
  return code >= 0 && name >= 0 && description >= 0;
}

/**
 * Reads CMS's place of service codes as a table with a header, separated by tabs or commas: code, name, description and, where
 * it is there, whether the place is a facility. A range of free codes ("28-30") is taken apart.
 */
export function placesReader(emit: (place: Place) => void): LayoutReader {
  const once = eachCodeOnce();
  let records: ReturnType<typeof csvRecords> | null = null;
  let header: { readonly width: number; readonly at: Record<Column, number> } | null = null;
  let entries = 0;

  function readRow({ fields, line }: CsvRecord): void {
    if (header === null) {
      header = { width: fields.length, at: placesOf(fields) };
      return;
    }
    const { width, at } = header;
    if (fields.every((field) => field.trim() === '')) return;
    if (fields.length !== width) badLine(line, `${width} columns`, `${fields.length}`);
    const value = (column: Column): string => (fields[at[column]] ?? '').replace(/\s+/g, ' ').trim();
    const name = value('name');
    if (name === '') badLine(line, 'the name of a place', 'an empty column');
    const setting = value('setting').toLowerCase().replace(/[\s-]/g, '');
    const unassigned = name.toLowerCase() === 'unassigned';
    for (const code of codesIn(value('code'), line)) {
      once(code, line);
      entries += 1;
      emit({
        code,
        name,
        description: unassigned ? '' : value('description'),
        setting: setting === 'facility' || setting === 'f' ? 'facility' : setting === 'nonfacility' || setting === 'nf' ? 'non-facility' : null,
        unassigned,
      });
    }
  }

  return {
    line: (line) => {
      records ??= csvRecords(readRow, separatorOf(line.text));
      records.line(line);
    },
    end: () => {
      records?.end();
      if (entries === 0) refuse({ code: 'bad-file', why: 'empty' });
    },
  };
}

/** A code of two digits, with the zero that a spreadsheet program takes from its front, or those of a range. */
function codesIn(text: string, line: number): string[] {
  const [, first, last = first] = /^(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?$/.exec(text) ?? [];
  if (first === undefined || Number(last) < Number(first)) badLine(line, 'a code of two digits', excerpt(text));
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_none, index) => String(Number(first) + index).padStart(2, '0'));
}
