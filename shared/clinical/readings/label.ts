import { measures, type Measure } from '../measures';

type Ending = { readonly words: readonly string[]; readonly measure: Measure; readonly isExact: boolean; readonly needsCompany: boolean };
export type Label = { readonly measure: Measure; readonly start: number; readonly end: number; readonly needsCompany: boolean };

/** Names of measures by their last word in lower case, the longest first. */
const endings = new Map<string, Ending[]>();
for (const measure of measures) {
  for (const name of measure.names) {
    const sign = /^[=~]/.exec(name)?.[0];
    const words = (sign === undefined ? name.toLowerCase() : name.slice(1)).split(' ');
    const last = (words.at(-1) ?? '').toLowerCase();
    const list = endings.get(last) ?? [];
    list.push({ words, measure, isExact: sign !== undefined, needsCompany: sign === '~' });
    endings.set(last, list);
  }
}
for (const list of endings.values()) list.sort((one, other) => other.words.length - one.words.length || Number(other.isExact) - Number(one.isExact));

/** Words that may stand between a name and its value. */
const links = new Set(`
is was were of at to level levels count now today yesterday initially initial peak peaked nadir currently around about approximately approx only still up down rose rising fell falling dropped decreased increased elevated low high improved trended trending
from remains remained measured noted found on admission arrival presentation discharge the a an has been with as in between ranging ranged range over under above below than greater less max value result returned came back baseline repeat estimated mean running stable trend recheck
ra drawn this morning am pm overnight here ed initial first last latest most recent lowest highest by for hd day score ratio percent worsened climbed jumped went calculated reported documented least consistently persistently and
`.trim().split(/\s+/));

/** Characters of a word: letters, figures and what stands inside names such as P/F, CK-MB, K+. */
function isWordCode(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 45 || code === 47 || code === 43 || code === 38 || code === 46 || code === 39 || code === 37 || code > 191;
}

const farthest = 72;

/** The name of a measure that the value at `at` belongs to: the nearest before it, with nothing but links, days and times between. */
export function labelBefore(text: string, at: number): Label | undefined {
  let index = at;
  for (let steps = 0; steps < 8 && at - index < farthest; steps += 1) {
    const end = skipBack(text, index);
    if (end === undefined || end === 0) return undefined;
    let start = end;
    while (start > 0 && isWordCode(text.charCodeAt(start - 1))) start -= 1;
    if (start === end) return undefined;
    const stop = text.charCodeAt(end - 1) === 46 ? end - 1 : end;
    const word = text.slice(start, stop);
    const found = nameEndingAt(text, start, stop, word);
    if (found !== undefined) return found;
    const lower = word.toLowerCase();
    // A sentence that ends here is about something else; so is whatever is no link.
    if ((stop < end && word.length > 3) || !(links.has(lower) || /^\d{1,2}\/\d{1,2}(?:\/\d{2,4})?$|^\d{4}-\d{2}-\d{2}$|^-+$/.test(word))) return undefined;
    index = start;
  }
  return undefined;
}

/** Over spaces and signs, and over what stands in brackets; undefined at the end of a line or a clause. */
function skipBack(text: string, from: number): number | undefined {
  let index = from;
  while (index > 0) {
    const character = text[index - 1] ?? '';
    if (character === ')' || character === ']') {
      const open = Math.max(text.lastIndexOf('(', index - 1), text.lastIndexOf('[', index - 1));
      if (open < 0 || index - open > 26) return undefined;
      index = open;
    } else if (' \t:=~≈<>≤≥*,(|–\u00a0"'.includes(character)) index -= 1;
    else if (character === '-' && ' \t'.includes(text[index - 2] ?? ' ')) index -= 1;
    else return character === '\n' || character === ';' || character === '?' || character === '!' ? undefined : index;
  }
  return 0;
}

function nameEndingAt(text: string, start: number, end: number, last: string): Label | undefined {
  const candidates = endings.get(last.toLowerCase());
  if (candidates === undefined) return undefined;
  for (const { words, measure, isExact, needsCompany } of candidates) {
    const first = startOfWords(text, start, words, last, isExact);
    if (first !== undefined) return { measure, start: first, end, needsCompany };
  }
  return undefined;
}

/** Where the words of a name begin that ends with the word at `start`; undefined where others stand there. */
function startOfWords(text: string, start: number, words: readonly string[], last: string, isExact: boolean): number | undefined {
  if (isExact && words.at(-1) !== last) return undefined;
  if (words.length === 1) return start;
  const before = words.slice(0, -1).join(' ');
  const from = start - before.length - 1;
  if (from < 0 || (from > 0 && isWordCode(text.charCodeAt(from - 1)))) return undefined;
  const written = text.slice(from, start - 1).replace(/\s/g, ' ');
  return (isExact ? written === before : written.toLowerCase() === before) ? from : undefined;
}
