import type { CalendarDate } from '../../shared/kernel';

const dayMs = 86_400_000;

/** Days within which a clock is said to be near. */
const nearDays = 7;

export type DueTone = 'late' | 'soon' | 'calm';

/** Calendar days from one day to another; negative where it is past. */
export function daysUntil(day: CalendarDate, today: CalendarDate): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / dayMs);
}

/** What is left of a clock, in words: `12 days left`, `due today`, `3 days late`. */
export function leftWords(due: CalendarDate, today: CalendarDate): string {
  const days = daysUntil(due, today);
  if (days === 0) return 'due today';
  const count = Math.abs(days);
  return `${count} ${count === 1 ? 'day' : 'days'} ${days > 0 ? 'left' : 'late'}`;
}

/** How it is shown: never by colour alone, the words say it too. */
export function dueTone(due: CalendarDate, today: CalendarDate): DueTone {
  const days = daysUntil(due, today);
  return days < 0 ? 'late' : days <= nearDays ? 'soon' : 'calm';
}
