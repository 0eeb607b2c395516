import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, nextTimeOfDay, type Rhythm, type RhythmRules, type Verdict } from '../../../electron/desk/rhythm';

const rules: RhythmRules = { idleLimitSeconds: 120, sessionMaximumMinutes: 60, shiftEnd: null };
const seconds = (count: number): number => count * 1000;
const minutes = (count: number): number => count * 60_000;
/** A quarter past three on a Saturday afternoon, on the machine's own clock. */
const start = new Date(2026, 2, 7, 15, 15).getTime();

/** A desk opened at `start`; so much later, touched and ticked just now unless something else is said. */
function after(ms: number, more: Partial<Rhythm> = {}): Rhythm {
  const now = { mono: ms, wall: start + ms };
  return { now, lastTick: { mono: ms - 1000, wall: start + ms - 1000 }, begun: { mono: 0, wall: start }, lastTouch: ms, visitorUntil: null, postureUntil: null, ...more };
}

const due = (verdict: Verdict): string | null => verdict.due;
const next = (verdict: Verdict): unknown => (verdict.due === null ? { ...verdict.lock, warning: verdict.warning } : verdict);

describe('A computer that falls short of the policy', () => {
  it('is counted down to from the beginning, however busy the desk is', () => expect(next(judge(rules, after(minutes(10), { postureUntil: minutes(12) })))).toEqual({ because: 'posture', inSeconds: 120, warning: true }));

  it('locks when its time is over', () => expect(due(judge(rules, after(minutes(12), { postureUntil: minutes(12) })))).toBe('posture'));
});

describe('Idle', () => {
  it.each([
    [0, { because: 'idle', inSeconds: 120, warning: false }],
    [59.5, { because: 'idle', inSeconds: 61, warning: false }],
    [60, { because: 'idle', inSeconds: 60, warning: true }],
    [119.1, { because: 'idle', inSeconds: 1, warning: true }],
  ])('untouched for %d s of 120: %j', (idle, expected) => expect(next(judge(rules, after(minutes(10), { lastTouch: minutes(10) - seconds(idle) })))).toEqual(expected));

  it('locks when the limit is reached', () => expect(due(judge(rules, after(minutes(10), { lastTouch: minutes(8) })))).toBe('idle'));

  it('warns for half of a short limit only', () => {
    const short = { ...rules, idleLimitSeconds: 30 };
    expect([15.1, 15].map((left) => next(judge(short, after(minutes(1), { lastTouch: minutes(1) - seconds(30 - left) }))))).toEqual([
      { because: 'idle', inSeconds: 16, warning: false },
      { because: 'idle', inSeconds: 15, warning: true },
    ]);
  });

  it('obeys a limit that was made stricter in the meantime at once', () => {
    const untouched = after(minutes(10), { lastTouch: minutes(9) });
    expect([due(judge(rules, untouched)), due(judge({ ...rules, idleLimitSeconds: 60 }, untouched))]).toEqual([null, 'idle']);
  });
});

describe('The longest session', () => {
  it.each([
    [54, { because: 'idle', inSeconds: 120, warning: false }],
    [55, { because: 'session-maximum', inSeconds: 300, warning: true }],
    [59.9, { because: 'session-maximum', inSeconds: 6, warning: true }],
  ])('after %d of 60 minutes, busy: %j', (passed, expected) => expect(next(judge(rules, after(minutes(passed))))).toEqual(expected));

  it('locks however busy the desk is', () => expect(due(judge(rules, after(minutes(60))))).toBe('session-maximum'));
});

