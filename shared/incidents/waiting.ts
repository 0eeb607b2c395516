import { incidentIdSchema, instantSchema, z } from '../kernel';
import { noticedSchema } from './report';
import { incidentTypeSchema } from './types';

/** The folder of the user's data where what was begun at a locked desk waits for it to be unlocked. */
export const waitingFolder = 'incidents-waiting';

/** The most that one waiting file may hold, in characters. */
export const waitingLimit = 1_000_000;

/**
 * What is kept of a report that was begun while the desk is locked: whether, when and of which type, and the rest sealed to
 * the officer. Without an officer's card nothing is kept but time and type; the words follow after unlocking.
 */
export const waitingReportSchema = z.strictObject({
  kind: z.literal('chartlock-incident-waiting'),
  format: z.literal(1),
  incidentId: incidentIdSchema,
  noticed: noticedSchema,
  type: incidentTypeSchema.nullable(),
  savedAt: instantSchema,
  /** The report's packet, sealed (age, armoured); null where there is no card. */
  sealed: z.string().max(waitingLimit).nullable(),
});
export type WaitingReport = z.infer<typeof waitingReportSchema>;
