import { counted } from './counted';
import type { SentencesOf } from './table';

/** Events of codes, in words. */
export const codingSentences: SentencesOf<'coding'> = {
  'coding.assigned': () => 'Assigned a code',
  'coding.changed': () => 'Changed a code’s evidence, rationale or place',
  'coding.confirmed': () => 'Confirmed a code after a release had changed it',
  'coding.removed': () => 'Removed a code',
  'coding.undone': () => 'Undid a change of the codes',
  'coding.redone': () => 'Repeated a change of the codes',
  'coding.finalised': (event) => `Finalised the encounter with ${counted(event.codes, 'code', 'codes')}`,
  'coding.addendum-opened': () => 'Opened an addendum',
};
