import { counted } from './counted';
import type { SentencesOf } from './table';

/** Events of training and policies, in words. */
export const trainingSentences: SentencesOf<'training'> = {
  'training.tested': (event) => `${event.passed ? 'Passed' : 'Did not pass'} the questions of ${event.requirementId}, version ${event.version}: ${event.right} of ${event.asked} right`,
  'training.signed': (event) => `Signed ${event.requirementId}, version ${event.version}`,
  'training.exported': (event) => `Took out the ledger of ${counted(event.signatures, 'signature', 'signatures')} on training and policies`,
};
