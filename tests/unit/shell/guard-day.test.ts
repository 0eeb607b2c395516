import { expect, it } from 'vitest';
import { Guard } from '../../../electron/desk/guard';
import { initialPolicy } from '../../../shared/policy';

const second = 1000;
const minute = 60 * second;

/** Numbers that look like chance and are the same every time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * When a coder who works through `length` touches the desk: bursts of typing, scrolling while reading, and now and then
 * a page that takes long to read, without a hand on anything.
 */
function handsAtWork(length: number, random: () => number): number[] {
  const touches: number[] = [];
  for (let at = 0; at < length;) {
    const kind = random();
    const [count, gap] = kind < 0.5 ? [5 + random() * 40, 0.08 + random() * 0.4] : kind < 0.9 ? [2 + random() * 10, 1 + random() * 12] : [1, 30 + random() * 85];
    for (let touch = 0; touch < count && at < length; touch += 1) touches.push((at += gap * second));
  }
  return touches;
}

type Stretch = { readonly what: 'work' | 'away'; readonly length: number };

/** A working day: coding, coffee, lunch, a call, the door bell. */
const day: readonly Stretch[] = [
  { what: 'work', length: 65 * minute }, { what: 'away', length: 12 * minute },
  { what: 'work', length: 80 * minute }, { what: 'away', length: 45 * minute },
  { what: 'work', length: 60 * minute }, { what: 'away', length: 4 * minute },
  { what: 'work', length: 95 * minute }, { what: 'away', length: 2 * minute + 2 * second },
  { what: 'work', length: 70 * minute }, { what: 'away', length: 16 * 60 * minute },
];

/** Lives through the day; each lock is unlocked again when work goes on. Says how often it locked at work, and how long after each leaving. */
function live(seed: number, idleLimitSeconds: number): { readonly inWork: number; readonly whenAway: readonly (number | null)[] } {
  const random = chance(seed);
  let now = 0;
  let lockedAt: number | null = null;
  let guard = open();
  let inWork = 0;
  const whenAway: (number | null)[] = [];

  function open(): Guard {
    const opened = new Guard({
      now: () => ({ mono: now, wall: 1_770_000_000_000 + now }),
      rules: () => ({ ...initialPolicy, idleLimitSeconds, sessionMaximumMinutes: 960, shiftEnd: null }),
      isComputerLocked: () => false,
      lock: () => (lockedAt ??= now),
      tell: () => undefined,
      note: () => undefined,
    });
    lockedAt = null;
    opened.opened();
    return opened;
  }

  for (const { what, length } of day) {
    const start = now;
    if (what === 'work' && lockedAt !== null) guard = open();
    const touches = what === 'work' ? handsAtWork(length, random) : [];
    for (let at = start + second; at <= start + length; at += second) {
      while (touches[0] !== undefined && start + touches[0] <= at) {
        now = start + (touches.shift() ?? 0);
        guard.touched();
      }
      now = at;
      guard.tick();
      if (what === 'work' && lockedAt !== null) {
        inWork += 1;
        guard = open();
      }
    }
    if (what === 'away') whenAway.push(lockedAt === null ? null : lockedAt - start);
  }
  return { inWork, whenAway };
}

it('A day at a limit of two minutes: never locked while the coder works, locked each time they leave', () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const { inWork, whenAway } = live(seed, 120);
    expect(inWork).toBe(0);
    expect(whenAway).toHaveLength(5);
    for (const after of whenAway) {
      expect(after).not.toBeNull();
      // Counted from the moment of leaving; the last touch was a little earlier, the tick may be a second late.
      expect(after).toBeLessThanOrEqual(121 * second);
    }
  }
});

it('The same hands at a limit of 30 s would be locked out in the midst of reading: it is the limit that decides', () => {
  expect(live(1, 30).inWork).toBeGreaterThan(10);
});
