import { createHash } from 'node:crypto';
import { creditOf, hcpcsRowReader, layoutReader, lineLayoutSchema, type CodeDetails, type CodeEntry, type Emit, type Layout } from '../../../shared/codesets';
import type { SheetRow } from '../../../shared/codesets/books';
import { inStretches, type Stretch } from './stretches';
import { insertDetails, writeNotice } from './details-store';
import { readLines } from './file';
import type { Pace } from './pace';
import { membersIn, membersOf, wholeOf, type Source } from './sources';
import { hcpcsSheetOf } from './workbook';

/** Codes as they were read from their file: entries, what the file says beside them as stretches to write, its copyright. */
export type CodeContent = { readonly entries: readonly CodeEntry[]; readonly beside: readonly Stretch[]; readonly credit: string; readonly sha256: string };

/**
 * Reads a file that lists codes.
 * @param path the chosen file, in which `source` may be a member
 * @returns undefined where the layout is of another book
 * @throws FaultError `bad-file`, `cancelled`
 */
export async function readCodes(layout: Layout, path: string, source: Source, pace: Pace): Promise<CodeContent | undefined> {
  const entries: CodeEntry[] = [];
  const details: (readonly [string, CodeDetails])[] = [];
  const emit: Emit = (entry, more) => {
    entries.push(entry);
    if (more !== undefined) details.push([entry.code, more]);
  };
  const beside = (): Stretch[] => inStretches(details, (some): Stretch => (db, key) => insertDetails(db, key, some));
  if (layout === 'hcpcs-workbook') {
    const rows = hcpcsRowReader(emit);
    const bytes = await wholeOf(source);
    const asRecord = sheetRecords();
    await hcpcsSheetOf(source.member === null ? await membersOf(path) : await membersIn(bytes), (row) => rows.row(asRecord(row)), pace);
    rows.end();
    return { entries, beside: beside(), credit: '', sha256: createHash('sha256').update(bytes).digest('hex') };
  }
  const lines = lineLayoutSchema.safeParse(layout);
  if (!lines.success) return undefined;
  const reader = layoutReader(lines.data, emit);
  const sha256 = await readLines(source, reader, layout === 'hcpcs-record', pace);
  const notice = reader.notice?.() ?? '';
  return { entries, beside: [...(notice === '' ? [] : [(...at: Parameters<Stretch>) => writeNotice(...at, notice)]), ...beside()], credit: creditOf(notice), sha256 };
}

/** Rows of a worksheet as records of as many fields as the first has, by the letters of their columns. */
function sheetRecords(): (row: SheetRow) => { readonly fields: readonly string[]; readonly line: number } {
  let width = 0;
  return ({ cells, number }) => {
    const placed = [...cells].map(([column, text]) => [columnIndex(column), text] as const);
    if (width === 0) width = Math.max(...placed.map(([place]) => place)) + 1;
    const fields = Array.from({ length: width }, () => '');
    for (const [place, text] of placed) if (place < width) fields[place] = text;
    return { fields, line: number };
  };
}

/** The place of a worksheet's column from 0: A, B, …, Z, AA. */
function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
