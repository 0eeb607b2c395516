import { expect, it } from 'vitest';
import { applyFix } from '../../../../shared/queries/lint';
import { bareRules, compliant, judged, rules } from './ask';

it('passes a compliant choice', () => expect(judged({}).findings).toEqual([]));

it('asks for an answer of the provider’s own and for one that says it cannot be told (Q06, Q07)', () => {
  expect(rules({ options: ['Acute kidney injury', 'Not clinically significant'] })).toEqual(['Q06', 'Q07']);
});

it.each(['Neuropathy due to another cause (please specify)', 'Due to some other condition, specify', 'Another etiology: ____'])('takes “%s” for an answer in the provider’s own words', (answer) => {
  expect(bareRules(`Diabetes and neuropathy are documented in the H&P of 3/3. Are they related, in your judgment? [ ] Neuropathy due to diabetes [ ] ${answer} [ ] Unable to determine`)).not.toContain('Q06');
});

it('needs no other answer where a side is asked for, or whether a condition was there on admission', () => {
  expect(judged({ body: 'X-ray of 3/3: "fracture of the distal radius". Which wrist was treated?', options: ['Left', 'Right', 'Bilateral', 'Unable to determine'] }).verdict).not.toBe('block');
  expect(bareRules('Wound care 5/2, hospital day 1: "stage 3 pressure ulcer". Was it: [ ] Present on admission [ ] Not present on admission [ ] Unable to determine')).not.toContain('Q06');
});

it('reads “unknown” at the end of the answers for one that cannot be told', () => {
  expect(bareRules('Code note 3/3: "cardiac arrest", K 7.9. Please clarify its cause: hyperkalemia, hypoxia, other, unknown.')).not.toContain('Q07');
});

it('asks for no least number of answers (Q09)', () => {
  expect(rules({ options: ['Acute kidney injury', 'Not clinically significant', 'Other (please specify): ____', 'Unable to determine'] })).toEqual([]);
});

it('weighs “unable to determine” less in a validation, unless the policy asks for it', () => {
  const validation = { kind: 'clinical-validation', documentedDiagnoses: ['acute kidney injury'], options: ['Acute kidney injury confirmed, supported by: ____', 'Acute kidney injury ruled out', 'Other (please specify): ____'] } as const;
  const weight = (must: boolean): string | undefined => judged({ ...validation, options: [...validation.options], documentedDiagnoses: [...validation.documentedDiagnoses] }, { validationNeedsUndetermined: must }).findings.find(({ rule }) => rule === 'Q07')?.severity;
  expect([weight(false), weight(true)]).toEqual(['warn', 'block']);
});

it('lets an abnormal finding be without significance (Q08)', () => {
  const options = ['Hyponatremia', 'Other (please specify): ____', 'Unable to determine'];
  const asked = { body: 'Based on your clinical judgment, what is the significance of the sodium values?', indicators: [{ text: 'Na 122 mEq/L', date: '2026-03-03', document: 'BMP' }], title: 'Sodium' };
  expect(rules({ ...asked, options })).toEqual(['Q08']);
  expect(rules({ ...asked, options: [...options, 'Not clinically significant'] })).toEqual([]);
});

it.each([
  ['in bold', ['**Acute kidney injury**', 'Chronic kidney disease only']],
  ['alone in capitals', ['ACUTE KIDNEY INJURY', 'Chronic kidney disease only']],
  ['starred', ['★ Acute kidney injury', 'Chronic kidney disease only']],
])('sees an answer that is %s (Q11)', (_, offered) => {
  const { findings } = judged({ options: [...offered, 'Not clinically significant', 'Other (please specify): ____', 'Unable to determine'] });
  expect(findings.map(({ rule, fix }) => [rule, fix !== undefined])).toEqual([['Q11', true]]);
});

it('orders answers of which the heaviest stands first', () => {
  const query = { ...compliant, title: 'Nutrition', indicators: [{ text: 'BMI 16, severe muscle wasting', date: '2026-03-03', document: 'dietitian note' }], options: ['Severe malnutrition', 'Moderate malnutrition', 'Mild malnutrition', 'Not clinically significant', 'Other (please specify): ____', 'Unable to determine'] };
  const fix = judged(query).findings.find(({ rule }) => rule === 'Q11')?.fix;
  expect(fix === undefined ? undefined : applyFix(query, fix).options).toEqual(['Mild malnutrition', 'Moderate malnutrition', 'Severe malnutrition', 'Not clinically significant', 'Other (please specify): ____', 'Unable to determine']);
});

it('blocks an answer that is ticked or recommended for the provider (Q15)', () => {
  expect(bareRules('Creatinine 3.3 on 3/3. Based on your clinical judgment, which applies? [x] Acute kidney injury [ ] Other: ____ [ ] Unable to determine')).toContain('Q15');
  expect(rules({ options: ['Acute kidney injury (recommended)', 'Not clinically significant', 'Other (please specify): ____', 'Unable to determine'] })).toContain('Q15');
});

it('adds an answer to a text in the way its others are written', () => {
  const query = { id: 'q', body: 'Creatinine 3.3 on 3/3. Which applies, in your clinical judgment?\na) Acute kidney injury\nb) Unable to determine' };
  const fix = judged({ ...query, title: undefined, options: undefined, indicators: undefined, kind: undefined }).findings.find(({ rule }) => rule === 'Q06')?.fix;
  expect(fix === undefined ? '' : applyFix(query, fix).body).toContain('\nc) Other (please specify): ____');
});

it.each([
  ['boxes', '[ ] Acute kidney injury [ ] Other: ____ [ ] Unable to determine'],
  ['the letter o', 'o Acute kidney injury o Other: ________ o Unable to determine'],
  ['circles', '○ Acute kidney injury\n○ Other: ____\n○ Unable to determine'],
  ['figures', '1. Acute kidney injury\n2. Other: ____\n3. Unable to determine'],
  ['letters', '(a) Acute kidney injury (b) Other: ____ (c) Unable to determine'],
  ['bullets', '- Acute kidney injury\n- Other: ____\n- Unable to determine'],
  ['a line', 'Options: Acute kidney injury; other: ____; unable to determine'],
])('reads answers that stand in the text as %s', (_, answers) => {
  expect(bareRules(`Creatinine 3.3 on 3/3. What applies, in your clinical judgment?\n${answers}`)).toEqual([]);
});
