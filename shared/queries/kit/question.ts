import { instantSchema, z } from '../../kernel';

/** Names one kit: random, opaque, and never used again. */
export const kitIdSchema = z.string().regex(/^[0-9a-hjkmnp-tv-z]{20}$/);
export type KitId = z.infer<typeof kitIdSchema>;

const base64Of32 = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);

/** One answer that can be chosen. */
export const kitOptionSchema = z.strictObject({
  label: z.string().trim().min(1).max(500),
  /** Chosen, it needs words of the provider's own: “Other (please specify)”. */
  asksWords: z.boolean(),
});
export type KitOption = z.infer<typeof kitOptionSchema>;

/** What the provider is asked, as the kit shows it: nothing else of the chart is in the kit (45 CFR 164.502(b)). */
export const kitQuestionSchema = z.strictObject({
  /** The query’s opaque reference and version. */
  ref: z.string().max(20),
  version: z.number().int().positive(),
  /** The encounter’s opaque reference. */
  encounterRef: z.string().max(20),
  title: z.string().trim().min(1).max(200),
  body: z.string().trim().min(1).max(20_000),
  /** None: the answer is free text. */
  options: z.array(kitOptionSchema).max(20),
  indicators: z.array(z.strictObject({ text: z.string().max(2000), value: z.string().max(200), date: z.string().max(40), document: z.string().max(200) })).max(100),
  /** Who is asked, and who asks. */
  to: z.string().max(200),
  from: z.string().max(200),
  askedAt: instantSchema,
  /** Until when an answer is hoped for. */
  answerBy: instantSchema.nullable(),
});
export type KitQuestion = z.infer<typeof kitQuestionSchema>;

/** What lies sealed in the kit. The reply’s keys are the kit’s own: whoever has file and passcode answers, and nobody else. */
export const kitContentSchema = z.strictObject({
  kind: z.literal('chartlock-query-kit'),
  format: z.literal(1),
  kit: kitIdSchema,
  question: kitQuestionSchema,
  /** SHA-256 of the question’s canonical JSON: what an answer is an answer to. */
  asked: z.string().regex(/^[0-9a-f]{64}$/),
  reply: z.strictObject({
    /** The public key (age, X25519) that the answer is sealed to. */
    to: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
    /** The secret half (Ed25519, 32 bytes, base64) that signs the answer. */
    signWith: base64Of32,
  }),
});
export type KitContent = z.infer<typeof kitContentSchema>;
