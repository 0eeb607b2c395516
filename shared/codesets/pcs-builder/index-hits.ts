import type { PcsIndexTerm, PcsReference } from '../books/pcs-index';
import { beginningWith, openWordList, type WordList } from './word-list';
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

/** The index, ready to be searched: its lines in their order, and the places of the lines that have each word. */
export type PcsIndex = { readonly entries: readonly PcsIndexEntry[]; readonly words: WordList<number> };

/** Makes the lines of an index ready to be searched. */
export function openIndex(entries: readonly PcsIndexEntry[]): PcsIndex {
  return { entries, words: openWordList(entries.flatMap(({ words }, place) => [...new Set(words)].map((word) => [word, place] as const))) };
}

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
export function findInIndex({ entries, words: known }: PcsIndex, text: string, limit: number): readonly PcsIndexLine[] {
  const asked = wordsOf(text);
  if (asked.length === 0) return [];
  const met = new Uint8Array(entries.length);
  // A word counts once for a line, however many of its words begin so; one that is asked for twice counts twice.
  const lastMet = new Int16Array(entries.length).fill(-1);
  let most = 0;
  asked.forEach((word, index) => {
    for (const { having } of beginningWith(known, word)) {
      for (const place of having) {
        if (lastMet[place] === index) continue;
        lastMet[place] = index;
        const count = (met[place] ?? 0) + 1;
        met[place] = count;
        if (count > most) most = count;
      }
    }
  });
  if (most === 0 || most < asked.length * enough) return [];
  const best: { readonly entry: PcsIndexEntry; readonly score: number }[] = [];
  entries.forEach((entry, place) => {
    if (met[place] !== most) return;
    const score = scoreOf(entry, asked);
    // Among equals the index's own order holds: what comes later stands behind.
    let at = best.length;
    while (at > 0 && (best[at - 1]?.score ?? 0) < score) at -= 1;
    if (at >= limit) return;
    best.splice(at, 0, { entry, score });
    if (best.length > limit) best.pop();
  });
  return best.map(({ entry: { path, lead, reference, target } }) => ({ path, lead, reference, target }));
}

function scoreOf({ words, mainWords }: PcsIndexEntry, asked: readonly string[]): number {
  let score = -words.length;
  for (const word of asked) {
    if (words.includes(word)) score += 4;
    for (let index = 0; index < mainWords; index += 1) {
      if (words[index]?.startsWith(word) !== true) continue;
      score += 3;
      break;
    }
  }
  return score;
}
