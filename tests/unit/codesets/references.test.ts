import { describe, expect, test } from 'vitest';
import { referencesIn } from '../../../shared/codesets/phrases';

type Entry = { readonly title: string; readonly modifiers: string; readonly under: readonly Entry[] };

const term = (title: string, under: readonly Entry[] = [], modifiers = ''): Entry => ({ title, modifiers, under });

/** Shaped as the Alphabetic Index is. */
const book = [
  term("Baumgarten-Cruveilhier cirrhosis, disease or syndrome"),
  term('Calculi'),
  term('Calculus, calculi, calculous', [term('bile duct', [term('with', [term('cholecystitis')])]), term('kidney')]),
  term('Disease, diseased', [term('heart'), term('pelvis, pelvic', [term('inflammatory')])], '(see also Syndrome)'),
  term('Findings, abnormal, inconclusive, without diagnosis', [term('in blood', [term('heavy metals', [], '(abnormal)')])]),
  term('Fracture, burst'),
  term('Fracture, chronic'),
  term('Fracture, traumatic', [term('femur, femoral', [term('lower end', [term('epiphysis')])])]),
  term('Gait abnormality'),
  term('Hepatitis', [term('viral, virus', [term('type', [term('A'), term('B')])])]),
  term('Injury', [term('spinal', [], '(cord)')]),
  term('Occlusion, occluded', [term('artery', [term('retinal')])]),
  term('Osteochondrosis', [term('femur, juvenile'), term('juvenile, juvenilis', [term('humerus')])]),
  term('Periodontitis', [term('localized')]),
  term('Thrombosis, thrombotic', [term('intracranial', [term('venous sinus')])]),
];

const refer = referencesIn<Entry>(book, ({ under }) => under, (entry) => entry);

function leadTo(words: string): string | null {
  const entry = refer(words)?.entry;
  const pathTo = (entries: readonly Entry[], above: string): string | null => {
    for (const each of entries) {
      const path = above === '' ? each.title : `${above} › ${each.title}`;
      const found = each === entry ? path : pathTo(each.under, path);
      if (found !== null) return found;
    }
    return null;
  };
  return entry === undefined ? null : pathTo(book, '');
}

describe('Where a reference of the index leads', () => {
  test.each([
    ['a word of one term to that term, and to no eponym that goes with it', 'Disease, heart', 'Disease, diseased › heart'],
    ['to the one among terms of like name under which the rest is found', 'Fracture, femur, lower end', 'Fracture, traumatic › femur, femoral › lower end'],
    ['to the term that is called so first of all', 'Osteochondrosis, juvenile, humerus', 'Osteochondrosis › juvenile, juvenilis › humerus'],
    ['to it also where nothing more is said', 'Osteochondrosis, juvenile', 'Osteochondrosis › juvenile, juvenilis'],
    ['to the one that has more of it, where none has all', 'Osteochondrosis, juvenile, humerus, left', 'Osteochondrosis › juvenile, juvenilis › humerus'],
    ['by every name of an eponym', 'Baumgarten-Cruveilhier syndrome', 'Baumgarten-Cruveilhier cirrhosis, disease or syndrome'],
    ['but not by what the eponym goes with', 'Syndrome', null],
    ['past another that is only a plural', 'Calculus, bile duct', 'Calculus, calculi, calculous › bile duct'],
    ['through a division that is not named', 'Calculus, bile duct, cholecystitis', 'Calculus, calculi, calculous › bile duct › with › cholecystitis'],
    ['through a division that is named in one with what is under it', 'Hepatitis, viral, type B', 'Hepatitis › viral, virus › type › B'],
    ['past what the term says itself', 'Findings, abnormal, in blood', 'Findings, abnormal, inconclusive, without diagnosis › in blood'],
    ['by words of the modifiers, whatever directs the reader further', 'Injury, spinal cord, by region', 'Injury › spinal'],
    ['by a word of the same root', 'Occlusion, artery, retina', 'Occlusion, occluded › artery › retinal'],
    ['in the order of speech', 'Disease heart', 'Disease, diseased › heart'],
    ['by the first word, where no term is called so', 'Gait', 'Gait abnormality'],
    ['as far as it is there', 'Disease, heart, rheumatic', 'Disease, diseased › heart'],
    ['in spite of a misprint of the book', 'Peridontitis, localized', 'Periodontitis › localized'],
    ['nowhere, where no term is meant', 'Eyelid', null],
  ])('%s', (_what, words, path) => {
    expect(leadTo(words)).toBe(path);
  });

  test('says which parts of it were not found', () => {
    expect(refer('Disease, heart, rheumatic')?.rest).toEqual(['rheumatic']);
  });
});
