import { policySchema } from '../policy';
import { judgedSchema } from '../posture';
import { attachmentIdSchema, incidentIdSchema, instantSchema, packetIdSchema, roleSchema, z } from '../kernel';
import { activityLimits, activitySchema, concernedSchema } from './activity';
import { incidentFactsSchema } from './facts';
import { markSchema } from './steps';
import { incidentTypeSchema } from './types';

export const mediaTypes = ['image/png', 'image/jpeg', 'application/pdf', 'text/plain', 'application/octet-stream'] as const;
export const attachmentLimits = { count: 20, bytes: 10_000_000, allBytes: 20_000_000, name: 120 } as const;

/** What is attached, without its bytes: its digest stands for them. */
export const attachmentSchema = z.strictObject({
  id: attachmentIdSchema,
  name: z.string().max(attachmentLimits.name),
  media: z.enum(mediaTypes),
  bytes: z.number().int().nonnegative().max(attachmentLimits.bytes),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  addedAt: instantSchema,
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** The settings of the policy that can prevent an incident, as they were when it was reported: a lesson is held against them. */
export const recordedRulesSchema = policySchema.pick({
  printing: true, idleLimitSeconds: true, curtain: true, chartAccess: true, queryChannels: true, queryDirectory: true, keychain: true, secondFactor: true,
  postureManaged: true, postureDisk: true, postureScreenLock: true, postureOs: true, postureAdmin: true,
});
export type RecordedRules = z.infer<typeof recordedRulesSchema>;

/** What the desk knows of itself when a report is made: nobody has to remember it, and it proves how charts were kept. */
export const deviceFactsSchema = z.strictObject({
  app: z.string().max(40),
  system: z.string().max(80),
  /** The vault is one encrypted file; whether its key also needs the computer's keychain. */
  vault: z.strictObject({ cipher: z.string().max(40), keychain: z.boolean() }),
  /** How the computer was last found, with the number of that event in the log; null where nothing was asked of it. */
  posture: z.strictObject({ at: instantSchema, seq: z.number().int().positive(), probes: z.array(judgedSchema).max(10) }).nullable(),
  /** The last opening of the desk before it was noticed. */
  lastUnlock: z.strictObject({ at: instantSchema, seq: z.number().int().positive() }).nullable(),
  charts: z.strictObject({ count: z.number().int().nonnegative(), refs: z.array(z.string().max(40)).max(500) }),
  network: z.enum(['none', 'unknown', 'reached', 'offline', 'failing']),
  rules: recordedRulesSchema,
});
export type DeviceFacts = z.infer<typeof deviceFactsSchema>;

/** A stretch of the desk's log, and the hash that its last event has: nobody can put in or take out of it afterwards. */
export const auditRangeSchema = z.strictObject({ firstSeq: z.number().int().positive(), lastSeq: z.number().int().positive(), headHash: z.string().regex(/^[0-9a-f]{64}$/) });
export type AuditRange = z.infer<typeof auditRangeSchema>;

/** When it was noticed: the time on the wall, and milliseconds since the computer started, which nobody sets. */
export const noticedSchema = z.strictObject({ at: instantSchema, uptimeMs: z.number().int().nonnegative() });
export type Noticed = z.infer<typeof noticedSchema>;

/**
 * A report of an incident, as it is signed and sealed. One that was made at a locked desk has no reporter whom the vault
 * vouches for, no device facts, no activity and no way back.
 */
export const incidentReportSchema = z.strictObject({
  kind: z.literal('chartlock-incident-report'),
  format: z.literal(1),
  packetId: packetIdSchema,
  incidentId: incidentIdSchema,
  origin: z.enum(['desk', 'lock-screen']),
  type: incidentTypeSchema,
  reporter: z.strictObject({ name: z.string().max(120), identifier: z.string().max(120), role: roleSchema.nullable() }).nullable(),
  noticed: noticedSchema,
  sealedAt: instantSchema,
  marks: z.array(markSchema).max(200),
  facts: incidentFactsSchema,
  activity: z.array(activitySchema).max(activityLimits.rows),
  device: deviceFactsSchema.nullable(),
  audit: auditRangeSchema.nullable(),
  /** What is on hold at the desk from now on. */
  held: z.array(concernedSchema).max(2 * activityLimits.concerned),
  attachments: z.array(attachmentSchema).max(attachmentLimits.count),
  /** The age recipient to whom what comes back is sealed. */
  replyTo: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/).nullable(),
});
export type IncidentReport = z.infer<typeof incidentReportSchema>;
