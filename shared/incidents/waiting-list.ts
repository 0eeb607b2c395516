import { incidentIdSchema, instantSchema, z, type IncidentId } from '../kernel';

/** The most that may wait: reports, and concerns, each. */
export const waitingMost = 40;

/** The file in which a report waits. Where words are sealed in it, the type is sealed with them and not given beside. */
export function waitingFileName(incidentId: IncidentId): string {
  return `${incidentId}.json`;
}

/** The eight characters that tell one waiting concern from another, and say nothing else. */
export const concernIdSchema = z.string().regex(/^[0-9a-hjkmnp-tv-z]{8}$/);

/** The file of a concern: armoured age, to be handed to the officer as it is. No vault takes it over. */
export function concernFileName(concern: string): string {
  return `concern-${concern}.age`;
}

/** The same once it was saved as a file. It waits on for a while, so that whoever saved it has not made away with it. */
export function savedConcernName(concern: string): string {
  return `saved-${concern}.age`;
}

/** How many days a concern waits on after it was first saved as a file. */
export const savedConcernDays = 30;

/** What waits, as a page may know it: no word, no type, no name. */
export const waitingListSchema = z.strictObject({
  /** The earliest first; `isSealed`: it has words, which only the officer can read. */
  reports: z.array(z.strictObject({ incidentId: incidentIdSchema, noticedAt: instantSchema, isSealed: z.boolean() })).max(waitingMost),
  concerns: z.array(concernIdSchema).max(waitingMost),
});
export type WaitingList = z.infer<typeof waitingListSchema>;
