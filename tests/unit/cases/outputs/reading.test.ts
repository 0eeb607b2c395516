import { describe, expect, test } from 'vitest';
import { readingOf } from '../../../../shared/cases/outputs';
import { syllablesOf } from '../../../../shared/cases/outputs/reading';

describe('syllables', () => {
  test.each([
    [1, ['we', 'the', 'you', 'bills', 'names', 'wrong', 'asked', 'changed', 'care', 'phone', 'health', 'files', 'steps', 'checked', 'please']],
    [2, ['letter', 'address', 'noted', 'needed', 'table', 'tables', 'patient', 'people', 'being', 'doing', 'every', 'business', 'notice', 'limit']],
    [3, ['telephone', 'services', 'insurance', 'medical', 'area', 'located', 'previous', 'financial', 'medicare', 'created', 'company']],
    [4, ['information', 'security', 'identity', 'diagnosis']],
  ])('%i: %j', (count, words) => {
    expect(words.map((word) => [word, syllablesOf(word)])).toEqual(words.map((word) => [word, count]));
  });
});

describe('the grade of Flesch and Kincaid', () => {
  test('is 0.39 words a sentence and 11.8 syllables a word, less 15.59', () => {
    // 6 words, 1 sentence, 6 syllables: 2.34 + 11.8 - 15.59.
    expect(readingOf('The cat sat on the mat.')).toEqual({ grade: -1.4, words: 6, sentences: 1 });
    // 8 words, 2 sentences, 15 syllables: 1.56 + 22.125 - 15.59.
    expect(readingOf('The telephone company called. Our identity is safe.').grade).toBe(8.1);
  });
  test('a line of a list and a heading are sentences; figures and addresses are none', () => {
    expect(readingOf('What you can do\nLook at each bill')).toMatchObject({ words: 8, sentences: 2 });
    expect(readingOf('Call 1-800-555-0100 or write to privacy@lakeside.example or www.lakeside.example on 2026-04-02.')).toMatchObject({ words: 6, sentences: 1 });
  });
  test('a longer sentence and longer words are harder', () => {
    expect(readingOf('We sent it to the wrong house and then we asked for it back.').grade).toBeGreaterThan(readingOf('We sent it to the wrong house. We asked for it back.').grade);
    expect(readingOf('Notification regarding confidentiality obligations.').grade).toBeGreaterThan(readingOf('We must tell you.').grade);
  });
  test('no words have no grade', () => {
    expect(readingOf('2026-04-02')).toEqual({ grade: 0, words: 0, sentences: 0 });
  });
});
