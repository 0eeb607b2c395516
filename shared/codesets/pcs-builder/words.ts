import type { PcsDefinition } from '../books/pcs-definitions';
import type { PcsValue } from '../books/pcs-tables';
import type { PcsRow } from './space';
import { beginningWith, openWordList, type WordList } from './word-list';

/** Beyond this many, words narrow nothing any more that the first ones have not. */
const mostWords = 8;

/** How surgeons call approaches for which PCS has words of its own (ICD-10-PCS Official Guidelines, A11: the coder, not the chart, uses PCS's terms). */
const approachWords: Readonly<Record<string, string>> = {
  'Percutaneous Endoscopic': 'laparoscopic thoracoscopic arthroscopic laparoscopy thoracoscopy arthroscopy keyhole',
  'Via Natural or Artificial Opening Endoscopic': 'bronchoscopic cystoscopic colonoscopic hysteroscopic bronchoscopy cystoscopy colonoscopy hysteroscopy esophagogastroduodenoscopy',
  Percutaneous: 'needle transcatheter puncture',
};

/** A value by its axis and label. */
type ValueName = { readonly axis: number; readonly label: string };

/** The words by which values are found: those of their labels, and those that are coded to them. */
export type PcsLexicon = { readonly has: (axis: number, label: string) => boolean; readonly own: WordList<ValueName>; readonly coded: WordList<ValueName> };

/** Words as they are compared: lower case, without accents and marks. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().match(/[a-z0-9]+/g) ?? [];
}

function key(axis: number, label: string): string {
  return `${axis} ${label}`;
}

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}

/** "Spacer in Lower Joints" of the device key is "Spacer" in the tables. */
function bareTitle(title: string): string {
  return title.replace(/ in [A-Z].*$/, '');
}

/**
 * The words of all values: their labels, the body part, device and substance keys of the definitions, and how approaches are
 * called in charts. The examples of operations are left out: "liver biopsy" would make every excision one of the liver.
 */
export function openLexicon(rows: readonly PcsRow[], definitions: readonly PcsDefinition[]): PcsLexicon {
  const keys = new Map<string, string[]>();
  for (const { axis, titles, includes } of definitions) {
    if (axis !== 4 && axis !== 6) continue;
    for (const title of new Set(titles.flatMap((each) => [each, bareTitle(each)]))) {
      const words = keys.get(key(axis, title)) ?? [];
      words.push(...includes.flatMap(wordsOf));
      keys.set(key(axis, title), words);
    }
  }
  const known = new Map<string, ValueName>();
  for (const { axes } of rows) {
    axes.forEach(({ values }, index) => {
      for (const { label } of values) {
        const name = key(index + 1, label);
        if (!known.has(name)) known.set(name, { axis: index + 1, label });
      }
    });
  }
  const codedTo = ({ axis, label }: ValueName): Set<string> => new Set([...(keys.get(key(axis, label)) ?? []), ...(axis === 5 ? wordsOf(approachWords[label] ?? '') : [])]);
  const list = (wordsOfValue: (name: ValueName) => Iterable<string>): WordList<ValueName> => openWordList([...known.values()].flatMap((name) => [...wordsOfValue(name)].map((word) => [word, name] as const)));
  return { has: (axis, label) => known.has(key(axis, label)), own: list(({ label }) => new Set(wordsOf(label))), coded: list(codedTo) };
}

/** What words ask for, ready to be compared. */
export type PcsQuery = {
  /** All words met, as a mask. */
  readonly full: number;
  /** Words that no value has; they are said, and narrow nothing. */
  readonly unknown: readonly string[];
  /** Which words a value of an axis (from 1) meets, as a mask. */
  readonly met: (axis: number, value: PcsValue) => number;
};

/** Words that stand between others and mean no value. */
const idle = new Set(['of', 'the', 'a', 'an', 'and', 'to', 'in', 'on', 'with', 'for', 'by', 'via', 'approach', 'procedure']);

