import { lintQuery, type LintContext, type LintInput, type LintReport } from '../../../../shared/queries/lint';

/** A compliant query, from which a test changes what it is about. */
export const compliant: LintInput = {
  id: 'q', title: 'Clarification: kidney function', kind: 'multiple-choice',
  body: 'Based on your clinical judgment, what diagnosis, if any, explains the creatinine?',
  options: ['Acute kidney injury', 'Chronic kidney disease only', 'Not clinically significant', 'Other (please specify): ____', 'Unable to determine'],
  indicators: [{ text: 'Creatinine 2.4 mg/dL', value: '2.4 mg/dL', date: '2026-03-03', document: 'BMP' }],
  documentedDiagnoses: ['dehydration'],
};

export function judged(change: Partial<LintInput>, context?: LintContext): LintReport {
  return lintQuery({ ...compliant, ...change }, context);
}

/** The rules that a query breaks, once each. */
export function rules(change: Partial<LintInput>, context?: LintContext): string[] {
  return [...new Set(judged(change, context).findings.map(({ rule }) => rule))];
}

/** Those of a bare text. */
export function bareRules(body: string): string[] {
  return [...new Set(lintQuery({ id: 'q', body }).findings.map(({ rule }) => rule))];
}
