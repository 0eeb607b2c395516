import { incidentIdSchema, instantSchema, outboxFaultSchema, packetIdSchema, z } from '../kernel';
import { concernedSchema } from './activity';
import { incidentFactsSchema } from './facts';
import { reportClockSchema } from './in-time';
import { fromOfficerSchema } from './packets';
import { attachmentSchema, noticedSchema } from './report';
import { incidentStateSchema } from './states';
import { markOutcomes, markSchema } from './steps';
import { incidentTypeSchema } from './types';

/** Something of the reporter's that goes to the officer. */
export const outPacketSchema = z.strictObject({
  id: packetIdSchema,
  kind: z.enum(['report', 'addendum', 'task-answer']),
  madeAt: instantSchema,
  /** What an addendum or an answer says; null for the report, whose facts stand beside. */
  words: z.string().nullable(),
  /** What an addendum carries; of the report it stands beside. */
  attachments: z.array(attachmentSchema),
  /** It waits in the outbox, and why it has not left yet. */
  waits: z.strictObject({ fault: outboxFaultSchema.nullable() }).nullable(),
  left: z.strictObject({ way: z.enum(['server', 'file']), at: instantSchema }).nullable(),
});
export type OutPacket = z.infer<typeof outPacketSchema>;

/** What the officer asks of the reporter. */
export const reportTaskSchema = z.strictObject({
  id: packetIdSchema,
  title: z.string(),
  words: z.string(),
  askedAt: instantSchema,
  dueAt: instantSchema.nullable(),
  answer: z.strictObject({ outcome: z.enum(markOutcomes), words: z.string(), at: instantSchema }).nullable(),
});
export type ReportTask = z.infer<typeof reportTaskSchema>;

/** A report as a list shows it: no word of it. */
export const incidentHeadSchema = z.strictObject({
  id: incidentIdSchema,
  type: incidentTypeSchema.nullable(),
  origin: z.enum(['desk', 'lock-screen']),
  state: incidentStateSchema,
  noticed: noticedSchema,
  sealedAt: instantSchema.nullable(),
  sentAt: instantSchema.nullable(),
  acknowledgedAt: instantSchema.nullable(),
  closedAt: instantSchema.nullable(),
  clocks: z.array(reportClockSchema),
  /** Packets that have not left, and tasks that are not answered. */
  unsent: z.number().int().nonnegative(),
  openTasks: z.number().int().nonnegative(),
});
export type IncidentHead = z.infer<typeof incidentHeadSchema>;

/** A report with what its reporter has said and done. Never with what the officer makes of it: this desk does not know. */
export const incidentSchema = incidentHeadSchema.extend({
  /** What was reported; null where it was sealed at a locked desk, and only the officer can read it. */
  facts: incidentFactsSchema.nullable(),
  marks: z.array(markSchema),
  /** What goes, or went, along with the report itself. */
  attachments: z.array(attachmentSchema),
  /** What is on hold because of it. */
  held: z.array(concernedSchema),
  packets: z.array(outPacketSchema),
  received: z.array(z.strictObject({ takenInAt: instantSchema, statement: fromOfficerSchema })),
  tasks: z.array(reportTaskSchema),
});
export type Incident = z.infer<typeof incidentSchema>;

/** The officer's card as this desk has it: six words that two people compare aloud. */
export const shownCardSchema = z.strictObject({ by: z.enum(['policy', 'person']), words: z.array(z.string()).length(6), fingerprint: z.string().regex(/^[0-9a-f]{64}$/) });
export type ShownCard = z.infer<typeof shownCardSchema>;
