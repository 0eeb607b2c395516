import { clockOf, type ClockStep, type QueryHead } from '../../shared/queries';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export type DueClock = { readonly words: string; readonly tone: 'neutral' | 'warning' | 'error'; /** What should be done now. */ readonly step: ClockStep | null };

/** What of a query its clock is read from. */
export type Clocked = Pick<QueryHead, 'state' | 'awaitedSince' | 'windowHours' | 'reminders' | 'escalations'>;

/** A stretch of time in its largest two units: "2 d 4 h", "3 h 20 min", "12 min". */
function stretch(ms: number): string {
  if (ms >= 2 * day) return `${Math.floor(ms / day)} d ${Math.floor((ms % day) / hour)} h`;
  if (ms >= hour) return `${Math.floor(ms / hour)} h ${Math.floor((ms % hour) / minute)} min`;
  return `${Math.max(1, Math.floor(ms / minute))} min`;
}

/** The clock of a query that is awaited, in words: what is left, in its last fifth as a warning; or by how much it is over. */
export function dueClock(query: Clocked, now: number): DueClock | null {
  const clock = clockOf(query, now);
  if (clock === null || query.windowHours === null) return null;
  const { dueAt, isOverdue, step } = clock;
  if (isOverdue) return { words: `${stretch(now - dueAt)} overdue`, tone: 'error', step };
  return { words: `due in ${stretch(dueAt - now)}`, tone: (dueAt - now) * 5 <= query.windowHours * hour ? 'warning' : 'neutral', step };
}
