import { csvRecords } from './csv';
import { hcpcsRowReader, isHcpcsHeader } from './hcpcs-rows';
import type { Emit, LayoutReader } from './reader';

/** Whether a first line is the header of the HCPCS workbook, complete or not. */
export function looksLikeHcpcsHeader(text: string): boolean {
  return isHcpcsHeader(text.replaceAll('"', '').split(','));
}

/** Reads the HCPCS Level II workbook saved as CSV; see hcpcsRowReader. */
export function hcpcsCsvReader(emit: Emit): LayoutReader {
  const rows = hcpcsRowReader(emit);
  const records = csvRecords(rows.row);
  return {
    line: records.line,
    end: () => {
      records.end();
      rows.end();
    },
  };
}
