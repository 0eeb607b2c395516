import { beforeEach, describe, expect, it } from 'vitest';
import { Guard } from '../../../electron/desk/guard';
import type { GuardState } from '../../../shared/ipc';
import { initialPolicy, type Policy } from '../../../shared/policy';

let mono: number;
/** By how much somebody has set the time of day. */
let moved: number;
let isComputerLocked: boolean;
let policy: Policy;
let locks: string[];
let told: GuardState[];
let noted: string[];
let guard: Guard;

beforeEach(() => {
  mono = 1_000_000;
  moved = 0;
  isComputerLocked = false;
  policy = { ...initialPolicy, idleLimitSeconds: 120, curtain: 'blur' };
  locks = [];
  told = [];
  noted = [];
  guard = new Guard({
    now: () => ({ mono, wall: 1_700_000_000_000 + mono + moved }),
    rules: () => policy,
    isComputerLocked: () => isComputerLocked,
    lock: (reason) => locks.push(reason),
    tell: (state) => told.push(state),
    note: ({ event }) => noted.push(event),
  });
});

/** So many seconds pass, with a tick in each. */
function pass(count: number): void {
  for (let second = 0; second < count && locks.length === 0; second += 1) {
    mono += 1000;
    guard.tick();
  }
}

const curtain = (): GuardState['curtain'] | undefined => told.at(-1)?.curtain;

describe('While nothing is open', () => {
  it('no signal locks, nothing is told, and time does not count', () => {
    guard.away('suspend');
    guard.visitor();
    guard.displayCame();
    guard.setLeft(true);
    pass(10_000);
    expect([locks, told, noted]).toEqual([[], [], []]);
  });

  it('the session begins with unlocking, however long the lock screen stood', () => {
    pass(10_000);
    guard.opened();
    expect([locks, told]).toEqual([[], [{ lock: { because: 'idle', inSeconds: 120 }, warning: false, curtain: null }]]);
  });
});

describe('A clock that somebody sets', () => {
  it.each([3_600_000, -3_600_000])('by %i ms locks at the next glance, before the next tick', (by) => {
    guard.opened();
    mono += 100;
    guard.glance();
    expect(locks).toEqual([]);
    moved = by;
    guard.glance();
    expect(locks).toEqual(['clock-jumped']);
  });

  it('is nothing to a desk that is not open, nor is a standstill of the computer', () => {
    moved = 3_600_000;
    guard.glance();
    guard.opened();
    mono += 60_000;
    guard.glance();
    expect(locks).toEqual([]);
  });
});

describe('A signal that came while unlocking was under way', () => {
  it('locks as soon as the desk is open', () => {
    guard.away('lid-closed');
    mono += 4900;
    guard.opened();
    expect(locks).toEqual(['lid-closed']);
  });

  it('is forgotten after five seconds', () => {
    guard.away('lid-closed');
    mono += 5100;
    guard.opened();
    expect(locks).toEqual([]);
  });
});

describe('An open desk', () => {
  beforeEach(() => guard.opened());

  it('is locked by a signal at once', () => {
    guard.away('display-off');
    expect(locks).toEqual(['display-off']);
  });

  it('is locked when the computer says that its screen is locked', () => {
    isComputerLocked = true;
    pass(1);
    expect(locks).toEqual(['os-locked']);
  });

  it('tells the page every second how things stand', () => {
    pass(3);
    expect(told.map(({ lock }) => lock.inSeconds)).toEqual([120, 119, 118, 117]);
  });

  it('stays open while it is touched, and locks when it is not', () => {
    for (let turn = 0; turn < 60; turn += 1) {
      pass(119);
      guard.touched();
    }
    expect(locks).toEqual([]);
    pass(119);
    expect(locks).toEqual([]);
    pass(1);
    expect(locks).toEqual(['idle']);
  });

  it('is not kept open by the first touch after a standstill that outlasted the limit', () => {
    mono += 500_000;
    guard.touched();
    expect(locks).toEqual(['idle']);
  });

  it('is looked at exactly when a lock is due, not up to a second later', () => {
    mono += 119_400;
    expect(guard.tick()).toBe(600);
  });

  it('obeys rules that change while it is open', () => {
    pass(60);
    policy = { ...policy, idleLimitSeconds: 30 };
    pass(1);
    expect(locks).toEqual(['idle']);
  });
});

