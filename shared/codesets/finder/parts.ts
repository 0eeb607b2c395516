/**
 * A finder's data as bytes: what the reference database keeps of it, one blob each. Numbers are little-endian,
 * as on every platform that Chartlock runs on.
 *
 * - `codes`: 7 bytes a code, ASCII, zero padded, ascending. A code's place in this order is its position.
 * - `flags`: 1 byte a code; bit 0: billable.
 * - `titles`, `titleEnds`: long titles as UTF-8, and where each ends (u32).
 * - `days`: first and last day a code may be used, days since 1970 (two i32 a code); empty where codes carry none.
 * - `words`: the vocabulary, ascending, joined by line feeds.
 * - `forward`, `forwardEnds`: the words of each code (u32: word in the low 24 bits, field in the high 8), in the
 *   order of the text, and where each code's end (u32).
 */
export const partNames = ['codes', 'flags', 'titles', 'titleEnds', 'days', 'words', 'forward', 'forwardEnds'] as const;
export type PartName = (typeof partNames)[number];
export type FinderParts = Readonly<Record<PartName, Uint8Array>>;

/** Changes whenever the parts or the folding of words change: data of another format is built anew. */
export const finderFormat = 1;

/**
 * Where a word of a code comes from. Words that a title has in parentheses are nonessential: they "may be present
 * or absent in the statement of a disease or procedure without affecting the code number" (ICD-10-CM Official
 * Guidelines, I.A.7), so a query loses nothing by leaving them out. A new source of words (index terms, inclusion terms, abbreviations) is a
 * new field here, with its weight in rank.ts and its text in build.ts.
 */
export const fields = ['title', 'nonessential', 'joined', 'short-title'] as const;
export type Field = (typeof fields)[number];

export const codeWidth = 7;
export const wordMask = 0x00ff_ffff;
export const fieldShift = 24;

const dayMs = 86_400_000;

/** Days since 1970 of a calendar date. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / dayMs);
}

/** Days that stand for "since ever" and "until further notice". */
export const firstDay = -2_000_000;
export const lastDay = 2_000_000;
