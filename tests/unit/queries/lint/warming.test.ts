import { expect, it } from 'vitest';
import { lintQuery, warming } from '../../../../shared/queries/lint';

it('judges the same whether it was made ready or not, and is made ready step by step', () => {
  const query = { id: 'q', body: 'Creatinine 1.1 on 3/2, 2.4 on 3/3 (BMP). Isn’t this acute kidney injury?' };
  const before = lintQuery(query);
  const steps = [...warming()];
  expect(steps.length).toBeGreaterThan(20);
  expect(lintQuery(query)).toEqual(before);
});
