import { daysBetween, type CalendarDate } from '../../shared/kernel';
import type { TagProps } from '../ui';
import { daysInWords } from './words';

/** From a month before, so that IT can sign the next one before the desks close. */
const soonDays = 30;

export type Expiry = { readonly is: 'holding' | 'ending' | 'over'; readonly tone: NonNullable<TagProps['tone']>; readonly words: string };

/** How near the last day of a signed policy is. After it, nothing opens until there is another. */
export function expiryOf(expiresOn: CalendarDate | null, today: CalendarDate): Expiry {
  if (expiresOn === null) return { is: 'holding', tone: 'neutral', words: 'No end' };
  const days = daysBetween(today, expiresOn);
  if (days < 0) return { is: 'over', tone: 'error', words: 'Expired: nothing is unlocked under it' };
  if (days === 0) return { is: 'ending', tone: 'warning', words: 'Today is its last day' };
  return days <= soonDays ? { is: 'ending', tone: 'warning', words: `${daysInWords(days)} left` } : { is: 'holding', tone: 'neutral', words: `${daysInWords(days)} left` };
}
