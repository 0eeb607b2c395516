import type { Evidence, Span } from './model';

/** Why words cannot be evidence; null = they can. */
export type SpanFault = 'outside' | 'blank' | 'splits-character';

/** Looks at a span against the text that it is taken from. */
export function spanFault(text: string, { start, end }: Pick<Span, 'start' | 'end'>): SpanFault | null {
  if (start >= end || end > text.length) return 'outside';
  if (splitsPair(text, start) || splitsPair(text, end)) return 'splits-character';
  return text.slice(start, end).trim() === '' ? 'blank' : null;
}

/** The most of a quotation that stands in the history. */
const quotationLimit = 120;

/** Words of a chart on one line, shortened in the middle: both ends of a long quotation say where it is. */
export function quotation(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words.length <= quotationLimit) return words;
  const half = quotationLimit / 2;
  return `${words.slice(0, half).trimEnd()} … ${words.slice(-half).trimStart()}`.replace(/\p{Surrogate}/gu, '');
}

/** Whether two spans are of the same words. */
export function sameSpan(one: Span | Evidence, other: Span | Evidence): boolean {
  return one.documentId === other.documentId && one.start === other.start && one.end === other.end;
}

/** Whether an offset lies between the two halves of a character outside the basic plane. */
function splitsPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
