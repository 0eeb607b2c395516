import { chartWorkers, declareCall } from '../ipc/declare';
import { encounterIdSchema, queryIdSchema, z } from '../kernel';
import { queryDraftSchema, queryHeadSchema, querySchema } from './model';
import { queryStateSchema, queryStates } from './states';

const onEncounter = z.strictObject({ encounterId: encounterIdSchema });
const onQuery = onEncounter.extend({ queryId: queryIdSchema });
const queryOutput = z.strictObject({ query: querySchema });

/** Who writes queries: whoever codes, and the specialist for documentation. A trainee's goes through a lead's hands. */
export const queryWriters = ['coder', 'lead', 'cdi', 'trainee'] as const;

export const queriesCalls = [
  /** The desk of all queries: references, closed words and times; of charts that are not the person's nothing is listed. */
  declareCall({
    name: 'queries.list',
    kind: 'read',
    roles: chartWorkers,
    input: z.strictObject({
      states: z.array(queryStateSchema).max(queryStates.length),
      whose: z.enum(['all', 'mine']),
      from: z.number().int().nonnegative(),
      count: z.number().int().min(1).max(500),
    }),
    output: z.strictObject({ total: z.number().int(), rows: z.array(queryHeadSchema), counts: z.record(queryStateSchema, z.number().int()) }),
    audit: { none: 'opaque references, closed words and times; opening a chart is what is audited' },
  }),
  declareCall({
    name: 'queries.ofEncounter',
    kind: 'read',
    roles: chartWorkers,
    input: onEncounter,
    output: z.strictObject({ queries: z.array(querySchema) }),
    audit: { none: 'part of the opened encounter' },
  }),
  declareCall({ name: 'queries.read', kind: 'read', roles: chartWorkers, input: onQuery, output: queryOutput, audit: { none: 'part of the opened encounter' } }),
  /** Keeps what is being written, as it is written; without an id it begins a query. */
  declareCall({
    name: 'queries.saveDraft',
    kind: 'write',
    roles: queryWriters,
    input: onEncounter.extend({ queryId: queryIdSchema.nullable(), draft: queryDraftSchema }),
    output: queryOutput,
    audit: { none: 'words that nobody has been sent; sending them is audited' },
  }),
  /** Drops a draft, or takes one back from review: nobody has received it. */
  declareCall({
    name: 'queries.discard',
    kind: 'write',
    roles: queryWriters,
    input: onQuery,
    output: queryOutput,
    audit: { event: ({ encounterId, queryId }) => ({ event: 'queries.cancelled', encounterId, queryId }) },
  }),
] as const;
