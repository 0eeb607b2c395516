import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PostureGate, type PostureGateNeeds } from '../../../electron/vault/posture';
import { sql } from '../../../electron/vault/store';
import { auditEventSchema, type AuditEvent } from '../../../shared/audit';
import { probeNames, z, type Fault, type ProbeName } from '../../../shared/kernel';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { probeSettings, probeStates, type Finding, type ProbeState } from '../../../shared/posture';
import { doorOf, type DoorKit } from '../support/door';
import { bytes, keeperOf, passphrase } from '../support/vault';

const person = { name: 'Nora Quill', identifier: 'nquill', role: 'coder' } as const;
const nothingAsked: Policy = { ...initialPolicy, postureManaged: 'ignore', postureDisk: 'ignore', postureScreenLock: 'ignore', postureOs: 'ignore', postureNetwork: 'ignore', postureAdmin: 'ignore' };

type Kit = DoorKit & { policy: Policy; found: Finding[]; asked: number };

/** A door in front of which the gate stands, with a shell that answers what the test says it found. */
function gatedDoor(policy: Policy, { keeper, keychain, folder, time } = keeperOf(), more: Partial<PostureGateNeeds> = {}): Kit {
  const state: { policy: Policy; found: Finding[]; asked: number } = { policy, found: [], asked: 0 };
  const gate: PostureGate = new PostureGate({
    path: join(folder, 'vault', 'posture.json'),
    policy: () => state.policy,
    clock: { now: () => time.now },
    ask: () => {
      state.asked += 1;
      queueMicrotask(() => gate.heard({ takenAt: time.now, platform: 'linux', findings: state.found }));
    },
    ...more,
  });
  return Object.assign(state, doorOf({ keeper, keychain, folder, time }, () => state.policy, { posture: gate }));
}

const found = (probe: ProbeName, state: ProbeState): Finding => ({ probe, state, seen: state === 'unknown' ? 'not-answered' : state === 'pass' ? 'encrypted' : 'not-encrypted', detail: null });
const create = (kit: DoorKit) => kit.call('accounts.create', { person, acceptNoKeychain: false }, { passphrase: bytes(passphrase) });
const unlock = (kit: DoorKit, words = passphrase) => kit.call('accounts.unlock', {}, { passphrase: bytes(words) });
const faultOf = (reply: Awaited<ReturnType<typeof unlock>>): Fault | null => (reply.ok ? null : reply.fault);

function log(kit: DoorKit): AuditEvent[] {
  const rows = kit.sessions.current()?.database.all(z.strictObject({ body: z.string() }), sql`select body from audit order by seq`) ?? [];
  return rows.map(({ body }) => auditEventSchema.parse(JSON.parse(body)));
}
const judgements = (kit: DoorKit) => log(kit).filter((event) => event.event === 'posture.judged');

/** A vault that was made where nothing was asked, closed again. */
async function closedVault(policy: Policy): Promise<Kit> {
  const first = gatedDoor(nothingAsked);
  await create(first);
  first.sessions.abandon();
  return gatedDoor(policy, first);
}

const table = probeNames.flatMap((probe) => (['ignore', 'warn', 'require'] as const).flatMap((gate) => probeStates.map((state) => [probe, gate, state] as const)));

describe('Every probe, whatever is asked of it and whatever it finds, through the door', () => {
  it.each(table)('%s: %s, found %s', async (probe, gate, state) => {
    const kit = await closedVault({ ...nothingAsked, [probeSettings[probe]]: gate });
    kit.found = [found(probe, state)];
    const reply = await unlock(kit);
    if (gate === 'require' && state !== 'pass') {
      expect(faultOf(reply)).toEqual({ code: 'posture', probes: [probe] });
      expect(kit.sessions.current()).toBeUndefined();
      return;
    }
    expect(faultOf(reply)).toBeNull();
    const probes = gate === 'ignore' ? [] : [{ probe, state, seen: found(probe, state).seen, demand: gate }];
    expect(judgements(kit).at(-1)).toEqual({ event: 'posture.judged', probes, refusedBefore: 0 });
  });
});

