import { findDates, type WrittenDate } from '../../dates';
import type { CalendarDate } from '../../kernel';
import { labelBefore } from './label';
import type { Reading, ReadingOptions } from './model';
import { readValue } from './value';

const figures = /\d+/g;

/** Whether a value can begin at a figure: not inside a word, a number, a date or a code. */
function mayBegin(text: string, at: number): boolean {
  if (at === 0) return true;
  const code = text.charCodeAt(at - 1);
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 191;
  if (isLetter || code === 46 || code === 47 || code === 44) return false;
  if (code !== 45) return true;
  const before = text.charCodeAt(at - 2);
  return !((before >= 48 && before <= 57) || (before >= 65 && before <= 90) || (before >= 97 && before <= 122));
}

/**
 * Finds the values of laboratory tests, vital signs and scores in a text: each after its name, with unit, course, flag, printed range
 * and day. Doses, dates and page numbers are left out by their units and by what is possible at all.
 */
export function findReadings(text: string, { datedOn = null, sex }: ReadingOptions = {}): readonly Reading[] {
  const found: (Reading & { readonly needsCompany: boolean })[] = [];
  let done = 0;
  for (const match of text.matchAll(figures)) {
    const at = match.index;
    if (at < done || !mayBegin(text, at)) continue;
    const label = labelBefore(text, at);
    // A name has one value: what comes after its value is another's, or nobody's.
    if (label === undefined || label.start < done) continue;
    const afterFrom = /\b(?:from|rose|increased|rising|fell|dropped|decreased|went|trended)\W*$/i.test(text.slice(Math.max(0, at - 16), at));
    const value = readValue(text, at, label.measure, afterFrom, sex);
    if (value === undefined) continue;
    done = value.end;
    found.push({ measure: label.measure.id, start: label.start, ...value, date: null, needsCompany: label.needsCompany });
  }
  if (found.length === 0) return [];
  const dates = findDates(text);
  // "8/10" of a scale is no tenth of August.
  const valueStarts = new Set(found.map(({ valueStart }) => valueStart));
  return found.filter((reading, index) => !reading.needsCompany || hasCompany(found, index)).map(({ needsCompany: _needed, ...reading }) => ({ ...reading, date: dayBeside(text, dates, reading.start, reading.end, datedOn, valueStarts) }));
}

const vitalSigns = new Set(['temperature', 'heart-rate', 'respiratory-rate', 'blood-pressure', 'oxygen-saturation']);

function hasCompany(found: readonly (Reading & { readonly needsCompany: boolean })[], index: number): boolean {
  const own = found[index];
  return own !== undefined && [index - 2, index - 1, index + 1, index + 2].some((at) => {
    const other = found[at];
    return other !== undefined && vitalSigns.has(other.measure) && other.measure !== own.measure && Math.abs(other.start - own.start) < 60;
  });
}

const before = 90;
const after = 26;
const monthAndDay = /(?<![\d/.-])(1[0-2]|0?[1-9])\/(3[01]|[12]\d|0?[1-9])(?![\d/.-]|\s?(?:NS|strength|on|in)\b)/g;

/** The day that stands nearest to a value within its line and clause; a day without its year is of the document's. */
export function dayBeside(text: string, dates: readonly WrittenDate[], start: number, end: number, datedOn: CalendarDate | null, valueStarts: ReadonlySet<number> = new Set()): CalendarDate | null {
  const lineStart = Math.max(text.lastIndexOf('\n', start) + 1, start - before, 0);
  const lineEnd = Math.min(end + after, text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end));
  let nearest: CalendarDate | null = null;
  let least = Number.POSITIVE_INFINITY;
  const consider = (from: number, to: number, day: CalendarDate | undefined): void => {
    if (day === undefined || from < lineStart || to > lineEnd) return;
    const gap = to <= start ? text.slice(to, start) : from >= end ? text.slice(end, from) : '';
    const distance = gap.length + (to <= start ? 0 : 8);
    if (distance >= least || /[.;!?]\s+\p{Lu}/u.test(gap)) return;
    nearest = day;
    least = distance;
  };
  for (let index = firstFrom(dates, lineStart); index < dates.length && (dates[index]?.start ?? 0) < lineEnd; index += 1) {
    const date = dates[index];
    if (date !== undefined) consider(date.start, date.end, likelyDay(date.days, datedOn));
  }
  if (datedOn !== null && text.slice(lineStart, lineEnd).includes('/')) {
    for (const match of text.slice(lineStart, lineEnd).matchAll(monthAndDay)) {
      const from = lineStart + match.index;
      if (!valueStarts.has(from)) consider(from, from + match[0].length, inYearOf(datedOn, Number(match[1]), Number(match[2])));
    }
  }
  return nearest ?? datedOn;
}

function firstFrom(dates: readonly WrittenDate[], place: number): number {
  let [low, high] = [0, dates.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The American reading of a date, unless only another one is not after the document. */
function likelyDay(days: readonly CalendarDate[], datedOn: CalendarDate | null): CalendarDate | undefined {
  return days.find((day) => datedOn === null || day <= datedOn) ?? days[0];
}

function inYearOf(datedOn: CalendarDate, month: number, day: number): CalendarDate | undefined {
  const year = Number(datedOn.slice(0, 4));
  const written = (of: number): string => `${of}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const candidates = [year, year - 1].map(written).filter((each) => !Number.isNaN(Date.parse(each)) && new Date(Date.parse(each)).getUTCDate() === day);
  return candidates.find((each) => each <= datedOn) ?? candidates[0];
}
