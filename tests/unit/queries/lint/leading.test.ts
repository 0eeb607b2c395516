import { describe, expect, it } from 'vitest';
import { bareRules, judged, rules } from './ask';

describe('Q15, presupposing', () => {
  it.each([
    'The patient has sepsis, correct?', 'Would you agree that this is sepsis?', 'Isn’t this sepsis?', 'Can we say that this is sepsis?', 'Should we code sepsis?', 'Are you treating the patient for sepsis?', 'We believe this is sepsis.',
    'Most of your partners document sepsis here.', 'The patient meets criteria for sepsis.', 'We need sepsis as principal diagnosis.', 'Please confirm the diagnosis.', 'Please reconsider.', 'Sepsis is the correct diagnosis.',
  ])('blocks “%s”', (words) => expect(rules({ body: `Creatinine 2.4 mg/dL. ${words}` })).toContain('Q15'));

  it.each([
    'The consult note of 3/3 states "we believe this is sepsis". Based on your clinical judgment, what is the status of this diagnosis?',
    'Pathology report 5/5: "adenocarcinoma". Based on your clinical judgment, do you agree with the pathology report? Yes / No / Other: ____ / Unable to determine',
    'Sepsis is documented in the ED note, WBC 18 on 3/3. Please confirm or rule out, in your clinical judgment.',
    'We need clarification of the creatinine of 2.4 on 3/3. What diagnosis, if any, does it represent, in your clinical judgment?',
  ])('does not take this for the coder’s opinion: “%s”', (body) => expect(bareRules(body)).not.toContain('Q15'));
});

describe('Q16, directing', () => {
  it.each([
    'Please document sepsis.', 'Kindly addend your note to include sepsis.', 'Sepsis should be coded.', 'Please change pneumonia to sepsis.', 'Document sepsis in the summary.', 'Could you add sepsis?', 'Remove it.', 'Please update your note accordingly.',
  ])('blocks “%s”', (words) => expect(rules({ body: `Creatinine 2.4 mg/dL. ${words}` })).toContain('Q16'));

  it.each([
    'Please document the clinical significance of the creatinine.', 'Please document the type and acuity of the heart failure.', 'Please clarify whether sepsis was ruled in or ruled out.', 'Please document your response in the progress note.',
    'Your note says pneumonia.', 'Please document the diagnosis for which cefepime was ordered.', 'Please add supporting findings.', 'CT report: pneumonia of the left lower lobe.',
  ])('lets stand “%s”', (words) => expect(rules({ body: `Creatinine 2.4 mg/dL. ${words}`, documentedDiagnoses: ['sepsis', 'heart failure', 'pneumonia'] })).not.toContain('Q16'));

  it('blocks a code, and keeps vitamins and levels', () => {
    expect(rules({ title: 'N17.9' })).toContain('Q16');
    expect(rules({ body: 'Vitamin B12 and T4 were drawn at C5. Based on your clinical judgment, what explains the creatinine?' })).toEqual([]);
  });
});

it.each([
  'Documentation of sepsis is needed.', 'Pls document sepsis.', 'Just need sepsis in the chart.', 'Can we get documentation of sepsis?', 'The discharge summary needs to say sepsis.', 'Please respond with sepsis if you agree.', 'I would appreciate it if you could document sepsis.', 'Sepsis must be carried through to the discharge summary.', 'For the pneumonia, please use the word “septic”.', 'Please add to your final dx.', 'Please provide a diagnosis of sepsis.', 'Adding sepsis would help.', 'Please link the pneumonia to sepsis.', 'Please document sepsis status as confirmed.', 'Sepsis stays unless it is changed to pneumonia.',
])('Q16 blocks an order in other clothes: “%s”', (words) => expect(rules({ body: `Creatinine 2.4 mg/dL. ${words}` })).toContain('Q16'));

it('Q16 takes an order without an object for an order to write what was told, and not where a record was cited', () => {
  expect(bareRules('The patient has sepsis, WBC 18 on 3/3. Please document.')).toContain('Q16');
  expect(bareRules('Na 119 on 3/3, 3% saline. What diagnosis, if any, was treated? Please document.')).not.toContain('Q16');
});

