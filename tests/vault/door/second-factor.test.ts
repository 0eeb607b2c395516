import { createHash } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../shared/audit';
import { calls } from '../../../shared/ipc';
import type { Fault } from '../../../shared/kernel';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { doorOf, openedDoor, type DoorKit, type Ways } from '../support/door';
import { bytes, keeperOf, passphrase } from '../support/vault';

const halfMinute = 30_000;

async function outcome(kit: DoorKit, ...call: Parameters<DoorKit['call']>): Promise<'done' | Fault> {
  const reply = await kit.call(...call);
  return reply.ok ? 'done' : reply.fault;
}

const codeOf = (secret: string, at: number): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

async function enrol(kit: DoorKit): Promise<{ readonly secret: string; readonly recoveryCodes: readonly string[] }> {
  const { secret } = await kit.done('accounts.beginSecondFactor', {});
  const { recoveryCodes } = await kit.done('accounts.confirmSecondFactor', {}, { code: bytes(codeOf(secret, kit.time.now)) });
  return { secret, recoveryCodes };
}

type Locked = DoorKit & { readonly secret: string; readonly recoveryCodes: readonly string[]; readonly code: (at?: number) => string };

/** The desk after a lock, one half minute after the code was set up. */
async function lockedDesk(policy: () => Policy = () => initialPolicy, ways: Ways = {}): Promise<Locked> {
  const first = await openedDoor('coder', policy);
  const enrolled = await enrol(first);
  first.sessions.abandon();
  return { ...again(first, policy, ways), ...enrolled, code: (at) => codeOf(enrolled.secret, at ?? first.time.now) };
}

/** Another vault process over the same folder, as after a lock or a kill; its time goes on. */
function again(kit: DoorKit, policy: () => Policy = () => initialPolicy, ways: Ways = {}): DoorKit {
  kit.time.now += halfMinute;
  return doorOf({ ...keeperOf(kit.folder, kit.keychain), time: kit.time, keeper: kit.keeper }, policy, ways);
}

const unlock = (kit: DoorKit) => outcome(kit, 'accounts.unlock', {}, { passphrase: bytes(passphrase) });
const enter = (kit: DoorKit, code: string) => outcome(kit, 'accounts.enterCode', {}, { code: bytes(code) });

const needed = { code: 'code-needed', withinSeconds: 120, retryInSeconds: 0 };
const wrong = (why: 'unknown' | 'used' | 'early' | 'late', retryInSeconds: number, triesLeft: number) => ({ code: 'wrong-code', why, retryInSeconds, triesLeft });

async function events(kit: DoorKit, ...names: AuditEvent['event'][]): Promise<AuditEvent[]> {
  const { entries } = await kit.done('audit.list', { filter: { events: [], personId: null, encounterId: null, from: null, to: null }, before: null, count: 500 });
  return entries.map(({ event }) => event).filter(({ event }) => names.includes(event)).toReversed();
}

