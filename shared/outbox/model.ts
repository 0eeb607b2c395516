import { encounterIdSchema, instantSchema, outboxFaultSchema, outgoingChannelSchema, outgoingIdSchema, z } from '../kernel';
import { outgoingStateSchema } from './states';

/** What it is that leaves: which sender it belongs to. */
export const outgoingKinds = ['query', 'incident', 'reply'] as const;
export const outgoingKindSchema = z.enum(outgoingKinds);
export type OutgoingKind = z.infer<typeof outgoingKindSchema>;

/** Something that leaves, without what it says: ids, counts and closed words only. */
export const outgoingSchema = z.strictObject({
  id: outgoingIdSchema,
  channel: outgoingChannelSchema,
  kind: outgoingKindSchema,
  /** The sender's own id of it. */
  subject: z.string().max(40),
  /** The chart under whose key its words lie; null for what is sealed to its recipient already, and belongs to no chart. */
  encounterId: encounterIdSchema.nullable(),
  /** The idempotency key: it travels with every attempt, and the other side keeps one thing by it. */
  key: z.uuid(),
  state: outgoingStateSchema,
  /** Whether anything of it may have reached the server. */
  mayHaveLeft: z.boolean(),
  /** Attempts since it was put in, or since a person asked for another. */
  attempts: z.number().int().nonnegative(),
  queuedAt: instantSchema,
  changedAt: instantSchema,
  triedAt: instantSchema.nullable(),
  /** When it is tried next; null where it is not. */
  dueAt: instantSchema.nullable(),
  fault: outboxFaultSchema.nullable(),
  /** Where the server keeps it: `Task/123`. */
  remote: z.string().max(200).nullable(),
  /** No answer is waited for any more. */
  settled: z.boolean(),
});
export type Outgoing = z.infer<typeof outgoingSchema>;

/** An answer from the other side. `content` is the channel's own JSON, for the sender to parse; it is PHI. */
export const incomingSchema = z.strictObject({
  /** Names this version of this answer for good: what was taken in under it is not taken in again. */
  key: z.string().min(1).max(300),
  content: z.string().max(1_000_000),
});
export type Incoming = z.infer<typeof incomingSchema>;

/** Whether there is a way out: no server named is how a desk without a network works, and no fault. */
export const outboxWayStates = ['none', 'unknown', 'reached', 'offline', 'failing'] as const;

export const outboxStateSchema = z.strictObject({
  way: z.enum(outboxWayStates),
  /** The host that the policy names; null where it names none. */
  host: z.string().nullable(),
  /** When the server last answered. */
  reachedAt: instantSchema.nullable(),
  fault: outboxFaultSchema.nullable(),
});
export type OutboxState = z.infer<typeof outboxStateSchema>;
