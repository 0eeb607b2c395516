import { describe, expect, it } from 'vitest';
import { lintQuery } from '../../../../shared/queries/lint';
import { detailTexts } from '../../../fixtures/queries/detail-texts';

const blocking = (query: (typeof detailTexts)[number]): string[] => [...new Set(lintQuery(query).findings.filter(({ severity }) => severity === 'block').map(({ rule }) => String(rule)))];

describe('Details, choices in one line, exchanged words and queries asked aloud', () => {
  it.each(detailTexts.filter(({ breaks }) => breaks.length > 0).map((query) => [query.id, query.body, query]))('%s is kept back for its rule: %s', (_id, _body, query) => {
    expect(blocking(query)).toEqual(expect.arrayContaining([...query.breaks]));
  });

  it.each(detailTexts.filter(({ breaks }) => breaks.length === 0).map((query) => [query.id, query.body, query]))('%s may be sent: %s', (_id, _body, query) => {
    expect(blocking(query)).toEqual([]);
  });
});