describe('Between passphrase and code', () => {
  it('nothing is open: no call is let in, and the desk says that it is locked', async () => {
    const kit = await lockedDesk();
    expect(await unlock(kit)).toEqual(needed);
    const open = calls.filter(({ when }) => when === 'open').map(({ name }) => name);
    for (const name of open) expect([name, await kit.door.handle({ kind: 'call', id: 1, name, input: '{}', secrets: {} })]).toEqual([name, { kind: 'reply', id: 1, ok: false, fault: { code: 'locked' } }]);
    expect([kit.sessions.current(), (await kit.done('accounts.status', {})).state, kit.door.act(() => ({ output: 1, events: [] }))]).toEqual([undefined, 'locked', undefined]);
  });

  it('the right code opens the desk, and the log says so', async () => {
    const kit = await lockedDesk();
    await unlock(kit);
    expect(await enter(kit, kit.code())).toBe('done');
    expect(await events(kit, 'factor.enrolled', 'factor.used', 'vault.unlocked')).toEqual([
      { event: 'factor.enrolled', replaced: false }, { event: 'factor.used', by: 'code', recoveryLeft: 10, failedBefore: 0 }, { event: 'vault.unlocked', keychain: true, failedBefore: 0 },
    ]);
  });

  it('the passphrase alone opens nothing, nor does a code without it', async () => {
    const kit = await lockedDesk();
    expect(await enter(kit, kit.code())).toEqual({ code: 'code-expired' });
    expect(await outcome(kit, 'accounts.unlock', {}, { passphrase: bytes('eight grey herons over the weir') })).toMatchObject({ code: 'wrong-passphrase' });
    expect(await enter(kit, kit.code())).toEqual({ code: 'code-expired' });
  });

  it('the vault is closed again when the code does not come', async () => {
    const kit = await lockedDesk(undefined, { codePatienceMs: 30 });
    await unlock(kit);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await enter(kit, kit.code())).toEqual({ code: 'code-expired' });
  });

  it('five wrong codes end it, right as the next may be', async () => {
    const kit = await lockedDesk();
    await unlock(kit);
    const seen: unknown[] = [];
    for (let tries = 0; tries < 5; tries += 1) {
      seen.push(await enter(kit, '000000'));
      kit.time.now += 600_000;
    }
    expect(seen).toEqual([1, 2, 4, 8, 16].map((seconds, index) => wrong('unknown', seconds, 4 - index)));
    expect(await enter(kit, kit.code())).toEqual({ code: 'code-expired' });
    expect([await unlock(kit), await enter(kit, kit.code())]).toEqual([needed, 'done']);
    expect(await events(kit, 'factor.failed', 'factor.used')).toEqual([
      ...[1, 2, 3, 4, 5].map((failures) => ({ event: 'factor.failed', failures })), { event: 'factor.used', by: 'code', recoveryLeft: 10, failedBefore: 5 },
    ]);
  });

  it('going back to the passphrase begins anew, and the desk is not taken for open elsewhere', async () => {
    const leases: string[] = [];
    const takeLease = async (name: string) => {
      if (leases.includes(name)) return undefined;
      leases.push(name);
      return { release: () => void leases.splice(leases.indexOf(name), 1) };
    };
    const kit = await lockedDesk(undefined, { takeLease });
    expect([await unlock(kit), await unlock(kit), await enter(kit, kit.code())]).toEqual([needed, needed, 'done']);
    expect(leases).toEqual(['nquill']);
  });

  it('two right codes at once open one session', async () => {
    const kit = await lockedDesk();
    await unlock(kit);
    expect((await Promise.all([enter(kit, kit.code()), enter(kit, kit.code())])).filter((each) => each === 'done')).toHaveLength(1);
  });
});

describe('A one-time code', () => {
  it('is never taken twice, not even by another process, nor the one that set it up', async () => {
    const first = await openedDoor();
    const { secret } = await enrol(first);
    const used = codeOf(secret, first.time.now);
    first.sessions.abandon();
    const kit = again(first);
    await unlock(kit);
    expect(await enter(kit, used)).toEqual(wrong('used', 1, 4));
    kit.time.now += 1000;
    const next = codeOf(secret, kit.time.now);
    expect(await enter(kit, next)).toBe('done');
    kit.sessions.abandon();
    const after = again(kit);
    await unlock(after);
    expect(await enter(after, next)).toEqual(wrong('used', 1, 4));
  });

  it('of another time is told from a wrong one, for the first tries', async () => {
    const kit = await lockedDesk();
    await unlock(kit);
    const away = [4, -4, 4, 4];
    const seen: unknown[] = [];
    for (const steps of away) {
      seen.push(await enter(kit, kit.code(kit.time.now + steps * halfMinute)));
      kit.time.now += 8000;
    }
    expect(seen).toEqual([wrong('early', 1, 4), wrong('late', 2, 3), wrong('early', 4, 2), wrong('unknown', 8, 1)]);
  });

  it.each([['not at all', 0], ['forward by a year', 365], ['back by a year', -365]])('is looked at after its delay, no sooner and no later, with the clock set %s and Chartlock restarted', async (_how, days) => {
    const kit = await lockedDesk();
    await unlock(kit);
    for (let failures = 1; failures <= 6; failures += 1) {
      if (failures === 6) expect(await unlock(kit)).toMatchObject({ code: 'code-needed' });
      expect(await enter(kit, '000000')).toMatchObject({ code: 'wrong-code', retryInSeconds: 2 ** (failures - 1) });
      if (failures < 6) kit.time.now += 2 ** (failures - 1) * 1000;
    }
    kit.time.wallShift = days * 86_400_000;
    expect(await enter(kit, kit.code())).toEqual({ code: 'throttled', retryInSeconds: 32 });
    kit.time.now -= halfMinute;
    const killed = again(kit);
    expect(await unlock(killed)).toEqual({ ...needed, retryInSeconds: 32 });
    kit.time.now += 31_000;
    expect(await enter(killed, kit.code())).toEqual({ code: 'throttled', retryInSeconds: 1 });
    kit.time.now += 1000;
    // What a code is good for is another matter: that the clock on the wall says.
    kit.time.wallShift = 0;
    expect(await enter(killed, kit.code())).toBe('done');
  });

  it('waits no longer than its delay after the computer was restarted, and counts nothing but the time since', async () => {
    let sinceStart = 5_000_000;
    const kit = await lockedDesk(undefined, { uptime: () => sinceStart });
    await unlock(kit);
    for (const wait of [1, 2, 4, 8]) {
      expect(await enter(kit, '000000')).toMatchObject({ retryInSeconds: wait });
      sinceStart += wait * 1000;
    }
    expect(await enter(kit, '000000')).toMatchObject({ retryInSeconds: 16 });
    sinceStart = 2000;
    const restarted = again(kit, undefined, { uptime: () => sinceStart });
    expect(await unlock(restarted)).toEqual({ ...needed, retryInSeconds: 14 });
    sinceStart = 16_000;
    expect(await enter(restarted, kit.code())).toBe('done');
  });

  it('has its bytes zeroed, right or wrong', async () => {
    const kit = await lockedDesk();
    await unlock(kit);
    const codes = ['000000', kit.code()].map(bytes);
    for (const code of codes) await kit.call('accounts.enterCode', {}, { code });
    expect(codes.flatMap((code) => [...code]).every((byte) => byte === 0)).toBe(true);
  });

  it('cut off by a kill leaves nothing half open: the next process asks for both', async () => {
    const kit = await lockedDesk();
    await unlock(kit);
    const next = again(kit);
    expect(await enter(next, kit.code())).toEqual({ code: 'code-expired' });
    expect([await unlock(next), await enter(next, kit.code())]).toEqual([needed, 'done']);
  });
});

