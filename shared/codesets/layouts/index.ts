import type { Layout } from '../model';
import { hcpcsCsvReader } from './hcpcs-csv';
import { hcpcsRecordReader } from './hcpcs-record';
import { orderReader } from './order';
import type { Emit, LayoutReader } from './reader';

export { detectLayout, headBytes, refuseBinary, type Detected } from './detect';
export type { Emit, LayoutReader, Line } from './reader';

/** The reader of a layout; see there for the faults it throws. */
export function layoutReader(layout: Layout, emit: Emit): LayoutReader {
  switch (layout) {
    case 'icd10cm-order':
      return orderReader('icd10cm', emit);
    case 'icd10pcs-order':
      return orderReader('icd10pcs', emit);
    case 'hcpcs-record':
      return hcpcsRecordReader(emit);
    case 'hcpcs-csv':
      return hcpcsCsvReader(emit);
  }
}
