import { dateSchema, z } from '../../kernel';
import { jurisdictionSchema } from './jurisdictions';

/**
 * One clock of a state's law. Chartlock brings none: laws of states change yearly and count from different events, so the table is
 * the organisation's own, with its sources, and says from when each line holds.
 */
export const stateRuleSchema = z
  .object({
    state: jurisdictionSchema,
    /** The line holds for what is discovered on this day or later … */
    from: dateSchema,
    /** … and before this one; absent while it holds. */
    until: dateSchema.optional(),
    /** Calendar days from discovery. */
    days: z.coerce.number().int().positive().max(3650),
    /** Who is to be told: "residents", "attorney general" … */
    to: z.string().trim().min(1).max(120),
    /** The law asks for it from so many affected residents of the state on. */
    minimum: z.coerce.number().int().positive().default(1),
    citation: z.string().trim().min(3).max(200),
  })
  .refine(({ from, until }) => until === undefined || from < until, { path: ['until'], message: 'is not after “from”' });
export type StateRule = z.infer<typeof stateRuleSchema>;
