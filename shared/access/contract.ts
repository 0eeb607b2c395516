import { accessReasonSchema } from '../audit';
import { chartWorkers, declareCall, declareNotice, nothingSchema, supervisors } from '../ipc/declare';
import { encounterIdSchema, glassIdSchema, z, type Role } from '../kernel';
import { assigneeSchema, glassUseSchema, openGlassSchema } from './model';

/** Roles that may open another's chart for a reason. A trainee works under supervision, and asks for the chart to be assigned. */
export const glassBreakers: readonly Role[] = ['coder', 'lead', 'reviewer', 'cdi'];

const onEncounter = z.strictObject({ encounterId: encounterIdSchema });
const glassNow = z.strictObject({
  /** Whether charts of others are closed at all: the policy decides. */
  isBounded: z.boolean(),
  /** The longest that access by reason lasts, in minutes. */
  longestMinutes: z.int(),
  open: z.array(openGlassSchema),
});
export type GlassNow = z.infer<typeof glassNow>;

export const accessCalls = [
  declareCall({
    name: 'access.now',
    kind: 'read',
    roles: chartWorkers,
    input: nothingSchema,
    output: glassNow,
    audit: { none: 'opaque references and times; each access was audited as it began' },
  }),
  /** Breaks glass: opens a chart that is not the person's, for a reason and a time. The reasons are a closed list, since the log holds no free text. */
  declareCall({
    name: 'access.breakGlass',
    kind: 'write',
    roles: glassBreakers,
    chart: 'named',
    input: onEncounter.extend({ reason: accessReasonSchema, minutes: z.int().min(5).max(480) }),
    output: z.strictObject({ glass: openGlassSchema }),
    audit: { event: ({ encounterId, reason }, { glass }) => ({ event: 'access.broken', encounterId, glassId: glass.id, reason, minutes: glass.minutes }) },
  }),
  declareCall({
    name: 'access.endGlass',
    kind: 'write',
    roles: chartWorkers,
    chart: 'named',
    // Less access is never held up.
    whileOverdue: 'allowed',
    input: onEncounter,
    output: z.strictObject({ glassId: glassIdSchema }),
    audit: { event: ({ encounterId }, { glassId }) => ({ event: 'access.ended', encounterId, glassId, why: 'early' }) },
  }),
  /** Gives a chart to a person. Nobody takes another's chart to themselves: that would be access without a reason. */
  declareCall({
    name: 'access.assign',
    kind: 'write',
    roles: ['lead'],
    chart: 'named',
    input: onEncounter.extend({ identifier: assigneeSchema }),
    output: z.strictObject({ to: z.enum(['oneself', 'another']) }),
    audit: { event: ({ encounterId }, { to }) => ({ event: 'access.assigned', encounterId, to }) },
  }),
  /** Every access by reason, those that nobody has reviewed first. */
  declareCall({
    name: 'access.uses',
    kind: 'read',
    roles: supervisors,
    input: nothingSchema,
    output: z.strictObject({ uses: z.array(glassUseSchema), total: z.int(), unreviewed: z.int() }),
    audit: { none: 'who opened which opaque reference; the log holds the same, and shows nothing of a chart' },
  }),
  declareCall({
    name: 'access.review',
    kind: 'write',
    // Who looks after others does so whatever they owe themselves.
    whileOverdue: 'allowed',
    roles: supervisors,
    input: z.strictObject({ glassId: glassIdSchema }),
    output: z.strictObject({ use: glassUseSchema }),
    audit: { event: ({ glassId }, { use }) => ({ event: 'access.reviewed', encounterId: use.encounterId, glassId }) },
  }),
] as const;

export const accessNotices = [
  /** Access by reason has ended by itself: its chart closes. */
  declareNotice('access.ended', z.strictObject({ encounterId: encounterIdSchema, why: z.enum(['time', 'clock']) })),
] as const;
