import { expect, it } from 'vitest';
import { applyFix, lintQuery } from '../../../../shared/queries/lint';

it('says of a choice without “other” what is missing, and adds it at one key', () => {
  const query = { id: 'q', body: 'Based on your clinical judgment, what explains the creatinine of 2.4 mg/dL?', options: ['Acute kidney injury', 'Unable to determine'] };
  const report = lintQuery(query);
  const finding = report.findings.find(({ rule }) => rule === 'Q06');
  expect(report.verdict).toBe('block');
  expect(finding?.fix).toBeDefined();
  if (finding?.fix !== undefined) expect(lintQuery(applyFix(query, finding.fix)).findings.map(({ rule }) => rule)).not.toContain('Q06');
});

it('weighs a rule as the policy does, and leaves it out where the policy switches it off', () => {
  const query = { id: 'q', body: 'What explains the creatinine of 2.4 mg/dL?', options: ['Acute kidney injury', 'Unable to determine'] };
  const severityOf = (severities: Record<string, 'off' | 'info' | 'warn' | 'block'>): string | undefined => lintQuery(query, { severities }).findings.find(({ rule }) => rule === 'Q06')?.severity;
  expect([severityOf({}), severityOf({ '*': 'warn' }), severityOf({ Q06: 'info', '*': 'block' }), severityOf({ '*': 'off' })]).toEqual(['block', 'warn', 'info', undefined]);
});
