import type { Answer } from '../../../shared/queries';

/** The options that an answer chose, in the order in which they were offered. */
export function answerWords({ chosen }: Pick<Answer, 'chosen'>, options: readonly string[]): readonly string[] {
  return options.filter((_, index) => chosen.includes(index));
}
