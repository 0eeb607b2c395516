import type { AccessReason, GlassEnd } from '../../../shared/audit';
import type { SentencesOf } from './table';

/** Why a chart of another was opened, in words. */
export const accessReasonWords: Readonly<Record<AccessReason, string>> = {
  coverage: 'Coverage for a colleague',
  'prior-encounter': 'Prior encounter, clinically pertinent',
  'quality-review': 'Quality review',
  'billing-hold': 'Urgent billing hold',
  'privacy-investigation': 'Privacy investigation',
  other: 'Another reason, to be told in person',
};

/** How access by reason ended, in words that go on a sentence. */
const glassEndWords: Readonly<Record<GlassEnd, string>> = { time: 'its time was over', clock: 'a clock was set, or the computer restarted', early: 'ended early' };

/** Events of whose chart it is, and access by reason, in words. */
export const accessSentences: SentencesOf<'access'> = {
  'access.assigned': (event) => (event.to === 'oneself' ? 'Took the encounter, which was nobody’s' : 'Assigned the encounter to another person'),
  'access.broken': (event) => `Opened access by reason for ${event.minutes} minutes: ${accessReasonWords[event.reason].toLowerCase()}`,
  'access.ended': (event) => `Access by reason ended: ${glassEndWords[event.why]}`,
  'access.reviewed': () => 'Reviewed an access by reason',
};
