import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs, isDue, longestAskedMs, retryAfterMs } from '../../../shared/outbox/backoff';

const halfHour = 30 * 60_000;
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const attempts = fc.integer({ min: 0, max: 10_000 });
const instant = fc.integer({ min: 0, max: 4_000_000_000_000 });

describe('The wait after a failure', () => {
  it('is at least half of its step and at most the whole, and never more than half an hour unless the server asks', () => {
    fc.assert(fc.property(attempts, chance, (tries, luck) => {
      const whole = Math.min(halfHour, 5000 * 2 ** Math.min(30, Math.max(0, tries - 1)));
      const wait = backoffMs(tries, luck);
      expect(Number.isInteger(wait)).toBe(true);
      expect(wait).toBeGreaterThanOrEqual(Math.floor(whole / 2));
      expect(wait).toBeLessThanOrEqual(whole);
    }));
  });

  it('never gets shorter with one failure more, with the same luck', () => {
    fc.assert(fc.property(attempts, chance, (tries, luck) => {
      expect(backoffMs(tries + 1, luck)).toBeGreaterThanOrEqual(backoffMs(tries, luck));
    }));
  });

  it('is at least what the server asks for, up to a day, and no longer because of it', () => {
    fc.assert(fc.property(attempts, chance, fc.integer({ min: 0, max: 10 * longestAskedMs }), (tries, luck, asked) => {
      const wait = backoffMs(tries, luck, asked);
      expect(wait).toBe(Math.max(backoffMs(tries, luck), Math.min(asked, longestAskedMs)));
      expect(wait).toBeLessThanOrEqual(longestAskedMs);
    }));
  });

  it('scatters desks that lost one server: over half of the step, evenly', () => {
    const waits = Array.from({ length: 1000 }, (_, index) => backoffMs(4, index / 1000));
    expect([Math.min(...waits), Math.max(...waits) > 39_900]).toEqual([20_000, true]);
    expect(waits.filter((wait) => wait < 30_000).length).toBe(500);
  });
});

describe('An attempt', () => {
  it('is due from its time on', () => {
    fc.assert(fc.property(instant, fc.integer({ min: 0, max: longestAskedMs }), fc.nat(), (tried, wait, later) => {
      const appointment = { triedAt: tried, dueAt: tried + wait };
      expect(isDue(appointment, tried + wait + later)).toBe(true);
      if (wait > 0) expect(isDue(appointment, tried + wait - 1)).toBe(false);
    }));
  });

  it('does not wait longer because a clock was set back', () => {
    fc.assert(fc.property(instant, fc.integer({ min: 0, max: longestAskedMs }), fc.integer({ min: 1, max: 1_000_000_000 }), (tried, wait, back) => {
      expect(isDue({ triedAt: tried, dueAt: tried + wait }, tried - back)).toBe(true);
    }));
  });

  it('that was never made waits for its time alone', () => {
    fc.assert(fc.property(instant, instant, (due, now) => {
      expect(isDue({ triedAt: null, dueAt: due }, now)).toBe(now >= due);
    }));
  });
});

describe('Retry-After', () => {
  it('is read as seconds or as a date (RFC 9110, 10.2.3), and never as less than nothing', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999 }), instant, (seconds, now) => {
      expect(retryAfterMs(String(seconds), now)).toBe(seconds * 1000);
    }));
    fc.assert(fc.property(instant, fc.integer({ min: -1_000_000, max: 1_000_000 }), (now, seconds) => {
      const whole = now - (now % 1000);
      expect(retryAfterMs(new Date(whole + seconds * 1000).toUTCString(), whole)).toBe(Math.max(0, seconds * 1000));
    }));
  });

  it('says nothing where it says nothing, whatever a hostile server writes', () => {
    fc.assert(fc.property(fc.string(), instant, (header, now) => {
      const wait = retryAfterMs(header, now);
      expect(Number.isFinite(wait) && wait >= 0).toBe(true);
    }));
    expect(retryAfterMs(undefined, 0)).toBe(0);
  });
});
