import type { CalendarDate } from '../../shared/kernel';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export type TypedDate = { readonly ok: true; readonly date: CalendarDate | null } | { readonly ok: false; readonly why: 'unreadable' | 'no-such-day' };

/**
 * Reads a date as people type it: `2026-03-12`, `12 Mar 2026`, `Mar 12, 2026`, `3/12/2026` (month first, as
 * in United States charts), `03122026`. Years have four digits: a birth year of '26' could be two people.
 */
export function readTypedDate(typed: string): TypedDate {
  const text = typed.trim().toLowerCase();
  if (text === '') return { ok: true, date: null };
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso !== null) return made(iso[1], iso[2], iso[3]);
  const american = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (american !== null) return made(american[3], american[1], american[2]);
  const dayFirst = /^(\d{1,2})\.?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/.exec(text);
  if (dayFirst !== null) return made(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^([a-z]{3,9})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+(\d{4})$/.exec(text);
  if (monthFirst !== null) return made(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  return { ok: false, why: 'unreadable' };
}

function monthNumber(word = ''): string {
  const index = months.findIndex((month) => word.startsWith(month));
  const full = index < 0 ? '' : new Date(Date.UTC(2000, index, 1)).toLocaleDateString('en-US', { month: 'long', timeZone: 'UTC' }).toLowerCase();
  return full.startsWith(word) || word === 'sept' ? String(index + 1) : '';
}

function made(year = '', month = '', day = ''): TypedDate {
  if (month === '') return { ok: false, why: 'unreadable' };
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // A day that does not exist rolls over or fails to parse: in both cases it does not come back the same.
  const at = new Date(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
  return exists ? { ok: true, date } : { ok: false, why: 'no-such-day' };
}

/** What is wrong with a typed date, for the person who typed it. */
export function typedDateProblem(why: 'unreadable' | 'no-such-day'): string {
  return why === 'no-such-day' ? 'There is no such day in the calendar' : 'Write the date as 12 Mar 2026, 3/12/2026 or 2026-03-12';
}

/** The date that a text is; null where it is none, or empty. */
export function dateOf(text: string): CalendarDate | null {
  const read = readTypedDate(text);
  return read.ok ? read.date : null;
}

/** Texts of date fields as they are being typed, by field: what `typed` and `onTyped` of several fields share. */
export type TypedDates = Readonly<Record<string, string>>;

/** `dates` after a field has told of its text. */
export function withTypedDate(dates: TypedDates, field: string, text: string | null): TypedDates {
  const others = Object.fromEntries(Object.entries(dates).filter(([each]) => each !== field));
  return text === null ? others : { ...others, [field]: text };
}

/** Whether every one of them is a date, or empty. */
export function areDates(dates: TypedDates): boolean {
  return Object.values(dates).every((text) => readTypedDate(text).ok);
}
