import { z } from '../../kernel';

/** A place of service, as professional claims tell it (CMS-1500, item 24B; 837P, CLM05-1): who pays for the place follows from it. */
export const placeSchema = z.strictObject({
  /** Two digits. */
  code: z.string().regex(/^\d{2}$/),
  name: z.string(),
  description: z.string(),
  /** Whether the physician fee schedule pays the facility or the non-facility rate there; null where the table does not say. */
  setting: z.enum(['facility', 'non-facility']).nullable(),
  /** Kept free by CMS: not to be used. */
  unassigned: z.boolean(),
});
export type Place = z.infer<typeof placeSchema>;
