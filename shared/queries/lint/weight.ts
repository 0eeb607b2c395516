import { findingSeverities, type Finding, type FindingSeverity, type LintContext, type LintReport } from './model';
import { queryRules, type RuleId } from './rules';

/** What a rule found; its own severity only where it differs from the rule's. */
export type Found = Omit<Finding, 'rule' | 'severity' | 'citation'> & { readonly rule: RuleId; readonly severity?: FindingSeverity };

/**
 * The finding with the weight that the policy gives its rule; null where it gives it none. A finding that weighs less
 * than its rule by itself (a date is missing, not the whole indicator) is never made heavier than it is.
 */
export function weighed({ rule, severity: own, ...found }: Found, severities: LintContext['severities']): Finding | null {
  const { severity: initial, citation } = queryRules[rule];
  // By own names only: a policy's record may be handed in from anywhere.
  const ruled = severities === undefined ? undefined : Object.hasOwn(severities, rule) ? severities[rule] : severities['*'];
  if (ruled === 'off') return null;
  const severity = own !== undefined && (ruled === undefined || (lighter(own, initial) && lighter(own, ruled))) ? own : (ruled ?? initial);
  return { rule, severity, citation, ...found };
}

function lighter(one: FindingSeverity, other: FindingSeverity): boolean {
  return findingSeverities.indexOf(one) < findingSeverities.indexOf(other);
}

/** Blocks where one finding does, warns where one warns. What is only mentioned passes. */
export function verdictOf(findings: readonly Finding[]): LintReport['verdict'] {
  if (findings.some(({ severity }) => severity === 'block')) return 'block';
  return findings.some(({ severity }) => severity === 'warn') ? 'warn' : 'pass';
}