describe('A recovery code', () => {
  it('opens the desk once; the log says how many are left', async () => {
    const kit = await lockedDesk();
    const [code = ''] = kit.recoveryCodes;
    await unlock(kit);
    expect(await enter(kit, code.toLowerCase())).toBe('done');
    expect(await events(kit, 'factor.used')).toEqual([{ event: 'factor.used', by: 'recovery-code', recoveryLeft: 9, failedBefore: 0 }]);
    kit.sessions.abandon();
    const after = again(kit);
    await unlock(after);
    expect(await enter(after, code)).toEqual(wrong('unknown', 1, 4));
  });

  it('of an earlier ten opens nothing once new ones were made', async () => {
    const first = await openedDoor();
    const { recoveryCodes: [old = ''] } = await enrol(first);
    const { recoveryCodes: [fresh = ''] } = await first.done('accounts.renewRecoveryCodes', {});
    first.sessions.abandon();
    const kit = again(first);
    await unlock(kit);
    expect(await enter(kit, old)).toEqual(wrong('unknown', 1, 4));
    kit.time.now += 1000;
    expect(await enter(kit, fresh)).toBe('done');
  });

  it('lies in the vault as a hash alone', async () => {
    const kit = await openedDoor();
    const { recoveryCodes } = await enrol(kit);
    const rows = JSON.stringify(kit.sessions.current()?.database.driver.prepare('select hash from recovery_codes').pluck().all().map((hash) => Buffer.from(hash instanceof Uint8Array ? hash : []).toString('latin1')));
    expect(recoveryCodes.some((code) => rows.includes(code) || rows.includes(code.replaceAll('-', '').toLowerCase()))).toBe(false);
  });
});

