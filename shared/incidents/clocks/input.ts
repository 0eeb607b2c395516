import { dateSchema, z } from '../../kernel';
import { affectedSchema } from './jurisdictions';

/** Days that a calendar of four-digit years can count on from. */
const daySchema = dateSchema.refine((day) => day >= '2000-01-01' && day < '2900-01-01', 'is not between 2000 and 2899');

const momentSchema = z.union([daySchema, z.iso.datetime({ offset: true }).refine((moment) => daySchema.safeParse(moment.slice(0, 10)).success)], 'is no day, YYYY-MM-DD, and no moment with an offset, YYYY-MM-DDThh:mm:ss-05:00');

/** A clock of the organisation's own, counted in hours from discovery. */
export const organisationClockSchema = z.object({
  id: z.string().trim().min(1).max(60).describe('What the clock is called'),
  to: z.string().trim().min(1).max(120).describe('Who is to be told'),
  hours: z.number().positive().max(87_600),
});
export type OrganisationClock = z.infer<typeof organisationClockSchema>;

const associateSchema = z.object({
  discoveredByAssociate: daySchema.optional().describe('The day on which the business associate knew (45 CFR 164.410(a)(2)); without it, the day of discovery'),
  isAgent: z.boolean().optional().describe('The associate is the covered entity’s agent: what it knows the entity knows (45 CFR 164.404(a)(2))'),
  contractHours: z.number().positive().max(87_600).optional().describe('What the contract gives the associate, in hours'),
  contractDays: z.number().int().positive().max(3650).optional().describe('What the contract gives the associate, in calendar days'),
});

const delaySchema = z
  .object({
    writtenUntil: daySchema.optional().describe('The last day for which a law-enforcement official asks in writing (45 CFR 164.412(a))'),
    oralFrom: daySchema.optional().describe('The day on which the official said so (45 CFR 164.412(b)): at most 30 days'),
  })
  .refine(({ writtenUntil, oralFrom }) => writtenUntil !== undefined || oralFrom !== undefined, 'says neither “writtenUntil” nor “oralFrom”');

/** What the clocks are worked out of. Nothing of a patient is needed, and nothing of one has a place here. */
export const clockInputSchema = z.object({
  discovered: momentSchema.describe('The first day on which anyone of the workforce, or an agent, knew or with reasonable diligence would have known (45 CFR 164.404(a)(2)); with a time and offset, the organisation’s clocks are exact'),
  affected: affectedSchema.optional().describe('How many people, by the state in which they live ("OH"), "abroad" or "unknown"; absent while nobody has counted'),
  part2: z.union([z.boolean(), z.object({ affected: affectedSchema })]).optional().describe('Records of 42 CFR Part 2 (substance use disorder treatment) are among them: those of all, or of so many'),
  businessAssociate: z.union([z.boolean(), associateSchema]).optional().describe('The breach is a business associate’s'),
  delay: delaySchema.optional(),
  organisation: z.array(organisationClockSchema).optional(),
});
export type ClockInput = z.input<typeof clockInputSchema>;
export type ReadClockInput = z.output<typeof clockInputSchema>;
