import type { PcsIndexTerm, PcsReference } from '../books/pcs-index';
import { wordsOf } from './words';

/** A line of the index that leads somewhere. */
export type PcsIndexLine = {
  /** From the main term down: "Arthroplasty › Knee". */
  readonly path: string;
  /** The beginning of a code; empty where only a reference leads on. */
  readonly lead: string;
  /** The reference's words, "see Resection, Uterus"; empty where the line leads to a code itself. */
  readonly reference: string;
  /** The words that the reference asks to look for. */
  readonly target: string;
};

/** A line with the words it is found by. */
export type PcsIndexEntry = PcsIndexLine & { readonly words: readonly string[]; readonly mainWords: number };

/** The lines of a main term, in the index's order. */
export function linesOf(term: PcsIndexTerm): PcsIndexEntry[] {
  return linesUnder(term, [], wordsOf(term.title).length);
}

function linesUnder({ title, leads, references, terms }: PcsIndexTerm, above: readonly string[], mainWords: number): PcsIndexEntry[] {
  const path = title === '' ? above : [...above, title];
  const words = path.flatMap(wordsOf);
  const line = (lead: string, reference: string, target: string): PcsIndexEntry => ({ path: path.join(' › '), lead, reference, target, words, mainWords });
  return [
    ...leads.map((lead) => line(lead, '', '')),
    ...references.map((each) => line(each.leads ?? '', `${each.kind} ${each.text}`, targetOf(each))),
    ...terms.flatMap((each) => linesUnder(each, path, mainWords)),
  ];
}

/** "Stimulator Generator, Multiple Array in" names a device and a table after it. */
function targetOf({ text }: PcsReference): string {
  return text.replace(/\s+in$/, '');
}

/** Of several words, this share has to be in a line's path where no line has them all. */
const enough = 0.6;

/**
 * The lines whose path has words that begin as those asked for, best first: a whole main term before the beginning of one, and
 * short paths before long ones. Where no line has all the words, those with most of them.
 */
export function findInIndex(entries: readonly PcsIndexEntry[], text: string, limit: number): readonly PcsIndexLine[] {
  const asked = wordsOf(text);
  if (asked.length === 0) return [];
  const met = entries.map(({ words }) => asked.reduce((sum, word) => (words.some((each) => each.startsWith(word)) ? sum + 1 : sum), 0));
  const most = met.reduce((best, count) => Math.max(best, count), 0);
  if (most === 0 || most < asked.length * enough) return [];
  const scored = entries.flatMap((entry, place) => {
    const { words, mainWords } = entry;
    if (met[place] !== most) return [];
    const whole = asked.filter((word) => words.includes(word)).length;
    const inMain = asked.filter((word) => words.slice(0, mainWords).some((each) => each.startsWith(word))).length;
    return [{ entry, place, score: whole * 4 + inMain * 3 - words.length }];
  });
  return scored
    .sort((one, other) => other.score - one.score || one.place - other.place)
    .slice(0, limit)
    .map(({ entry: { path, lead, reference, target } }) => ({ path, lead, reference, target }));
}