describe('A desk that is being locked', () => {
  it('is watched no longer: the window’s going hangs no curtain, for which the page’s last moment would be too short', () => {
    guard.opened();
    const before = told.length;
    guard.closed();
    guard.setLeft(true);
    guard.visitor();
    pass(1000);
    expect([locks, told.length, noted]).toEqual([[], before, []]);
  });
});

describe('A visitor', () => {
  beforeEach(() => guard.opened());

  it('covers the desk at once, stands in the log, and locks after ten seconds', () => {
    guard.visitor();
    expect([curtain(), noted]).toEqual([{ how: 'cover', because: 'visitor' }, ['desk.visitor']]);
    pass(9);
    expect(locks).toEqual([]);
    pass(1);
    expect(locks).toEqual(['visitor']);
  });

  it('locks at once when the key is pressed again', () => {
    guard.visitor();
    mono += 400;
    guard.visitor();
    expect([locks, noted]).toEqual([['visitor'], ['desk.visitor']]);
  });

  it('is one visitor when one press comes by two ways', () => {
    guard.visitor();
    mono += 100;
    guard.visitor();
    expect(locks).toEqual([]);
  });

  it('is not sent away by touching, by coming back to the window, or by lifting the curtain', () => {
    guard.visitor();
    guard.touched();
    guard.setLeft(false);
    guard.liftCurtain();
    expect(curtain()).toEqual({ how: 'cover', because: 'visitor' });
    pass(10);
    expect(locks).toEqual(['visitor']);
  });
});

describe('The curtain', () => {
  beforeEach(() => guard.opened());

  it.each([['off', null], ['blur', { how: 'blur', because: 'left' }], ['cover', { how: 'cover', because: 'left' }]] as const)('by the rule “%s” while another window is in front: %j', (rule, expected) => {
    policy = { ...policy, curtain: rule };
    guard.setLeft(true);
    expect(curtain()).toEqual(expected);
    guard.setLeft(false);
    expect(curtain()).toBeNull();
  });

  it('is told at once, not with the next second', () => {
    const before = told.length;
    guard.setLeft(true);
    expect(told.length).toBe(before + 1);
  });

  it('of a new display covers by every rule, and goes by a person’s act alone', () => {
    policy = { ...policy, curtain: 'off' };
    guard.displayCame();
    guard.touched();
    guard.setLeft(false);
    pass(5);
    expect(curtain()).toEqual({ how: 'cover', because: 'new-display' });
    guard.liftCurtain();
    expect(curtain()).toBeNull();
  });

  it('is the strongest of several', () => {
    guard.setLeft(true);
    guard.displayCame();
    expect(curtain()).toEqual({ how: 'cover', because: 'new-display' });
    guard.visitor();
    expect(curtain()).toEqual({ how: 'cover', because: 'visitor' });
  });

  it('hangs over a desk that is unlocked while another window is in front', () => {
    const other = new Guard({ now: () => ({ mono, wall: mono }), rules: () => policy, isComputerLocked: () => false, lock: () => undefined, tell: (state) => told.push(state), note: () => undefined });
    other.setLeft(true);
    other.opened();
    expect(curtain()).toEqual({ how: 'blur', because: 'left' });
  });
});

describe('A computer that falls short of what is required', () => {
  beforeEach(() => {
    policy = { ...policy, idleLimitSeconds: 900 };
    guard.opened();
  });

  it('counts down for two minutes and locks', () => {
    guard.setPosture(true);
    expect(told.at(-1)).toMatchObject({ lock: { because: 'posture', inSeconds: 120 }, warning: true });
    pass(119);
    expect(locks).toEqual([]);
    pass(1);
    expect(locks).toEqual(['posture']);
  });

  it('told again meanwhile, it gets no more time', () => {
    guard.setPosture(true);
    pass(60);
    guard.setPosture(true);
    pass(60);
    expect(locks).toEqual(['posture']);
  });

  it('mended in time, it goes on, and has its two minutes again the next time', () => {
    guard.setPosture(true);
    pass(100);
    guard.setPosture(false);
    pass(100);
    guard.setPosture(true);
    expect([locks, told.at(-1)?.lock]).toEqual([[], { because: 'posture', inSeconds: 120 }]);
  });

  it('found so before the desk was opened, its time counts from the opening', () => {
    guard.closed();
    guard.setPosture(true);
    pass(600);
    guard.opened();
    expect([locks, told.at(-1)?.lock]).toEqual([[], { because: 'posture', inSeconds: 120 }]);
  });
});
