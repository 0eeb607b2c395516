import { isHcpcsHeader } from '../../../shared/codesets';
import { refuse } from '../../../shared/kernel';
import { isConversionHeading, sharedStringsReader, worksheetReader, type SheetRow, type TextReader } from '../../../shared/codesets/books';
import type { Pace } from './pace';
import { chunksOf, type Source } from './sources';

/** How far down a table's heading is looked for. */
const headingRows = 20;
const pieceCharacters = 32 * 1024;

/** Whether the files of an archive are the parts of an Excel workbook. */
export function isWorkbook(parts: readonly Source[]): boolean {
  return parts.some(({ member }) => member === 'xl/workbook.xml');
}

/**
 * Reads the conversion table out of a workbook's parts: the first sheet with the table's heading, in the order of the files.
 * @param give receives each row of that sheet, from its first; without a pace it is only told where the table is
 * @returns the name under which the workbook lists its first sheet, which names the fiscal year
 * @throws FaultError `bad-file`: `unknown-layout` where no sheet has the heading
 */
export async function conversionOf(parts: readonly Source[], give: (row: SheetRow) => void, pace: Pace | undefined): Promise<{ readonly sheetName: string }> {
  const found = await sheetWith(isConversionHeading, parts, give, pace);
  return found ?? refuse({ code: 'bad-file', why: 'unknown-layout', expected: 'the ICD-10-CM conversion table, with its heading “Current code assignment”, or the HCPCS Level II workbook', found: 'an Excel workbook without it' });
}

/** As conversionOf, the HCPCS Level II workbook, from its heading on; undefined where no sheet has it. */
export async function hcpcsSheetOf(parts: readonly Source[], give: (row: SheetRow) => void, pace: Pace | undefined): Promise<{ readonly sheetName: string } | undefined> {
  const isHeading = ({ cells }: SheetRow): boolean => isHcpcsHeader([...cells.values()]);
  let isBelow = false;
  return await sheetWith(isHeading, parts, (row) => {
    isBelow ||= isHeading(row);
    if (isBelow && row.cells.size > 0) give(row);
  }, pace);
}

async function sheetWith(isHeading: (row: SheetRow) => boolean, parts: readonly Source[], give: (row: SheetRow) => void, pace: Pace | undefined): Promise<{ readonly sheetName: string } | undefined> {
  const part = (name: string): Source | undefined => parts.find(({ member }) => member === name);
  const strings: string[] = [];
  const shared = part('xl/sharedStrings.xml');
  if (shared !== undefined) await readPart(shared, sharedStringsReader((text) => strings.push(text)), pace, () => false);
  for (const sheet of parts.filter(({ member }) => /^xl\/worksheets\/[^/]+\.xml$/.test(member ?? '')).toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))) {
    const above: SheetRow[] = [];
    let isFound = false;
    const reader = worksheetReader(strings, (row) => {
      isFound ||= isHeading(row);
      if (isFound && pace !== undefined) for (const each of [...above.splice(0), row]) give(each);
      else above.push(row);
    });
    await readPart(sheet, reader, pace, () => (isFound ? pace === undefined : above.length > headingRows));
    if (isFound) return { sheetName: await sheetNameOf(part('xl/workbook.xml')) };
  }
  return undefined;
}

/** Reads a part to its end, or until `isEnough`. */
async function readPart(part: Source, reader: TextReader, pace: Pace | undefined, isEnough: () => boolean): Promise<void> {
  const decoder = new TextDecoder();
  let done = 0;
  for await (const chunk of chunksOf(part)) {
    const text = decoder.decode(chunk, { stream: true });
    for (let at = 0; at < text.length; at += pieceCharacters) {
      reader.write(text.slice(at, at + pieceCharacters));
      if (isEnough()) return;
      await pace?.breathe('reading', Math.min(part.bytes, done + at), part.bytes);
    }
    done += chunk.length;
  }
  reader.end();
}

/** The name of the first sheet, from the workbook's list of them. */
async function sheetNameOf(workbook: Source | undefined): Promise<string> {
  if (workbook === undefined) return '';
  let text = '';
  for await (const chunk of chunksOf(workbook)) text = (text + chunk.toString('utf8')).slice(0, 65_536);
  return /<sheet [^>]*\bname="([^"]{1,100})"/.exec(text)?.[1] ?? '';
}
