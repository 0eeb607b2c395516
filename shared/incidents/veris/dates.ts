import { addDays } from '../../dates';
import type { CalendarDate } from '../../kernel';
import type { VerisDate } from './model';
import { lookUp } from './words';

/** A date as far as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string;

type Days = { readonly first: CalendarDate; readonly last: CalendarDate };

const two = (number: number): string => String(number).padStart(2, '0');

/** What a record says of a day; undefined without a year, or for a day that there is not. */
export function partialDate({ year, month, day }: VerisDate): PartialDate | undefined {
  if (year === undefined || year < 1900 || year > 2899) return undefined;
  if (month === undefined) return String(year);
  if (day === undefined) return `${year}-${two(month)}`;
  const whole = `${year}-${two(month)}-${two(day)}`;
  return addDays(whole, 0) === whole ? whole : undefined;
}

/** Units of a VERIS time span in days: the least and the most that one of it is. */
const units: Readonly<Record<string, readonly [number, number]>> = { Seconds: [1 / 86_400, 1 / 86_400], Minutes: [1 / 1440, 1 / 1440], Hours: [1 / 24, 1 / 24], Days: [1, 1], Weeks: [7, 7], Months: [28, 31], Years: [365, 366] };
/** Without a number only the unit is known: at least one of it, and less than one of the next. */
const bareUnits: Readonly<Record<string, readonly [number, number]>> = { Seconds: [0, 1], Minutes: [0, 1], Hours: [0, 1], Days: [1, 6], Weeks: [7, 30], Months: [28, 365] };

/**
 * The day of discovery, as far as the day of the incident and the time that passed until then tell it: only what the first and the last
 * day that it can have been have in common. Midnight may have passed, so a span of hours is good for a day more.
 */
export function discoveryAfter(incident: PartialDate, unit: string, value: number | undefined): PartialDate | undefined {
  const span = value === undefined ? lookUp(bareUnits, unit) : lookUp(units, unit)?.map((days) => days * value);
  const [least, most] = span ?? [];
  // A span of centuries is a slip of the pen.
  if (least === undefined || most === undefined || most > 36_525) return undefined;
  const { first, last } = daysOf(incident);
  const hours = unit === 'Hours' || unit === 'Minutes' || unit === 'Seconds';
  return inCommon(addDays(first, Math.floor(least)), addDays(last, hours ? Math.floor(most) + 1 : Math.ceil(most)));
}

function daysOf(date: PartialDate): Days {
  if (date.length === 10) return { first: date, last: date };
  if (date.length === 4) return { first: `${date}-01-01`, last: `${date}-12-31` };
  const first = `${date}-01`;
  return { first, last: addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1) };
}

function inCommon(first: CalendarDate, last: CalendarDate): PartialDate | undefined {
  return [10, 7, 4].map((length) => first.slice(0, length)).find((part) => last.startsWith(part));
}
