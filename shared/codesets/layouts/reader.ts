import type { CodeDetails } from '../details';
import type { CodeEntry } from '../model';
import { badLine, excerpt } from './faults';

/** One line of a file, without its line end. */
export type Line = {
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
  /** False only for a last line that no line end follows. */
  readonly ended: boolean;
};

/**
 * Reads a file of one layout line by line.
 * `line` and `end` throw FaultError `bad-file` (`bad-line`, `truncated`, `empty`) where the file is not as its layout says.
 */
export type LayoutReader = {
  readonly line: (line: Line) => void;
  /** To be called once, after the last line: gives out what waited for a continuation. */
  readonly end: () => void;
  /** The publisher's words above the first code: terms and copyright. To be asked after `end`. */
  readonly notice?: () => string;
};

/** Receives the entries, in the file's order, with what the file says of them beside. */
export type Emit = (entry: CodeEntry, details?: CodeDetails) => void;

/** Refuses a code that occurs twice in a file. */
export function eachCodeOnce(): (code: string, line: number) => void {
  const lines = new Map<string, number>();
  return (code, line) => {
    const before = lines.get(code);
    if (before !== undefined) badLine(line, 'each code once', `${excerpt(code)} again, first on line ${before}`);
    lines.set(code, line);
  };
}

/**
 * A date of an HCPCS file as a calendar date: YYYYMMDD, or null where the field is blank.
 * @param column the field's name, for the fault
 * @throws FaultError `bad-file`
 */
export function hcpcsDate(text: string, column: string, line: number): string | null {
  const digits = text.trim();
  if (digits === '') return null;
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(digits);
  const date = parts === null ? '' : `${parts[1]}-${parts[2]}-${parts[3]}`;
  // A day that does not exist (20250231) rolls over in Date, and so does not come back the same.
  const instant = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== date) {
    badLine(line, `${column} as YYYYMMDD or blank`, excerpt(text));
  }
  return date;
}
