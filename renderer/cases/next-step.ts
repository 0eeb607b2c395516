import type { CaseDeadline, CaseRow, Corrective, Decision, Received, TimelineEntry, WorkUp } from '../../shared/cases';
import { clockTitle, satisfiedBy } from './clocks/clock-words';
import { firstOpenStep, ruleOf, steps, type StepName } from './workup/steps';
import { outcomeWords } from './words';

/** What of a case decides what comes next. */
export type CaseFacts = {
  readonly row: Pick<CaseRow, 'state' | 'outcome'>;
  readonly reports: readonly Pick<Received, 'id' | 'kind' | 'acknowledgedAt'>[];
  readonly timeline: readonly Pick<TimelineEntry, 'number'>[];
  readonly workUp: WorkUp;
  readonly decisions: readonly Pick<Decision, 'stands' | 'outcome'>[];
  readonly deadlines: readonly CaseDeadline[];
  readonly correctives: readonly Pick<Corrective, 'end' | 'dueOn'>[];
};

export const sectionNames = ['report', 'timeline', 'reporter', 'work-up', 'outputs', 'lessons', 'clocks'] as const;
export type SectionName = (typeof sectionNames)[number];

/** What to do next in a case, why, and by which rule. */
export type NextStep = {
  readonly title: string;
  readonly why: string;
  readonly rule: string;
  /** The last day; null where no rule names one. */
  readonly due: string | null;
  readonly section: SectionName;
  readonly step: StepName | null;
};

/** The clock that ends first and that nothing has answered yet; null where none runs. */
export function earliestOpen(deadlines: readonly CaseDeadline[]): CaseDeadline | null {
  return deadlines.filter(({ doneOn }) => doneOn === null).toSorted((one, other) => (one.due < other.due ? -1 : Number(one.due > other.due)))[0] ?? null;
}

/** What to do next; null where the case is closed. */
export function nextStep(facts: CaseFacts): NextStep | null {
  const { row, reports, timeline, workUp, decisions, deadlines, correctives } = facts;
  if (row.state === 'closed') return null;
  const clock = earliestOpen(deadlines);
  const due = clock?.due ?? null;
  if (reports.some(isUnanswered)) {
    return { title: 'Tell the reporter that the report has arrived', why: 'Their desk counts the time until it hears so, and escalates.', rule: 'By the organisation’s own clock', due: null, section: 'reporter', step: null };
  }
  const decision = decisions.find(({ stands }) => stands);
  if (decision === undefined) {
    const step = firstOpenStep(workUp, timeline.length) ?? 'decision';
    return { title: step === 'decision' ? 'Sign the decision' : steps[step].title, why: steps[step].asks, rule: steps[step].rule, due, section: 'work-up', step };
  }
  if (decision.outcome === 'breach' && clock !== null) {
    return { title: clockTitle(clock.to), why: satisfiedBy(clock.to), rule: clock.rule, due: clock.due, section: 'clocks', step: null };
  }
  const owed = correctives.filter(({ end }) => end === null).toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : Number(one.dueOn > other.dueOn)))[0];
  if (correctives.length === 0) {
    return { title: 'Say what is done so that it does not happen again', why: 'A corrective action with an owner and a day.', rule: '45 CFR 164.308(a)(6)(ii), 164.530(f)', due: null, section: 'lessons', step: null };
  }
  if (owed !== undefined) {
    return { title: 'Finish the corrective actions', why: 'Each is done, or dropped with a reason.', rule: '45 CFR 164.308(a)(6)(ii), 164.530(f)', due: owed.dueOn, section: 'lessons', step: null };
  }
  return { title: 'Close the case', why: `${outcomeWords[decision.outcome].label}. It is kept for six years and can be opened again.`, rule: `${ruleOf(decision.outcome)}; 45 CFR 164.530(j)`, due: null, section: 'timeline', step: null };
}

/** A report that its reporter has heard nothing of. Others have no way back. */
function isUnanswered({ kind, acknowledgedAt }: CaseFacts['reports'][number]): boolean {
  return kind === 'report' && acknowledgedAt === null;
}
