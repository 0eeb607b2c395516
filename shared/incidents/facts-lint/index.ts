import { attributedIn } from './attributed';
import { isDenied } from './denied';
import type { FactsRule } from './rules';
import { sentencesOf, type Stretch } from './sentences';
import { wordings } from './wordings';

export { factsRules, type FactsRule } from './rules';

/** Words that are no fact: why, what to write instead, and where they stand, in UTF-16 code units [start, end) of the text. */
export type FactsFinding = { readonly rule: FactsRule; readonly message: string; readonly span: Stretch };

/**
 * Finds what is no fact in a report: guesses, causes, blame, legal conclusions and feelings, in the order of the text; of two findings of a
 * rule that overlap, the longer. What is quoted, told by somebody else, or said not to be known is left alone, and so is what is denied.
 * @param text what the reporter wrote so far; any length, cost grows with it alone
 */
export function lintFacts(text: string): FactsFinding[] {
  return sentencesOf(text).flatMap(({ start, end }) => foundIn(text.slice(start, end)).map((found) => ({ ...found, span: { start: found.span.start + start, end: found.span.end + start } })));
}

function foundIn(sentence: string): FactsFinding[] {
  const attributed = attributedIn(sentence);
  const isQuestion = /\?["”’)]*\s*$/u.test(sentence);
  const found = wordings.flatMap(({ rule, words, message, deniable, askable }): FactsFinding[] => {
    if (askable === true && isQuestion) return [];
    return [...sentence.matchAll(words)].flatMap((match): FactsFinding[] => {
      const span = trimmed(match[0], match.index);
      if (attributed.some((stretch) => stretch.start <= span.start && span.start < stretch.end)) return [];
      return deniable === true && isDenied(sentence.slice(0, span.start)) ? [] : [{ rule, message, span }];
    });
  });
  return longest(found).sort((one, other) => one.span.start - other.span.start);
}

function trimmed(words: string, at: number): Stretch {
  const start = at + words.length - words.trimStart().length;
  return { start, end: start + words.trim().length };
}

function longest(found: readonly FactsFinding[]): FactsFinding[] {
  const lengthOf = ({ span }: FactsFinding): number => span.end - span.start;
  const kept: FactsFinding[] = [];
  for (const each of [...found].sort((one, other) => lengthOf(other) - lengthOf(one))) {
    if (!kept.some(({ rule, span }) => rule === each.rule && span.start < each.span.end && each.span.start < span.end)) kept.push(each);
  }
  return kept;
}
