import type { Answer, Query } from '../../../shared/queries';

/** The options that an answer chose, in the order in which they were offered. */
export function answerWords({ chosen }: Pick<Answer, 'chosen'>, options: readonly string[]): readonly string[] {
  return options.filter((_, index) => chosen.includes(index));
}

type Answered = Pick<Query, 'answers'>;

/** The answer by which a query is read: the latest that counts, and of those one that somebody vouches for; what is not proved does not speak for it. */
export function countingAnswer({ answers }: Answered): Answer | undefined {
  const inTime = answers.filter(({ late }) => !late);
  return inTime.findLast(({ authentication }) => authentication !== null) ?? inTime.at(-1) ?? answers.at(-1);
}

/** The latest answer of which nobody knows yet who gave it, where that still matters. */
export function unprovedAnswer({ answers }: Answered): Answer | undefined {
  return answers.findLast(({ authentication, late }) => authentication === null && !late);
}
