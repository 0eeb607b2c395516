import { foreseeing } from './foresight';

/** Part of a pattern: a literal without flags, or what one of these makes. */
type Part = RegExp | string;
const sourceOf = (part: Part): string => (typeof part === 'string' ? part : part.source);

/**
 * One pattern of many, in their order: a table of words that is read line by line. What stands first is found first.
 * @param flags of the whole; the parts have none of their own
 */
export function anyOf(flags: string, ...parts: readonly Part[]): RegExp {
  return new RegExp(parts.map(sourceOf).join('|'), flags);
}

/** The same of a long table that few texts meet, and that is asked of whole sentences: it is searched only where it may match. */
export function tableOf(flags: string, ...parts: readonly Part[]): RegExp {
  return foreseeing(anyOf(flags, ...parts));
}

/** Parts that follow each other, for what is too long for one line. */
export function inTurn(...parts: readonly Part[]): string {
  return parts.map(sourceOf).join('');
}

/** One of many words, in the midst of other parts. */
export function oneOf(...parts: readonly Part[]): string {
  return `(?:${parts.map(sourceOf).join('|')})`;
}
