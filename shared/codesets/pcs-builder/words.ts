import type { PcsDefinition } from '../books/pcs-definitions';
import type { PcsValue } from '../books/pcs-tables';
import type { PcsRow } from './space';

/** Beyond this many, words narrow nothing any more that the first ones have not. */
const mostWords = 8;

/** How surgeons call approaches for which PCS has words of its own (ICD-10-PCS Official Guidelines, A11: the coder, not the chart, uses PCS's terms). */
const approachWords: Readonly<Record<string, string>> = {
  'Percutaneous Endoscopic': 'laparoscopic thoracoscopic arthroscopic laparoscopy thoracoscopy arthroscopy keyhole',
  'Via Natural or Artificial Opening Endoscopic': 'bronchoscopic cystoscopic colonoscopic hysteroscopic bronchoscopy cystoscopy colonoscopy hysteroscopy esophagogastroduodenoscopy',
  Percutaneous: 'needle transcatheter puncture',
};

/** The words by which a value is found, by axis and label: those of its label, and those that are coded to it. */
export type PcsLexicon = ReadonlyMap<string, { readonly own: readonly string[]; readonly coded: readonly string[] }>;

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
  const lexicon = new Map<string, { readonly own: readonly string[]; readonly coded: readonly string[] }>();
  for (const { axes } of rows) {
    axes.forEach(({ values }, index) => {
      for (const { label } of values) {
        const name = key(index + 1, label);
        if (lexicon.has(name)) continue;
        const spoken = index === 4 ? wordsOf(approachWords[label] ?? '') : [];
        lexicon.set(name, { own: wordsOf(label), coded: [...new Set([...(keys.get(name) ?? []), ...spoken])] });
      }
    });
  }
  return lexicon;
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
  const masks = new Map<string, number>();
  const unknown: string[] = [];
  asked.forEach((word, index) => {
    const meeting = valuesMeeting(lexicon, word, isWide);
    if (meeting.length === 0) unknown.push(word);
    for (const name of meeting) masks.set(name, (masks.get(name) ?? 0) | (1 << index));
  });
  const full = [...masks.values()].reduce((all, mask) => all | mask, 0);
  return { full, unknown, met: (axis, { label }) => masks.get(key(axis, label)) ?? 0 };
}

function valuesMeeting(lexicon: PcsLexicon, word: string, isWide: boolean): string[] {
  const named = [3, 5].find((axis) => lexicon.has(key(axis, capital(word))));
  if (named !== undefined) return [...lexicon].flatMap(([name, { own }]) => (name.startsWith(`${named} `) && own.includes(word) ? [name] : []));
  const begun = (words: readonly string[]): boolean => words.some((each) => each.startsWith(word));
  const own = [...lexicon].flatMap(([name, words]) => (begun(words.own) ? [name] : []));
  return own.length > 0 && !isWide ? own : [...new Set([...own, ...[...lexicon].flatMap(([name, words]) => (begun(words.coded) ? [name] : []))])];
}

/**
 * Narrows a row to the values that lead to a code meeting all the words, whichever axis meets which.
 * @returns for each axis the values left, and how many codes there are; null where there is none
 */
export function narrowRow({ axes }: PcsRow, { full, met }: PcsQuery): { readonly values: readonly (readonly PcsValue[])[]; readonly codes: number } | null {
  let most = 0;
  // How many values of each axis meet the same words: nearly all meet none, so that there is little to combine.
  const ways = axes.map(({ values }, index) => {
    const counts = new Map<number, number>();
    for (const value of values) {
      const mask = met(index + 1, value);
      most |= mask;
      counts.set(mask, (counts.get(mask) ?? 0) + 1);
    }
    return counts;
  });
  if (most !== full) return null;
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
