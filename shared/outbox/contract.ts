import { chartWorkers, codeAssigners, declareCall, declareNotice, nothingSchema } from '../ipc/declare';
import { encounterIdSchema, outgoingIdSchema, z, type Role } from '../kernel';
import { outboxStateSchema, outgoingSchema } from './model';

/** Who sees what waits: whoever works in charts, and whoever looks after the computer and its network. */
const watchers: readonly Role[] = [...chartWorkers, 'it-admin'];

/** A row of the outbox as it is shown, with the chart's opaque reference. */
export const outgoingRowSchema = outgoingSchema.omit({ key: true, remote: true }).extend({ ref: z.string().nullable() });
export type OutgoingRow = z.infer<typeof outgoingRowSchema>;

export const outboxCalls = [
  /** What waits, is under way or needs a person, the newest first, at most 500; and how the way out is. */
  declareCall({
    name: 'outbox.list',
    kind: 'read',
    roles: watchers,
    input: nothingSchema,
    output: z.strictObject({ rows: z.array(outgoingRowSchema), total: z.number().int(), network: outboxStateSchema }),
    audit: { none: 'references, states and closed words; nothing of what is sent' },
  }),
  /** Tries now what waits; with an id, that one, also where it was refused. */
  declareCall({
    name: 'outbox.retry',
    kind: 'write',
    roles: watchers,
    chart: 'named',
    // Nothing leaves by it that was not released before.
    whileOverdue: 'allowed',
    input: z.strictObject({ outgoingId: outgoingIdSchema.nullable() }),
    output: z.strictObject({ due: z.number().int() }),
    audit: { event: ({ outgoingId }, { due }) => ({ event: 'outbox.retried', outgoingId, due }) },
  }),
  /** Takes back what was sent; what has not left yet never leaves. */
  declareCall({
    name: 'outbox.recall',
    kind: 'write',
    roles: [...codeAssigners, 'cdi'],
    // What should not be out is taken back, whoever has yet to train.
    whileOverdue: 'allowed',
    input: z.strictObject({ encounterId: encounterIdSchema, outgoingId: outgoingIdSchema }),
    output: z.strictObject({ state: outgoingSchema.shape.state }),
    audit: { event: ({ encounterId, outgoingId }, { state }) => ({ event: 'outbox.recalled', encounterId, outgoingId, left: state === 'recalling' }) },
  }),
] as const;

export const outboxNotices = [
  /** Something of the outbox is another than before: how many wait, and how many need a person. */
  declareNotice('outbox.changed', z.strictObject({ waiting: z.number().int(), refused: z.number().int(), network: outboxStateSchema })),
] as const;
