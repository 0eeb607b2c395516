import { instantSchema, z } from '../kernel';
import { queryKindSchema } from './kinds';
import { authenticationSchema, queryLimits, queryRefSchema, urgencySchema } from './model';

/**
 * What of a query leaves the desk: the minimum that the recipient needs to answer (45 CFR 164.502(b)). No identifier of
 * the patient is in it; the encounter is named by its opaque reference.
 */
export const queryPayloadSchema = z.strictObject({
  format: z.literal(1),
  ref: queryRefSchema,
  version: z.number().int().positive(),
  encounterRef: z.string(),
  kind: queryKindSchema,
  urgency: urgencySchema,
  title: z.string(),
  body: z.string(),
  options: z.array(z.string()),
  indicators: z.array(z.strictObject({ text: z.string(), value: z.string(), date: z.string().nullable(), document: z.string() })),
  /** The recipient as the server knows them, e.g. `Practitioner/123`; empty where it does not. */
  recipient: z.strictObject({ reference: z.string(), name: z.string() }),
  sentAt: instantSchema,
  dueAt: instantSchema,
});
export type QueryPayload = z.infer<typeof queryPayloadSchema>;

/** What a channel brings back, whoever sent it: hostile until parsed. */
export const replyPayloadSchema = z.strictObject({
  format: z.literal(1),
  ref: queryRefSchema,
  /** Who answered, as the channel knows it. */
  from: z.string().max(120),
  /** How the channel made sure of that; null where it could not: then a person has to. */
  authentication: authenticationSchema.extract(['server', 'kit-signature']).nullable(),
  answeredAt: instantSchema,
  chosen: z.array(z.number().int().nonnegative()).max(queryLimits.options),
  text: z.string().max(queryLimits.answer),
});
export type ReplyPayload = z.infer<typeof replyPayloadSchema>;
