import { declareCall, declareNotice, everyone, nothingSchema, supervisors } from '../ipc/declare';
import { encounterIdSchema, incidentIdSchema, instantSchema, recordClassSchema, signedSchema, z } from '../kernel';
import { disposalStatementSchema } from './model';

/** A chart whose end is near, or that a hold keeps. */
export const chartEndSchema = z.strictObject({
  encounterId: encounterIdSchema,
  ref: z.string(),
  status: z.string(),
  /** When its time is over; a hold stops that. */
  endsAt: instantSchema,
  held: z.boolean(),
});
export type ChartEnd = z.infer<typeof chartEndSchema>;

/** A matter's reference in the organisation's own register; it has a digit, as a name has not. */
export const matterSchema = z.string().regex(/^(?=.*\d)[A-Z0-9][A-Z0-9 ./-]{1,29}$/);

export const holdSchema = z.strictObject({
  encounterId: encounterIdSchema,
  ref: z.string(),
  /** The matter's reference, or the incident's. */
  matter: z.string().max(40),
  byName: z.string(),
  at: instantSchema,
  /** It is evidence of an incident: the privacy officer alone lets it go. */
  incidentId: incidentIdSchema.nullable(),
});
export type Hold = z.infer<typeof holdSchema>;

/** What a desk has that an incident can concern. */
export const evidenceKinds = ['chart', 'query', 'printout', 'outgoing'] as const;
export const evidenceKindSchema = z.enum(evidenceKinds);
export type EvidenceKind = z.infer<typeof evidenceKindSchema>;

/** Evidence of an incident: its own opaque id, and the chart that it is, or is of. */
export const evidenceHoldSchema = z.strictObject({
  incidentId: incidentIdSchema,
  kind: evidenceKindSchema,
  id: z.string().regex(/^[a-z]{3}_[0-9a-z]{20}$/),
  encounterId: encounterIdSchema.nullable(),
  ref: z.string().max(40),
  at: instantSchema,
});
export type EvidenceHold = z.infer<typeof evidenceHoldSchema>;

export const disposalSchema = z.strictObject({ statement: disposalStatementSchema, signed: signedSchema });
export type Disposal = z.infer<typeof disposalSchema>;

export const retentionOverviewSchema = z.strictObject({
  budget: z.strictObject({
    charts: z.strictObject({ used: z.number().int(), limit: z.number().int() }),
    megabytes: z.strictObject({ used: z.number(), limit: z.number().int() }),
  }),
  classes: z.array(z.strictObject({ recordClass: recordClassSchema, records: z.number().int(), days: z.number().int(), nextEndAt: instantSchema.nullable() })),
  /** Charts that end within the next three days, soonest first, at most 100. */
  soon: z.array(chartEndSchema),
  holds: z.array(holdSchema),
  certificates: z.number().int(),
  /** Records whose rows are gone and whose keys wait for the keychain. */
  waitingForKeychain: z.number().int(),
  /** The fingerprint of the key that signs certificates: SHA-256 of the public key, in hexadecimal; null before the first. */
  signedBy: z.string().nullable(),
});
export type RetentionOverview = z.infer<typeof retentionOverviewSchema>;

const aboutEnds = { none: 'references, dates and counts; what dies is audited as it dies' };

export const retentionCalls = [
  declareCall({ name: 'retention.overview', kind: 'read', roles: everyone, input: nothingSchema, output: retentionOverviewSchema, audit: aboutEnds }),
  declareCall({
    name: 'retention.certificates',
    kind: 'read',
    roles: everyone,
    input: z.strictObject({ before: z.number().int().nullable(), count: z.number().int().min(1).max(500) }),
    /** `seq` is the number to go on from. */
    output: z.strictObject({ certificates: z.array(disposalSchema.extend({ seq: z.number().int() })), total: z.number().int() }),
    audit: aboutEnds,
  }),
  /** All certificates as they are saved, the oldest first; the shell then saves this text once, and no other. */
  declareCall({
    name: 'retention.exportCertificates',
    kind: 'read',
    roles: everyone,
    proof: 'fresh',
    input: nothingSchema,
    output: z.strictObject({ text: z.string(), certificates: z.number().int() }),
    audit: { event: (_input, { certificates }) => ({ event: 'retention.exported', certificates }) },
  }),
  /** Lets die at once what is due; also runs by itself at unlock and every hour. */
  declareCall({
    name: 'retention.dispose',
    kind: 'task',
    roles: everyone,
    input: nothingSchema,
    output: z.strictObject({ died: z.number().int(), waitingForKeychain: z.number().int() }),
    audit: { none: 'each death leaves its own event' },
  }),
  declareCall({
    name: 'retention.hold',
    kind: 'write',
    roles: ['coder', ...supervisors],
    chart: 'named',
    // What a court asks to be kept is kept, whoever has yet to train.
    whileOverdue: 'allowed',
    input: z.strictObject({ encounterId: encounterIdSchema, matter: matterSchema }),
    output: nothingSchema,
    audit: { event: ({ encounterId }) => ({ event: 'retention.held', encounterId }) },
  }),
  declareCall({
    name: 'retention.release',
    kind: 'write',
    roles: supervisors,
    chart: 'named',
    input: z.strictObject({ encounterId: encounterIdSchema }),
    output: nothingSchema,
    audit: { event: ({ encounterId }) => ({ event: 'retention.released', encounterId }) },
  }),
] as const;


export const retentionNotices = [
  /** Records have died by themselves: how many charts, and how many others. */
  declareNotice('retention.died', z.strictObject({ charts: z.number().int(), others: z.number().int() })),
] as const;
