import { caseDeadlines, type CaseDeadline, type Outcome } from '../../../shared/cases';
import type { CaseId } from '../../../shared/kernel';
import type { Policy } from '../../../shared/policy';
import type { ReadableDatabase } from '../store';
import { decisionsOf, noticesOf, workUpOf } from './case-store';

/** What a case was found to be, by the decision that stands; null while there is none. */
export function outcomeOf(db: ReadableDatabase, id: CaseId): Outcome | null {
  return decisionsOf(db, id).find(({ stands }) => stands)?.outcome ?? null;
}

/** What is due in a case by the law and by the organisation's own clocks, the earliest first. */
export function deadlinesOf(db: ReadableDatabase, id: CaseId, { incidentClocks }: Pick<Policy, 'incidentClocks'>): CaseDeadline[] {
  return caseDeadlines(workUpOf(db, id).workUp, outcomeOf(db, id), noticesOf(db, id), { organisation: incidentClocks.map(({ id: clock, to, hours }) => ({ id: clock, to, hours })) });
}