/**
 * Reads words: each must begin a word of some value of the code. A word that is the whole name of an operation or an approach
 * means that axis: "drainage" asks for no drainage device, "percutaneous" for what is percutaneous, endoscopic or not. What is coded to a value counts where no value is called so itself:
 * "knee" asks for the knee, and not for every device with a knee in its trade name.
 * @param isWide whether what is coded to values counts in any case: for words that together no code meets otherwise
 */
export function readWords(lexicon: PcsLexicon, text: string, isWide = false): PcsQuery {
  const asked = [...new Set(wordsOf(text))].filter((word) => !idle.has(word)).slice(0, mostWords);
  // By axis, then by label: this is asked for every value of every row.
  const masks: Map<string, number>[] = [];
  const unknown: string[] = [];
  let full = 0;
  asked.forEach((word, index) => {
    const meeting = valuesMeeting(lexicon, word, isWide);
    if (meeting.length === 0) unknown.push(word);
    else full |= 1 << index;
    for (const { axis, label } of meeting) {
      const ofAxis = (masks[axis] ??= new Map());
      ofAxis.set(label, (ofAxis.get(label) ?? 0) | (1 << index));
    }
  });
  return { full, unknown, met: (axis, { label }) => masks[axis]?.get(label) ?? 0 };
}

function valuesMeeting(lexicon: PcsLexicon, word: string, isWide: boolean): readonly ValueName[] {
  const named = [3, 5].find((axis) => lexicon.has(axis, capital(word)));
  const begun = beginningWith(lexicon.own, word);
  if (named !== undefined) return begun.filter((each) => each.word === word).flatMap(({ having }) => having.filter(({ axis }) => axis === named));
  const own = begun.flatMap(({ having }) => having);
  return own.length > 0 && !isWide ? own : [...own, ...beginningWith(lexicon.coded, word).flatMap(({ having }) => having)];
}

/**
 * Narrows a row to the values that lead to a code meeting all the words, whichever axis meets which.
 * @returns for each axis the values left, and how many codes there are; null where there is none
 */
export function narrowRow({ axes }: PcsRow, { full, met }: PcsQuery): { readonly values: readonly (readonly PcsValue[])[]; readonly codes: number } | null {
  let most = 0;
  // Nearly all rows lack some word altogether: that is seen first.
  axes.forEach(({ values }, index) => {
    for (const value of values) most |= met(index + 1, value);
  });
  if (most !== full) return null;
  // How many values of each axis meet the same words: nearly all meet none, so that there is little to combine.
  const ways = axes.map(({ values }, index) => {
    const counts = new Map<number, number>();
    for (const value of values) {
      const mask = met(index + 1, value);
      counts.set(mask, (counts.get(mask) ?? 0) + 1);
    }
    return counts;
  });
  const before = [new Map([[0, 1]])];
  for (const counts of ways) before.push(joined(before.at(-1), counts));
  const codes = before.at(-1)?.get(full) ?? 0;
  if (codes === 0) return null;
  const after = [new Map([[0, 1]])];
  for (const counts of ways.toReversed()) after.unshift(joined(after[0], counts));
  const values = axes.map((axis, index) => {
    const lefts = [...(before[index]?.keys() ?? [])];
    const rights = [...(after[index + 1]?.keys() ?? [])];
    const leads = new Set([...(ways[index]?.keys() ?? [])].filter((mask) => lefts.some((left) => rights.some((right) => (left | mask | right) === full))));
    return axis.values.filter((value) => leads.has(met(index + 1, value)));
  });
  return { values, codes };
}

/** In how many ways each set of words is met, by what came before and one more axis. */
function joined(ways: ReadonlyMap<number, number> | undefined, counts: ReadonlyMap<number, number>): Map<number, number> {
  const next = new Map<number, number>();
  for (const [known, count] of ways ?? []) {
    for (const [mask, more] of counts) next.set(known | mask, (next.get(known | mask) ?? 0) + count * more);
  }
  return next;
}
