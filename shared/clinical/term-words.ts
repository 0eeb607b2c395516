/** The words of a text by their places: a chart has a hundred thousand, so none is copied before it is looked at. */
export type TermWords = { readonly count: number; readonly starts: Int32Array; readonly ends: Int32Array };

/** Letters, figures, and the signs that belong to terms: `&`, `%`, `+`. */
function isTermCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 37 || code === 38 || code === 43 || (code > 191 && code !== 8211 && code !== 8212 && !(code >= 8216 && code <= 8230));
}

export function termWordsOf(text: string): TermWords {
  const starts = new Int32Array((text.length >> 1) + 1);
  const ends = new Int32Array((text.length >> 1) + 1);
  let count = 0;
  let at = 0;
  while (at < text.length) {
    if (!isTermCode(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    starts[count] = at;
    while (at < text.length && isTermCode(text.charCodeAt(at))) at += 1;
    ends[count] = at;
    count += 1;
  }
  return { count, starts, ends };
}

/** A word in lower case; empty beyond the last. */
export function termWordAt(text: string, { count, starts, ends }: TermWords, index: number): string {
  return index < count ? text.slice(starts[index], ends[index]).toLowerCase() : '';
}

/** Whether the words of a term stand at `index`, with nothing but a space, hyphen, slash or apostrophe between them. */
export function isTermAt(text: string, words: TermWords, index: number, parts: readonly string[]): boolean {
  return parts.every((part, offset) => termWordAt(text, words, index + offset) === part && (offset === 0 || /^[\s\-/']{1,2}$/.test(text.slice(words.ends[index + offset - 1], words.starts[index + offset]))));
}
