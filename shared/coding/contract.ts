import { systemSchema } from '../codesets';
import { chartWorkers, codeAssigners, codeFinishers, declareCall } from '../ipc/declare';
import { assignmentIdSchema, encounterIdSchema, evidenceIdSchema, z } from '../kernel';
import { actSchema, codingStateSchema, exceptionSchema, lackSchema, spanSchema } from './model';

const onEncounter = z.strictObject({ encounterId: encounterIdSchema });
const onAssignment = onEncounter.extend({ assignmentId: assignmentIdSchema });

/** All that a change to one assignment shares: its role, its answer and its audit event. */
const changed = {
  kind: 'write',
  roles: codeAssigners,
  output: codingStateSchema,
} as const;
const auditsChange = {
  event: ({ encounterId, assignmentId }: z.output<typeof onAssignment>) => ({ event: 'coding.changed', encounterId, assignmentId }) as const,
};

export const codingCalls = [
  declareCall({
    name: 'coding.list',
    kind: 'read',
    roles: chartWorkers,
    input: onEncounter,
    output: codingStateSchema,
    audit: { none: 'part of opening the encounter, which is audited' },
  }),
  declareCall({
    name: 'coding.assign',
    kind: 'write',
    roles: codeAssigners,
    input: onEncounter.extend({
      system: systemSchema,
      /** With or without decimal point. */
      code: z.string().min(2).max(12),
      evidence: z.array(spanSchema).max(50),
      exception: exceptionSchema.nullable(),
      rationale: z.string().max(4000),
    }),
    output: codingStateSchema.extend({ assignmentId: assignmentIdSchema }),
    audit: { event: ({ encounterId }, { assignmentId }) => ({ event: 'coding.assigned', encounterId, assignmentId }) },
  }),
  declareCall({
    name: 'coding.remove',
    ...changed,
    input: onAssignment,
    audit: { event: ({ encounterId, assignmentId }) => ({ event: 'coding.removed', encounterId, assignmentId }) },
  }),
  declareCall({ name: 'coding.setRationale', ...changed, input: onAssignment.extend({ rationale: z.string().max(4000) }), audit: auditsChange }),
  declareCall({ name: 'coding.setException', ...changed, input: onAssignment.extend({ exception: exceptionSchema.nullable() }), audit: auditsChange }),
  declareCall({ name: 'coding.link', ...changed, input: onAssignment.extend({ span: spanSchema }), audit: auditsChange }),
  declareCall({ name: 'coding.unlink', ...changed, input: onAssignment.extend({ evidenceId: evidenceIdSchema }), audit: auditsChange }),
  /** The person has looked at what a new release changed about the code, and it stands: it is taken from that release from now on. */
  declareCall({
    name: 'coding.confirm',
    ...changed,
    input: onAssignment,
    audit: { event: ({ encounterId, assignmentId }) => ({ event: 'coding.confirmed', encounterId, assignmentId }) },
  }),
  /** Moves within the group; position 1 of the diagnoses makes it principal or first-listed. */
  declareCall({ name: 'coding.move', ...changed, input: onAssignment.extend({ position: z.number().int().positive() }), audit: auditsChange }),
  declareCall({
    name: 'coding.undo',
    kind: 'write',
    roles: codeAssigners,
    input: onEncounter,
    output: codingStateSchema.extend({ actId: actSchema.shape.id }),
    audit: { event: ({ encounterId }, { actId }) => ({ event: 'coding.undone', encounterId, actId }) },
  }),
  declareCall({
    name: 'coding.redo',
    kind: 'write',
    roles: codeAssigners,
    input: onEncounter,
    output: codingStateSchema.extend({ actId: actSchema.shape.id }),
    audit: { event: ({ encounterId }, { actId }) => ({ event: 'coding.redone', encounterId, actId }) },
  }),
  declareCall({
    name: 'coding.history',
    kind: 'read',
    roles: chartWorkers,
    input: onEncounter,
    output: z.strictObject({ acts: z.array(actSchema) }),
    audit: { none: 'part of the opened encounter' },
  }),
  declareCall({
    name: 'coding.check',
    kind: 'read',
    roles: chartWorkers,
    input: onEncounter,
    /** `blocking` must be mended before finalising; `worth` is said and left to the coder. */
    output: z.strictObject({ blocking: z.array(lackSchema), worth: z.array(lackSchema) }),
    audit: { none: 'part of the opened encounter' },
  }),
  declareCall({
    name: 'coding.finalise',
    kind: 'write',
    roles: codeFinishers,
    proof: 'fresh',
    input: onEncounter,
    output: codingStateSchema,
    audit: { event: ({ encounterId }, { assignments }) => ({ event: 'coding.finalised', encounterId, codes: assignments.length }) },
  }),
  declareCall({
    name: 'coding.openAddendum',
    kind: 'write',
    roles: codeFinishers,
    proof: 'fresh',
    input: onEncounter.extend({ reason: z.string().trim().min(10).max(1000) }),
    output: codingStateSchema,
    audit: { event: ({ encounterId }) => ({ event: 'coding.addendum-opened', encounterId }) },
  }),
] as const;
