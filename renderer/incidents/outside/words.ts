import type { WaitingList } from '../../../shared/incidents';
import { formatTime } from '../../ui';
import type { OutsideState } from './store';

/** How much waits, for whoever comes to this screen next. */
export function waitingWords({ reports }: WaitingList): string {
  return reports.length === 1 ? 'A report waits here until the desk is unlocked.' : `${reports.length} reports wait here until the desk is unlocked.`;
}

/** How what is typed is kept, in a line that is read at a glance. */
export function keptWords({ keeping, keptAt, recipient, begun }: Pick<OutsideState, 'keeping' | 'keptAt' | 'recipient' | 'begun'>): string {
  if (keeping === 'failed' && recipient !== undefined) return 'Not kept yet. Trying again.';
  if (begun === null || keptAt === null || recipient === undefined) return 'The first key says when you noticed it';
  if (recipient === null) return `Time and type kept, ${formatTime(keptAt)}`;
  return keeping === 'saving' ? 'Sealing' : `Sealed and kept, ${formatTime(keptAt)}`;
}
