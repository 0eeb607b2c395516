import type { Closeness, ReviewOutcome } from '../../../shared/audit';
import { counted } from './counted';
import type { SentencesOf } from './table';

const closenessWords: Readonly<Record<Closeness, string>> = {
  'own-name': 'bears the name of whoever opened it', household: 'is named as near to whoever opened it', 'same-surname': 'has the surname of whoever opened it',
};

/** What became of a look at unusual access. */
export const outcomeWords: Readonly<Record<ReviewOutcome, string>> = { explained: 'explained', asked: 'the person is asked', 'passed-on': 'passed on to the privacy officer' };

/** Events of unusual access, in words. */
export const oversightSentences: SentencesOf<'oversight'> = {
  'oversight.noticed': (event) => (event.closeness === null ? 'The opened chart is marked as sensitive' : `The patient of the opened chart ${closenessWords[event.closeness]}`),
  'oversight.reviewed': (event) => `Looked at unusual access: ${outcomeWords[event.outcome]}`,
  'oversight.marked': (event) => (event.sensitive ? 'Marked the chart as sensitive' : 'Took the mark "sensitive" off the chart'),
  'oversight.household-changed': (event) => `Named ${counted(event.names, 'person', 'people')} as near to them`,
};
