import { fail, pass, type Sight } from './machine';

/** After a quarter of an hour at the latest, as common baselines ask (NIST SP 800-53 AC-11 leaves the time to the organisation). */
export const latestLockSeconds = 900;

/** A few seconds of grace do not make a lock late. */
const graceSeconds = 60;

/** Judges a screen that locks by itself after so many seconds without anybody. */
export function judgeLock(seconds: number): Sight {
  const minutes = String(Math.max(1, Math.round(seconds / 60)));
  return seconds <= latestLockSeconds + graceSeconds ? pass('locks', minutes) : fail('locks-late', minutes);
}
