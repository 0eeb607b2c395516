import { auditEventSchema, auditRecordSchema, type AuditEventName, auditEventNames } from './event';
import { headFindingSchema } from './head';
import { declareCall, declareNotice, everyone, nothingSchema, supervisors } from '../ipc/declare';
import { dateSchema, encounterIdSchema, personIdSchema, z } from '../kernel';

export const auditFilterSchema = z.strictObject({
  /** Event names to show; empty = all. */
  events: z.array(z.enum(auditEventNames)).max(auditEventNames.length),
  personId: personIdSchema.nullable(),
  /** Only events that name this encounter: "who opened this chart". */
  encounterId: encounterIdSchema.nullable(),
  from: dateSchema.nullable(),
  to: dateSchema.nullable(),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

export const auditEntrySchema = auditRecordSchema.omit({ previousHash: true }).extend({
  personName: z.string(),
  /** The encounter's opaque reference where the event names one that still exists. */
  encounterRef: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

const brokenSchema = z.strictObject({
  sound: z.literal(false),
  events: z.number().int(),
  firstBad: z.number().int(),
  why: z.enum(['missing', 'changed', 'unreadable', 'truncated']),
});
export const auditVerdictSchema = z.discriminatedUnion('sound', [z.strictObject({ sound: z.literal(true), events: z.number().int() }), brokenSchema]);
export type AuditVerdict = z.infer<typeof auditVerdictSchema>;

/** What is wrong with the log: with its end, and within it; null where nothing was found. */
export const auditTroubleSchema = z.strictObject({ head: headFindingSchema.nullable(), chain: brokenSchema.nullable() });
export type AuditTrouble = z.infer<typeof auditTroubleSchema>;

const listing = {
  kind: 'read',
  input: z.strictObject({ filter: auditFilterSchema, before: z.number().int().nullable(), count: z.number().int().min(1).max(500) }),
  output: z.strictObject({ entries: z.array(auditEntrySchema), total: z.number().int() }),
  chart: 'named',
} as const;

export const auditCalls = [
  /** The person's own events: what is asked of everybody is open to them. */
  declareCall({
    name: 'audit.list',
    ...listing,
    roles: everyone,
    audit: { event: () => ({ event: 'audit.viewed' }) },
  }),
  /** Everybody's events: for those who answer for them (45 CFR 164.308(a)(1)(ii)(D)). */
  declareCall({ name: 'audit.everyone', ...listing, roles: supervisors, audit: { event: () => ({ event: 'audit.viewed' }) } }),
  declareCall({
    name: 'audit.verify',
    kind: 'read',
    roles: everyone,
    input: z.strictObject({}),
    output: auditVerdictSchema,
    audit: { event: (_input, output) => ({ event: 'audit.verified', events: output.events, sound: output.sound }) },
  }),
  declareCall({
    name: 'audit.trouble',
    kind: 'read',
    roles: everyone,
    input: nothingSchema,
    output: auditTroubleSchema,
    audit: { none: 'what was found stands in the log since it was found' },
  }),
] as const;

export const auditNotices = [
  /** The log was walked, and does not hold. */
  declareNotice('audit.broken', nothingSchema),
] as const;

export { auditEventSchema, type AuditEventName };
