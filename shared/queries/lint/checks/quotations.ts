import { assertionOf } from '../../../clinical/assertion';
import type { Found } from '../found';
import { remembered } from '../memory';
import type { IndicatorText, Span } from '../model';
import type { Reading } from '../reading';
import { areApart, daysIn, isSameDay, regionsIn, sourcesIn } from '../reading/sources';
import { quotesOf } from '../reading/sentences';
import { findReadings } from '../reading/support';

type Word = Span & { readonly plain: string };

/** Words and figures as they are compared: without case and marks. */
const wordsIn = remembered((text: string): readonly Word[] => [...text.matchAll(/\d+(?:[.,]\d+)*|[\p{L}]+(?:['’]\p{L}+)?|%/gu)].map((match) => ({ plain: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length })));

/** A letter in brackets is a change of case; other brackets and dots stand where something was left out or put in. */
const partsOf = (text: string): readonly string[] => text.replace(/\[(\p{L})\](?=\p{L})/gu, '$1').split(/\.{3,}|…|\[[^\]]*\]/).filter((part) => wordsIn(part).length > 0);

/** Little words, that say nothing of their own. */
const little = new Set('a an the of to in on at and or with for by is are was were be been has had have this that there it its as from per into than then'.split(' '));
/** Words that say how much, where, since when or whether: with another of the same row, it is another statement. */
const rows: readonly ReadonlySet<string>[] = [
  'trace trivial tiny minimal minor mild mildly small slight slightly moderate moderately large severe severely massive marked markedly extensive profound gross', 'left right bilateral bilaterally unilateral both', 'upper middle lower', 'acute chronic subacute',
  'systolic diastolic', 'focal diffuse global', 'anterior posterior lateral medial', 'proximal distal', 'open closed', 'displaced nondisplaced undisplaced', 'benign malignant', 'partial full superficial deep', 'increased decreased unchanged stable improved worsened worse new old resolved', 'normal abnormal reduced preserved elevated depressed', 'positive negative', 'present absent', 'possible probable likely definite suspected confirmed', 'one two three four five six',
].map((row) => new Set(row.split(' ')));
const negations = new Set(['no', 'not', 'without', 'never', 'denies', 'denied', 'negative', 'absent', 'cannot', 'neither', 'nor', 'none']);

const isTelling = ({ plain }: Word): boolean => plain.length > 3 && !little.has(plain) && !negations.has(plain) && !rows.some((row) => row.has(plain)) && !/^\d/.test(plain);

/** Whether words stand in others in one row, and what stands before them there does not change what they say. */
function holds(words: readonly Word[], part: readonly Word[]): boolean {
  return words.some((_, at) => part.every(({ plain }, offset) => words[at + offset]?.plain === plain) && !isChangedBy(words.slice(Math.max(0, at - 2), at), part));
}

/** "No" before what is quoted without it, "acute on" before what is chronic. */
function isChangedBy(before: readonly Word[], part: readonly Word[]): boolean {
  return before.some(({ plain }) => negations.has(plain) || rows.some((row) => row.has(plain) && part.some((each) => row.has(each.plain) && each.plain !== plain)));
}

/** Whether a quotation repeats words of a text, in whole or in parts; or holds all that is quoted of it. */
function repeats(quote: string, text: string): boolean {
  return partsOf(quote).every((part) => holds(wordsIn(text), wordsIn(part))) || partsOf(text).every((part) => holds(wordsIn(quote), wordsIn(part)));
}

/** The words before the one at a place, that say how much or where it is. */
function qualifying(words: readonly Word[], at: number): readonly string[] {
  return words.slice(Math.max(0, at - 3), at).map(({ plain }) => plain);
}

/** Whether two texts say of one thing what cannot both stand in one place of a document. */
function contradict(one: string, other: string): boolean {
  const values = findReadings(other);
  const read = findReadings(one);
  const measured = read.filter(({ measure }) => values.some((each) => each.measure === measure));
  if (measured.some(({ measure, values: mine }) => !values.some((each) => each.measure === measure && each.values.some((value) => mine.includes(value))))) return true;
  const [mine, theirs] = [wordsIn(one), wordsIn(other)];
  return mine.some((word, at) => isTelling(word) && theirs.some((each, there) => {
    if (each.plain !== word.plain) return false;
    if (assertionOf(one, word.start, word.end).negated !== assertionOf(other, each.start, each.end).negated) return occursOnce(mine, word) && occursOnce(theirs, each);
    const [before, beside] = [qualifying(mine, at), qualifying(theirs, there)];
    return rows.some((row) => {
      const [said, quoted] = [before.filter((each) => row.has(each)), beside.filter((each) => row.has(each))];
      return said.length > 0 && quoted.length > 0 && !said.some((each) => quoted.includes(each));
    });
  })) || isReworded(mine, theirs);
}

function occursOnce(words: readonly Word[], { plain }: Word): boolean {
  return words.filter((each) => each.plain === plain).length === 1;
}

/** Most of the words in their order, and another among them: the same passage, altered. */
function isReworded(mine: readonly Word[], theirs: readonly Word[]): boolean {
  const kept = inOrder(mine.map(({ plain }) => plain), theirs.map(({ plain }) => plain));
  const shares = kept >= 4 ? kept / mine.length >= 0.5 : kept === 3 && kept / mine.length >= 0.6;
  return mine.length > 3 && shares && kept < mine.length && mine.filter((word) => isTelling(word) && theirs.some(({ plain }) => plain === word.plain)).length > 1;
}

/** The length of the longest row of words that both have in the same order. */
function inOrder(one: readonly string[], other: readonly string[]): number {
  let row = other.map(() => 0);
  for (const word of one) {
    const next: number[] = [];
    other.forEach((each, at) => next.push(each === word ? (at === 0 ? 0 : row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0)));
    row = next;
  }
  return row.at(-1) ?? 0;
}

const deniedBefore = /\b(?:no|not|without|denie[sd]|denying|negative for)\W*$/i;

/** What of an indicator are words of its document: what it quotes, else all of it. */
function quotedBy({ text, value }: IndicatorText): readonly string[] {
  const words = `${text} ${value ?? ''}`.trim();
  const quotes = quotesOf(words);
  return quotes.length > 0 ? quotes.map(({ start, end }) => words.slice(start + 1, end - 1)) : [words];
}

/** The words around a quotation that say where it stands: before it back to another quotation or the sentence before, else behind it. */
function attribution(prose: string, { start, end }: Span, quotes: readonly Span[]): string {
  const from = Math.max(0, ...quotes.filter((quote) => quote.end <= start).map((quote) => quote.end));
  const before = prose.slice(from, start).split(/[.?!;]\s|\n/).at(-1) ?? '';
  if (sourcesIn(before).size > 0) return before;
  const to = quotes.find((quote) => quote.start >= end)?.start ?? prose.length;
  return prose.slice(end, to).split(/[.?!;]\s|\n/)[0] ?? '';
}

/**
 * Q02: a quotation that is attributed to a document of which an indicator quotes otherwise. Parts of its words, with or without
 * the marks of an omission, and other passages of it are none.
 */
export function quotesDiffer({ input: { indicators = [] }, context: { spans = [] }, prose }: Reading): Found[] {
  const quotes = quotesOf(prose);
  if (indicators.length === 0 || quotes.length === 0) return [];
  const cited = spans.flatMap(({ words, contradicting }) => [words ?? '', ...contradicting.map(({ text }) => text)]);
  return quotes.flatMap((span): Found[] => {
    const quote = prose.slice(span.start + 1, span.end - 1);
    const whole = indicators.map(({ text, value }) => `${text} ${value ?? ''}`);
    // What the text itself denies is quoted without its "no".
    if (wordsIn(quote).length < 2 || deniedBefore.test(prose.slice(0, span.start)) || [...whole, ...indicators.flatMap(quotedBy), ...cited].some((text) => repeats(quote, text))) return [];
    const said = attribution(prose, span, quotes);
    const index = indicators.findIndex((indicator) => isOf(said, indicator) && quotedBy(indicator).some((words) => contradict(quote, words)));
    const indicator = indicators[index];
    if (indicator === undefined) return [];
    const words = quotedBy(indicator).find((each) => contradict(quote, each)) ?? '';
    return [{
      rule: 'Q02', where: 'body', span, message: `These words are not what indicator ${index + 1} quotes from the same document. Quote them as they stand there.`,
      fixes: [{ label: 'Quote the words of the indicator', edits: [{ edit: 'replace', where: 'body', start: span.start + 1, end: span.end - 1, text: words }] }],
    }];
  });
}

const yearAlone = /\b(?:19|20)\d\d\b(?![-/])/g;

/** Whether what introduces a quotation names the document of an indicator: its kind, its day and the part of the body. */
function isOf(said: string, { text, date, document }: IndicatorText): boolean {
  const source = `${text.replace(/["“][^"”]*["”]/g, '')} ${document ?? ''}`;
  const kinds = sourcesIn(source);
  if (![...sourcesIn(said)].some((kind) => kinds.has(kind)) || areApart(regionsIn(said), regionsIn(source))) return false;
  const years: readonly string[] = said.match(yearAlone) ?? [];
  if (years.length > 0 && !years.some((year) => (date ?? '').includes(year))) return false;
  const days = daysIn(said);
  const of = daysIn(date ?? '');
  return days.length === 0 || of.length === 0 || days.some((day) => of.some((each) => isSameDay(day, each)));
}
