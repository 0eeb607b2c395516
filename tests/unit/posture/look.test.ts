import { describe, expect, it } from 'vitest';
import { look, thisMachine, type Probes } from '../../../electron/posture/look';
import { pass } from '../../../electron/posture/machine';
import { runProgram } from '../../../electron/posture/programs';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { machineOf } from './tree';

const requireAll: Policy = { ...initialPolicy, postureManaged: 'require', postureDisk: 'require', postureScreenLock: 'warn', postureOs: 'require', postureNetwork: 'require', postureAdmin: 'require' };

/** Probes that all pass, and note that they were run; some do something else. */
function probesThat(some: Partial<Probes> = {}): { readonly probes: Probes; readonly ran: string[] } {
  const ran: string[] = [];
  const well = (name: string) => async () => {
    ran.push(name);
    return pass('approved');
  };
  return { ran, probes: { managed: well('managed'), disk: well('disk'), screenLock: well('screenLock'), os: well('os'), network: well('network'), admin: well('admin'), ...some } };
}

describe('Looking at a computer', () => {
  it('runs what is asked and nothing else', async () => {
    const { probes, ran } = probesThat();
    const { findings } = await look({ ...requireAll, postureNetwork: 'ignore', postureAdmin: 'ignore' }, machineOf(), probes);
    expect([ran.sort(), findings.map(({ probe }) => probe)]).toEqual([['disk', 'managed', 'os', 'screenLock'], ['managed', 'disk', 'screenLock', 'os']]);
  });

  it('a probe that hangs, throws or fails costs its own answer and no other’s, and all run side by side', async () => {
    const never = (): Promise<never> => new Promise(() => undefined);
    const { probes } = probesThat({ disk: never, os: never, network: () => Promise.reject(new Error('x')), admin: () => { throw new Error('y'); } });
    const begun = performance.now();
    const { findings } = await look(requireAll, machineOf(), probes, 1000);
    // One after the other they would take two seconds, even on an idle machine.
    expect(performance.now() - begun).toBeLessThan(1900);
    expect(findings.map(({ probe, state }) => `${probe} ${state}`)).toEqual(['managed pass', 'disk unknown', 'screenLock pass', 'os unknown', 'network unknown', 'admin unknown']);
  });

  it('a detail that could carry more than it should is left out', async () => {
    const { probes } = probesThat({ os: async () => ({ state: 'pass', seen: 'supported', detail: 'Debian <script>' }), disk: async () => ({ state: 'pass', seen: 'encrypted', detail: 'x'.repeat(61) }) });
    expect((await look(requireAll, machineOf(), probes)).findings.map(({ detail }) => detail)).toEqual([null, null, null, null, null, null]);
  });

  it('a system that nobody wrote probes for proves nothing', async () => {
    const { findings } = await look(requireAll, machineOf({ platform: 'other' }));
    expect(findings.map(({ state }) => state)).toEqual(Array(6).fill('unknown'));
  });
});

describe.runIf(process.platform === 'linux')('Programs', () => {
  it('say what they say, with their exit code', async () => {
    expect(await runProgram('/bin/sh', ['-c', 'echo out; echo err >&2; exit 3'])).toEqual({ code: 3, out: 'out\n', err: 'err\n' });
  });

  it('that are not there, hang or never stop talking, say nothing', { timeout: 15_000 }, async () => {
    const begun = performance.now();
    expect(await Promise.all([runProgram('/nonexistent/program', []), runProgram('/bin/sh', ['-c', 'sleep 30']), runProgram('/usr/bin/yes', [])])).toEqual([null, null, null]);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it('find nothing of this process’s environment', async () => {
    process.env['LD_PRELOAD_TEST'] = 'x';
    const environment = (await runProgram('/usr/bin/env', []))?.out.split('\n').map((line) => line.split('=')[0]).filter((name) => name !== '' && name !== '_' && name !== 'PWD' && name !== 'SHLVL');
    delete process.env['LD_PRELOAD_TEST'];
    expect(environment?.sort()).toEqual(['HOME', 'LC_ALL', 'PATH', 'XDG_RUNTIME_DIR']);
  });
});

describe.runIf(process.platform === 'linux')('This computer itself', () => {
  it('is looked at for everything within the time, with closed words', { timeout: 10_000 }, async () => {
    const begun = performance.now();
    const { findings, platform } = await look(requireAll, thisMachine('/'));
    expect(performance.now() - begun).toBeLessThan(6000);
    expect([platform, findings.length]).toEqual(['linux', 6]);
    const admin = findings.find(({ probe }) => probe === 'admin');
    if (process.geteuid?.() === 0) expect(admin).toMatchObject({ state: 'fail', seen: 'administrator' });
    else expect(admin?.state).not.toBe('unknown');
    expect(findings.find(({ probe }) => probe === 'os')?.detail).not.toBeNull();
  });
});
