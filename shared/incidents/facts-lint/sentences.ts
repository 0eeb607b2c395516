/** A stretch of a text, in UTF-16 code units [start, end). */
export type Stretch = { readonly start: number; readonly end: number };

const abbreviation = /(?:^|[^\p{L}])(?:dr|mr|mrs|ms|no|ext|approx|st|vs|e\.?g|i\.?e|a\.?m|p\.?m|\p{Lu})\.$/iu;

/** The sentences of a text, in order, covering all of it but blank space: cut at stops and at line ends, not at abbreviations. */
export function sentencesOf(text: string): Stretch[] {
  const sentences: Stretch[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?]+["”’)]*(?=\s)|\n+/gu)) {
    const end = match.index + match[0].length;
    if (match[0] === '.' && abbreviation.test(text.slice(Math.max(0, end - 8), end)) && !/^\s+\p{Lu}/u.test(text.slice(end, end + 4))) continue;
    if (match[0] === '.' && /(?:^|[^\p{L}])(?:dr|mr|mrs|ms|no|ext|st|vs)\.$/iu.test(text.slice(Math.max(0, end - 6), end))) continue;
    if (text.slice(start, end).trim() !== '') sentences.push({ start, end });
    start = end;
  }
  if (text.slice(start).trim() !== '') sentences.push({ start, end: text.length });
  return sentences;
}
