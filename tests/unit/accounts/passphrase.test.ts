import { dictionary } from '@zxcvbn-ts/language-common';
import { describe, expect, it } from 'vitest';
import { judgePassphrase } from '../../../shared/accounts/passphrase';

const mild = { length: 14, score: 3 };
const nora = ['Nora Quill', 'nquill'];

describe('A passphrase', () => {
  it('of unrelated words passes', () => {
    expect(judgePassphrase('seven grey herons over the weir', nora, mild)).toMatchObject({ refusal: null, score: 4 });
  });

  it('is measured in characters, not in bytes: letters beyond ASCII count once', () => {
    expect(judgePassphrase('žluťoučký kůň 🐎', nora, { ...mild, length: 16 }).refusal).toBe('too-short');
  });

  it('that is one character shorter than the policy asks is refused, and passes with it', () => {
    const text = 'crab lamp 7 vexed';
    expect(judgePassphrase(text, nora, { ...mild, length: text.length + 1 }).refusal).toBe('too-short');
    expect(judgePassphrase(text, nora, { ...mild, length: text.length }).refusal).toBeNull();
  });

  it('that is strong is refused where the policy asks for a very strong one', () => {
    const text = 'summertime2019!';
    const { score } = judgePassphrase(text, nora, mild);
    expect(score).toBe(3);
    expect(judgePassphrase(text, nora, mild).refusal).toBeNull();
    expect(judgePassphrase(text, nora, { ...mild, score: 4 }).refusal).toBe('too-guessable');
  });

  it.each(['Nora Quill nquill Nora', 'nquill-nora-quill-2', 'chartlock chartlock'])('made of the person and the desk alone is refused: %s', (text) => {
    expect(judgePassphrase(text, nora, mild).refusal).not.toBeNull();
  });

  it('that attackers try first is refused, each that is long enough to be tried at all', { timeout: 60_000 }, () => {
    const common = Object.values(dictionary).flatMap((list) => list.map(String)).filter((word) => word.length >= mild.length);
    expect(common.length).toBeGreaterThan(50);
    expect(common.filter((word) => judgePassphrase(word, nora, mild).refusal === null)).toEqual([]);
  });
});
