import { z } from './zod';

/** The ways out of the desk by a network. */
export const outgoingChannels = ['fhir'] as const;
export const outgoingChannelSchema = z.enum(outgoingChannels);
export type OutgoingChannel = z.infer<typeof outgoingChannelSchema>;

/** Why something has not left, or was not taken back, yet. Closed words: no answer of a server is ever quoted. */
export const outboxFaults = [
  // Nothing is broken: there is no way out now
  'no-server', 'offline',
  // The way there
  'host-not-allowed', 'rules-unreadable', 'untrusted', 'redirected', 'timed-out',
  // What the server says
  'sign-in', 'forbidden', 'not-there', 'rejected', 'conflict', 'ambiguous', 'too-large', 'busy', 'server-error', 'bad-answer',
  // Here
  'failed', 'not-permitted',
] as const;
export const outboxFaultSchema = z.enum(outboxFaults);
export type OutboxFault = z.infer<typeof outboxFaultSchema>;
