import { z } from '../../kernel';

/**
 * The states of 45 CFR 160.103 (the fifty, the District of Columbia, Puerto Rico, the Virgin Islands and Guam) with American
 * Samoa and the Northern Mariana Islands, which 45 CFR 164.406 counts as states.
 */
export const jurisdictions = [
  'AL', 'AK', 'AZ', 'AR', 'CA', 'CO', 'CT', 'DE', 'FL', 'GA', 'HI', 'ID', 'IL', 'IN', 'IA', 'KS', 'KY', 'LA', 'ME', 'MD', 'MA', 'MI', 'MN', 'MS', 'MO', 'MT', 'NE', 'NV', 'NH', 'NJ', 'NM', 'NY',
  'NC', 'ND', 'OH', 'OK', 'OR', 'PA', 'RI', 'SC', 'SD', 'TN', 'TX', 'UT', 'VT', 'VA', 'WA', 'WV', 'WI', 'WY', 'DC', 'PR', 'VI', 'GU', 'AS', 'MP',
] as const;

/** Where affected people live: a state, `abroad`, or `unknown` as long as nobody has looked. */
export const residences = [...jurisdictions, 'abroad', 'unknown'] as const;

/** Two letters in either case. */
export const jurisdictionSchema = z.preprocess((value) => (typeof value === 'string' ? value.trim().toUpperCase() : value), z.enum(jurisdictions));
export type Jurisdiction = z.infer<typeof jurisdictionSchema>;
export type Residence = (typeof residences)[number];

/** How many people are affected, by where they live. States may be written in either case, and come out in capitals; the same one twice is an error. */
export const affectedSchema = z.record(z.string(), z.number().int().nonnegative()).transform((given, context): Record<string, number> => {
  const counts = new Map<Residence, number>();
  for (const [name, count] of Object.entries(given)) {
    const residence = residences.find((each) => each.toLowerCase() === name.trim().toLowerCase());
    if (residence === undefined) context.addIssue({ code: 'custom', path: [name], message: 'is no state or territory of the United States by its two letters, nor “abroad” nor “unknown”' });
    else if (counts.has(residence)) context.addIssue({ code: 'custom', path: [name], message: 'stands there twice' });
    else counts.set(residence, count);
  }
  return Object.fromEntries(counts);
});
export type Affected = z.infer<typeof affectedSchema>;

/** How many people that are together. */
export function peopleOf(affected: Affected): number {
  return Object.values(affected).reduce((sum, count) => sum + count, 0);
}
