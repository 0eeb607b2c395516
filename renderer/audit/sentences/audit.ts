import { formatDateTime } from '../../ui/format';
import { headBreakWords } from '../head-words';
import { counted } from './counted';
import type { SentencesOf } from './table';

/** Events of the log itself, in words. */
export const auditSentences: SentencesOf<'audit'> = {
  'audit.head-broken': (event) => {
    const sealed = event.sealedEvents === null || event.sealedAt === null ? '' : `; sealed on ${formatDateTime(event.sealedAt)}: ${counted(event.sealedEvents, 'event', 'events')}, found: ${event.events.toLocaleString('en-US')}`;
    return `Found the end of the log not as it was sealed: ${event.breaks.map((each) => headBreakWords[each]).join('; ')}${sealed}`;
  },
  'audit.exported': (event) => `Took out the audit log, ${counted(event.events, 'event', 'events')}`,
  'audit.viewed': () => 'Read the audit log',
  'audit.verified': (event) => (event.sound
    ? `Verified the audit log: sound, ${counted(event.events, 'event', 'events')}`
    : `Verified the audit log: not sound, ${counted(event.events, 'event', 'events')} looked at`),
};
