import { withoutEdges, type Stretch } from './words';

/** Sentences of clinical notes end often at abbreviations that end none. */
const abbreviation = /(?:^|[\s(])(?:Drs?|Mrs?|Ms|St|vs|approx|e\.g|i\.e|etc|Pt|pt|No|b\.i\.d|t\.i\.d|q\.i\.d|q\.d|p\.o|p\.r\.n|a\.m|p\.m)\.$/;

/** A line that stands by itself: a list item, or a label such as "Allergies:". */
const itemStart = /^[ \t]*(?:[-*•]|\d{1,3}[.)]|[A-Z][\w /&'-]{0,40}:)/;

/** How far we look for the ends: a sentence that is longer is cut there. */
const reach = 2000;

/**
 * The sentence at an offset. Notes are half prose, half lists: a sentence ends at a full stop, a blank line, before a
 * list item or a label, and after a line that ends in a colon; a line break inside prose does not end it.
 */
export function sentenceAt(text: string, offset: number): Stretch {
  const low = Math.max(0, offset - reach);
  const high = Math.min(text.length, offset + reach);
  let start = offset;
  while (start > low && !endsBefore(text, start)) start -= 1;
  let end = Math.min(offset + 1, text.length);
  while (end < high && !endsBefore(text, end)) end += 1;
  return withoutEdges(text, { start, end });
}

/** Whether a sentence ends right before `at`. */
function endsBefore(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (before === '\n') return lineEndsSentence(text, at);
  if (before !== ' ' && before !== '\t') return false;
  const stop = text.charAt(at - 2);
  if (stop !== '.' && stop !== '!' && stop !== '?') return false;
  if (/\p{Ll}/u.test(text.charAt(at))) return false;
  return !abbreviation.test(text.slice(Math.max(0, at - 12), at - 1));
}

/** Whether the line break before `at` ends a sentence. */
function lineEndsSentence(text: string, at: number): boolean {
  const lineStart = text.lastIndexOf('\n', at - 2) + 1;
  const line = text.slice(Math.max(lineStart, at - 200), at - 1).trimEnd();
  if (line === '' || line.endsWith(':') || /[.!?]$/.test(line)) return true;
  const next = text.slice(at, at + 60);
  return next.startsWith('\n') || next.startsWith('\r') || itemStart.test(next);
}
