import { counted } from './counted';
import type { SentencesOf } from './table';

/** Events of code sets, in words. */
export const codesetsSentences: SentencesOf<'codesets'> = {
  'codesets.imported': (event) => `Imported a release of ${counted(event.codes, 'code', 'codes')}`,
  'codesets.removed': () => 'Removed a release of a code set',
};
