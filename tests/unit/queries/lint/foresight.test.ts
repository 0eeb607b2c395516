import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advices } from '../../../../shared/queries/lint/checks/advice-words';
import { blames } from '../../../../shared/queries/lint/checks/blame-words';
import { conducts } from '../../../../shared/queries/lint/checks/conduct-words';
import * as directiveWords from '../../../../shared/queries/lint/checks/directive-words';
import { frames } from '../../../../shared/queries/lint/checks/frame-words';
import { houseWords } from '../../../../shared/queries/lint/checks/house-words';
import { lapses } from '../../../../shared/queries/lint/checks/lapse-words';
import { presuppositions } from '../../../../shared/queries/lint/checks/leading-words';
import { moneyWords } from '../../../../shared/queries/lint/checks/money-words';
import { paymentWords } from '../../../../shared/queries/lint/checks/payment-words';
import { urgings } from '../../../../shared/queries/lint/checks/urging-words';
import { foreseeing, foresight } from '../../../../shared/queries/lint/foresight';
import { needOf } from '../../../../shared/queries/lint/needs';
import { heldOut, tuned } from '../../../fixtures/queries/corpus';

const tables = [
  ...[...advices, ...blames, ...conducts, ...frames, ...houseWords, ...lapses, ...presuppositions, ...moneyWords, ...paymentWords, ...urgings].map(({ words }) => words),
  ...Object.values(directiveWords).filter((words) => words instanceof RegExp),
];

function plainly({ source, flags }: RegExp): RegExp {
  return new RegExp(source, flags);
}

/** Where a pattern matches a text, and what. */
function found(pattern: RegExp, text: string): string[] {
  const matches = pattern.global ? [...text.matchAll(pattern)] : [pattern.exec(text)];
  return matches.flatMap((match) => (match === null ? [] : `${match.index} ${match.join('|')}`));
}

/** Small patterns of everything that tables of words are written with. */
const patterns = fc.letrec<{ alternatives: string; sequence: string; part: string; atom: string }>((tie) => ({
  alternatives: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((each) => each.join('|')),
  sequence: fc.array(tie('part'), { maxLength: 4 }).map((each) => each.join('')),
  part: fc.oneof({ maxDepth: 4 }, fc.constantFrom('a', 'b', 'ab', ' ', 'ba ', '0', '_', '-', '\\b', '\\B', '^', '$', 'é'), fc.tuple(tie('atom'), fc.constantFrom('', '?', '*', '+', '{2}', '{0,1}', '{1,2}', '{0,3}', '{2,}', '+?')).map((each) => each.join('')), fc.tuple(fc.constantFrom('(?=', '(?!', '(?<=', '(?<!'), tie('alternatives')).map(([open, inside]) => `${open}${inside})`)),
  atom: fc.oneof({ maxDepth: 4 }, fc.constantFrom('a', 'B', 's', ' ', '1', '.', '\\w', '\\W', '\\s', '\\d', '\\S', '[ab]', '[^a]', '[a-b]', '[\\s,]', '[0-2]', '[-a]', '\\.', '\\p{L}', '\\u0061'), fc.tuple(fc.constantFrom('(', '(?:', '(?<name>'), tie('alternatives')).map(([open, inside]) => `${open}${inside})`)),
})).alternatives;
const texts = fc.array(fc.constantFrom('a', 'b', 'A', 'B', 's', ' ', '  ', '0', '11', '_', '-', '.', '\n', 'é', 'ſ', 'K', 'ab', 'ba '), { maxLength: 12 }).map((each) => each.join(''));

function compiled(source: string, flags: string): RegExp | null {
  try {
    return new RegExp(source, flags);
  } catch {
    // Two groups of one name, or a quantifier behind an edge in the mode that forbids it.
    return null;
  }
}

describe('a table of words that is searched only where it may match', () => {
  it('finds what the same table finds that is searched everywhere, whatever its words are', () => {
    fc.assert(fc.property(patterns, texts, fc.constantFrom('', 'i', 'g', 'gi', 'iu', 'm'), (source, text, flags) => {
      const pattern = compiled(source, flags);
      fc.pre(pattern !== null);
      expect(found(foresight()(pattern), text)).toEqual(found(pattern, text));
    }), { numRuns: 2000 });
  });

  it.each([
    // Letters that fold to those of a word, in the mode where they do.
    [/s/iu, 'ſ'], [/k/iu, '\u212a'], [/\bcc\b/, 'ſcc'],
    // More ways to go on than are told apart.
    [/x(?:(?:a|b|c|d)(?:\w|e|f|g))(?:h|i|j|k)y/, 'xachy'], [/x(?:(?:a|b|c|d)(?:ee|e|f|g))(?:h|i|j|k)y/, 'xaeehy'], [/x(?:(?:a|b|c|d)(?:e|f|g|h)(?:i|j|k|l))y/, 'xaeiy'],
    // Rows of blanks and of figures, and of both.
    [/a(?: |1)+b/, 'a 1 1b'], [/a\d{3} b/, 'a123 b'], [/a\s+1\d*b/, 'a \n 12b'],
    // Groups that are meant by their number or name, and no such.
    [/(a)x|(b)\2/, 'bb'], [/(?<one>a)x|(?<other>b)\k<other>/, 'bb'], [/a\\1|(b)/, 'b'],
    [/^\W*(?:cc|mcc)$/, ' (mcc'], [/(?<=\bno )sepsis(?= today\b)/, 'no sepsis today'],
  ])('finds with %s what stands in “%s”', (pattern, text) => {
    expect(found(pattern, text)).toHaveLength(1);
    expect(found(foresight()(pattern), text)).toEqual(found(pattern, text));
  });

  it('finds in every sentence of the corpus what each table of the linter finds there', () => {
    const foreseen = foresight();
    const pairs = tables.map((words) => [plainly(words), foreseen(words)] as const);
    const sentences = new Set([...tuned, ...heldOut].filter((_, index) => index % 40 === 0).flatMap(({ input: { body } }) => [body, ...body.split(/(?<=[.?!])\s/)]));
    for (const sentence of sentences) for (const [plain, pattern] of pairs) if (plain.test(sentence)) expect({ sentence, found: found(pattern, sentence) }).toEqual({ sentence, found: found(plainly(plain), sentence) });
  });

  it('is not searched in a text without its words, however long that would take', () => {
    // Searched, this goes through every way to part the letters: more than a million million.
    const words = foreseeing(/(?:a+)+b of sepsis/);
    expect(words.test(`${'a'.repeat(40)}c of sepsis`)).toBe(false);
    expect([...`${'a'.repeat(40)}c`.matchAll(foreseeing(/(?:a+)+b of sepsis/g))]).toEqual([]);
  });

  it('begins anew after a text that it was not searched in', () => {
    const words = foreseeing(/\bsepsis\b/g);
    expect(words.test('sepsis and sepsis')).toBe(true);
    expect(words.test('nothing of it')).toBe(false);
    expect(words.lastIndex).toBe(0);
  });

  it('parts and replaces in a text as the same pattern does that is searched everywhere', () => {
    expect(['sepsis, then shock', 'nothing of it'].map((text) => [text.split(foreseeing(/sepsis|shock/)), text.replace(foreseeing(/sepsis|shock/g), '-')])).toEqual([[['', ', then ', ''], '-, then -'], [['nothing of it'], 'nothing of it']]);
  });

  it('tells of most tables of the linter that an ordinary question holds none of their words', () => {
    const blank = tables.filter((words) => needOf(words) === null);
    expect(blank.length).toBeLessThan(tables.length / 20);
  });
});
