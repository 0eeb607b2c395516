import { describe, expect, it } from 'vitest';
import { applyFix } from '../../../../shared/queries/lint';
import { bareRules, compliant, judged, rules } from './ask';

describe('Q01, indicators', () => {
  it('are shown', () => expect(rules({ indicators: [], body: 'Based on your clinical judgment, can the encephalopathy be specified?', title: 'Clarification', options: [], kind: 'open-ended', documentedDiagnoses: ['encephalopathy'] })).toEqual(['Q01']));
  it('have value, date and document', () => {
    const { findings } = judged({ indicators: [{ text: 'Creatinine 2.4 mg/dL' }] });
    expect(findings.map(({ rule, where, message }) => [rule, where, message])).toEqual([['Q01', { indicator: 0 }, 'Indicator 1 lacks its date and its document. Add it, so that the provider can find it in the chart.']]);
  });
  it('may stand in a bare text', () => expect(bareRules('pO2 54 on room air, RR 30 on 3/3. What diagnosis, if any, describes this, in your clinical judgment?')).not.toContain('Q01'));
  it('are, of a link, the documented conditions with their document', () => {
    expect(bareRules('Your H&P lists hypertension and CKD. Is there a relationship between these two conditions?')).not.toContain('Q01');
    expect(bareRules('The patient has hypertension and CKD. Is there a relationship between these two conditions?')).toContain('Q01');
  });
  it('are, of a conflict, what is documented by whom', () => expect(bareRules('The consult of 5/5 documents acute tubular necrosis; the discharge summary documents prerenal AKI. Please clarify the conflicting documentation.')).not.toContain('Q01'));
  it('are no diagnoses', () => expect(bareRules('Dr. A wrote pneumonia and Dr. B wrote pulmonary edema. Which applies, in your clinical judgment?')).toContain('Q01'));
});

describe('held against the chart', () => {
  const span = { indicator: 0, words: 'Creatinine 2.4 mg/dL', documentDate: '2026-03-03', isPrior: false, contradicting: [] };
  it('an indicator that resolves passes', () => expect(rules({}, { spans: [span] })).toEqual([]));
  it('Q02: one that is not there any more is blocked', () => expect(rules({}, { spans: [{ ...span, words: null }] })).toEqual(['Q02']));
  it('Q02: one in other words is blocked, and the chart’s words offered', () => {
    const query = { ...compliant, indicators: [{ text: 'Creatinine rose to 2.4', date: '2026-03-03', document: 'BMP' }] };
    const [finding] = judged(query, { spans: [span] }).findings;
    expect(finding?.rule).toBe('Q02');
    expect(finding?.fix === undefined ? undefined : applyFix(query, finding.fix).indicators?.[0]?.text).toBe('Creatinine 2.4 mg/dL');
  });
  it('Q03: an altered figure is blocked', () => expect(rules({ indicators: [{ text: 'Creatinine 4.2 mg/dL', date: '2026-03-03', document: 'BMP' }] }, { spans: [span] })).toContain('Q03'));
  it('Q03: a figure of the text that no indicator has is blocked', () => expect(rules({ body: `BUN 88 mg/dL. ${compliant.body}` }, { spans: [span] })).toEqual(['Q03']));
  it('Q04: what speaks against is shown too', () => {
    const context = { spans: [{ ...span, contradicting: [{ text: 'Creatinine 1.0 mg/dL', date: '2026-03-02', document: 'BMP' }] }] };
    const [finding] = judged({}, context).findings;
    expect([finding?.rule, finding?.fix?.label]).toEqual(['Q04', 'Show it too']);
    expect(rules({ body: `Creatinine 1.0 mg/dL on 3/2. ${compliant.body}`, indicators: [...(compliant.indicators ?? []), { text: 'Creatinine 1.0 mg/dL', date: '2026-03-02', document: 'BMP' }] }, { spans: [...context.spans, { ...span, indicator: 1, words: 'Creatinine 1.0 mg/dL' }] })).toEqual([]);
  });
});

