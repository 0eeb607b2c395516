import type { Term } from './query';
import { stemOf, wordsOf } from './words';

/**
 * Which parts of a title the query's words met: [start, end) pairs, ascending, not overlapping. Of a word that
 * was met by its beginning, the beginning; of one met as a plural, the word.
 */
export function marksIn(title: string, terms: readonly Term[]): [number, number][] {
  const marks: [number, number][] = [];
  const words = wordsOf(title);
  words.forEach((word, index) => {
    const before = words[index - 1];
    let end = 0;
    for (const { text, prefix } of terms) {
      if (word.text === text || stemOf(word.text) === stemOf(text)) end = word.end;
      else if (prefix && word.text.startsWith(text)) end = Math.max(end, Math.min(word.end, word.start + text.length));
      else if (word.bound && before !== undefined && `${before.text}${word.text}`.startsWith(text)) {
        // A compound typed as one word (xray): its first part is marked too.
        if (text.length <= before.text.length) continue;
        if (marks.at(-1)?.[0] !== before.start) marks.push([before.start, before.end]);
        end = Math.max(end, Math.min(word.end, word.start + text.length - before.text.length));
      }
    }
    if (end > word.start) marks.push([word.start, end]);
  });
  return marks;
}
