import { probeNames, type ProbeName } from '../kernel';
import type { Policy, PolicyName } from '../policy';
import type { Demand, Finding, Judged, PostureReport } from './model';

/** The setting that says what is asked of a probe. */
export const probeSettings = {
  managed: 'postureManaged', disk: 'postureDisk', screenLock: 'postureScreenLock', os: 'postureOs', network: 'postureNetwork', admin: 'postureAdmin',
} as const satisfies Readonly<Record<ProbeName, PolicyName>>;

/** What a policy says of the computer. */
export type PosturePolicy = Pick<Policy, (typeof probeSettings)[ProbeName]>;

/** A look that is older proves nothing about the computer that is here now. */
export const freshMs = 60_000;

/** Clocks of two processes of one computer agree; a report from further ahead was not made by ours. */
const aheadMs = 5000;

/** The probes that the policy asks for: the others are not even run. */
export function askedProbes(policy: PosturePolicy): readonly ProbeName[] {
  return probeNames.filter((probe) => policy[probeSettings[probe]] !== 'ignore');
}

export type Verdict = {
  /** Every probe that is asked for, with what was found. */
  readonly judged: readonly Judged[];
  /** Required and not proved: the vault stays closed. */
  readonly refused: readonly Judged[];
  /** Wished for and not proved: it opens, with a warning. */
  readonly warned: readonly Judged[];
};

/**
 * Judges a look at the computer. Only `pass` is good enough: what is unknown falls short as what failed does, since a
 * probe that can be made to hang must not open anything. A missing finding, or a look that is not fresh, is unknown.
 */
export function judgePosture(policy: PosturePolicy, report: PostureReport | null, now: number): Verdict {
  const age = report === null ? Infinity : now - report.takenAt;
  const isFresh = age <= freshMs && age >= -aheadMs;
  const judged = askedProbes(policy).map((probe): Judged => {
    const { state, seen } = (isFresh ? report?.findings.find((each) => each.probe === probe) : undefined) ?? unseen;
    return { probe, state, seen, demand: demandOf(policy, probe) };
  });
  return {
    judged,
    refused: judged.filter(({ state, demand }) => state !== 'pass' && demand === 'require'),
    warned: judged.filter(({ state, demand }) => state !== 'pass' && demand === 'warn'),
  };
}

const unseen: Pick<Finding, 'state' | 'seen'> = { state: 'unknown', seen: 'not-fresh' };

function demandOf(policy: PosturePolicy, probe: ProbeName): Demand {
  return policy[probeSettings[probe]] === 'require' ? 'require' : 'warn';
}
