import { choiceField } from '../../shared/desk';
import { z } from '../../shared/kernel';
import { useKept, type Kept } from '../desk';

const readingSchema = z.strictObject({
  step: z.enum(['read', 'questions', 'sign']),
  /** The first piece of the text in sight, and how much of it has gone past, in pixels. */
  block: z.number().int().nonnegative(),
  into: z.number().int(),
  /** Whether the end of the text was once in sight. */
  ended: z.boolean(),
});
export type Reading = z.infer<typeof readingSchema>;

/** How far the person has come with a text: kept like every place, so that a lock does not cost it. Another text begins anew. */
export function useReading(sha256: string): Kept<Reading> {
  return useKept(choiceField(`training:${sha256}`), null, readingSchema, () => ({ step: 'read', block: 0, into: 0, ended: false }));
}
