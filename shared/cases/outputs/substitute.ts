import { addDays } from '../../dates';
import type { CalendarDate } from '../../kernel';

/** What is owed to individuals whose address is missing or out of date. */
export type SubstituteNotice = { readonly kind: 'unknown' | 'none' | 'fewer-than-ten' | 'ten-or-more'; readonly rule: string; readonly how: string };

/** A posting, and the toll-free number beside it, stand for so long at least. */
export const substituteDays = 90;

/**
 * The rule of 45 CFR 164.404(d)(2). Next of kin without an address are owed no substitute notice, and are not counted.
 * @param unreachable individuals without a valid address; null while nobody has looked
 */
export function substituteNotice(unreachable: number | null): SubstituteNotice {
  if (unreachable === null) return { kind: 'unknown', rule: '45 CFR 164.404(d)(2)', how: 'How many have no valid address is not known' };
  if (unreachable === 0) return { kind: 'none', rule: '45 CFR 164.404(d)(2)', how: 'Everyone has a valid address' };
  return unreachable < 10
    ? { kind: 'fewer-than-ten', rule: '45 CFR 164.404(d)(2)(i)', how: 'Another form of written notice, a call, or other means' }
    : { kind: 'ten-or-more', rule: '45 CFR 164.404(d)(2)(ii)', how: `Posted on the home page of the web site for ${substituteDays} days, or in major print or broadcast media where they likely live; with a toll-free number for at least ${substituteDays} days` };
}

/** The last day on which a posting of this day has to stand. */
export function postedUntil(postedOn: CalendarDate): CalendarDate {
  return addDays(postedOn, substituteDays - 1);
}