it.each([
  'Please document tobacco use status.', 'Please document the coma scale components at arrival.', 'Please document pressure ulcer stage, if known.', 'Please document the diagnosis, if any, related to alcohol.', 'Please document the diagnosis/diagnoses, if any, associated with these findings.',
  'Please state whether you agree with the consultant’s finding, and include it in your documentation if so.', 'In your note of 3/3 you document "sepsis".', 'I see "sepsis" in your note of 3/3.',
])('Q16 lets stand a question about a diagnosis, and what a note is said to say: “%s”', (words) => expect(bareRules(`Creatinine 2.4 mg/dL. ${words}`)).not.toContain('Q16'));

it('takes what a chart writes short for documented, and not what a query asks in the same letters', () => {
  expect(bareRules('Oncology 5/5 - "breast ca, s/p mastectomy". Is the breast cancer current, or a personal history?')).not.toContain('Q15');
  expect(bareRules('ED documents "LOC 5 min", neurosurgery documents "no LOC". CT 3/3: small SDH. Please clarify whether there was a loss of consciousness.')).not.toContain('Q13');
  expect(bareRules('Mammogram 5/5 was abnormal. Is the breast cancer current, or a personal history?')).toContain('Q15');
});

it.each(['The albumin of 1.9 = severe malnutrition.', 'SOFA is 4, therefore sepsis is met.', 'She has all the signs of cardiogenic shock.', 'Please document a more severe diagnosis.', 'Would "toxic encephalopathy" be correct?', 'This is AKI per KDIGO.', 'The echo shows EF 25%: please specify acute systolic heart failure.'])('Q15 blocks a conclusion in other clothes: “%s”', (words) => expect(bareRules(`Creatinine 2.4 mg/dL. ${words}`)).toContain('Q15'));

it('Q17 warns of words of certainty, and takes them out', () => {
  const { findings } = judged({ body: 'The creatinine is obviously high. Based on your clinical judgment, what explains it?' });
  expect(findings.map(({ rule, fix }) => [rule, fix?.edits])).toContainEqual(['Q17', [{ edit: 'replace', where: 'body', start: 18, end: 28, text: '' }]]);
});

describe('Q19, the title', () => {
  it('names no diagnosis that is not documented', () => {
    const [finding] = judged({ title: 'Acute kidney injury' }).findings;
    expect([finding?.rule, finding?.fix?.label]).toEqual(['Q19', 'Title it “Clarification: kidney function”']);
  });
  it('may name one that is', () => expect(rules({ title: 'Acute kidney injury', documentedDiagnoses: ['AKI'] })).not.toContain('Q19'));
  it('may not name it more precisely than it is documented', () => expect(rules({ title: 'Tension pneumothorax', documentedDiagnoses: ['pneumothorax'] })).toContain('Q19'));
});

describe('Q12 and Q13, yes or no', () => {
  const yesNo = ['Yes', 'No', 'Other (please specify): ____', 'Unable to determine'];
  it('never brings in a diagnosis', () => expect(rules({ kind: 'yes-no', options: yesNo, body: 'Based on your clinical judgment, does the patient have sepsis?' })).toContain('Q13'));
  it('may ask for presence on admission', () => expect(rules({ kind: 'poa', options: yesNo, body: 'Was the dehydration present on admission?' })).toEqual([]));
  it('may ask for a link of documented conditions', () => expect(rules({ kind: 'yes-no', options: yesNo, documentedDiagnoses: ['diabetes', 'foot ulcer'], title: 'Relationship', body: 'Based on your clinical judgment, is the foot ulcer due to diabetes?' })).toEqual([]));
  it('is only for presence on admission where the policy is narrow', () => expect(rules({ kind: 'yes-no', options: yesNo, documentedDiagnoses: ['diabetes', 'foot ulcer'], title: 'Relationship', body: 'Based on your clinical judgment, is the foot ulcer due to diabetes?' }, { yesNo: 'narrow' })).toEqual(['Q12']));
  it('does not ask whether a value matters', () => expect(rules({ kind: 'yes-no', options: yesNo, body: 'Based on your clinical judgment, is it clinically significant?' })).toContain('Q12'));
  it('also offers other and unable to determine (Q14)', () => expect(rules({ kind: 'poa', options: ['Yes', 'No'], body: 'Was the dehydration present on admission?' })).toEqual(['Q14']));
  it('is not put in other words', () => expect(bareRules('Please clarify if the patient has severe malnutrition. BMI 16, muscle wasting (dietitian 3/3).')).toContain('Q13'));
});
