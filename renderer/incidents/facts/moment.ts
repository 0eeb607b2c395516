import { dateSchema, localDate, z, type CalendarDate } from '../../../shared/kernel';
import { formatTime, readTypedDate, readTypedTime } from '../../ui';

/** A day and a time of it as they are being typed. */
export const momentSchema = z.strictObject({ date: dateSchema.nullable(), typed: z.string().max(24).nullable(), time: z.string().max(12) });
export type Moment = z.infer<typeof momentSchema>;

/** Nothing typed yet. */
export const noMoment: Moment = { date: null, typed: null, time: '' };

/** The stretch that a moment is, both ends included, in milliseconds since 1970: a minute, or the whole day where no time is said. */
export type Stretch = { readonly from: number; readonly to: number };

export type ReadMoment = { readonly state: 'none' } | { readonly state: 'unreadable' } | ({ readonly state: 'read'; readonly isWholeDay: boolean } & Stretch);

const minuteMs = 60_000;

/** What was typed, as a stretch of the clock on the wall of this computer. A time without a day says nothing. */
export function readMoment({ date, typed, time }: Moment): ReadMoment {
  if (typed !== null && !readTypedDate(typed).ok) return { state: 'unreadable' };
  const minutes = time.trim() === '' ? null : readTypedTime(time);
  if (time.trim() !== '' && minutes === null) return { state: 'unreadable' };
  if (date === null) return { state: 'none' };
  const from = instantOf(date, minutes ?? 0);
  return { state: 'read', isWholeDay: minutes === null, from, to: minutes === null ? instantOf(date, 24 * 60) - 1 : from + minuteMs - 1 };
}

/** That many minutes after the midnight with which a day begins, where summer time does not say otherwise. */
function instantOf(date: CalendarDate, minutes: number): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day, 0, minutes).getTime();
}

/** The day and minute of an instant, as they would be typed. */
export function momentOf(instant: number): Moment {
  return { date: localDate(instant), typed: null, time: formatTime(instant) };
}
