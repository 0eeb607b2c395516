import { expect, test } from 'vitest';
import { bareCode, isShapedFor, writeCode } from '../../../shared/codesets';

test('an ICD-10-CM code is written with its decimal point, other codes without', () => {
  expect([writeCode('icd10cm', 'I5023'), writeCode('icd10cm', 'I10'), writeCode('icd10pcs', '0DTJ4ZZ'), writeCode('hcpcs', 'J1885')]).toEqual(['I50.23', 'I10', '0DTJ4ZZ', 'J1885']);
});

test('a code may be typed with or without its point, in any case, whole or begun', () => {
  expect(['I50.23', 'i5023', ' i50. ', 'S72.00-', 'S72.141A', 'lt'].map(bareCode)).toEqual(['I5023', 'I5023', 'I50', 'S7200', 'S72141A', 'LT']);
});

test('words and malformed codes are no codes', () => {
  expect(['heart failure', 'I5.023', 'I50.2345678', '', 'pneumonia'].map(bareCode)).toEqual([null, null, null, null, null]);
});

test('ICD-10-PCS codes have seven characters without I and O, table headers three; HCPCS codes a letter and four digits', () => {
  expect(isShapedFor('icd10pcs', '0DTJ4ZZ')).toBe(true);
  expect(isShapedFor('icd10pcs', '0DT')).toBe(true);
  expect(isShapedFor('icd10pcs', '0DTJ4')).toBe(false);
  expect(isShapedFor('icd10pcs', '0DTJ4ZO')).toBe(false);
  expect(isShapedFor('icd10cm', 'QA0')).toBe(true);
  expect(isShapedFor('hcpcs', '99213')).toBe(false);
  expect(isShapedFor('hcpcs', 'E1')).toBe(true);
});
