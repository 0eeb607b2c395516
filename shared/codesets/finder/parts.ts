/**
 * A finder's data as bytes: what the reference database keeps of it, one blob each. Numbers are little-endian,
 * as on every platform that Chartlock runs on.
 *
 * - `codes`: 7 bytes a code, ASCII, zero padded, ascending. A code's place in this order is its position.
 * - `flags`: 1 byte a code; bit 0: billable.
 * - `titles`, `titleEnds`: long titles as UTF-8, and where each ends (u32).
 * - `days`: first and last day a code may be used, days since 1970 (two i32 a code); empty where codes carry none.
 * - `words`: the forms of all words (see forms.ts), ascending, joined by line feeds.
 * - `phraseWords`, `phraseEnds`: the words of each phrase (u32: word in the low 24 bits, marks in the high 8), in the order of
 *   the text, and where each phrase's end (u32). The first phrases are the titles, in the order of positions.
 * - `targets`, `sources`: of the other phrases the position of the code they lead to (u32), and where they come from (u8).
 * - `texts`, `textEnds`: of the other phrases what is printed, as UTF-8, and where each ends (u32).
 * - `aliases`: words and what they mean for the books, tab between them, a line each.
 */
export const partNames = ['codes', 'flags', 'titles', 'titleEnds', 'days', 'words', 'phraseWords', 'phraseEnds', 'targets', 'sources', 'texts', 'textEnds', 'aliases'] as const;
export type PartName = (typeof partNames)[number];
export type FinderParts = Readonly<Record<PartName, Uint8Array>>;

/** Changes whenever the parts or the forms of words change: data of another format is built anew. */
export const finderFormat = 2;

/**
 * Marks of a phrase's word.
 * - `optional`: nonessential modifiers "may be present or absent in the statement of a disease or procedure without affecting
 *   the code number" (ICD-10-CM Official Guidelines, I.A.7), so a query loses nothing by leaving them out.
 * - `lead`: of the main term of an index.
 * - `initials`: no word, but the first letters of the phrase's words.
 * - `quiet`: met only once the code is found by other words (see buildFinder).
 */
export const marks = { optional: 1, lead: 2, initials: 4, quiet: 8 } as const;

export const codeWidth = 7;
export const wordMask = 0x00ff_ffff;
export const markShift = 24;

const dayMs = 86_400_000;

/** Days since 1970 of a calendar date. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / dayMs);
}

/** Days that stand for "since ever" and "until further notice". */
export const firstDay = -2_000_000;
export const lastDay = 2_000_000;
