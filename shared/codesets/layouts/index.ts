import { z } from '../../kernel';
import { cptLinkReader } from './cpt-link';
import { cptStandardReader } from './cpt-standard';
import { hcpcsCsvReader } from './hcpcs-csv';
import { hcpcsRecordReader } from './hcpcs-record';
import { orderReader } from './order';
import type { Emit, LayoutReader } from './reader';

export { creditOf } from './cpt-notice';
export { detectLayout, headBytes, refuseBinary, type Detected } from './detect';
export { hcpcsRowReader, isHcpcsHeader } from './hcpcs-rows';
export type { Emit, LayoutReader, Line } from './reader';

/** The layouts of files that list codes line by line; the books in XML have readers of their own (`books/`). */
export const lineLayoutSchema = z.enum(['icd10cm-order', 'icd10pcs-order', 'hcpcs-record', 'hcpcs-csv', 'cpt-standard', 'cpt-link']);
export type LineLayout = z.infer<typeof lineLayoutSchema>;

/** The reader of a layout; see there for the faults it throws. */
export function layoutReader(layout: LineLayout, emit: Emit): LayoutReader {
  switch (layout) {
    case 'icd10cm-order':
      return orderReader('icd10cm', emit);
    case 'icd10pcs-order':
      return orderReader('icd10pcs', emit);
    case 'hcpcs-record':
      return hcpcsRecordReader(emit);
    case 'hcpcs-csv':
      return hcpcsCsvReader(emit);
    case 'cpt-standard':
      return cptStandardReader(emit);
    case 'cpt-link':
      return cptLinkReader(emit);
  }
}
