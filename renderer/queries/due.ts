import { clockOf, type ClockStep, type QueryHead } from '../../shared/queries';
import { formatStretch } from '../ui';

const hour = 3_600_000;

export type DueClock = { readonly words: string; readonly tone: 'neutral' | 'warning' | 'error'; /** What should be done now. */ readonly step: ClockStep | null };

/** What of a query its clock is read from. */
export type Clocked = Pick<QueryHead, 'state' | 'awaitedSince' | 'windowHours' | 'reminders' | 'escalations'>;

/** The clock of a query that is awaited, in words: what is left, in its last fifth as a warning; or by how much it is over. */
export function dueClock(query: Clocked, now: number): DueClock | null {
  const clock = clockOf(query, now);
  if (clock === null || query.windowHours === null) return null;
  const { dueAt, isOverdue, step } = clock;
  if (isOverdue) return { words: `${formatStretch(now - dueAt)} overdue`, tone: 'error', step };
  return { words: `due in ${formatStretch(dueAt - now)}`, tone: (dueAt - now) * 5 <= query.windowHours * hour ? 'warning' : 'neutral', step };
}
