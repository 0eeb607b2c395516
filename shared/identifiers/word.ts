/** How a word is written: `smith`, `Smith`, `SMITH`, `McSmith` or `smItH`. One letter with a capital is `capital`. */
export type Casing = 'lower' | 'capital' | 'upper' | 'mixed';

/** A word of a text with its place, and as it is compared: in lower case, without accents, apostrophes and invisible marks. */
export type Word = {
  readonly start: number;
  /** Without the possessive 's. */
  readonly end: number;
  readonly plain: string;
  readonly casing: Casing;
  readonly possessive: boolean;
  /** What stands between the word before and this one. */
  readonly before: string;
  /** Whether a capital would be there for any word: after an end of sentence, a colon, a bullet, or at the beginning. */
  readonly opens: boolean;
};

const wordPattern = /[\p{L}\p{M}\p{Cf}]+(?:['’ʼ`´‘][\p{L}\p{M}]+)*/gu;
const abbreviations = new Set(['mr', 'mrs', 'ms', 'dr', 'drs', 'pt', 'st', 'prof', 'jr', 'sr', 'no', 'vs']);
const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** Letters as they are compared: no case, accents, width, apostrophes or invisible marks. */
export function plainLetters(text: string): string {
  if (/^[A-Za-z]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/[\p{M}\p{Cf}'’ʼ`´‘]/gu, '').toLowerCase().replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? letter);
}

/** The words of a text in their order. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(wordPattern)) {
    const whole = match[0];
    const possessive = /['’ʼ`´‘][sS]$/.test(whole);
    const stem = possessive ? whole.slice(0, -2) : whole;
    const plain = plainLetters(stem);
    if (plain === '') continue;
    const before = text.slice(last, match.index);
    words.push({ start: match.index, end: match.index + stem.length, plain, casing: casingOf(stem), possessive, before, opens: opensAfter(before, words.at(-1)) });
    last = match.index + whole.length;
  }
  return words;
}

function opensAfter(before: string, previous: Word | undefined): boolean {
  if (previous === undefined || /[\n!?:;•*]|- /.test(before)) return true;
  return before.startsWith('.') && previous.plain.length > 1 && !abbreviations.has(previous.plain);
}

function casingOf(word: string): Casing {
  const [first = ''] = word;
  if (first === first.toLowerCase()) return word === word.toLowerCase() ? 'lower' : 'mixed';
  const rest = word.slice(first.length);
  if (rest === rest.toLowerCase()) return 'capital';
  return word === word.toUpperCase() ? 'upper' : 'mixed';
}

/** Whether two words differ by at most one typing error: a letter too many, too few, wrong, or two that changed places. */
export function oneErrorApart(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}
