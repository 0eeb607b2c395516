import type { CalendarDate } from '../../kernel';
import type { Range, Standing } from '../measures';

/** A value of a measure where a text gives it. Places are UTF-16 code units [start, end). */
export type Reading = {
  readonly measure: string;
  /** From the name to the unit or flag. */
  readonly start: number;
  readonly end: number;
  /** From the first figure to the unit. */
  readonly valueStart: number;
  readonly valueEnd: number;
  /** In the measure's own unit, in the order of the text: one, or a course of several ("1.1 -> 2.4"). */
  readonly values: readonly number[];
  /** The lower of a pair ("88/50"); null where there is none. */
  readonly second: number | null;
  /** The upper end of a span of values ("20-25 %"); null where there is none. */
  readonly upper: number | null;
  readonly comparator: '<' | '>' | null;
  /** As written; empty where none is. */
  readonly unit: string;
  /** What the record itself says of it: H, high, critical … */
  readonly flag: 'high' | 'low' | 'abnormal' | null;
  /** The laboratory's own range, where it is printed beside the value. */
  readonly printedRange: Range | null;
  /** Where the last value stands to the printed range, else to the usual one of adults; what the record says prevails. */
  readonly standing: Standing | 'abnormal' | null;
  /** The day that is written beside it; else that of the document. */
  readonly date: CalendarDate | null;
};

export type ReadingOptions = { readonly datedOn?: CalendarDate | null; readonly sex?: 'female' | 'male' };
