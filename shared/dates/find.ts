import type { CalendarDate } from '../kernel';

/** A date in a text: its place in UTF-16 code units [start, end), and the days that it can mean, the American reading first. */
export type WrittenDate = { readonly start: number; readonly end: number; readonly days: readonly CalendarDate[] };

export const monthNames = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'] as const;

const ordinals = [
  'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth',
  'eighteenth', 'nineteenth', 'twentieth', 'twenty-first', 'twenty-second', 'twenty-third', 'twenty-fourth', 'twenty-fifth', 'twenty-sixth', 'twenty-seventh', 'twenty-eighth', 'twenty-ninth',
  'thirtieth', 'thirty-first',
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ones = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];

const gap = '[ \\u00a0]?';
const separator = `(?:${gap}[/.\\-\\u2010-\\u2013\\u2212]${gap})`;
const month = `(?<month>jan(?:uary)?|feb(?:r(?:uary)?)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?`;
const day = `(?<day>\\d{1,2}(?:st|nd|rd|th)?|${ordinals.map((word) => word.replace('-', '[ -]')).toReversed().join('|')})`;
const yearInWords = `(?:nineteen|twenty|two thousand)(?:[ -](?:and[ -])?(?:oh[ -])?(?:${[...tens, ...ones].toReversed().join('|')}))(?:[ -](?:${ones.slice(0, 9).join('|')}))?`;
const year = `(?<year>(?:18|19|20)\\d{2}|['’]?\\d{2}(?!:|%|[.]\\d)|${yearInWords}|two thousand)`;
const wordGap = '[ \\u00a0,.\\-/]{0,3}';

/** Every form; which groups matched says which it was. Written dates never run into letters or other figures. */
const forms = [
  // 1958-02-03, 1958/2/3
  `(?<y1>(?:18|19|20)\\d{2})${separator}(?<m1>\\d{1,2})${separator}(?<d1>\\d{1,2})(?![\\d])`,
  // 2/3/1958, 02-03-58, 3.2.58
  `(?<a>\\d{1,2})(?<s>${separator})(?<b>\\d{1,2})${separator}(?<y2>(?:18|19|20)\\d{2}|\\d{2})(?!\\d|[/.\\-]\\d)`,
  // 02031958, 19580203
  `(?<eight>\\d{8})(?!\\d)`,
];
const figures = new RegExp(`(?<![\\p{L}\\d]|\\d[/.\\-])(?:${forms.join('|')})(?!\\p{L}(?<!T))`, 'gu');
const words = [
  new RegExp(`(?<![\\p{L}\\d])${month}${wordGap}(?:the )?${day}(?:${wordGap}|,? (?:of |in )?)(?<![\\d])${year}(?![\\p{L}\\d])`, 'giu'),
  new RegExp(`(?<![\\p{L}\\d])(?:the )?${day}${wordGap}(?:day )?(?:of )?${month}${wordGap}(?:of )?${year}(?![\\p{L}\\d])`, 'giu'),
];
const anyMonth = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;

/**
 * Finds the dates of a text that say their year: in figures with any separator or none, in words, or mixed. Years of two figures
 * are of the century that ends in 2049, or the one before: both are answered.
 */
export function findDates(text: string): readonly WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const match of text.matchAll(figures)) keep(found, match.index, match[0], daysInFigures(match.groups ?? {}));
  if (anyMonth.test(text)) {
    for (const pattern of words) for (const match of text.matchAll(pattern)) keep(found, match.index, match[0], daysInWords(match.groups ?? {}));
  }
  return found.toSorted((one, other) => one.start - other.start).filter((date, index, all) => index === 0 || date.start >= (all[index - 1]?.end ?? 0));
}

function keep(found: WrittenDate[], start: number, text: string, days: readonly CalendarDate[]): void {
  if (days.length > 0) found.push({ start, end: start + text.length, days });
}

type Groups = Readonly<Record<string, string | undefined>>;

function daysInFigures({ y1, m1, d1, a, b, y2, eight }: Groups): readonly CalendarDate[] {
  if (y1 !== undefined) return valid([[Number(y1), Number(m1), Number(d1)]]);
  if (a !== undefined && b !== undefined && y2 !== undefined) return valid(years(y2).flatMap((full) => [[full, Number(a), Number(b)], [full, Number(b), Number(a)]]));
  if (eight === undefined) return [];
  const two = (from: number): number => Number(eight.slice(from, from + 2));
  const last = Number(eight.slice(4));
  return valid([[last, two(0), two(2)], [Number(eight.slice(0, 4)), two(4), two(6)], [last, two(2), two(0)]]).filter((each) => /^(?:18|19|20)/.test(each));
}

function daysInWords(groups: Groups): readonly CalendarDate[] {
  const named = (groups['month'] ?? '').toLowerCase().slice(0, 3);
  const at = monthNames.findIndex((name) => name.startsWith(named));
  const dayText = (groups['day'] ?? '').toLowerCase().replace(' ', '-');
  const inWords = ordinals.indexOf(dayText);
  const dayNumber = inWords >= 0 ? inWords + 1 : Number.parseInt(dayText, 10);
  return valid(years(groups['year'] ?? '').map((full) => [full, at + 1, dayNumber]));
}

/** The years that a written year can mean. */
function years(text: string): readonly number[] {
  const plain = text.replace(/^['’]/, '').toLowerCase();
  if (/^\d{4}$/.test(plain)) return [Number(plain)];
  if (/^\d{2}$/.test(plain)) return Number(plain) <= 49 ? [2000 + Number(plain), 1900 + Number(plain)] : [1900 + Number(plain)];
  const spoken = /^(nineteen|twenty|two thousand)[ -]?(.*)$/.exec(plain);
  if (spoken === null) return [];
  const rest = (spoken[2] ?? '').split(/[ -]/).filter((word) => word !== '' && word !== 'and' && word !== 'oh');
  const sum = rest.reduce((total, word) => total + (tens.includes(word) ? (tens.indexOf(word) + 2) * 10 : ones.indexOf(word) + 1), 0);
  return [(spoken[1] === 'nineteen' ? 1900 : 2000) + sum];
}

function valid(candidates: readonly (readonly [year: number, month: number, day: number] | readonly number[])[]): readonly CalendarDate[] {
  const days = candidates.flatMap(([y = 0, m = 0, d = 0]) => {
    const at = new Date(Date.UTC(y, m - 1, d));
    return y >= 1800 && y < 2100 && at.getUTCMonth() === m - 1 && at.getUTCDate() === d ? [at.toISOString().slice(0, 10)] : [];
  });
  return [...new Set(days)];
}
