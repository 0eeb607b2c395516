import { printoutEndSchema } from '../audit';
import { systemSchema } from '../codesets';
import { exceptionSchema } from '../coding';
import { documentKindSchema, encounterClassSchema, encounterStatusSchema } from '../encounters';
import { codeFinishers, declareCall, everyone, nothingSchema } from '../ipc/declare';
import { dateSchema, encounterIdSchema, instantSchema, printoutIdSchema, z } from '../kernel';

/** One sheet of the ledger: who printed which chart's coding summary, as which copy, and what became of it. */
export const printoutSchema = z.strictObject({
  id: printoutIdSchema,
  /** Null once the chart is gone from this desk; the reference stays. */
  encounterId: encounterIdSchema.nullable(),
  ref: z.string(),
  /** Counted over the whole vault, printed on the sheet. */
  copyNumber: z.number().int().positive(),
  byName: z.string(),
  printedAt: instantSchema,
  shredBy: instantSchema,
  /** What a person attested: that it is shredded, or that it never came to paper. Null = still owed. */
  ended: z.strictObject({ how: printoutEndSchema, at: instantSchema, byName: z.string() }).nullable(),
});
export type Printout = z.infer<typeof printoutSchema>;

/**
 * What stands on the sheet: the codes and what they rest on. No name, number or birth date of the patient, no words of
 * the chart: a document is told by its kind and day, since its title is free text.
 */
export const codingSummarySchema = z.strictObject({
  ref: z.string(),
  class: encounterClassSchema,
  status: encounterStatusSchema,
  controllingDate: dateSchema.nullable(),
  codes: z.array(
    z.strictObject({
      system: systemSchema,
      position: z.number().int().positive(),
      written: z.string(),
      title: z.string(),
      releaseName: z.string(),
      documents: z.array(z.strictObject({ position: z.number().int().positive(), kind: documentKindSchema, datedOn: dateSchema.nullable() })),
      exception: exceptionSchema.nullable(),
    }),
  ),
});
export type CodingSummary = z.infer<typeof codingSummarySchema>;

export const printoutsCalls = [
  /** Enters a copy in the ledger and gives what to print. Refused (`not-permitted`) unless the policy allows printing. */
  declareCall({
    name: 'printouts.print',
    kind: 'write',
    roles: codeFinishers,
    proof: 'fresh',
    input: z.strictObject({ encounterId: encounterIdSchema }),
    output: z.strictObject({ printout: printoutSchema, summary: codingSummarySchema }),
    audit: { event: ({ encounterId }, { printout }) => ({ event: 'printouts.printed', encounterId, printoutId: printout.id }) },
  }),
  declareCall({
    name: 'printouts.ledger',
    kind: 'read',
    roles: everyone,
    input: nothingSchema,
    /** Those still owed to the shredder first, the longest due on top, then the newest; at most 500. */
    output: z.strictObject({
      printouts: z.array(printoutSchema),
      total: z.number().int(),
      outstanding: z.number().int(),
      overdue: z.number().int(),
      /** The number that the next copy will have. */
      nextCopy: z.number().int().positive(),
    }),
    audit: { none: 'opaque references and dates' },
  }),
  /** A person attests what became of a copy; said once, it stands. */
  declareCall({
    name: 'printouts.attestShredded',
    kind: 'write',
    roles: everyone,
    input: z.strictObject({ printoutId: printoutIdSchema, how: printoutEndSchema }),
    output: z.strictObject({ printout: printoutSchema }),
    audit: { event: ({ how }, { printout }) => ({ event: 'printouts.shredded', encounterId: printout.encounterId, printoutId: printout.id, how }) },
  }),
] as const;
