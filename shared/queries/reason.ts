import type { Policy } from '../policy';
import type { Finding } from './lint';

/** The shortest reason that is taken, in characters. */
export const shortestReason = 3;

/** Whether something is said at all, and not a full stop alone. */
export function isReason(words: string): boolean {
  return words.trim().length >= shortestReason;
}

/**
 * What a query may be sent over only with a reason: that it was asked before always (AHIMA/ACDIS, Guidelines for Achieving a
 * Compliant Query Practice: a repeat needs a reason or goes up the path of escalation), every other warning where the policy says so.
 */
export function reasonsOwed(findings: readonly Finding[], asked: Policy['queryWarningReason']): readonly Finding[] {
  return findings.filter(({ rule, severity }) => severity === 'warn' && (asked === 'every' || rule === 'Q29'));
}
