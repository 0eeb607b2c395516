import { instantSchema, z } from '../../kernel';
import { kitIdSchema, type KitOption } from './question';

/** What the provider attests with the answer; its version stands in the statement that is signed. */
export const attestation = { version: 1, text: 'This answer is my own, independent clinical judgement.' } as const;

/** Longest answer in words of the provider’s own, in characters. */
export const replyTextLimit = 4000;

/** An answer, as it is signed: canonical JSON of this. */
export const kitStatementSchema = z.strictObject({
  kind: z.literal('chartlock-query-reply'),
  format: z.literal(1),
  kit: kitIdSchema,
  ref: z.string().max(20),
  version: z.number().int().positive(),
  /** SHA-256 of the question that was shown. */
  asked: z.string().regex(/^[0-9a-f]{64}$/),
  /** Which option was chosen, counted from 0; null where the question has none. */
  choice: z.number().int().nonnegative().nullable(),
  words: z.string().max(replyTextLimit),
  /** The name that the provider signed with. */
  by: z.string().trim().min(2).max(120),
  attested: z.literal(attestation.version),
  /** By the clock of the computer on which the answer was given. */
  at: instantSchema,
});
export type KitStatement = z.infer<typeof kitStatementSchema>;

/** What comes back: the signed answer, sealed to the desk that asked. */
export const kitReplyFileSchema = z.strictObject({
  kind: z.literal('chartlock-query-reply'),
  format: z.literal(1),
  kit: kitIdSchema,
  /** Armoured age file: opens to a signed statement. */
  sealed: z.string().max(200_000),
});
export type KitReplyFile = z.infer<typeof kitReplyFileSchema>;

/** What an answer still lacks before it can be given. */
export type AnswerLack = 'choice' | 'words' | 'name';

/** What is missing of an answer, the first first; empty when it is whole. */
export function answerLacks(options: readonly KitOption[], answer: { readonly choice: number | null; readonly words: string; readonly by: string }): readonly AnswerLack[] {
  const chosen = answer.choice === null ? undefined : options[answer.choice];
  const needsWords = options.length === 0 || chosen?.asksWords === true;
  return [
    ...(options.length > 0 && chosen === undefined ? ['choice' as const] : []),
    ...(needsWords && answer.words.trim() === '' ? ['words' as const] : []),
    ...(answer.by.trim().length < 2 ? ['name' as const] : []),
  ];
}
