import { instantSchema, z } from '../kernel';

/**
 * What may be wrong between the log and its head as it was sealed outside of the database:
 * `cut-short`, `rewritten`: the log ends before the sealed event, or has another one in its place.
 * `seal-…`: the file beside the database is gone, does not bear the vault's own mark, or is an older one.
 * `anchor-…`: the same of the keychain's entry.
 * `note-forged`: a note that a copy was brought back, which this vault has not written.
 */
export const headBreaks = ['cut-short', 'rewritten', 'unreadable', 'seal-gone', 'seal-forged', 'seal-older', 'anchor-gone', 'anchor-forged', 'anchor-older', 'note-forged'] as const;
export const headBreakSchema = z.enum(headBreaks);
export type HeadBreak = z.infer<typeof headBreakSchema>;

/** What was found, how far the log reaches, and how far it reached when it was last sealed. */
export const headFindingSchema = z.strictObject({
  breaks: z.array(headBreakSchema).min(1).max(headBreaks.length),
  events: z.number().int().nonnegative(),
  /** When the last event that is there was written; null in an empty log. */
  lastAt: instantSchema.nullable(),
  /** Null where no seal can be believed. */
  sealedEvents: z.number().int().positive().nullable(),
  sealedAt: instantSchema.nullable(),
});
export type HeadFinding = z.infer<typeof headFindingSchema>;
