import { formOf, rootOf } from './forms';
import { synonymsOf } from './language/synonyms';
import { wordOf, type Term } from './query';
import type { Finder } from './open';
import { wordsOf, type Word } from './words';

/** How much of a word a term met: up to where in the text; 0 where it did not. */
function metUpTo(finder: Finder, word: Word, before: Word | undefined, term: Term): number {
  const form = formOf(word.text);
  if (form === term.form) return word.end;
  if (term.grammatical) return 0;
  if (rootOf(form) === rootOf(term.form) || synonymsOf(term.form).includes(form)) return word.end;
  if (word.text.startsWith(term.text)) return Math.min(word.end, word.start + term.text.length);
  // A compound typed as one word (xray): its second part here, its first by marksIn.
  if (word.bound && before !== undefined && `${before.text}${word.text}`.startsWith(term.text) && term.text.length > before.text.length) return Math.min(word.end, word.start + term.text.length - before.text.length);
  if (term.by !== 'spelling') return 0;
  const known = wordOf(finder, form);
  return term.words.some((each) => each.word === known) ? word.end : 0;
}

/**
 * Which parts of a text the query's words met: [start, end) pairs, ascending, not overlapping. Of a word that was met by its
 * beginning, the beginning; of one met in another form, or by another word for the same, the word.
 */
export function marksIn(finder: Finder, text: string, terms: readonly Term[]): [number, number][] {
  const marks: [number, number][] = [];
  const words = wordsOf(text);
  words.forEach((word, index) => {
    const before = words[index - 1];
    const end = terms.reduce((most, term) => Math.max(most, metUpTo(finder, word, before, term)), 0);
    if (end <= word.start) return;
    const isSecond = word.bound && before !== undefined && terms.some((term) => term.text.startsWith(before.text) && `${before.text}${word.text}`.startsWith(term.text) && term.text.length > before.text.length);
    if (isSecond && marks.at(-1)?.[0] !== before.start) marks.push([before.start, before.end]);
    marks.push([word.start, end]);
  });
  return marks;
}
