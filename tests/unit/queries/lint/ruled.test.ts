import { describe, expect, it } from 'vitest';
import type { RuleId } from '../../../../shared/queries/lint';
import { ruledCases } from '../../../fixtures/queries/ruled';
import { caseScore } from '../../../fixtures/queries/score';

const rules: readonly RuleId[] = ['Q02', 'Q03', 'Q04', 'Q08', 'Q10', 'Q12', 'Q17', 'Q27', 'Q28', 'Q30', 'Q35'];

describe('a rule with cases of its own', () => {
  it.each(rules)('%s is found where it was broken, and not where it only looks so', (rule) => {
    const { texts, precision, recall } = caseScore(ruledCases, rule);
    process.stdout.write(`${rule}: ${texts} cases, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`);
    expect(texts).toBeGreaterThanOrEqual(50);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.85);
  }, 60_000);

  it('Q09 asks for no least number of answers: one diagnosis is enough', () => {
    const { texts, wrong } = caseScore(ruledCases, 'Q09');
    expect([texts >= 50, wrong]).toEqual([true, 0]);
  }, 60_000);
});
