import { correctiveIdSchema, dateSchema, instantSchema, z } from '../kernel';
import { policyNames } from '../policy';

/** What a corrective action changes: a setting of the policy (its value as JSON, once decided), a rule of the application, a text to train on, or something outside of it. */
export const remedySchema = z.discriminatedUnion('changes', [
  z.strictObject({ changes: z.literal('setting'), setting: z.enum(policyNames), value: z.string().max(2000).nullable() }),
  z.strictObject({ changes: z.literal('rule'), rule: z.string().regex(/^[A-Z]\d{1,3}$|^[a-z][a-z0-9-]{1,59}$/) }),
  z.strictObject({ changes: z.literal('training'), requirement: z.string().min(1).max(60) }),
  z.strictObject({ changes: z.literal('elsewhere') }),
]);
export type Remedy = z.infer<typeof remedySchema>;

/** How a corrective action ended; null while it is owed. */
export const correctiveEnds = ['done', 'dropped'] as const;

/** Something that is done so that it does not happen again (45 CFR 164.308(a)(6)(ii), 164.530(f)). */
export const correctiveSchema = z.strictObject({
  id: correctiveIdSchema,
  words: z.string(),
  remedy: remedySchema,
  owner: z.string(),
  dueOn: dateSchema,
  addedAt: instantSchema,
  end: z.enum(correctiveEnds).nullable(),
  endedAt: instantSchema.nullable(),
  endWords: z.string(),
});
export type Corrective = z.infer<typeof correctiveSchema>;
