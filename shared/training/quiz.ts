import { z } from '../kernel';

const place = z.number().int().nonnegative();

/** A try at a text’s questions. Only the first answer to each counts. */
export const attemptSchema = z.strictObject({
  /** How many tries there have been, this one included. */
  attempt: z.number().int().positive(),
  /** The order in which the questions are put, by their places in the text. */
  order: z.array(place),
  answers: z.array(z.strictObject({ question: place, chosen: place, right: z.boolean() })),
});
export type Attempt = z.infer<typeof attemptSchema>;

export const scoreSchema = z.strictObject({ right: place, asked: place, passPercent: z.number().int().min(0).max(100) });
export type Score = z.infer<typeof scoreSchema>;

/** How a try went so far. */
export function scoreOf({ answers, order }: Attempt, passPercent: number): Score {
  return { right: answers.filter(({ right }) => right).length, asked: order.length, passPercent };
}

/** Whether a score passes; a text without questions is passed by reading. */
export function isPassed({ right, asked, passPercent }: Score): boolean {
  return right * 100 >= asked * passPercent;
}

/** The question that is to be answered next; null when all are. */
export function nextQuestion({ order, answers }: Attempt): number | null {
  return order.find((question) => !answers.some((answer) => answer.question === question)) ?? null;
}

/**
 * An order of `count` questions that differs from the one before, where there are two questions or more.
 * @param random a byte for each question
 */
export function shuffled(count: number, random: Uint8Array, before: readonly number[]): number[] {
  const keyed = Array.from({ length: count }, (_none, question) => ({ question, key: random[question] ?? 0 }));
  const order = keyed.sort((one, other) => one.key - other.key || one.question - other.question).map(({ question }) => question);
  const isSame = order.length > 1 && order.every((question, index) => question === before[index]);
  return isSame ? [...order.slice(1), ...order.slice(0, 1)] : order;
}
