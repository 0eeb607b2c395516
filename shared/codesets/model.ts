import { dateSchema, instantSchema, releaseIdSchema, z } from '../kernel';

export const systems = ['icd10cm', 'icd10pcs', 'hcpcs'] as const;
export const systemSchema = z.enum(systems);
export type System = z.infer<typeof systemSchema>;

/** The layouts in which the publishers release their files. */
export const layouts = ['icd10cm-order', 'icd10pcs-order', 'hcpcs-record', 'hcpcs-csv'] as const;
export const layoutSchema = z.enum(layouts);
export type Layout = z.infer<typeof layoutSchema>;

/** A code as the publishers' files and our database hold it: upper case, no decimal point. */
export const bareCodeSchema = z.string().regex(/^[0-9A-Z]{2,7}$/);

/** One release of a code system, kept side by side with the others. */
export const releaseSchema = z.strictObject({
  id: releaseIdSchema,
  system: systemSchema,
  /** As people call it: "FY2026", "FY2026 April", "2025 October". */
  name: z.string().min(1).max(40),
  /** False for the sample set that ships with Chartlock. */
  official: z.boolean(),
  /** First day on which the release is in force. */
  effectiveFrom: dateSchema,
  /** Last day on which it is in force; null where the publisher names none (HCPCS: until the next quarter's file). */
  effectiveTo: dateSchema.nullable(),
  codes: z.number().int(),
  billable: z.number().int(),
  fileName: z.string().max(200),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  importedAt: instantSchema,
});
export type Release = z.infer<typeof releaseSchema>;

/** One code of one release. */
export const codeEntrySchema = z.strictObject({
  system: systemSchema,
  code: bareCodeSchema,
  /** Valid for submission by itself; false for headers and categories, and for HCPCS modifiers, which accompany a code. */
  billable: z.boolean(),
  shortTitle: z.string(),
  title: z.string(),
  /** HCPCS only: the first and the last day on which the code may be used (both included), whatever the release's days. */
  addedOn: dateSchema.nullable(),
  endedOn: dateSchema.nullable(),
});
export type CodeEntry = z.infer<typeof codeEntrySchema>;
