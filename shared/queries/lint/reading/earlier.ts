import type { Reading } from './index';
import { isPrior } from './voice';

const isoDay = /\b((?:19|20)\d\d)-(\d{2})-(\d{2})\b/g;
const americanDay = /(?<![\d/-])(0?[1-9]|1[0-2])([/-])(0?[1-9]|[12]\d|3[01])\2((?:19|20)\d\d|\d{2})(?![\d/-])/g;
const day = 86_400_000;
/** No stay is so long: what was recorded so many days before the stay that is asked about is of another. */
const longest = 180;

/** The days that a text writes with their years, in milliseconds. */
function daysIn(text: string): number[] {
  const iso = [...text.matchAll(isoDay)].map(([, year, month, of]) => Date.UTC(Number(year), Number(month) - 1, Number(of)));
  const american = [...text.matchAll(americanDay)].map(([, month, , of, year = '']) => Date.UTC(Number(year.length === 2 ? `20${year}` : year), Number(month) - 1, Number(of)));
  return [...iso, ...american].filter((each) => !Number.isNaN(each));
}

/**
 * Of each indicator, whether it is of an earlier encounter: the chart says so, it lies before this one began, its words or its document
 * say so, or it lies half a year before the day that the text names as that of this encounter.
 */
export function earlierOf({ input: { indicators = [], body, title = '' }, context }: Reading): boolean[] {
  const from = context.encounter?.from;
  const named = daysIn(`${title} ${body}`);
  const present = named.length === 0 ? Number.NEGATIVE_INFINITY : Math.max(...named);
  return indicators.map(({ text, value = '', date, document = '' }, index) => {
    const ofChart = context.spans?.some((span) => span.indicator === index && span.isPrior) === true;
    const isBefore = from !== undefined && date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) && date < from;
    const last = date === undefined ? undefined : daysIn(date).at(-1);
    return ofChart || isBefore || [text, value, document].some(isPrior) || (last !== undefined && present - last > longest * day);
  });
}
