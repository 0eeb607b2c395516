const firstMs = 5_000;
const longestMs = 30 * 60_000;
/** The longest that a server may ask to be left alone. */
export const longestAskedMs = 24 * 3_600_000;

/**
 * How long to wait after the `attempts`th failure in a row, in milliseconds: doubled from 5 seconds up to half an hour, of
 * which half is left to chance, so that desks that lost one server do not all come back to it at once. A server that asks
 * for more (Retry-After) gets it, up to a day.
 * @param chance from 0 to below 1
 */
export function backoffMs(attempts: number, chance: number, askedMs = 0): number {
  const whole = Math.min(longestMs, firstMs * 2 ** Math.min(30, Math.max(0, attempts - 1)));
  return Math.max(Math.round(whole / 2 + (whole / 2) * chance), Math.min(longestAskedMs, askedMs));
}

/** When an attempt was made and when the next one is due. */
export type Appointment = { readonly triedAt: number | null; readonly dueAt: number };

/** Whether an attempt is due. A clock that was set back must not make it wait for days: then it is due at once. */
export function isDue({ triedAt, dueAt }: Appointment, now: number): boolean {
  return now >= dueAt || (triedAt !== null && now < triedAt);
}

/** What a Retry-After header (RFC 9110, 10.2.3: seconds or a date) asks for in milliseconds; 0 where it says nothing. */
export function retryAfterMs(header: string | undefined, now: number): number {
  if (header === undefined) return 0;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header.trim()) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? 0 : Math.max(0, at - now);
}
