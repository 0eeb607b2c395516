import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probeNames } from '../../../shared/kernel';
import { initialPolicy, policySettings, strictestPolicy, type Policy } from '../../../shared/policy';
import { askedProbes, freshMs, judgePosture, probeSettings, probeStates, sightings, type Finding, type PostureReport } from '../../../shared/posture';

const now = Date.UTC(2026, 2, 12, 9, 0);
const gates = ['ignore', 'warn', 'require'] as const;
const ignoringAll: Policy = { ...initialPolicy, postureManaged: 'ignore', postureDisk: 'ignore', postureScreenLock: 'ignore', postureOs: 'ignore', postureNetwork: 'ignore', postureAdmin: 'ignore' };
const reportOf = (findings: Finding[], takenAt = now): PostureReport => ({ takenAt, platform: 'linux', findings });

const table = probeNames.flatMap((probe) => gates.flatMap((gate) => probeStates.map((state) => [probe, gate, state] as const)));

describe('What the policy makes of a probe', () => {
  it.each(table)('%s: %s, found %s', (probe, gate, state) => {
    const verdict = judgePosture({ ...ignoringAll, [probeSettings[probe]]: gate }, reportOf([{ probe, state, seen: 'not-answered', detail: null }]), now);
    const outcome = verdict.refused.length > 0 ? 'stays closed' : verdict.warned.length > 0 ? 'opens with a warning' : 'opens';
    expect(outcome).toBe(gate === 'ignore' || state === 'pass' ? 'opens' : gate === 'warn' ? 'opens with a warning' : 'stays closed');
    expect(verdict.judged.map((judged) => judged.probe)).toEqual(gate === 'ignore' ? [] : [probe]);
  });

  it('the settings of the probes are those of the policy’s group for this computer, but for the list of networks', () => {
    const ofGroup = Object.entries(policySettings).filter(([, { group }]) => group === 'device').map(([name]) => name);
    expect([...Object.values(probeSettings), 'networks'].sort()).toEqual(ofGroup.sort());
  });

  it('where the policy cannot be read, everything is required', () => expect(judgePosture(strictestPolicy, null, now).refused.map(({ probe }) => probe)).toEqual(probeNames));
});

describe('A look at the computer', () => {
  const requiring: Policy = { ...ignoringAll, postureDisk: 'require' };
  const disk: Finding = { probe: 'disk', state: 'pass', seen: 'encrypted', detail: null };
  it.each([
    ['just taken', 0, []], ['as old as it may be', freshMs, []], ['older', freshMs + 1, ['not-fresh']], ['from ahead of our clock', -60_000, ['not-fresh']],
  ])('%s', (_name, age, expected) => expect(judgePosture(requiring, reportOf([disk], now - age), now).refused.map(({ seen }) => seen)).toEqual(expected));

  it('that was never taken proves nothing', () => expect(judgePosture(requiring, null, now).refused).toEqual([{ probe: 'disk', demand: 'require', state: 'unknown', seen: 'not-fresh' }]));

  it('that lacks what is asked proves nothing of it', () => expect(judgePosture(requiring, reportOf([{ ...disk, probe: 'os' }]), now).refused).toHaveLength(1));
});

const anyGates = fc.record(Object.fromEntries(Object.values(probeSettings).map((name) => [name, fc.constantFrom(...gates)])));
const anyFinding = fc.record({ probe: fc.constantFrom(...probeNames), state: fc.constantFrom(...probeStates), seen: fc.constantFrom(...sightings), detail: fc.constant(null) });

describe('Whatever is asked and found', () => {
  it('what opens has a pass for everything that is required, from the look given', () => {
    fc.assert(fc.property(anyGates, fc.array(anyFinding, { maxLength: 8 }), fc.integer({ min: -120_000, max: 120_000 }), (some, findings, age) => {
      const policy = { ...initialPolicy, ...some };
      const { refused } = judgePosture(policy, reportOf(findings, now - age), now);
      const required = probeNames.filter((probe) => policy[probeSettings[probe]] === 'require');
      if (refused.length > 0) return;
      for (const probe of required) expect(findings.find((each) => each.probe === probe)?.state).toBe('pass');
      if (required.length > 0) expect(age).toBeLessThanOrEqual(freshMs);
    }));
  });

  it('asking for more never opens what stayed closed', () => {
    fc.assert(fc.property(anyGates, fc.array(anyFinding, { maxLength: 8 }), fc.constantFrom(...probeNames), (some, findings, probe) => {
      const lax = { ...initialPolicy, ...some };
      const strict = { ...lax, [probeSettings[probe]]: 'require' as const };
      const [before, after] = [lax, strict].map((policy) => judgePosture(policy, reportOf(findings), now).refused.map((each) => each.probe));
      for (const each of before ?? []) expect(after).toContain(each);
    }));
  });

  it('what is ignored is not asked', () => {
    fc.assert(fc.property(anyGates, (some) => {
      const policy = { ...initialPolicy, ...some };
      expect(askedProbes(policy)).toEqual(probeNames.filter((probe) => policy[probeSettings[probe]] !== 'ignore'));
    }));
  });
});
