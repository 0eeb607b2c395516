import { declareCall, everyone } from '../../ipc/declare';
import { releaseIdSchema, z } from '../../kernel';
import { changeCountsSchema, changeKindSchema, changeSchema, comparedSchema } from './model';

/** Two editions of one book of one system. */
export const editionPairSchema = z.strictObject({ before: releaseIdSchema, after: releaseIdSchema });

export const changesCalls = [
  declareCall({
    name: 'codesets.changes',
    kind: 'probe',
    roles: everyone,
    input: editionPairSchema.extend({
      kinds: z.array(changeKindSchema).max(6),
      text: z.string().max(200),
      chapter: z.string().max(24).nullable(),
      from: z.number().int().nonnegative(),
      count: z.number().int().min(1).max(200),
    }),
    output: z.strictObject({
      compared: comparedSchema,
      /** One window of the changes that were asked for, and how many there are. */
      changes: z.array(changeSchema),
      total: z.number().int(),
      /** Of all changes with these words in this chapter, whatever their kind. */
      counts: changeCountsSchema,
      /** Of all changes with these words and of these kinds, whatever their chapter. */
      chapters: z.array(z.strictObject({ chapter: z.string(), title: z.string(), count: z.number().int() })),
    }),
    audit: { none: 'public reference data; words are not kept' },
  }),
] as const;
