import type { Found } from './found';
import { findingSeverities, type FindingSeverity, type Finding, type LintContext, type LintReport } from './model';
import { queryRules } from './rules';

/**
 * The weight that the policy gives a finding; null where it gives it none. A finding that weighs less than its rule by
 * itself (a date is missing, not the whole indicator) is never made heavier than it is.
 */
export function weightOf({ rule, severity: own }: Pick<Found, 'rule' | 'severity'>, severities: LintContext['severities']): FindingSeverity | null {
  const { severity: initial } = queryRules[rule];
  // By own names only: a policy's record may be handed in from anywhere.
  const ruled = severities === undefined ? undefined : Object.hasOwn(severities, rule) ? severities[rule] : severities['*'];
  if (ruled === 'off') return null;
  const isOwn = own !== undefined && (ruled === undefined || (lighter(own, initial) && lighter(own, ruled)));
  return isOwn ? own : (ruled ?? initial);
}

function lighter(one: FindingSeverity, other: FindingSeverity): boolean {
  return findingSeverities.indexOf(one) < findingSeverities.indexOf(other);
}

/** Blocks where one finding does, warns where one warns. What is only mentioned passes. */
export function verdictOf(findings: readonly Pick<Finding, 'severity'>[]): LintReport['verdict'] {
  if (findings.some(({ severity }) => severity === 'block')) return 'block';
  return findings.some(({ severity }) => severity === 'warn') ? 'warn' : 'pass';
}
