import type { Axis, TermBook } from '../../../shared/codesets';

export const bookNames: Readonly<Record<TermBook, string>> = {
  index: 'Alphabetic Index',
  neoplasm: 'Table of Neoplasms',
  drugs: 'Table of Drugs and Chemicals',
  'external-cause': 'External Cause Index',
};

/** Where room is short. */
export const bookTags: Readonly<Record<TermBook, string>> = { index: 'Index', neoplasm: 'Neoplasms', drugs: 'Drugs', 'external-cause': 'External causes' };

/** The file to import, by what its publisher calls it. */
export const bookFiles: Readonly<Record<TermBook, string>> = {
  index: 'icd10cm-index-2026.xml',
  neoplasm: 'icd10cm-neoplasm-2026.xml',
  drugs: 'icd10cm-drug-2026.xml',
  'external-cause': 'icd10cm-eindex-2026.xml',
};

/** What an axis asks of the record. */
export const axisQuestions: Readonly<Record<Axis, string>> = {
  acuity: 'Acute or chronic?',
  side: 'Which side?',
  episode: 'Which encounter of the episode?',
  stage: 'Which stage, grade or degree?',
  severity: 'How severe?',
  onset: 'Since when, or following what?',
  pregnancy: 'At which time of the pregnancy?',
  fracture: 'Which kind of fracture?',
  with: 'With or without what?',
  cause: 'Due to what, or in what?',
  detail: 'Which site, type or other detail?',
};
