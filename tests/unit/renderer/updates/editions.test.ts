import { expect, test } from 'vitest';
import { comparableBooks, firstPair } from '../../../../renderer/updates/editions';
import { keyedRelease, type Release } from '../../../../shared/codesets';
import { releaseIdSchema } from '../../../../shared/kernel';

const release = (number: number, effectiveFrom: string, more: Partial<Release> = {}): Release => ({ ...keyedRelease, id: releaseIdSchema.parse(`rel_${String(number).repeat(20)}`), system: 'icd10cm', book: 'codes', official: true, effectiveFrom, ...more });
const october = release(1, '2024-10-01');
const april = release(2, '2025-04-01');
const next = release(3, '2025-10-01');

test('Books of which two official editions are loaded can be compared, the newest edition first', () => {
  const found = comparableBooks([october, next, april, release(4, '2025-10-01', { book: 'tabular' }), release(5, '2025-10-01', { system: 'hcpcs' }), release(6, '2025-01-01', { system: 'hcpcs', official: false })]);
  expect(found.map(({ id, editions }) => [id, editions.map(({ effectiveFrom }) => effectiveFrom)])).toEqual([['icd10cm codes', ['2025-10-01', '2025-04-01', '2024-10-01']]]);
});

test('The edition in force and the one before it are compared first: in April the update with October’s, in October the new year with April’s', () => {
  const editions = [next, april, october];
  const pair = (today: string) => firstPair({ editions }, today);
  expect(pair('2025-04-01')).toEqual({ before: october.id, after: april.id });
  expect(pair('2025-09-30')).toEqual({ before: october.id, after: april.id });
  expect(pair('2025-10-01')).toEqual({ before: april.id, after: next.id });
});

test('Where none is in force yet, or only the oldest, the two oldest are compared; one alone with nothing', () => {
  expect([firstPair({ editions: [next, april, october] }, '2020-01-01'), firstPair({ editions: [next, april, october] }, '2024-12-01')]).toEqual([{ before: october.id, after: april.id }, { before: october.id, after: april.id }]);
  expect(firstPair({ editions: [october] }, '2025-01-01')).toBe(null);
});
