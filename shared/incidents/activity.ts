import { instantSchema, z } from '../kernel';
import { evidenceHoldSchema } from '../retention';

/** One thing that an incident concerns: its own opaque id, the chart that it is or is of, and its reference. No word of it. */
export const concernedSchema = evidenceHoldSchema.omit({ incidentId: true, at: true });
export type Concerned = z.infer<typeof concernedSchema>;

/** What was done that may have exposed something. */
export const activityKinds = ['opened', 'revealed', 'printed', 'sent', 'exported'] as const;
export const activityKindSchema = z.enum(activityKinds);
export type ActivityKind = z.infer<typeof activityKindSchema>;

/** What the log says of the last days: references and counts. */
export const activitySchema = z.strictObject({
  kind: activityKindSchema,
  /** What may be ticked; null for files of signed statements, which name no patient. */
  item: concernedSchema.nullable(),
  count: z.number().int().positive(),
  firstAt: instantSchema,
  lastAt: instantSchema,
  /** Within 24 hours before it was noticed; the others within seven days. */
  lastDay: z.boolean(),
});
export type Activity = z.infer<typeof activitySchema>;

export const activityLimits = { rows: 400, concerned: 400 } as const;
