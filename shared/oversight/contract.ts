import { anomalyKindSchema, reviewOutcomeSchema } from '../audit';
import { chartWorkers, declareCall, everyone, nothingSchema } from '../ipc/declare';
import { encounterIdSchema, instantSchema, type Role, z } from '../kernel';
import { anomalySchema } from './anomalies';

/**
 * Who reviews how charts are accessed (45 CFR 164.308(a)(1)(ii)(D)). Nobody clears themself: of one's own access one can only
 * say that it is passed on to the privacy officer, who says nothing of their own at all.
 */
export const accessReviewers: readonly Role[] = ['lead', 'privacy-officer'];

export const reviewedAnomalySchema = anomalySchema.extend({
  personName: z.string(),
  /** It is the reader's own: somebody else says what became of it. */
  isOwn: z.boolean(),
  /** The chart's opaque reference where the chart is still on this desk. */
  ref: z.string().nullable(),
  /** The chart is marked as sensitive now. */
  isMarked: z.boolean(),
  /** The last look at it; none where it has gone on since. */
  review: z.strictObject({ outcome: reviewOutcomeSchema, at: instantSchema, byName: z.string() }).nullable(),
});
export type ReviewedAnomaly = z.infer<typeof reviewedAnomalySchema>;

/** Someone near to the person: a name to be recognised in charts, known to this desk alone. */
export const nearNameSchema = z.string().trim().min(3).max(120);

export const oversightCalls = [
  declareCall({
    name: 'oversight.list',
    kind: 'read',
    roles: accessReviewers,
    input: z.strictObject({ days: z.number().int().min(1).max(366) }),
    output: z.strictObject({ anomalies: z.array(reviewedAnomalySchema), events: z.number().int() }),
    audit: { event: () => ({ event: 'audit.viewed' }) },
  }),
  declareCall({
    name: 'oversight.review',
    kind: 'write',
    // Who looks after others does so whatever they owe themselves.
    whileOverdue: 'allowed',
    roles: accessReviewers,
    input: z.strictObject({ kind: anomalyKindSchema, fromSeq: z.number().int().positive(), outcome: reviewOutcomeSchema }),
    output: nothingSchema,
    audit: { event: ({ kind, fromSeq, outcome }) => ({ event: 'oversight.reviewed', kind, fromSeq, outcome }) },
  }),
  /** A chart of somebody whom others would look up: a public person, a colleague. */
  declareCall({
    name: 'oversight.isSensitive',
    kind: 'read',
    roles: chartWorkers,
    input: z.strictObject({ encounterId: encounterIdSchema }),
    output: z.strictObject({ sensitive: z.boolean() }),
    audit: { none: 'a mark on a chart that is open' },
  }),
  declareCall({
    name: 'oversight.mark',
    kind: 'write',
    whileOverdue: 'allowed',
    roles: chartWorkers,
    input: z.strictObject({ encounterId: encounterIdSchema }),
    output: nothingSchema,
    audit: { event: ({ encounterId }) => ({ event: 'oversight.marked', encounterId, sensitive: true }) },
  }),
  /** Whose access is watched does not switch the watch off: who works in a chart puts the mark on, who reviews access takes it off, and that is on the list too. */
  declareCall({
    name: 'oversight.unmark',
    kind: 'write',
    roles: accessReviewers,
    chart: 'named',
    input: z.strictObject({ encounterId: encounterIdSchema }),
    output: nothingSchema,
    audit: { event: ({ encounterId }) => ({ event: 'oversight.marked', encounterId, sensitive: false }) },
  }),
  declareCall({
    name: 'oversight.household',
    kind: 'read',
    roles: everyone,
    input: nothingSchema,
    output: z.strictObject({ names: z.array(nearNameSchema) }),
    audit: { none: 'names that the person gave of their own' },
  }),
  declareCall({
    name: 'oversight.setHousehold',
    kind: 'write',
    roles: everyone,
    input: z.strictObject({ names: z.array(nearNameSchema).max(30) }),
    output: nothingSchema,
    audit: { event: ({ names }) => ({ event: 'oversight.household-changed', names: names.length }) },
  }),
] as const;
