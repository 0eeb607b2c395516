import type { SentencesOf } from './table';

/** Events of what came to paper, in words. */
export const printoutsSentences: SentencesOf<'printouts'> = {
  'printouts.printed': () => 'Printed the coding summary',
  'printouts.shredded': (event) => (event.how === 'shredded' ? 'Attested that a printout is shredded' : 'Attested that a printout never came to paper'),
};
