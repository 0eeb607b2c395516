/** A word of a title or a query, folded for comparison, and where it stands in the text: [start, end). */
export type Word = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Bound to the word before by a hyphen or an apostrophe (self-harm, O'nyong). */
  readonly bound: boolean;
};

/** One UTF-16 unit without accents and in lower case; always one unit, so that places in the text stay true. */
function foldUnit(unit: string): string {
  if (unit === '\u2019' || unit === '\u02bc' || unit === '`') return "'";
  if (unit === '\u2010' || unit === '\u2011' || unit === '\u2013' || unit === '\u2212') return '-';
  return unit.normalize('NFD').charAt(0).toLowerCase().charAt(0);
}

/** Lower case without accents, of the same length as `text`. */
export function fold(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text.toLowerCase() : Array.from({ length: text.length }, (_none, index) => foldUnit(text.charAt(index))).join('');
}

// A number keeps its decimal point (0.5) and loses its thousands comma; a measure splits (10mg: 10, mg), since
// titles write both; anything else of letters and digits stays whole (B12, H1N1).
const pattern = /\d+(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|[a-z0-9]+/g;
const measure = /^(\d+)(mg|mcg|ug|ml|cc|g|gm|kg|cm|mm|iu|mci|hrs?|min)$/;

/**
 * The words of a text in order. Possessives fall away (Crohn's: crohn), accents too; hyphens and slashes part
 * words; punctuation is no part of them.
 */
export function wordsOf(text: string): Word[] {
  const folded = fold(text);
  const words: Word[] = [];
  for (const match of folded.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (match[0] === 's' && start > 1 && folded[start - 1] === "'" && words.at(-1)?.end === start - 1) continue;
    // Bite(s), abscess(es): the plural is no word.
    if ((match[0] === 's' || match[0] === 'es') && folded[start - 1] === '(' && folded[end] === ')' && words.at(-1)?.end === start - 1) continue;
    const before = words.at(-1);
    const bound = before !== undefined && before.end === start - 1 && (folded[start - 1] === '-' || folded[start - 1] === "'");
    const measured = measure.exec(match[0]);
    if (measured === null) {
      words.push({ text: match[0].replaceAll(',', ''), start, end, bound });
      continue;
    }
    const number = measured[1] ?? '';
    words.push({ text: number, start, end: start + number.length, bound });
    words.push({ text: measured[2] ?? '', start: start + number.length, end, bound: false });
  }
  return words;
}

/** Words bound by a hyphen, written as one (self-harm: selfharm), which is how many people type them. */
export function joinedWords(words: readonly Word[]): string[] {
  const joined: string[] = [];
  words.forEach((word, index) => {
    const before = words[index - 1];
    if (word.bound && before !== undefined) joined.push(before.text + word.text);
  });
  return joined;
}

/**
 * What a word and its plural share (fracture, fractures; biopsy, biopsies; abscess, abscesses). Only compared
 * with other stems, never shown; words that merely end in s (sepsis, virus, abscess) keep it.
 */
export function stemOf(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  if (/(?:ss|us|is|as|os)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s')) return word.slice(0, -1);
  return word;
}

/**
 * Words that carry grammar. In a query they may match and help, but a title without them is found all the same;
 * "without" and "no" are not among them.
 */
const grammar = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'due', 'for', 'from', 'in', 'into', 'of', 'on', 'or', 'the', 'to', 'with']);

export function isGrammar(word: string): boolean {
  return grammar.has(word);
}
