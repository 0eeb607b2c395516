import { dateSchema, z } from '../kernel';
import { hcpcsFieldsSchema } from './hcpcs';

/** What AMA's files say of a CPT code beside its long descriptor; an empty text is a blank field, or a file without the column. */
export const cptFieldsSchema = z.strictObject({
  medium: z.string(),
  short: z.string(),
  consumer: z.string(),
  /** Since when the descriptor reads as it does; not the day on which the code came. */
  descriptorOn: dateSchema.nullable(),
  /** Of proprietary laboratory analyses: the test, its laboratory, its manufacturer. */
  test: z.string(),
  laboratory: z.string(),
  manufacturer: z.string(),
});
export type CptFields = z.infer<typeof cptFieldsSchema>;

/** What a publisher's file says of a code beside its titles and dates, by system. */
export const codeDetailsSchema = z.discriminatedUnion('of', [
  hcpcsFieldsSchema.extend({ of: z.literal('hcpcs') }),
  cptFieldsSchema.extend({ of: z.literal('cpt') }),
]);
export type CodeDetails = z.infer<typeof codeDetailsSchema>;
