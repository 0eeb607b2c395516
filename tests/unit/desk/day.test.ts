import { describe, expect, it } from 'vitest';
import { judge, type Moment } from '../../../electron/desk/rhythm';

/**
 * A coder's hours at a desk that locks after two minutes without a touch, second by second: bursts of typing,
 * scrolling, long reading without a touch (whoever reads on answers the countdown with a key), and absences, of which
 * the desk is not told. The person is a random process with a printed seed; the clock is the test's.
 */
const idleLimitSeconds = 120;
const rules = { idleLimitSeconds, sessionMaximumMinutes: 960, shiftEnd: null };

/** Numbers between 0 and 1 that the seed decides (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A waiting time around `median` with the long tail that people have. */
function around(median: number, random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return median * Math.exp(0.8 * normal);
}

type Outcome = { readonly locksAtWork: number; readonly absences: number; readonly lockedAfter: readonly number[]; readonly countdowns: number; readonly longestRead: number };

/** Lives through `hours` of a day: work, with an absence now and then where `leaves` says so. */
function live(hours: number, seed: number, leaves: boolean): Outcome {
  const random = chance(seed);
  const at = (seconds: number): Moment => ({ mono: seconds * 1000, wall: 1_770_000_000_000 + seconds * 1000 });
  let lastTouch = 0;
  let begun = at(0);
  let nextTouch = 1;
  let away: { readonly until: number } | null = null;
  let leaveAt = leaves ? around(1500, random) : Infinity;
  let answersAt = Infinity;
  let locksAtWork = 0;
  let absences = 0;
  let countdowns = 0;
  let longestRead = 0;
  const lockedAfter: number[] = [];
  for (let second = 1; second <= hours * 3600; second += 1) {
    if (away === null && second >= leaveAt && second < hours * 3600 - 300) {
      // From the coffee kitchen to the lunch break: long enough for a passer-by.
      away = { until: second + Math.max(150, around(420, random)) };
      absences += 1;
    }
    if (away !== null && second >= away.until) {
      // Back, and unlocked: a new session.
      away = null;
      leaveAt = second + around(1500, random);
      begun = at(second);
      lastTouch = second;
      nextTouch = second + 1;
      answersAt = Infinity;
    }
    if (away === null && (second >= nextTouch || second >= answersAt)) {
      longestRead = Math.max(longestRead, second - lastTouch);
      lastTouch = second;
      answersAt = Infinity;
      const doing = random();
      nextTouch = second + (doing < 0.7 ? around(0.5, random) : doing < 0.95 ? around(8, random) : around(60, random));
    }
    const verdict = judge(rules, { now: at(second), lastTick: at(second - 1), begun, lastTouch: lastTouch * 1000, visitorUntil: null, postureUntil: null });
    if (verdict.due === null) {
      if (verdict.warning && away === null && answersAt === Infinity) {
        countdowns += 1;
        // Seen out of the corner of the eye; the slowest answer takes three quarters of a minute.
        answersAt = second + 2 + random() * 43;
      }
      continue;
    }
    if (away === null) locksAtWork += 1;
    else lockedAfter.push(second - lastTouch);
    // Locked: nobody can touch the desk until the person is back.
    if (away === null) lastTouch = second;
    else {
      const back = Math.ceil(away.until);
      second = Math.min(back, hours * 3600);
      away = null;
      leaveAt = second + around(1500, random);
      begun = at(second);
      lastTouch = second;
      nextTouch = second + 1;
      answersAt = Infinity;
    }
  }
  return { locksAtWork, absences, lockedAfter, countdowns, longestRead };
}

const seeds = Array.from({ length: 40 }, (_, index) => 20_260_101 + index);

describe('A desk that locks after two minutes without a touch', () => {
  it.each(seeds)('does not lock once in an hour of ordinary coding (seed %d)', (seed) => {
    const hour = live(1, seed, false);
    expect(hour.locksAtWork).toBe(0);
    expect(hour.longestRead).toBeGreaterThan(20);
  });

  it.each(seeds)('locks each time the coder leaves, two minutes after the last touch, through a whole day (seed %d)', (seed) => {
    const day = live(8, seed, true);
    expect(day.absences).toBeGreaterThan(2);
    expect(day.lockedAfter).toHaveLength(day.absences);
    expect(day.lockedAfter.every((seconds) => seconds === idleLimitSeconds)).toBe(true);
    expect(day.locksAtWork).toBe(0);
  });

  it('lets people read longer than the countdown begins, because any key stays', () => {
    const days = seeds.map((seed) => live(8, seed, false));
    const countdowns = days.reduce((sum, day) => sum + day.countdowns, 0);
    console.log(`${days.length} days of 8 hours: ${countdowns} countdowns, each answered; the longest reading without a touch was ${Math.max(...days.map((day) => day.longestRead))} s`); // eslint-disable-line no-console
    expect(countdowns).toBeGreaterThan(100);
    expect(days.every((day) => day.locksAtWork === 0)).toBe(true);
  });
});
