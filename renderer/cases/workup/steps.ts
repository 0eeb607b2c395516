import { affectedIn, decisionLacks, exclusions, factors, outcomeRules, type Lack, type Outcome, type WorkUp } from '../../../shared/cases';

/** The steps of a work-up, in the order in which the rule asks for them. */
export const stepNames = ['discovery', 'exclusions', 'secured', 'factors', 'affected', 'others', 'form', 'decision'] as const;
export type StepName = (typeof stepNames)[number];

export type StepWords = { readonly title: string; readonly rule: string; readonly asks: string };

export const steps: Readonly<Record<StepName, StepWords>> = {
  discovery: { title: 'What happened, and when it was discovered', rule: '45 CFR 164.404(a)(2)', asks: 'The clocks run from the first day on which anyone of the workforce knew, or would have known.' },
  exclusions: { title: 'Three exclusions', rule: '45 CFR 164.402(1)', asks: 'Where one applies, it is no breach.' },
  secured: { title: 'Unsecured?', rule: '45 CFR 164.402', asks: 'Only unsecured information is notified: what was encrypted as the guidance asks is not.' },
  factors: { title: 'Four factors', rule: '45 CFR 164.402(2)', asks: 'All four, each with its evidence. It is presumed a breach unless they show a low probability that the information was compromised.' },
  affected: { title: 'Who is affected, by state', rule: '45 CFR 164.404 to 164.408', asks: 'Counts decide about media and the Secretary. Names stay in the list that you name here.' },
  others: { title: 'Business associate, Part 2, delay', rule: '45 CFR 164.410, 164.412; 42 CFR 2.16', asks: 'Each adds a clock or moves one.' },
  form: { title: 'For the portal’s form', rule: '45 CFR 164.408', asks: 'What the Secretary’s form asks besides.' },
  decision: { title: 'Decision', rule: '45 CFR 164.402, 164.414(b)', asks: 'Signed with the whole work-up and the timeline as they stand.' },
};

/** What of a work-up a step fills in. */
export const partsOf: Readonly<Record<Exclude<StepName, 'decision'>, readonly (keyof WorkUp)[]>> = {
  discovery: ['summary', 'filer', 'discovery', 'happened'],
  exclusions: ['exclusions'],
  secured: ['secured'],
  factors: ['factors'],
  affected: ['affected'],
  others: ['associate', 'isPart2', 'delay'],
  form: ['information', 'locations', 'mitigation', 'sanctionsReference', 'isCounselAsked'],
};

/** The step in which something that is missing is filled in. */
export function stepOf({ at }: Pick<Lack, 'at'>): StepName {
  if (exclusions.some((name) => name === at)) return 'exclusions';
  if (factors.some((name) => name === at)) return 'factors';
  return at === 'secured' ? 'secured' : 'discovery';
}

/** Whether a step says all that a decision can ask of it. */
export function isStepDone(name: StepName, workUp: WorkUp, entries: number): boolean {
  switch (name) {
    case 'discovery': case 'factors':
      return !lacksAt(name, workUp, 'breach', entries);
    case 'exclusions':
      return !lacksAt(name, workUp, claimsExclusion(workUp) ? 'excluded' : 'breach', entries);
    case 'secured':
      return workUp.secured.isSecured === true ? !lacksAt(name, workUp, 'secured', entries) : workUp.secured.isSecured === false;
    case 'affected':
      return affectedIn(workUp) > 0;
    case 'others':
      return workUp.isPart2 !== null && isAssociateSaid(workUp) && isDelaySaid(workUp);
    case 'form':
      return workUp.information.length > 0 && workUp.locations.length > 0;
    case 'decision':
      return false;
  }
}

function lacksAt(name: StepName, workUp: WorkUp, outcome: Outcome, entries: number): boolean {
  return decisionLacks(workUp, outcome, entries).some((lack) => stepOf(lack) === name);
}

/** Whether the officer says that an exclusion applies. */
export function claimsExclusion(workUp: WorkUp): boolean {
  return exclusions.some((name) => workUp.exclusions[name].applies === true);
}

function isAssociateSaid({ associate: { isInvolved, name } }: WorkUp): boolean {
  return isInvolved === false || (isInvolved === true && name.trim() !== '');
}

function isDelaySaid({ delay: { kind, on, until } }: WorkUp): boolean {
  return kind === 'none' || (kind === 'written' ? until !== null : on !== null);
}

/** What the work-up as it stands comes to; null while that cannot be told. */
export function pointsTo(workUp: WorkUp, entries: number): Outcome | null {
  if (claimsExclusion(workUp) && isStepDone('exclusions', workUp, entries)) return 'excluded';
  if (workUp.secured.isSecured === true && isStepDone('secured', workUp, entries)) return 'secured';
  if (!isStepDone('factors', workUp, entries)) return null;
  return factors.every((name) => workUp.factors[name].risk === 'low') ? 'low-probability' : 'breach';
}

const stepThatEnds = { excluded: 'exclusions', secured: 'secured' } as const;

/** The first step that is still to be filled in, before it can be decided; null where it can. */
export function firstOpenStep(workUp: WorkUp, entries: number): StepName | null {
  // Where an exclusion applies or the information was secured, the factors need not be weighed.
  const ends = pointsTo(workUp, entries);
  const isShort = ends === 'excluded' || ends === 'secured';
  const asked = stepNames.filter((name) => name !== 'decision' && (!isShort || name === 'discovery' || name === stepThatEnds[ends]));
  return asked.find((name) => !isStepDone(name, workUp, entries)) ?? null;
}

/** The rule that an outcome rests on, for the reader. */
export function ruleOf(outcome: Outcome): string {
  return outcomeRules[outcome];
}
