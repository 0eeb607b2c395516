import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as commonDictionary } from '@zxcvbn-ts/language-common';
import { dictionary as englishDictionary, translations } from '@zxcvbn-ts/language-en';
import type { PassphraseRules } from './contract';

type Rules = Pick<PassphraseRules, 'length' | 'score'>;

export type PassphraseVerdict = {
  /** zxcvbn's estimate, 0 (guessed at once) to 4 (very hard). */
  readonly score: 0 | 1 | 2 | 3 | 4;
  readonly refusal: 'too-short' | 'too-common' | 'too-guessable' | null;
  /** What would make it better, in plain words; empty when it is good. */
  readonly advice: readonly string[];
};

let estimator: ZxcvbnFactory | undefined;

function theEstimator(): ZxcvbnFactory {
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...commonDictionary, ...englishDictionary },
    graphs: adjacencyGraphs,
    translations,
  });
  return estimator;
}

/** What zxcvbn should treat as already known: the phrases and each of their words. */
function wordsOf(about: readonly string[]): string[] {
  return about.flatMap((phrase) => [phrase, ...phrase.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 1).map((word) => word.toLowerCase());
}

/** How many letters and digits remain once everything about the person is taken away. */
function leftOver(passphrase: string, about: readonly string[]): number {
  const known = wordsOf(about).sort((one, other) => other.length - one.length);
  const rest = known.reduce((text, word) => text.replaceAll(word, ' '), passphrase.toLowerCase());
  return rest.replace(/[^\p{L}\p{N}]/gu, '').length;
}

/**
 * Judges a passphrase by the desk's rules: length over composition (NIST SP 800-63B), and zxcvbn's estimate, of which 3 is
 * "safely unguessable, moderate protection from an offline attack". `about` are words that an attacker would try first
 * (the person's own name and identifier).
 */
export function judgePassphrase(passphrase: string, about: readonly string[], rules: Rules): PassphraseVerdict {
  const characters = [...passphrase].length;
  const known = [...about, 'chartlock'];
  // zxcvbn's time grows with the square of the length; past 100 characters it adds nothing.
  const estimate = theEstimator().check(passphrase.slice(0, 100), wordsOf(known));
  const advice = [estimate.feedback.warning ?? '', ...estimate.feedback.suggestions].filter((line) => line !== '');
  if (characters < rules.length) return { score: estimate.score, refusal: 'too-short', advice };
  const isOneCommonWord = estimate.sequence.length === 1 && estimate.sequence[0]?.pattern === 'dictionary';
  if (isOneCommonWord) return { score: estimate.score, refusal: 'too-common', advice };
  // zxcvbn counts each known word of the person as one more guess; strung together they are still the first thing tried.
  if (estimate.score < rules.score || leftOver(passphrase, known) < 8) return { score: estimate.score, refusal: 'too-guessable', advice };
  return { score: estimate.score, refusal: null, advice: [] };
}
