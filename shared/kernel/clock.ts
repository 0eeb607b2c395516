import { z } from './zod';

/** Wall-clock time in milliseconds since 1970, passed in so that tests decide it. */
export type Clock = { readonly now: () => number };

/** The two clocks: the wall's, which people set, and milliseconds since the computer started, which nobody does. */
export type TwoClocks = { readonly wall: number; readonly uptime: number };

/** An instant in milliseconds since 1970, UTC. */
export const instantSchema = z.number().int().nonnegative();

/** A calendar date `YYYY-MM-DD`, without time or zone, as charts and code sets give it. */
export const dateSchema = z.iso.date();
export type CalendarDate = z.infer<typeof dateSchema>;

/** The calendar date of an instant in the machine's own zone. */
export function localDate(instant: number): CalendarDate {
  const at = new Date(instant);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
