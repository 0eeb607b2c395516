import { changeSchema } from '../codesets';
import { chartWorkers, declareCall, nothingSchema } from '../ipc/declare';
import { encounterIdSchema, releaseIdSchema, z } from '../kernel';
import { favouriteSchema } from '../shelf';

/** A chart in work that new releases have changed something for: its reference, and how much there is to look at. */
export const affectedChartSchema = z.strictObject({ encounterId: encounterIdSchema, ref: z.string(), findings: z.number().int().positive() });
export type AffectedChart = z.infer<typeof affectedChartSchema>;

/** How many affected charts are named; the worklist marks the others. */
export const mostChartsNamed = 50;

export const updatesCalls = [
  /**
   * What of the changes between two editions is about codes that this person has assigned, made a favourite or noted something to. The
   * codes are looked up here and do not leave: the answer holds changes of a public book, and names no chart (minimum necessary, 45 CFR
   * 164.502(b)).
   */
  declareCall({
    name: 'updates.own',
    kind: 'read',
    roles: chartWorkers,
    input: z.strictObject({ before: releaseIdSchema, after: releaseIdSchema }),
    output: z.strictObject({ changes: z.array(changeSchema), total: z.number().int() }),
    audit: { none: 'changes of a public book that concern the person’s own codes; no chart is named' },
  }),
  /** Charts in work, of those that the person may enter, with codes or candidates that a release has changed; and their favourites. */
  declareCall({
    name: 'updates.affected',
    kind: 'read',
    roles: chartWorkers,
    input: nothingSchema,
    output: z.strictObject({ total: z.number().int(), charts: z.array(affectedChartSchema).max(mostChartsNamed), favourites: z.array(favouriteSchema) }),
    audit: { none: 'opaque references and counts, as on the worklist; opening a chart is what is audited' },
  }),
] as const;
