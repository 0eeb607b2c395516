import { findDiagnoses, findEvidence } from '../../clinical/diagnoses';
import { findMedications } from '../../clinical/medications';
import { findReadings } from '../../clinical/readings';
import { checks } from './check';
import { forgetTexts } from './memory';
import type { LintInput } from './model';
import { readQuery } from './reading';
import { bodyAnswers } from './reading/answers';
import { sentencesOf } from './reading/sentences';

/** Invented queries that between them lead to most of what is looked for. */
const samples: readonly LintInput[] = [
  { id: 'choice', title: 'Clarification: kidney function', body: 'Creatinine 1.1 on 3/2, 2.4 on 3/3 (BMP), fluids given; the note of 3/3 says "renal insufficiency". Based on your clinical judgment, please clarify: [ ] acute kidney injury [ ] other: ____ [ ] unable to determine' },
  { id: 'pressed', title: 'Sepsis?', body: 'Dr. Sample, we believe the patient has sepsis, as in the last admission; WBC 18, lactate 4 and BP 82/40 clearly meet the criteria. Please document sepsis so that the DRG and our quality scores reflect it, or the claim will be denied. You did not mention it, and it should be added to your note today.' },
  { id: 'yes-no', body: 'Is the pneumonia due to aspiration? Chest x-ray 4/2: right lower lobe opacity. Options: yes / no / other / clinically undetermined. If you choose other, please say which. Thank you for your time.' },
];

/** What builds its table of terms when it is first asked. */
const finders: readonly ((text: string) => unknown)[] = [findDiagnoses, findEvidence, findMedications, findReadings, sentencesOf, (text) => bodyAnswers(text, 0)];

/**
 * Does step by step what takes long only the first time, such as compiling patterns, so that the first query that is opened is judged as
 * quickly as any later one. Whoever asks for the next step decides when: most take a few milliseconds, the longest a quarter of a second.
 */
export function* warming(): Generator<void, void, void> {
  for (const find of finders) {
    find(samples[0]?.body ?? '');
    yield;
  }
  for (const sample of samples) {
    // Sentence by sentence it takes no longer, and each step is shorter.
    for (const { text } of sentencesOf(sample.body)) {
      readQuery({ id: sample.id, body: text }, {});
      yield;
    }
    const reading = readQuery(sample, {});
    yield;
    for (const check of checks) {
      check(reading);
      yield;
    }
    forgetTexts();
  }
}
