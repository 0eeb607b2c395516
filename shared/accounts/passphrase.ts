import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as commonDictionary } from '@zxcvbn-ts/language-common';
import { dictionary as englishDictionary, translations } from '@zxcvbn-ts/language-en';

/** NIST SP 800-63B asks for length over composition rules; 14 is the desk's floor. */
export const passphraseFloor = 14;

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
 * Judges a new passphrase. `about` are words that an attacker would try first (the person's own name and
 * identifier). The score bar is 3: "safely unguessable, moderate protection from an offline attack".
 */
export function judgePassphrase(passphrase: string, about: readonly string[]): PassphraseVerdict {
  const characters = [...passphrase].length;
  // zxcvbn's time grows with the square of the length; past 100 characters it adds nothing.
  const estimate = theEstimator().check(passphrase.slice(0, 100), [...wordsOf(about), 'chartlock']);
  const advice = [estimate.feedback.warning ?? '', ...estimate.feedback.suggestions].filter((line) => line !== '');
  if (characters < passphraseFloor) return { score: estimate.score, refusal: 'too-short', advice };
  const isOneCommonWord = estimate.sequence.length === 1 && estimate.sequence[0]?.pattern === 'dictionary';
  if (isOneCommonWord) return { score: estimate.score, refusal: 'too-common', advice };
  // zxcvbn counts each known word of the person as one more guess; strung together they are still the first thing tried.
  if (estimate.score < 3 || leftOver(passphrase, about) < 8) return { score: estimate.score, refusal: 'too-guessable', advice };
  return { score: estimate.score, refusal: null, advice: [] };
}
