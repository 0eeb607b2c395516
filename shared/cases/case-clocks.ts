import { deadlines, rules, type ClockInput, type ClockRules, type Deadline } from '../incidents';
import type { Outcome } from './decision';
import type { CaseDeadline, Notice } from './model';
import { affectedIn, type WorkUp } from './work-up';

/** What the clocks are worked out of, from a work-up; null before the day of discovery is set. */
export function clockInputOf(workUp: WorkUp): ClockInput | null {
  const { discovery, affected, associate, delay, filer, isPart2 } = workUp;
  if (discovery.on === null) return null;
  const isCounted = affectedIn(workUp) > 0 || !affected.isEstimate;
  const isAssociates = filer === 'business-associate' || associate.isInvolved === true;
  return {
    discovered: discovery.on,
    ...(isCounted ? { affected: { ...affected.byState, ...(affected.elsewhere > 0 || Object.keys(affected.byState).length === 0 ? { unknown: affected.elsewhere } : {}) } } : {}),
    ...(isPart2 === null ? {} : { part2: isPart2 }),
    ...(isAssociates
      ? {
          businessAssociate: {
            ...(associate.discoveredOn === null ? {} : { discoveredByAssociate: associate.discoveredOn }),
            ...(associate.isAgent === null ? {} : { isAgent: associate.isAgent }),
            ...(associate.contractDays === null || associate.contractDays === 0 ? {} : { contractDays: associate.contractDays }),
          },
        }
      : {}),
    ...delayOf(delay),
  };
}

function delayOf({ kind, on, until }: WorkUp['delay']): Pick<ClockInput, 'delay'> {
  if (kind === 'written' && until !== null) return { delay: { writtenUntil: until } };
  if (kind === 'oral' && on !== null) return { delay: { oralFrom: on } };
  return {};
}

/**
 * What is due in a case, the earliest first, with the day on which it was done. A breach is presumed until another outcome is
 * decided (45 CFR 164.402(2)), so the law’s clocks run while a case is open; of one that is no breach only the organisation’s are left.
 * @param outcome of the decision that stands; null while there is none
 */
export function caseDeadlines(workUp: WorkUp, outcome: Outcome | null, notices: readonly Notice[], more: ClockRules): CaseDeadline[] {
  const input = clockInputOf(workUp);
  if (input === null) return [];
  return deadlines(input, more)
    .filter(({ to }) => outcome === null || outcome === 'breach' || to === 'organisation')
    .map((deadline) => ({ to: deadline.to, due: deadline.due, at: deadline.at ?? null, rule: deadline.rule, why: deadline.why, notBefore: deadline.notBefore ?? null, doneOn: doneOn(deadline, workUp, notices) }));
}

/** The day on which the last of what answers a deadline was sent; null while something of it is owed. */
function doneOn({ to, rule }: Deadline, workUp: WorkUp, notices: readonly Notice[]): string | null {
  if (to === 'organisation') return firstSent(notices, (notice) => notice.to === 'other' && notice.reference === organisationClockIn(rule));
  if (to === 'media') return lastOf(mediaStates(workUp).map((state) => firstSent(notices, (notice) => notice.to === 'media' && (notice.jurisdiction === state || notice.jurisdiction === null))));
  if (to.startsWith('state:')) return firstSent(notices, (notice) => notice.to === 'state' && notice.jurisdiction === to.slice('state:'.length));
  return firstSent(notices, (notice) => notice.to === to);
}

/** The organisation’s clock that a deadline is of, by its name: a notice to somebody else with this reference answers it. */
export function organisationClockIn(rule: string): string {
  return rule.replace(/^organisation: /, '');
}

/** States with so many residents affected that prominent media are told: 45 CFR 164.406. */
export function mediaStates({ affected }: Pick<WorkUp, 'affected'>): string[] {
  return Object.entries(affected.byState).filter(([, count]) => count > rules.media.moreThan).map(([state]) => state).sort();
}

function firstSent(notices: readonly Notice[], answers: (notice: Notice) => boolean): string | null {
  return notices.filter(answers).map(({ sentOn }) => sentOn).sort()[0] ?? null;
}

function lastOf(days: readonly (string | null)[]): string | null {
  if (days.length === 0 || days.includes(null)) return null;
  return days.filter((day) => day !== null).sort().at(-1) ?? null;
}
