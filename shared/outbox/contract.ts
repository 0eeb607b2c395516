import { chartWorkers, codeAssigners, declareCall, declareNotice, nothingSchema } from '../ipc/declare';
import { encounterIdSchema, outgoingIdSchema, z, type Role } from '../kernel';
import { outboxStateSchema, outgoingSchema } from './model';

/** Who sees what waits: whoever works in charts, the privacy officer, whom reports reach by it, and whoever looks after the computer and its network. */
const watchers: readonly Role[] = [...chartWorkers, 'privacy-officer', 'it-admin'];

/** A key's name: the thumbprint of RFC 7638, SHA-256 in base64url. */
export const keyIdSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

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
  /** Whether this desk has a key to sign in with, and what it is called. Nothing of it is secret. */
  declareCall({
    name: 'outbox.clientKey',
    kind: 'read',
    roles: watchers,
    input: nothingSchema,
    output: z.strictObject({ keyId: keyIdSchema.nullable(), /** As which client the policy has this desk sign in; null = it does not sign in. */ client: z.string().nullable() }),
    audit: { none: 'the name of a public key' },
  }),
  /**
   * Gives the public half of this desk's key to whoever registers it at the server, as a JSON Web Key Set (RFC 7517, 5); it
   * is made where there is none. The shell then saves this text once, and may copy the key's name.
   */
  declareCall({
    name: 'outbox.giveClientKey',
    kind: 'write',
    roles: watchers,
    // It says nothing of a chart, and nothing can leave before it is registered.
    whileOverdue: 'allowed',
    input: nothingSchema,
    output: z.strictObject({ keyId: keyIdSchema, jwks: z.string().max(5000) }),
    audit: { event: () => ({ event: 'outbox.key-given' }) },
  }),
] as const;

export const outboxNotices = [
  /** Something of the outbox is another than before: how many wait, and how many need a person. */
  declareNotice('outbox.changed', z.strictObject({ waiting: z.number().int(), refused: z.number().int(), network: outboxStateSchema })),
] as const;
