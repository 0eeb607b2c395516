/** Part of a text: UTF-16 code units, [start, end). */
export type Stretch = { readonly start: number; readonly end: number };

const wordUnit = /[\p{L}\p{N}\p{M}_\ud800-\udfff]/u;
const digit = /\p{N}/u;

/** Whether the unit at `at` belongs to a word. A point or comma does between digits: "98.6" and "I50.23" are one word. */
function isWord(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  const unit = text.charAt(at);
  if (wordUnit.test(unit)) return true;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (unit === '.' || unit === ',') return wordUnit.test(before) && digit.test(after);
  if (unit === "'" || unit === '’') return wordUnit.test(before) && wordUnit.test(after);
  return false;
}

function isSpace(unit: string): boolean {
  return unit === ' ' || unit === '\n' || unit === '\t' || unit === '\r' || unit === '\u00a0';
}

/** The word at an offset; between words the run of spaces, or the one sign that stands there. */
export function wordAt(text: string, offset: number): Stretch {
  if (text.length === 0) return { start: 0, end: 0 };
  const at = Math.min(offset, text.length - 1);
  const test = isWord(text, at)
    ? (each: number) => isWord(text, each)
    : isSpace(text.charAt(at)) && text.charAt(at) !== '\n'
      ? (each: number) => isSpace(text.charAt(each)) && text.charAt(each) !== '\n'
      : () => false;
  let start = at;
  let end = at + 1;
  while (start > 0 && test(start - 1)) start -= 1;
  while (end < text.length && test(end)) end += 1;
  return { start, end };
}

/** Where the caret stands after one word to the right: the next word's beginning. */
export function nextWord(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && isWord(text, at)) at += 1;
  while (at < text.length && !isWord(text, at)) at += 1;
  return at;
}

/** Where the caret stands after one word to the left: this or the previous word's beginning. */
export function previousWord(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isWord(text, at - 1)) at -= 1;
  while (at > 0 && isWord(text, at - 1)) at -= 1;
  return at;
}

/** One character to the right, never into the middle of a surrogate pair. */
export function nextCharacter(text: string, offset: number): number {
  const point = text.codePointAt(offset);
  return point === undefined ? text.length : offset + (point > 0xffff ? 2 : 1);
}

/** One character to the left. */
export function previousCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset - 1);
  return Math.max(0, offset - (unit >= 0xdc00 && unit <= 0xdfff ? 2 : 1));
}

/** How many words a stretch holds. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[.,'’/-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** The stretch without the spaces at its ends: what a person means who selects one space too many. */
export function withoutEdges(text: string, { start, end }: Stretch): Stretch {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charAt(from))) from += 1;
  while (to > from && isSpace(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

/** "1 word", "12 words". */
export function wordsOf(count: number): string {
  return count === 1 ? '1 word' : `${count.toLocaleString('en-US')} words`;
}
