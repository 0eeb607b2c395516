import { expect, it } from 'vitest';
import { bareRules, judged, rules } from './ask';

const ask = 'Based on your clinical judgment, what explains the creatinine?';

it.each([
  'It changes the DRG.', 'The MS-DRG would rise.', 'APR-DRG 720 is at stake.', 'This is a CC.', 'We need an MCC.', 'The CMI suffers.', 'SOI 4 would follow.', 'ROM score of 3.', 'The RAF is low.', 'HCC 85 would be met.', 'For accurate reimbursement.', 'Payment depends on it.', 'It adds revenue.',
  'It will not meet inpatient criteria.', 'Is it observation vs inpatient?', 'This supports the admission.', 'More is needed to justify the inpatient stay.', 'The stay is not justified by this.', 'InterQual is not met.', 'Case management needs more.', 'The two-midnight rule applies.', 'It is medically necessary.',
  'A denial is likely.', 'The auditor will ask.', 'PSI 11 would be triggered.', 'This is an HAC.', 'It lowers the quality score.', 'Our length of stay is too long; it would justify the length of stay.', 'The bill hold ends.', 'Your physician profile improves.', 'Medical necessity must be shown.', 'It costs $4,000.', 'The observed to expected ratio improves.',
])('blocks “%s” (Q18)', (words) => expect(rules({ body: `${ask} ${words}` })).toContain('Q18'));

it.each([
  'Placed in observation status on 3/3, inpatient order on 3/4.', 'Transferred to a higher level of care.', 'The patient met discharge criteria on 3/5.', 'Supportive care on the stroke unit.', 'Pressors were needed to support the blood pressure.', 'Was it present at the time of the inpatient admission order?',
  'Incentive spirometry was ordered.', 'CC: cough.', 'Chief complaint (CC) of cough.', 'Flushed with 10 cc saline.', 'AUDIT-C score 9.', 'The AUDIT questionnaire was positive.', 'ROM of the knee was full.', 'The lipid profile was normal.', 'She is in denial about her illness.', 'He denies chest pain.', 'Liver lesion, HCC suspected on MRI.',
  'PSI class IV by PORT score.', 'Sputum of good quality.', 'He claims he fell.', 'The discharge payment plan was discussed.', 'Merkel cell carcinoma (MCC) of the scalp.', 'Hospital day 4 of the stay.', 'Coagulation profile repeated.',
])('lets stand “%s”', (words) => expect(rules({ body: `${words} ${ask}` })).not.toContain('Q18'));

it('looks into title, answers, file name and attachments', () => {
  expect(rules({ title: 'Kidney function (CC capture)' })).toContain('Q18');
  expect(rules({ options: ['Acute kidney injury (MCC)', 'Other (please specify): ____', 'Unable to determine', 'Not clinically significant'] })).toContain('Q18');
  expect(rules({}, { fileName: 'drg_query.pdf' })).toContain('Q18');
  expect(rules({}, { attachments: ['The CMI report'] })).toContain('Q18');
});

it('points at the words and leaves out the clause that brings them', () => {
  const body = `${ask} We ask because it changes the DRG.`;
  const finding = judged({ body }).findings.find(({ rule }) => rule === 'Q18');
  expect(body.slice(finding?.span?.start, finding?.span?.end)).toBe('DRG');
  expect(finding?.fix).toBeDefined();
});

it('blocks what identifies the patient, wherever it stands (Q22)', () => {
  const identifiers = { name: 'Fenwright, Odalys', mrn: '48210077' };
  expect(rules({ body: `Odalys Fenwright. ${ask}`, identifiers })).toContain('Q22');
  expect(rules({ title: 'Creatinine of 4821 0077', identifiers })).toContain('Q22');
  expect(bareRules(`SSN 431-55-9027. ${ask}`)).toContain('Q22');
  const narrative = { text: 'Creatinine 2.4 mg/dL', value: '2.4 mg/dL', date: '2026-03-03' };
  expect(rules({ indicators: [{ ...narrative, value: 'Mr. Tomasz Wilk, found down at 118 Larkspur Lane', document: 'EMS report' }] })).toContain('Q22');
  expect(rules({ indicators: [{ ...narrative, document: 'BMP, MRN 48210077' }] })).toContain('Q22');
  expect(bareRules(`Home carvedilol 25 mg (med rec 11/02). ${ask}`)).not.toContain('Q22');
  expect(rules({ body: `Dr. Amari documented Parkinson disease in a 93-year-old. ${ask}` })).not.toContain('Q22');
});
