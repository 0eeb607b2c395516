import { refuse } from '../../kernel';

/** Shortens what is quoted, and shows characters that would not print. */
export function excerpt(text: string, length = 80): string {
  const printable = text.replace(/[^\x20-\x7e\xa0-\uffff]/g, '·');
  return printable.length > length ? `"${printable.slice(0, length)}…"` : `"${printable}"`;
}

/**
 * Unwinds because a line is not as its layout says.
 * @param line counted from 1
 * @throws FaultError `bad-file`, always
 */
export function badLine(line: number, expected: string, found: string): never {
  refuse({ code: 'bad-file', why: 'bad-line', line, expected: expected.slice(0, 300), found: found.slice(0, 300) });
}

/** As badLine, for a last line that stops short: the file was cut off. */
export function truncated(line: number, expected: string, found: string): never {
  refuse({ code: 'bad-file', why: 'truncated', line, expected: expected.slice(0, 300), found: found.slice(0, 300) });
}
