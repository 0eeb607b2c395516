import { z } from '../kernel';
import type { Urgency } from './model';
import { isAwaited, type QueryState } from './states';

/** To whom a query that nobody answers goes, one after the other. */
export const escalations = ['lead', 'physician-advisor', 'department-chair'] as const;
export const escalationSchema = z.enum(escalations);
export type Escalation = z.infer<typeof escalationSchema>;

/** To whom a query goes next, by how far it was escalated; null where everybody has been told. */
export function nextEscalation({ escalations: reached }: { readonly escalations: number }): Escalation | null {
  return escalations[reached] ?? null;
}

const hourMs = 3_600_000;

/** What somebody should do about a query that is awaited, in its order, with when: in parts of the time that is given for an answer. */
const path = [
  { step: 'remind', after: 0.5 },
  { step: 'lead', after: 1 },
  { step: 'physician-advisor', after: 1.5 },
  { step: 'department-chair', after: 2 },
] as const;
export type ClockStep = (typeof path)[number]['step'];

/** A query as its clock sees it. */
export type Awaited = {
  readonly state: QueryState;
  /** Since when whoever has it now is awaited; null before it is out. */
  readonly awaitedSince: number | null;
  readonly windowHours: number | null;
  /** How often they were reminded since, and how far it was escalated. */
  readonly reminders: number;
  readonly escalations: number;
};

export type QueryClock = {
  readonly dueAt: number;
  readonly isOverdue: boolean;
  /** What should be done now; null where nothing is. */
  readonly step: ClockStep | null;
  /** When the next step falls due; null where all are done or due. */
  readonly nextAt: number | null;
};

/**
 * How the clock of a query stands. It is worked out of instants alone, so that it is right after any lock, night or week
 * without a network.
 * @returns null for a query that nobody is awaited for
 */
export function clockOf({ state, awaitedSince, windowHours, reminders, escalations: reached }: Awaited, now: number): QueryClock | null {
  if (!isAwaited(state) || awaitedSince === null || windowHours === null) return null;
  const at = (after: number): number => awaitedSince + windowHours * after * hourMs;
  // Whoever has escalated it has no reminder left to give.
  const done = reached > 0 ? 1 + reached : Math.min(reminders, 1);
  const left = path.slice(done);
  const due = left.filter(({ after }) => at(after) <= now).at(-1);
  const next = left.find(({ after }) => at(after) > now);
  return { dueAt: at(1), isOverdue: now > at(1), step: due?.step ?? null, nextAt: next === undefined ? null : at(next.after) };
}

/** The hours that the policy gives for an answer. */
export function windowOf(urgency: Urgency, { queryRoutineHours, queryUrgentHours }: { readonly queryRoutineHours: number; readonly queryUrgentHours: number }): number {
  return urgency === 'urgent' ? queryUrgentHours : queryRoutineHours;
}