describe('A computer on which the vault must not be opened', () => {
  const requiring: Policy = { ...nothingAsked, postureDisk: 'require', postureAdmin: 'require', postureOs: 'warn' };

  it('is told which probes, all of them, before the passphrase is looked at', async () => {
    const kit = await closedVault(requiring);
    kit.found = [found('disk', 'fail'), found('os', 'fail')];
    expect(faultOf(await unlock(kit))).toEqual({ code: 'posture', probes: ['disk', 'admin'] });
    expect(faultOf(await unlock(kit, 'a wrong passphrase altogether'))).toEqual({ code: 'posture', probes: ['disk', 'admin'] });
    // Neither guess was confirmed, nor counted against the person.
    expect((await kit.done('accounts.status', {})).retryInSeconds).toBe(0);
    kit.found = [found('disk', 'pass'), found('os', 'fail'), found('admin', 'pass')];
    expect(await kit.done('accounts.unlock', {}, { passphrase: bytes(passphrase) })).toMatchObject({ failedBefore: 0 });
  });

  it('makes no vault either, and does not even read the passphrase for weakness', async () => {
    const kit = gatedDoor(requiring);
    expect(faultOf(await kit.call('accounts.create', { person, acceptNoKeychain: false }, { passphrase: bytes('weak') }))).toMatchObject({ code: 'posture' });
    expect((await kit.done('accounts.status', {})).state).toBe('none');
    expect(existsSync(join(kit.folder, 'vault', 'vault.db'))).toBe(false);
  });

  it('its refusals are in the log with the next opening, and not with the one after', async () => {
    const kit = await closedVault(requiring);
    await unlock(kit);
    await unlock(kit);
    kit.found = [found('disk', 'pass'), found('admin', 'pass'), found('os', 'fail')];
    await unlock(kit);
    expect(judgements(kit).at(-1)).toEqual({
      event: 'posture.judged', refusedBefore: 2,
      probes: [{ ...kit.found[0], demand: 'require' }, { ...kit.found[2], demand: 'warn' }, { ...kit.found[1], demand: 'require' }].map(({ probe, state, seen, demand }) => ({ probe, state, seen, demand })),
    });
    kit.sessions.abandon();
    await unlock(kit);
    expect(judgements(kit).at(-1)).toMatchObject({ refusedBefore: 0 });
  });

  it('a wrong passphrase on a good computer leaves the refusals to be told', async () => {
    const kit = await closedVault(requiring);
    await unlock(kit);
    kit.found = [found('disk', 'pass'), found('admin', 'pass')];
    expect(faultOf(await unlock(kit, 'a wrong passphrase altogether'))).toMatchObject({ code: 'wrong-passphrase' });
    kit.time.now += 60_000;
    await unlock(kit);
    expect(judgements(kit).at(-1)).toMatchObject({ refusedBefore: 1 });
  });

  it('a count that was tampered with still says that there was a refusal', async () => {
    const kit = await closedVault(requiring);
    await unlock(kit);
    expect(JSON.parse(readFileSync(join(kit.folder, 'vault', 'posture.json'), 'utf8'))).toEqual({ refused: 1 });
    writeFileSync(join(kit.folder, 'vault', 'posture.json'), 'nothing of the kind');
    kit.found = [found('disk', 'pass'), found('admin', 'pass')];
    await unlock(kit);
    expect(judgements(kit).at(-1)).toMatchObject({ refusedBefore: 1 });
  });
});

describe('The look that the gate judges', () => {
  const requiring: Policy = { ...nothingAsked, postureDisk: 'require' };

  it('is asked for at each opening, and not at all where the policy asks nothing', async () => {
    const kit = await closedVault(nothingAsked);
    await unlock(kit);
    expect(kit.asked).toBe(0);
    kit.sessions.abandon();
    kit.policy = requiring;
    kit.found = [found('disk', 'pass')];
    await unlock(kit);
    kit.sessions.abandon();
    await unlock(kit);
    expect(kit.asked).toBe(2);
  });

  it('is refused when it is old, whoever says so', async () => {
    const kit = keeperOf();
    const first = gatedDoor(nothingAsked, kit);
    await create(first);
    first.sessions.abandon();
    const gate: PostureGate = new PostureGate({
      path: join(kit.folder, 'vault', 'posture.json'), policy: () => requiring, clock: { now: () => kit.time.now },
      ask: () => queueMicrotask(() => gate.heard({ takenAt: kit.time.now - 61_000, platform: 'linux', findings: [found('disk', 'pass')] })),
    });
    expect(faultOf(await unlock(doorOf(kit, () => requiring, { posture: gate })))).toEqual({ code: 'posture', probes: ['disk'] });
  });

  it('a shell that does not answer opens nothing that is required, and whatever is only wished for', async () => {
    const kit = await closedVault(requiring);
    const silent = gatedDoor(requiring, kit, { ask: () => undefined, patienceMs: 20 });
    expect(faultOf(await unlock(silent))).toEqual({ code: 'posture', probes: ['disk'] });
    silent.policy = { ...nothingAsked, postureDisk: 'warn' };
    expect(faultOf(await unlock(silent))).toBeNull();
    expect(judgements(silent).at(-1)).toMatchObject({ probes: [{ probe: 'disk', state: 'unknown', seen: 'not-fresh', demand: 'warn' }] });
  });

  it('is judged by the policy that holds when it comes', async () => {
    const kit = await closedVault({ ...nothingAsked, postureDisk: 'warn' });
    const gated: Kit = gatedDoor({ ...nothingAsked, postureDisk: 'warn' }, kit, { ask: () => { gated.policy = requiring; }, patienceMs: 20 });
    expect(faultOf(await unlock(gated))).toEqual({ code: 'posture', probes: ['disk'] });
  });
});

describe('The log of the first opening', () => {
  it('begins with how the computer was found', async () => {
    const kit = gatedDoor({ ...nothingAsked, postureDisk: 'warn' });
    kit.found = [found('disk', 'fail')];
    await create(kit);
    expect(log(kit).map(({ event }) => event)).toEqual(['posture.judged', 'vault.created']);
  });
});