describe('Q05 and Q10, answers without an indicator', () => {
  const rest = ['Not clinically significant', 'Other (please specify): ____', 'Unable to determine'];
  it('are blocked, and can be taken out', () => {
    const [finding] = judged({ options: ['Acute kidney injury', 'Pneumonia', ...rest] }).findings;
    expect([finding?.rule, finding?.where, finding?.fix?.edits]).toEqual(['Q05', { option: 1 }, [{ edit: 'remove-option', option: 1 }]]);
  });
  it('stand where the diagnosis is documented', () => expect(rules({ options: ['Acute kidney injury', 'Pneumonia', ...rest], documentedDiagnoses: ['pneumonia'] })).toEqual([]));
  it('are warned of where what speaks for them cannot be listed', () => expect(rules({ options: ['Acute kidney injury', 'Osteoporosis', ...rest] })).toEqual(['Q10']));
  it('are blocked where values that stand side by side are all ordinary', () => {
    const vitals = { text: 'Temperature / heart rate / WBC', value: '36.8 C / 76 / 7.0', date: '2026-03-03', document: 'Flowsheet' };
    expect(rules({ body: 'Please choose what applies, based on your clinical judgment.', options: ['Sepsis', ...rest], indicators: [vitals], documentedDiagnoses: [] })).toContain('Q05');
    expect(rules({ body: 'Please choose what applies, based on your clinical judgment.', options: ['Sepsis', ...rest], indicators: [{ ...vitals, value: '39.4 C / 76 / 7.0' }], documentedDiagnoses: [] })).not.toContain('Q05');
  });
  it('are not blocked where ordinary values of one measure are far apart', () => {
    const value = (each: string, date: string): { text: string; value: string; date: string; document: string } => ({ text: 'Creatinine', value: each, date, document: 'BMP' });
    const asked = (...indicators: ReturnType<typeof value>[]): string[] => rules({ body: 'Please choose what applies, based on your clinical judgment.', options: ['Acute kidney injury', ...rest], indicators, documentedDiagnoses: [] });
    expect(asked(value('0.6 mg/dL', '2026-03-01'), value('1.2 mg/dL', '2026-03-03'))).not.toContain('Q05');
    expect(asked(value('1.1 mg/dL', '2026-03-01'), value('1.2 mg/dL', '2026-03-03'))).toContain('Q05');
  });
  it('stand where they only say what is absent', () => expect(rules({ options: ['Prerenal azotemia without pneumonia', ...rest] })).toEqual([]));
});

describe('Q24, earlier encounters', () => {
  it('are never the only ones', () => {
    expect(bareRules('Last admission you documented morbid obesity. Does it still apply, in your clinical judgment?')).toContain('Q24');
    expect(judged({}, { encounter: { from: '2026-04-01', to: null } }).verdict).toBe('block');
  });
  it('are known by the words of an indicator, of its document, and by days long before this one', () => {
    const asked = (document: string, date: string, body = 'Which heart condition, if any, applies, in your clinical judgment?'): string[] => rules({ body, title: 'Clarification: heart function', options: [], kind: 'open-ended', indicators: [{ text: 'LVEF', value: '30 %', date, document }], documentedDiagnoses: [] });
    expect(asked('Echo, previous admission', '2026-03-03')).toContain('Q24');
    expect(asked('Echo', '2023-03-03', 'Which heart condition, if any, applies to the stay of 2026-03-03, in your clinical judgment?')).toContain('Q24');
    expect(asked('Echo', '2026-03-01', 'Which heart condition, if any, applies to the stay of 2026-03-03, in your clinical judgment?')).not.toContain('Q24');
  });
  it('are named with their date', () => {
    expect(rules({ body: `The creatinine was normal at the previous admission. ${compliant.body}` })).toEqual(['Q24']);
    expect(rules({ body: `The creatinine was normal at the previous admission of 1/2025. ${compliant.body}` })).toEqual([]);
  });
});
