import type { CalendarDate } from '../kernel';

const dayMs = 86_400_000;

/** The calendar day so many days after (or, negative, before) another. Days are counted on the calendar: no zone, no summer time. */
export function addDays(day: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The last day of a day's calendar year. */
export function endOfYear(day: CalendarDate): CalendarDate {
  return `${day.slice(0, 4)}-12-31`;
}

/** The earlier of days; `YYYY-MM-DD` sorts as text. */
export function earlierOf(day: CalendarDate, ...others: readonly CalendarDate[]): CalendarDate {
  return others.reduce((earliest, other) => (other < earliest ? other : earliest), day);
}

/** The later of days. */
export function laterOf(day: CalendarDate, ...others: readonly CalendarDate[]): CalendarDate {
  return others.reduce((latest, other) => (other > latest ? other : latest), day);
}
