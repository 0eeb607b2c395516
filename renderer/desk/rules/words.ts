import type { Policy, PolicyName } from '../../../shared/policy';
import { formatCount } from '../../ui';

const attestation: Readonly<Record<Policy['attestation'], string>> = { offered: 'Offered at the end of a shift', required: 'Asked for at the end of a shift' };
const printing: Readonly<Record<Policy['printing'], string>> = { off: 'Off', watermarked: 'On, with a watermark' };

/** What lies over the desk when another window is in front. */
export const curtainWords: Readonly<Record<Policy['curtain'], string>> = { off: 'Nothing is hidden', blur: 'The desk is blurred', cover: 'The desk is covered' };

/** The value of a setting in words: what a compliance officer reads. */
export function ruleWords(name: PolicyName, policy: Policy): string {
  switch (name) {
    case 'idleLimitSeconds':
      return secondsInWords(policy.idleLimitSeconds);
    case 'sessionMaximumMinutes':
      return minutesInWords(policy.sessionMaximumMinutes);
    case 'shiftEnd':
      return policy.shiftEnd === null ? 'None' : `At ${policy.shiftEnd}`;
    case 'curtain':
      return curtainWords[policy.curtain];
    case 'clipboardSeconds':
      return secondsInWords(policy.clipboardSeconds);
    case 'printing':
      return printing[policy.printing];
    case 'shredWithinHours':
      return counted(policy.shredWithinHours, 'hour', 'hours');
    case 'attestation':
      return attestation[policy.attestation];
    case 'cacheCharts':
      return counted(policy.cacheCharts, 'chart', 'charts');
    case 'cacheMegabytes':
      return `${formatCount(policy.cacheMegabytes)} MB`;
    default:
      return daysInWords(policy[name]);
  }
}

/** `45 seconds`, `5 minutes`, `1 minute 30 seconds`: exact, unlike how long to wait. */
export function secondsInWords(seconds: number): string {
  return parts([[Math.floor(seconds / 60), 'minute', 'minutes'], [seconds % 60, 'second', 'seconds']]);
}

export function minutesInWords(minutes: number): string {
  return parts([[Math.floor(minutes / 60), 'hour', 'hours'], [minutes % 60, 'minute', 'minutes']]);
}

/** `30 days`; from two years on, what a regulation would say comes first: `6 years (2,192 days)`. */
export function daysInWords(days: number): string {
  const years = Math.floor(days / 365.25);
  return years >= 2 && days - years * 365.25 <= 2 ? `${years} years (${formatCount(days)} days)` : counted(days, 'day', 'days');
}

function parts(amounts: readonly (readonly [count: number, one: string, many: string])[]): string {
  return amounts.filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many)).join(' ');
}

function counted(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
