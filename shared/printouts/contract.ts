import { chartWorkers, declareCall, everyone, nothingSchema } from '../ipc/declare';
import { dateSchema, encounterIdSchema, instantSchema, printoutIdSchema, z } from '../kernel';

/** One sheet of the ledger: who printed which chart's coding summary, as which copy, and whether it is shredded. */
export const printoutSchema = z.strictObject({
  id: printoutIdSchema,
  encounterId: encounterIdSchema.nullable(),
  ref: z.string(),
  /** Counted over the whole vault, printed on the sheet. */
  copyNumber: z.number().int().positive(),
  byName: z.string(),
  printedAt: instantSchema,
  shredBy: instantSchema,
  shreddedAt: instantSchema.nullable(),
});
export type Printout = z.infer<typeof printoutSchema>;

/** What stands on the sheet: the codes and what they rest on; no identifier of the patient, no text of the chart. */
export const codingSummarySchema = z.strictObject({
  ref: z.string(),
  class: z.string(),
  controllingDate: dateSchema.nullable(),
  releases: z.array(z.string()),
  codes: z.array(z.strictObject({ system: z.string(), written: z.string(), title: z.string(), documents: z.array(z.string()) })),
});
export type CodingSummary = z.infer<typeof codingSummarySchema>;

export const printoutsCalls = [
  /** Enters a copy in the ledger and gives what to print. Refused (`not-permitted`) unless the policy allows printing. */
  declareCall({
    name: 'printouts.print',
    kind: 'write',
    roles: chartWorkers,
    input: z.strictObject({ encounterId: encounterIdSchema }),
    output: z.strictObject({ printout: printoutSchema, summary: codingSummarySchema }),
    audit: { event: ({ encounterId }, { printout }) => ({ event: 'printouts.printed', encounterId, printoutId: printout.id }) },
  }),
  declareCall({
    name: 'printouts.ledger',
    kind: 'read',
    roles: everyone,
    input: nothingSchema,
    /** Those still owed to the shredder first, then the newest; at most 500. */
    output: z.strictObject({ printouts: z.array(printoutSchema), outstanding: z.number().int(), overdue: z.number().int() }),
    audit: { none: 'opaque references and dates' },
  }),
  declareCall({
    name: 'printouts.attestShredded',
    kind: 'write',
    roles: everyone,
    input: z.strictObject({ printoutId: printoutIdSchema }),
    output: z.strictObject({ printout: printoutSchema }),
    audit: { event: (_input, { printout }) => ({ event: 'printouts.shredded', encounterId: printout.encounterId, printoutId: printout.id }) },
  }),
] as const;
