import { describe, expect, it } from 'vitest';
import { bareRules, compliant, judged, rules } from './ask';

describe('Q23', () => {
  it.each(['Consider starting vasopressors.', 'I recommend giving albumin.', 'The patient should be transferred to the ICU.', 'You failed to document this.', 'Why was this missed?', 'Your documentation is poor.', 'I do not think your diagnosis of dehydration is right.', 'The delay in treatment is noted.'])('blocks “%s”', (words) => expect(rules({ body: `${words} ${compliant.body}` })).toContain('Q23'));
  it.each(['Vasopressors were started.', 'The nurse failed to find a vein, then placed a midline.', 'Missed beats on telemetry.', 'Poor oral intake was noted.', 'Error bars aside, creatinine rose.'])('lets stand “%s”', (words) => expect(rules({ body: `${words} ${compliant.body}` })).not.toContain('Q23'));
});

describe('Q20 and Q21, what is asked', () => {
  it('is one question', () => expect(rules({ body: `${compliant.body} And what is the nutritional status?` })).toEqual(['Q20']));
  it('is the provider’s judgment, at one key', () => {
    const [finding] = judged({ body: 'What diagnosis, if any, explains the creatinine?' }).findings;
    expect([finding?.rule, finding?.fix?.edits]).toEqual(['Q21', [{ edit: 'replace', where: 'body', start: 0, end: 1, text: 'Based on your clinical judgment, w' }]]);
  });
  it('is asked at all', () => expect(rules({ body: 'Creatinine rose.' })).toContain('Q21'));
});

describe('Q25, criteria', () => {
  it('are for reference, with their source', () => {
    expect(rules({ body: `The KDIGO criteria ask for 0.3. ${compliant.body}` })).toEqual(['Q25']);
    expect(rules({ body: `For reference: KDIGO criteria (KDIGO 2012). ${compliant.body}` })).toEqual([]);
  });
});

describe('Q26, a validation', () => {
  const validation = { kind: 'clinical-validation' as const, title: 'Is this diagnosis still accurate?', documentedDiagnoses: ['acute kidney injury'], options: ['Acute kidney injury confirmed, supported by: ____', 'Acute kidney injury ruled out', 'Other (please specify): ____', 'Unable to determine'], body: 'Acute kidney injury is documented on 3/3. Based on your clinical judgment, what is its status?' };
  it('asks for the status', () => expect(rules(validation)).toEqual([]));
  it('asserts nothing', () => expect(rules({ ...validation, body: `${validation.body} It does not meet the definition.` })).toContain('Q26'));
  it('offers that it was ruled out', () => expect(rules({ ...validation, options: validation.options.filter((option) => !option.includes('ruled out')) })).toEqual(['Q26']));
  it('is not called a validation', () => expect(rules({ ...validation, title: 'Clinical validation of acute kidney injury' })).toEqual(['Q26']));
});

it('Q28: a verbal query is written down the same day, as it was asked', () => {
  expect(rules({ kind: 'verbal' })).toEqual(['Q28']);
  const body = `Spoke with the attending regarding the creatinine, based upon indicators found in the laboratory record. ${compliant.body}`;
  expect(rules({ kind: 'verbal', body }, { today: '2026-03-03', spokenOn: '2026-03-03' })).toEqual([]);
  expect(rules({ kind: 'verbal', body }, { today: '2026-03-04', spokenOn: '2026-03-03' })).toEqual(['Q28']);
});

describe('Q27, Q29, Q30: what is known beside the text', () => {
  const history = [{ topics: ['acute renal failure'], state: 'answered' as const, answeredOn: '2026-03-02' }];
  it('goes to whoever can answer', () => {
    expect(rules({}, { recipient: { role: 'attending', relation: 'attending' } })).toEqual([]);
    expect(rules({}, { recipient: { role: 'nursing', relation: 'author' } })).toEqual(['Q27']);
    expect(rules({}, { recipient: { role: 'consultant', relation: 'none' } })).toEqual(['Q27']);
    expect(rules({ title: 'Conflicting documentation' }, { recipient: { role: 'consultant', relation: 'consultant' } })).toEqual(['Q27']);
  });
  it('is not asked again once answered, by whatever name, unless with a reason', () => {
    expect(rules({}, { history })).toEqual(['Q29']);
    expect(rules({}, { history, repeatReason: 'New creatinine of 4.1' })).toEqual([]);
    expect(rules({}, { history: [{ topics: ['pneumonia'], state: 'answered' }] })).toEqual([]);
    expect(bareRules('You answered the previous query. Creatinine 2.4 on 3/3. What applies, in your clinical judgment?')).toContain('Q29');
  });
  it('after the bill goes only within the days of the policy', () => {
    const after = (today: string): string[] => rules({}, { today, postBillDays: 7, encounter: { from: '2026-03-01', to: '2026-03-05', billedOn: '2026-03-10' } });
    expect([after('2026-03-17'), after('2026-03-18')]).toEqual([[], ['Q30']]);
  });
});

it('Q34 mentions what takes more than a minute to read, and passes', () => {
  const report = judged({ body: `${'The course was uneventful. '.repeat(40)}${compliant.body}` });
  expect([report.verdict, report.findings.map(({ rule }) => rule)]).toEqual(['pass', ['Q34']]);
});

it('Q35 mentions a query that leans to one of its answers', () => {
  const query = { title: 'Moderate malnutrition', documentedDiagnoses: ['moderate malnutrition'], indicators: [{ text: 'BMI 16', date: '2026-03-03', document: 'dietitian note' }], options: ['Moderate malnutrition', 'Severe malnutrition', 'Not clinically significant', 'Other (please specify): ____', 'Unable to determine'] };
  expect(rules(query)).toEqual(['Q35']);
  expect(rules({ ...query, title: 'Nutritional status' })).toEqual([]);
});
