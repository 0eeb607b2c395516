import { incidentIdSchema, instantSchema, packetIdSchema, signedSchema, z } from '../kernel';
import { attachmentLimits, attachmentSchema, incidentReportSchema } from './report';
import { markOutcomes } from './steps';

export const packetLimits = { words: 4000, title: 200, statement: 2_000_000, file: 45_000_000, replyFile: 250_000 } as const;
const words = z.string().trim().max(packetLimits.words);
const head = { format: z.literal(1), packetId: packetIdSchema, incidentId: incidentIdSchema, at: instantSchema };

/** Something that the reporter adds after the report was made. Nothing of the report changes. */
export const addendumSchema = z.strictObject({ kind: z.literal('chartlock-incident-addendum'), ...head, words, attachments: z.array(attachmentSchema).max(attachmentLimits.count) });
export type Addendum = z.infer<typeof addendumSchema>;

/** What became of a task. */
export const taskAnswerSchema = z.strictObject({ kind: z.literal('chartlock-incident-task-answer'), ...head, taskId: packetIdSchema, outcome: z.enum(markOutcomes), words });
export type TaskAnswer = z.infer<typeof taskAnswerSchema>;

const officer = z.strictObject({ name: z.string().max(120) });

/** The officer has the report. */
export const acknowledgementSchema = z.strictObject({ kind: z.literal('chartlock-incident-acknowledgement'), ...head, officer, words });
export type Acknowledgement = z.infer<typeof acknowledgementSchema>;

/** The officer asks the reporter to do something. Its packet's id is the task's. */
export const taskSchema = z.strictObject({ kind: z.literal('chartlock-incident-task'), ...head, officer, title: z.string().trim().min(1).max(packetLimits.title), words, dueAt: instantSchema.nullable() });
export type IncidentTask = z.infer<typeof taskSchema>;

/** The officer needs nothing more of the desk. `hold`: whether its evidence is let go. */
export const closeSchema = z.strictObject({ kind: z.literal('chartlock-incident-close'), ...head, officer, words, hold: z.enum(['release', 'keep']) });
export type IncidentClose = z.infer<typeof closeSchema>;

/** A concern that nobody signs (45 CFR 164.530(d), (g)): it names no reporter and has no way back. */
export const concernSchema = z.strictObject({ kind: z.literal('chartlock-concern'), format: z.literal(1), packetId: packetIdSchema, at: instantSchema, words: words.min(1) });
export type Concern = z.infer<typeof concernSchema>;

/** What travels to the officer, and what comes back. */
export const toOfficerSchema = z.discriminatedUnion('kind', [incidentReportSchema, addendumSchema, taskAnswerSchema, concernSchema]);
export const fromOfficerSchema = z.discriminatedUnion('kind', [acknowledgementSchema, taskSchema, closeSchema]);
export type ToOfficer = z.infer<typeof toOfficerSchema>;
export type FromOfficer = z.infer<typeof fromOfficerSchema>;

/**
 * What is sealed with age into one file. `statement` is the canonical JSON of one of the statements above; `signed` is
 * the Ed25519 signature over it as UTF-8, with the raw public key, both base64. The reporter's desk signs with its vault's key, the
 * officer with the key of the card; what was written at a locked desk, or without a name, bears none.
 */
export const packetSchema = z.strictObject({
  kind: z.literal('chartlock-incident-packet'),
  format: z.literal(1),
  statement: z.string().max(packetLimits.statement),
  signed: signedSchema.omit({ statement: true }).nullable(),
  /** The bytes of what the statement names as attached, base64, by the attachment's id. */
  attachments: z.array(z.strictObject({ id: attachmentSchema.shape.id, base64: z.base64() })).max(attachmentLimits.count),
});
export type Packet = z.infer<typeof packetSchema>;

/** A name that says nothing: `report-` or `reply-` and eight random characters. */
export function packetFileName(way: 'report' | 'reply', random: string): string {
  return `${way}-${random}.age`;
}
