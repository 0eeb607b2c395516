import { dateSchema, z } from '../../kernel';

/**
 * What CMS's file says of a HCPCS Level II code beside its titles and dates, as it stands there: codes, not words (see
 * indicators.ts for those). The names are of the record layout (CMS, "HCPCS Contractor Record", fields 5 to 30). An empty list or
 * null is a blank field.
 */
export const hcpcsFieldsSchema = z.strictObject({
  /** Record identification (field 6): a procedure or a modifier. */
  record: z.enum(['procedure', 'modifier']),
  /** Sequence number of the first line: 00100 in the record file, 0010 in the workbook. */
  sequence: z.string(),
  /** At most four ways to price it (field 9). */
  pricing: z.array(z.string()),
  multiplePricing: z.string().nullable(),
  /** Sections of the Coverage Issues Manual, at most three. */
  coverageIssues: z.array(z.string()),
  /** Sections of the Medicare Carriers Manual, at most three. */
  carriersManual: z.array(z.string()),
  statute: z.string().nullable(),
  /** Laboratory certification categories, at most eight. */
  laboratory: z.array(z.string()),
  /** Codes or modifiers that take the place of this one, at most five (field 15). */
  crossReferences: z.array(z.string()),
  coverage: z.string().nullable(),
  /** Approved for ambulatory surgical centers ("YY"), and since when. */
  surgicalCenter: z.string().nullable(),
  surgicalCenterOn: dateSchema.nullable(),
  /** Medicare outpatient group, its payment policy indicator, and since when. */
  outpatientGroup: z.string().nullable(),
  outpatientPolicy: z.string().nullable(),
  outpatientOn: dateSchema.nullable(),
  /** Number of a processing note in Appendix A of the HCPCS manual. */
  processingNote: z.string().nullable(),
  betos: z.string().nullable(),
  /** Types of service, at most five. */
  services: z.array(z.string()),
  /** Null for what has none, such as modifiers. */
  anesthesiaUnits: z.number().int().nonnegative().nullable(),
  /** What was last done to the code, and from when on. */
  action: z.string().nullable(),
  actionOn: dateSchema.nullable(),
});
export type HcpcsFields = z.infer<typeof hcpcsFieldsSchema>;
