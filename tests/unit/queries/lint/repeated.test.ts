import { describe, expect, it } from 'vitest';
import { applyFix, lintQuery } from '../../../../shared/queries/lint';
import { repeatedTexts } from '../../../fixtures/queries/repeated-texts';

const chartRules = (query: (typeof repeatedTexts)[number]): string[] => lintQuery(query).findings.map(({ rule }) => rule).filter((rule) => rule === 'Q02' || rule === 'Q03');

describe('What the text repeats of the indicators given apart', () => {
  it.each(repeatedTexts.filter(({ breaks }) => breaks.length > 0).map((query) => [query.id, query.body, query]))('%s is not what they say: %s', (_id, _body, query) => {
    expect(chartRules(query)).toEqual(query.breaks);
  });

  it.each(repeatedTexts.filter(({ breaks }) => breaks.length === 0).map((query) => [query.id, query.body, query]))('%s is what they say, or of something else: %s', (_id, _body, query) => {
    expect(lintQuery(query).findings.filter(({ severity }) => severity === 'block')).toEqual([]);
  });

  it('is put right by one key', () => {
    const query = { id: '1', body: 'A sodium of 116 was treated with saline. Based on your clinical judgment, what is the diagnosis?', indicators: [{ text: 'Sodium', value: '126 mmol/L', date: '2026-05-06', document: 'BMP' }] };
    const fix = lintQuery(query).findings.find(({ rule }) => rule === 'Q03')?.fix;
    expect(fix === undefined ? undefined : applyFix(query, fix).body).toBe('A sodium of 126 mmol/L was treated with saline. Based on your clinical judgment, what is the diagnosis?');
  });
});
