/** The most one chunk may hold: small enough to lay out within a frame, large enough to keep their number low. */
const mostLines = 40;
const mostUnits = 4096;

/**
 * Where the chunks of a text begin: every chunk ends at a line end where it can, holds at most 40 lines and
 * 4,096 UTF-16 code units, and never parts a surrogate pair. An empty text is one empty chunk.
 */
export function chunkStarts(text: string): readonly number[] {
  const starts: number[] = [0];
  let start = 0;
  while (start < text.length) {
    const next = chunkEnd(text, start);
    if (next >= text.length) break;
    starts.push(next);
    start = next;
  }
  return starts;
}

function chunkEnd(text: string, start: number): number {
  const limit = start + mostUnits;
  let end = start;
  for (let lines = 0; lines < mostLines; lines += 1) {
    const lineEnd = text.indexOf('\n', end);
    if (lineEnd === -1) return text.length <= limit ? text.length : cutLongLine(text, start, end, limit);
    if (lineEnd + 1 > limit) return cutLongLine(text, start, end, limit);
    end = lineEnd + 1;
  }
  return end;
}

/** The lines before a line that is too long, or a piece of that line, cut at a space where one is near. */
function cutLongLine(text: string, start: number, end: number, limit: number): number {
  if (end > start) return end;
  const space = text.lastIndexOf(' ', limit - 1);
  const cut = space > start + mostUnits / 2 ? space + 1 : limit;
  return isLowSurrogate(text, cut) ? cut - 1 : cut;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Index of the chunk that holds `offset`; the end of the text belongs to the last one. */
export function chunkAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How many lines a piece of text fills when about `columns` characters fit: the first guess at its height. */
export function estimateLines(text: string, columns: number): number {
  let lines = 0;
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const length = (end === -1 ? text.length : end) - start;
    lines += Math.max(1, Math.ceil(length / columns));
    if (end === -1) break;
    start = end + 1;
  }
  return Math.max(1, lines);
}