describe('Setting it up', () => {
  it('counts for nothing until a code is confirmed, and not with a wrong one', async () => {
    const kit = await openedDoor();
    await kit.done('accounts.beginSecondFactor', {});
    expect(await outcome(kit, 'accounts.confirmSecondFactor', {}, { code: bytes('000000') })).toEqual({ code: 'wrong-code', why: 'unknown', retryInSeconds: 0, triesLeft: null });
    expect(await kit.done('accounts.secondFactor', {})).toEqual({ enrolledAt: null, recoveryLeft: 0 });
    kit.sessions.abandon();
    expect(await unlock(again(kit))).toBe('done');
  });

  it('anew, for another telephone, ends the first secret', async () => {
    const first = await openedDoor();
    const old = await enrol(first);
    first.time.now += halfMinute;
    const { secret } = await enrol(first);
    first.sessions.abandon();
    const kit = again(first);
    await unlock(kit);
    expect(await enter(kit, codeOf(old.secret, kit.time.now))).toMatchObject({ code: 'wrong-code' });
    kit.time.now += 1000;
    expect(await enter(kit, codeOf(secret, kit.time.now))).toBe('done');
  });

  it('is not offered where the policy says so', async () => {
    const kit = await openedDoor('coder', () => ({ ...initialPolicy, secondFactor: 'off' }));
    expect(await outcome(kit, 'accounts.beginSecondFactor', {})).toEqual({ code: 'not-permitted', what: 'second-factor' });
  });

  it('turned off, the passphrase alone opens the desk again, and the log says who did it', async () => {
    const first = await openedDoor();
    await enrol(first);
    await first.done('accounts.removeSecondFactor', {});
    expect(await events(first, 'factor.removed')).toEqual([{ event: 'factor.removed' }]);
    first.sessions.abandon();
    expect(await unlock(again(first))).toBe('done');
  });
});

describe('Where the policy requires it', () => {
  const required = (): Policy => ({ ...initialPolicy, secondFactor: 'required', stepUpMinutes: 0 });

  it('nothing else is let in until it is set up: not after creating the vault, nor after unlocking', async () => {
    const kit = await openedDoor('coder', required);
    const letIn = async (): Promise<string[]> => {
      const names: string[] = [];
      for (const { name, when, secrets } of calls) {
        if (when === 'locked') continue;
        const reply = await kit.door.handle({ kind: 'call', id: 1, name, input: '{}', secrets: Object.fromEntries(secrets.map((secret) => [secret, bytes('x')])) });
        if (reply.ok || (reply.fault.code !== 'unenrolled' && reply.fault.code !== 'forbidden')) names.push(name);
      }
      return names;
    };
    const always = calls.filter(({ when }) => when === 'always').map(({ name }): string => name);
    expect((await letIn()).sort()).toEqual([...always, 'accounts.session', 'accounts.changePassphrase', 'accounts.secondFactor', 'accounts.beginSecondFactor', 'accounts.confirmSecondFactor'].sort());
    expect((await kit.done('accounts.session', {})).owesSecondFactor).toBe(true);
    await enrol(kit);
    expect((await kit.done('accounts.session', {})).owesSecondFactor).toBe(false);
    expect(await outcome(kit, 'accounts.people', {})).toBe('done');
  });

  it('a vault from before the rule owes it at the next unlock', async () => {
    const first = await openedDoor();
    first.sessions.abandon();
    const kit = again(first, required);
    expect(await kit.done('accounts.unlock', {}, { passphrase: bytes(passphrase) })).toMatchObject({ owesSecondFactor: true });
    expect(await outcome(kit, 'accounts.people', {})).toEqual({ code: 'unenrolled' });
  });

  it('it cannot be turned off', async () => {
    const kit = await openedDoor('coder', required);
    await enrol(kit);
    await kit.done('accounts.prove', { call: 'accounts.removeSecondFactor' }, { passphrase: bytes(passphrase) });
    expect(await outcome(kit, 'accounts.removeSecondFactor', {})).toEqual({ code: 'not-permitted', what: 'one-factor' });
    expect((await kit.done('accounts.secondFactor', {})).enrolledAt).not.toBeNull();
  });
});

describe('Recovery codes that were just given out', () => {
  const copyOf = (codes: readonly string[]) => ({ to: 'copy', sha256: createHash('sha256').update(codes.join('\n')).digest('hex') });

  it('may be copied, those and no others: when the code is set up, and when they are made anew', async () => {
    const kit = await openedDoor();
    const { recoveryCodes } = await enrol(kit);
    expect(kit.leaves).toEqual([copyOf(recoveryCodes)]);
    const renewed = await kit.done('accounts.renewRecoveryCodes', {});
    expect(kit.leaves).toEqual([copyOf(recoveryCodes), copyOf(renewed.recoveryCodes)]);
  });

  it('are not let out where setting up was refused', async () => {
    const kit = await openedDoor();
    await kit.done('accounts.beginSecondFactor', {});
    expect(await outcome(kit, 'accounts.confirmSecondFactor', {}, { code: bytes('000000') })).toMatchObject({ code: 'wrong-code' });
    expect(kit.leaves).toEqual([]);
  });
});