describe('The end of the shift', () => {
  const shift = { ...rules, idleLimitSeconds: 900, sessionMaximumMinutes: 960 };
  it.each([
    ['15:16', 0, { because: 'shift-ended', inSeconds: 60, warning: true }],
    ['15:20', 0, { because: 'shift-ended', inSeconds: 300, warning: true }],
    ['15:21', 0, { because: 'shift-ended', inSeconds: 360, warning: false }],
    ['17:00', 0, { because: 'idle', inSeconds: 900, warning: false }],
  ])('at %s, %d minutes into a session that began at 15:15: %j', (shiftEnd, passed, expected) => expect(next(judge({ ...shift, shiftEnd }, after(minutes(passed))))).toEqual(expected));

  it('locks at the minute', () => {
    expect([due(judge({ ...shift, shiftEnd: '15:45' }, after(minutes(30) - 1))), due(judge({ ...shift, shiftEnd: '15:45' }, after(minutes(30))))]).toEqual([null, 'shift-ended']);
  });

  it('lets somebody who unlocks afterwards work until the next day’s', () => {
    expect(due(judge({ ...shift, shiftEnd: '15:00' }, after(minutes(300))))).toBeNull();
  });

  it('is not put off by a clock that is put back bit by bit', () => {
    const behind = after(minutes(31));
    const slowed = { ...behind, now: { ...behind.now, wall: start + minutes(20) }, lastTick: { ...behind.lastTick, wall: start + minutes(20) - 1000 } };
    expect(due(judge({ ...shift, shiftEnd: '15:45' }, slowed))).toBe('shift-ended');
  });

  it.each([
    ['a day shift', '17:00', '2026-03-07T08:30', '2026-03-07T17:00'],
    ['a night shift over midnight', '06:00', '2026-03-07T22:00', '2026-03-08T06:00'],
    ['a session begun at the very minute', '17:00', '2026-03-07T17:00', '2026-03-08T17:00'],
    ['the last day of a year', '00:00', '2026-12-31T23:59', '2027-01-01T00:00'],
  ])('of %s is the next %s after it began, on the machine’s own clock', (_what, time, begun, end) => {
    expect(nextTimeOfDay(time, Date.parse(begun))).toBe(Date.parse(end));
  });

  it.each([
    ['of a night that is an hour shorter', '06:00', '2026-03-08T03:00Z', '2026-03-08T10:00Z'],
    ['that falls into the hour that is left out comes an hour later', '02:30', '2026-03-08T03:00Z', '2026-03-08T07:30Z'],
    ['of a night that is an hour longer', '06:00', '2026-11-01T03:00Z', '2026-11-01T11:00Z'],
    ['in the hour that comes twice is its first', '01:30', '2026-11-01T03:00Z', '2026-11-01T05:30Z'],
    ['begun between the two is the next day’s', '01:30', '2026-11-01T06:00Z', '2026-11-02T06:30Z'],
  ])('%s (%s in New York)', (_what, time, begun, end) => {
    const before = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
    try {
      expect(new Date(nextTimeOfDay(time, Date.parse(begun))).toISOString()).toBe(new Date(end).toISOString());
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});

describe('A clock', () => {
  it.each([
    ['moved on by 10 s between two ticks', 11_000, 1000, null],
    ['moved on by more than 10 s', 11_001, 1000, 'clock-jumped'],
    ['put back by 10 s', -9000, 1000, null],
    ['put back by more than 10 s', -9001, 1000, 'clock-jumped'],
    ['of a process that stood still for a minute', 60_000, 60_000, null],
  ])('%s', (_what, wall, mono, expected) => {
    const now = { mono: seconds(30) + mono, wall: start + seconds(30) + wall };
    expect(due(judge(rules, { now, lastTick: { mono: seconds(30), wall: start + seconds(30) }, begun: { mono: 0, wall: start }, lastTouch: now.mono, visitorUntil: null, postureUntil: null }))).toBe(expected);
  });

  it('that stood still with its process past the limit locks at the first tick', () => {
    const late = { mono: minutes(5), wall: start + minutes(5) };
    expect(due(judge(rules, { now: late, lastTick: { mono: seconds(1), wall: start + seconds(1) }, begun: { mono: 0, wall: start }, lastTouch: 0, visitorUntil: null, postureUntil: null }))).toBe('idle');
  });
});

describe('A visitor', () => {
  it('has the lock that is said first, and counted down', () => {
    expect(next(judge(rules, after(minutes(10), { visitorUntil: minutes(10) + seconds(10), lastTouch: minutes(8) + seconds(30) })))).toEqual({ because: 'visitor', inSeconds: 10, warning: true });
  });
  it('locks when the grace is over', () => expect(due(judge(rules, after(minutes(10), { visitorUntil: minutes(10) })))).toBe('visitor'));
});

/** A desk that is watched every second, or later, while somebody touches it now and then: the lock that came, if one came. */
function simulate(limits: RhythmRules, touches: readonly number[], ticks: readonly number[]): { readonly reason: string; readonly at: number } | null {
  const begun = { mono: 0, wall: start };
  let lastTick = begun;
  let lastTouch = 0;
  for (const at of ticks) {
    lastTouch = Math.max(lastTouch, ...touches.filter((touch) => touch <= at));
    const now = { mono: at, wall: start + at };
    const verdict = judge(limits, { now, lastTick, begun, lastTouch, visitorUntil: null, postureUntil: null });
    if (verdict.due !== null) return { reason: verdict.due, at };
    lastTick = now;
  }
  return null;
}

/** Instants that follow each other by these gaps. */
function instants(gaps: readonly number[]): number[] {
  let at = 0;
  return gaps.map((gap) => (at += gap));
}

const limits = fc.integer({ min: 30, max: 900 });
/** Ticks come every second, and sometimes late. */
const tickGaps = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constant(1000) }, { weight: 1, arbitrary: fc.integer({ min: 1000, max: 20_000 }) }), { minLength: 300, maxLength: 1200 });

