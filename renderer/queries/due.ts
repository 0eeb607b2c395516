import { clockOf, type ClockStep, type QueryHead } from '../../shared/queries';
import { formatStretch } from '../ui';

const hour = 3_600_000;

export type DueClock = { readonly words: string; readonly tone: 'neutral' | 'warning' | 'error'; /** What should be done now. */ readonly step: ClockStep | null };

/** What of a query its clock is read from. */
export type Clocked = Pick<QueryHead, 'state' | 'changedAt' | 'awaitedSince' | 'windowHours' | 'reminders' | 'escalations'>;

/** Nobody is awaited before a query is out: what still lies here after an hour says so, and after a working day it warns. */
const restsHours = { shown: 1, long: 8 };

/** The clock of a query in words: what is left, in its last fifth as a warning; by how much it is over; or how long it has waited to leave. */
export function dueClock(query: Clocked, now: number): DueClock | null {
  const rests = (now - query.changedAt) / hour;
  if (query.state === 'queued' && rests >= restsHours.shown) return { words: `not out for ${formatStretch(rests * hour)}`, tone: rests >= restsHours.long ? 'warning' : 'neutral', step: null };
  const clock = clockOf(query, now);
  if (clock === null || query.windowHours === null) return null;
  const { dueAt, isOverdue, step } = clock;
  if (isOverdue) return { words: `${formatStretch(now - dueAt)} overdue`, tone: 'error', step };
  return { words: `due in ${formatStretch(dueAt - now)}`, tone: (dueAt - now) * 5 <= query.windowHours * hour ? 'warning' : 'neutral', step };
}
