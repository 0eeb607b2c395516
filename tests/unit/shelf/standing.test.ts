import { describe, expect, it } from 'vitest';
import { isSettled, movedTo } from '../../../shared/shelf';

const sheet = [{ system: 'icd10cm' as const, code: 'I5023', assignedAt: 20 }];

describe('A candidate is settled', () => {
  it.each([
    ['when its code was assigned after it was put in', 'icd10cm', 'I5023', 10, true],
    ['when a code below its category was', 'icd10cm', 'I50', 10, true],
    ['not by what was assigned before: a procedure may be reported twice', 'icd10cm', 'I5023', 30, false],
    ['not by a code beside it', 'icd10cm', 'I5022', 10, false],
    ['not by the same characters in another system', 'icd10pcs', 'I5023', 10, false],
    ['not while only the index names it', null, null, 10, false],
  ] as const)('%s', (_name, system, code, putAt, expected) => {
    expect(isSettled({ system, code, putAt }, sheet)).toBe(expected);
  });
});

describe('A list with one at another place', () => {
  it.each([['a', 3, ['b', 'c', 'a']], ['c', 1, ['c', 'a', 'b']], ['b', 2, ['a', 'b', 'c']], ['a', 4, null], ['a', 0, null], ['z', 1, null]] as const)('%s at %d', (which, position, expected) => {
    expect(movedTo(['a', 'b', 'c'], (each) => each === which, position)).toEqual(expected);
  });
});
