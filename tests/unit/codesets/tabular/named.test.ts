import { describe, expect, test } from 'vitest';
import { namedCodes } from '../../../../shared/codesets';

const named = (text: string): string[] => namedCodes(text).map(({ start, end, code }) => `${text.slice(start, end)} ${code}`);

describe('codes that a note names', () => {
  test.each([
    ['heart failure due to hypertension (I11.0)', ['I11.0 I110']],
    ['traumatic amputation of hip and thigh (S78.-)', ['S78.- S78']],
    ['fracture of lower leg and ankle (S82.00-)', ['S82.00- S8200']],
    ['neoplasms (C00-D49)', ['C00 C00', 'D49 D49']],
    ['ectopic pregnancy (O00.-), hydatidiform mole (O01)', ['O00.- O00', 'O01 O01']],
    ['poisoning (T36-T50 with fifth or sixth character 1-4)', ['T36 T36', 'T50 T50']],
    ['malignant poorly differentiated tumor (C7A.1)', ['C7A.1 C7A1']],
    ['7th characters D and S do not apply to codes in category S06 with 6th character 7', ['S06 S06']],
    ['code, if applicable, from W06.XXX-', ['W06.XXX- W06XXX']],
  ])('%s', (text, expected) => expect(named(text)).toEqual(expected));

  test('are no parts of other words, and no smaller than a category', () => {
    expect(named('influenza H1N1, stage 2, U.S. level L5-S1, A1Cs')).toEqual([]);
  });
});
