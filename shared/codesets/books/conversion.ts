import { refuse } from '../../kernel';
import { badLine, excerpt } from '../layouts/faults';
import { isShapedFor } from '../shapes';
import type { SheetRow } from './sheet';

/** One code of the conversion table, with what its cases were coded by before it came. */
export type Conversion = {
  /** Bare. */
  readonly code: string;
  /** First day on which the code was valid. */
  readonly effectiveOn: string;
  /** As printed: "A04.7", "D81.3 and D81.30", "Codes in Categories T36-T50", "None". */
  readonly previous: string;
  /** Codes, categories and ranges that `previous` names; a range has both of its ends. */
  readonly from: readonly { readonly first: string; readonly last: string }[];
  /** All of them together were replaced ("A and B"), not one of them. */
  readonly isCombination: boolean;
};

export type ConversionCounts = { changes: number; links: number; unread: number };

const headings = ['current code assignment', 'effective', 'previous code(s) assignment'] as const;

/** Whether a row is the heading of the conversion table. */
export function isConversionHeading(row: SheetRow): boolean {
  return headings.every((heading, index) => (row.cells.get('ABC'.charAt(index)) ?? '').trim().toLowerCase() === heading);
}

/**
 * Takes the rows of the ICD-10-CM conversion table (ICD-10-CM-CONVERSION-TABLE-FYyyyy.xlsx): current code, when it came into
 * effect, previously assigned codes. The table is cumulative, from fiscal year 2017 on; every code stands in it once for
 * every time it came. A title may stand above the heading.
 */
export function conversionReader(emit: (conversion: Conversion) => void): { readonly row: (row: SheetRow) => void; readonly end: () => void; readonly counts: ConversionCounts } {
  const counts: ConversionCounts = { changes: 0, links: 0, unread: 0 };
  let isBelow = false;
  return {
    counts,
    row: (row) => {
      if (!isBelow) {
        isBelow = isConversionHeading(row);
        if (!isBelow && row.number > 20) badLine(row.number, headings.join(', '), 'no such heading in the first 20 rows');
        return;
      }
      if (row.cells.size === 0) return;
      const cell = (column: string): string => (row.cells.get(column) ?? '').trim();
      // Blanks stand within some codes as published (S 06.1XA A).
      const code = cell('A').replace(/[\s.]/g, '').toUpperCase();
      if (!isShapedFor('icd10cm', code)) badLine(row.number, 'an ICD-10-CM code under Current code assignment', excerpt(cell('A')));
      if (cell('C') === '') badLine(row.number, 'the codes assigned before, or None', 'an empty cell');
      const from = codesNamed(cell('C'));
      counts.changes += 1;
      counts.links += from.length;
      emit({ code, effectiveOn: effectiveDay(cell('B'), row.number), previous: cell('C'), from, isCombination: /\band\b|&/i.test(cell('C')) && from.length > 1 });
    },
    end: () => {
      if (counts.changes === 0) refuse({ code: 'bad-file', why: 'empty' });
    },
  };
}

/**
 * The day that the column Effective means: a year is 1 October of it ("unless otherwise specified the code effective date is
 * October 1 of the year listed"); a day is the workbook's number of days since 30 December 1899.
 */
function effectiveDay(text: string, row: number): string {
  const number = Number(text);
  if (/^20[0-9]{2}$/.test(text)) return `${text}-10-01`;
  if (!Number.isInteger(number) || number < 36_526 || number > 73_050) badLine(row, 'a year, or a day, under Effective', excerpt(text));
  return new Date(Date.UTC(1899, 11, 30 + number)).toISOString().slice(0, 10);
}

/** Codes, categories and ranges that a text names; dashes and points are the printer's. */
export function codesNamed(text: string): { first: string; last: string }[] {
  const named = text.toUpperCase().matchAll(/\b([A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4}|[0-9A-Z]{1,4})?)(?:\.?-\s*([A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?)?)?/g);
  return [...named].map(([, first = '', last = first]) => ({ first: first.replace('.', ''), last: last.replace('.', '') }));
}
