import { describe, expect, it } from 'vitest';
import { diagnosisFamilies, evidenceIn, evidenceTerms, findDiagnoses, isCoveredBy, isSaidBy, supportOf, wordings } from '../../../shared/clinical/diagnoses';

const ids = (text: string): string[] => findDiagnoses(text).map(({ family }) => family.id);

describe('the lexicon of diagnoses', () => {
  it.each(['Glasgow coma scale 9', 'seizure precautions', 'DVT prophylaxis', 'the stroke unit', 'sepsis bundle', 'depression screening'])('finds no diagnosis in “%s”', (text) => expect(ids(text)).toEqual([]));

  it('has several hundred diagnoses in families, each with a neutral topic and known evidence', () => {
    expect(diagnosisFamilies.length).toBeGreaterThan(150);
    expect(diagnosisFamilies.flatMap(({ names }) => names.flatMap(wordings)).length).toBeGreaterThan(1500);
    expect(new Set(diagnosisFamilies.map(({ id }) => id)).size).toBe(diagnosisFamilies.length);
    for (const { under, evidence } of diagnosisFamilies) {
      if (under !== null) expect(diagnosisFamilies.some(({ id }) => id === under)).toBe(true);
      for (const each of evidence) expect(Object.hasOwn(evidenceTerms, each)).toBe(true);
    }
  });

  it.each([
    ['AHRF', 'acute-respiratory-failure'], ['HFpEF', 'typed-heart-failure'], ['acute renal failure', 'aki'], ['septic', 'sepsis'], ['malnourished', 'malnutrition'], ['anaemia', 'anemia'], ['stage 3 sacral pressure ulcer', 'pressure-injury-staged'], ['type 2 NSTEMI', 'infarction'], ['pulmonary emboli', 'pulmonary-embolism'], ['DKA', 'ketoacidosis'],
  ])('knows %s', (words, family) => expect(ids(words)).toEqual([family]));

  it('does not take words for abbreviations', () => expect(ids('She hit her head; a pad and taco were presented, all in a cap.')).toEqual([]));

  it('does not name its topic by a diagnosis of the family', () => {
    for (const { topic, id } of diagnosisFamilies.filter(({ isOpen }) => !isOpen)) expect(ids(topic), id).not.toContain(id);
  });
});

it('a narrower diagnosis says the broader one, and not the other way', () => {
  const [broad, narrow] = ['heart failure', 'acute systolic heart failure'].map((name) => findDiagnoses(name)[0]?.family);
  if (broad === undefined || narrow === undefined) throw new Error('unknown');
  expect([isCoveredBy(broad, [narrow]), isCoveredBy(narrow, [broad])]).toEqual([true, false]);
});

it('an abbreviation says what it stands for, and a qualifier says more', () => {
  const said = (name: string, documented: string): boolean => {
    const [named, by] = [name, documented].map((each) => findDiagnoses(each)[0]?.family);
    return named !== undefined && by !== undefined && isSaidBy({ family: named, name }, [{ family: by, name: documented }]);
  };
  expect([said('acute kidney injury', 'AKI'), said('tension pneumothorax', 'pneumothorax'), said('urinary tract infection', 'CAUTI')]).toEqual([true, false, true]);
});

it('knows which indicators speak for a diagnosis', () => {
  const supports = (name: string, text: string): boolean => findDiagnoses(name).every(({ family }) => supportOf(family, evidenceIn(text)).length > 0);
  expect([supports('acute kidney injury', 'Cr 2.4'), supports('sepsis', 'lactate 4'), supports('sepsis', 'platelets 90'), supports('hyponatremia', 'Na 121'), supports('stroke', 'abdominal x-ray')]).toEqual([true, true, false, true, false]);
});

it('a finer sign is still one of the families of its words', () => {
  expect([...evidenceIn('blood culture 3/3')]).toEqual(expect.arrayContaining(['bloodCulture', 'organism', 'infection']));
  expect([...evidenceIn('urine protein')]).toEqual(expect.arrayContaining(['preeclamptic', 'pregnancy']));
});

it('asks of a narrower diagnosis what it adds, and of a value which way it stands', () => {
  const [severe] = findDiagnoses('severe sepsis').map(({ family }) => family);
  const [low] = findDiagnoses('hyponatremia').map(({ family }) => family);
  expect([severe?.further.includes('kidney'), severe?.evidence.includes('kidney'), low?.values['sodium']]).toEqual([true, false, 'low']);
});