describe('Whatever somebody does', () => {
  it('the desk never locks while touches come closer together than the limit', () => {
    fc.assert(fc.property(limits, fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { minLength: 50, maxLength: 300 }), tickGaps, (idleLimitSeconds, shares, gaps) => {
      const touches = instants(shares.map((share) => share * seconds(idleLimitSeconds)));
      const ticks = instants(gaps).filter((at) => at < (touches.at(-1) ?? 0));
      expect(simulate({ ...rules, idleLimitSeconds, sessionMaximumMinutes: 960 }, touches, ticks)).toBeNull();
    }), { numRuns: 200 });
  });

  it('it always locks at the first tick after the limit', () => {
    fc.assert(fc.property(limits, fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), { maxLength: 50 }), tickGaps, (idleLimitSeconds, shares, gaps) => {
      const touches = instants(shares.map((share) => share * seconds(idleLimitSeconds)));
      const limit = (touches.at(-1) ?? 0) + seconds(idleLimitSeconds);
      const ticks = instants([...gaps, limit]);
      expect(simulate({ ...rules, idleLimitSeconds, sessionMaximumMinutes: 960 }, touches, ticks)).toEqual({ reason: 'idle', at: ticks.find((at) => at >= limit) });
    }), { numRuns: 200 });
  });

  it('no clock that somebody sets keeps it open past the limit', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -20_000, max: 20_000 }), { minLength: 200, maxLength: 400 }), (moves) => {
      let lastTick = { mono: 0, wall: start };
      const reasons = moves.map((move, index) => {
        const now = { mono: seconds(index + 1), wall: lastTick.wall + 1000 + move };
        const { due: reason } = judge(rules, { now, lastTick, begun: { mono: 0, wall: start }, lastTouch: 0, visitorUntil: null, postureUntil: null });
        lastTick = now;
        return reason;
      });
      expect(reasons.findIndex((reason) => reason !== null)).toBeLessThanOrEqual(rules.idleLimitSeconds - 1);
    }), { numRuns: 100 });
  });

  it('the next lock is never further away than the idle limit, nor in the past', () => {
    fc.assert(fc.property(limits, fc.integer({ min: 0, max: minutes(59) }), fc.nat(899_000), (idleLimitSeconds, at, idle) => {
      const verdict = judge({ ...rules, idleLimitSeconds }, after(at, { lastTouch: Math.max(0, at - idle) }));
      const inSeconds = verdict.due === null && verdict.lock.because === 'idle' ? verdict.lock.inSeconds : 1;
      expect(inSeconds).toBeGreaterThanOrEqual(1);
      expect(inSeconds).toBeLessThanOrEqual(idleLimitSeconds);
    }));
  });
});
