/** Part of a text: UTF-16 code units, [start, end). */
export type Stretch = { readonly start: number; readonly end: number };

/** What one, two or three clicks at an offset select: a place, the word (or the run of spaces) there, the line. */
export function stretchAt(text: string, offset: number, clicks: number): Stretch {
  if (clicks <= 1) return { start: offset, end: offset };
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const line = { start, end: next === -1 ? text.length : next };
  return clicks === 2 ? wordIn(text, line, offset) : line;
}

function wordIn(text: string, line: Stretch, offset: number): Stretch {
  // At the end of a line, the word before it is meant.
  const at = Math.min(offset, line.end - 1) - line.start;
  const words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text.slice(line.start, line.end));
  const word = at < 0 ? undefined : words.containing(at);
  if (word === undefined) return { start: offset, end: offset };
  return { start: line.start + word.index, end: line.start + word.index + word.segment.length };
}

/** From where a drag began to where it is: both are wholly in it, whichever way it goes. */
export function between(origin: Stretch, current: Stretch): Stretch & { readonly direction: 'forward' | 'backward' } {
  const direction = current.start < origin.start ? 'backward' : 'forward';
  return { start: Math.min(origin.start, current.start), end: Math.max(origin.end, current.end), direction };
}
