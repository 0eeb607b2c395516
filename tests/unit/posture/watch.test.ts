import { beforeEach, describe, expect, it } from 'vitest';
import { PostureWatch } from '../../../electron/posture';
import { initialPolicy, type Policy } from '../../../shared/policy';
import type { Finding, ProbeState } from '../../../shared/posture';

const nothing: Policy = { ...initialPolicy, postureManaged: 'ignore', postureDisk: 'ignore', postureScreenLock: 'ignore', postureOs: 'ignore', postureNetwork: 'ignore', postureAdmin: 'ignore' };

let now: number;
let policy: Policy;
let disk: ProbeState;
let addresses: string;
let looks: number;
let told: string[];
let changes: string[];
let watch: PostureWatch;

beforeEach(() => {
  now = Date.UTC(2026, 2, 12, 9, 0);
  policy = { ...nothing, postureDisk: 'require' };
  disk = 'pass';
  addresses = '10.0.0.1';
  looks = 0;
  told = [];
  changes = [];
  watch = new PostureWatch({
    policy: () => policy,
    look: async () => {
      looks += 1;
      const finding: Finding = { probe: 'disk', state: disk, seen: disk === 'pass' ? 'encrypted' : 'not-encrypted', detail: null };
      return { takenAt: now, platform: 'linux', findings: [finding] };
    },
    addresses: () => addresses,
    now: () => now,
    tell: (_report, { refused }) => told.push(refused.length > 0 ? 'falls short' : 'well'),
    changed: ({ probe, state, demand }) => changes.push(`${probe} ${state} (${demand})`),
  });
});

/** So many seconds pass, with a call whenever it asks for one. */
async function pass(seconds: number): Promise<void> {
  const end = now + seconds * 1000;
  while (now < end) {
    const wait = watch.tick();
    await watch.latest();
    now += wait;
  }
}

describe('How often a computer is looked at', () => {
  it('at the start, and then every five minutes', async () => {
    await pass(1);
    expect(looks).toBe(1);
    await pass(601);
    expect(looks).toBe(3);
  });

  it('at once when its addresses change', async () => {
    await pass(20);
    addresses = '10.0.0.2';
    await pass(5);
    expect(looks).toBe(2);
  });

  it('at once when the policy asks for something else', async () => {
    await pass(20);
    policy = { ...policy, postureOs: 'require' };
    await pass(5);
    policy = { ...policy, networks: ['interface:wg0'] };
    await pass(5);
    expect(looks).toBe(3);
  });

  it('every ten seconds while something that is required is missing, and seldom again when it is there', async () => {
    disk = 'fail';
    await pass(60);
    expect(looks).toBe(6);
    disk = 'pass';
    await pass(120);
    expect(looks).toBe(7);
  });

  it('never, while the policy asks nothing', async () => {
    policy = nothing;
    for (let call = 0; call < 100; call += 1) now += watch.tick();
    expect(looks).toBe(0);
  });

  it('again after the clock was set back', async () => {
    await pass(10);
    now -= 3_600_000;
    await pass(5);
    expect(looks).toBe(2);
  });
});

describe('A look for an opening', () => {
  it('may be half a minute old where all was well', async () => {
    await watch.fresh();
    now += 29_000;
    await watch.fresh();
    expect(looks).toBe(1);
    now += 2000;
    await watch.fresh();
    expect(looks).toBe(2);
  });

  it('is a new one where anything fell short: it may have been mended', async () => {
    disk = 'fail';
    await watch.fresh();
    await watch.fresh();
    policy = { ...nothing, postureDisk: 'warn' };
    await watch.fresh();
    expect(looks).toBe(3);
  });

  it('is one look, however many ask for it at the same time', async () => {
    await Promise.all([watch.again(), watch.again(), watch.fresh(), watch.latest()]);
    expect(looks).toBe(1);
  });
});

describe('While the desk is open', () => {
  it('what changes is told to the log, once each time, and what stays so is not', async () => {
    await watch.again();
    watch.opened();
    await watch.again();
    disk = 'fail';
    await watch.again();
    await watch.again();
    disk = 'pass';
    await watch.again();
    expect(changes).toEqual(['disk fail (require)', 'disk pass (require)']);
  });

  it('a policy that asks for more by now is a change too', async () => {
    policy = { ...nothing, postureDisk: 'warn' };
    await watch.again();
    watch.opened();
    policy = { ...nothing, postureDisk: 'require' };
    await watch.again();
    expect(changes).toEqual(['disk pass (require)']);
  });

  it('before it is opened, and after it is closed, nothing goes to the log; guard and page are told all along', async () => {
    await watch.again();
    disk = 'fail';
    await watch.again();
    watch.opened();
    watch.closed();
    disk = 'pass';
    await watch.again();
    expect([changes, told]).toEqual([[], ['well', 'falls short', 'well']]);
  });
});
