import { accessReasonSchema, glassEndSchema, type GlassEnd } from '../audit';
import { encounterIdSchema, glassIdSchema, instantSchema, z, type TwoClocks } from '../kernel';

/** A person's identifier as charts are assigned by it: roster, assignee and person are compared in this form. */
export const assigneeSchema = z.string().trim().min(2).max(120).transform((text) => text.toLowerCase());

/** To whom a new chart goes. */
export const assignToSchema = z.discriminatedUnion('who', [
  z.strictObject({ who: z.literal('me') }),
  z.strictObject({ who: z.literal('nobody') }),
  z.strictObject({ who: z.literal('person'), identifier: assigneeSchema }),
]);
export type AssignTo = z.infer<typeof assignToSchema>;

/** Whose work a chart is, as the person at the desk sees it. */
export const ownerships = ['mine', 'nobodys', 'others'] as const;
export const ownershipSchema = z.enum(ownerships);
export type Ownership = z.infer<typeof ownershipSchema>;

/** Access by reason as it stands now: a chart that is not the person's, open for a time. */
export const openGlassSchema = z.strictObject({
  id: glassIdSchema,
  encounterId: encounterIdSchema,
  ref: z.string(),
  reason: accessReasonSchema,
  minutes: z.int(),
  /** What is left of its time, counted by a clock that nobody can set. */
  leftMs: z.int(),
});
export type OpenGlass = z.infer<typeof openGlassSchema>;

/** One use of access by reason, for whoever reviews it. It outlives its chart. */
export const glassUseSchema = z.strictObject({
  id: glassIdSchema,
  /** Null once the chart is gone from this desk; the reference stays. */
  encounterId: encounterIdSchema.nullable(),
  ref: z.string(),
  byName: z.string(),
  /** It is the reader's own: somebody else reviews it. */
  isOwn: z.boolean(),
  reason: accessReasonSchema,
  minutes: z.int(),
  begunAt: instantSchema,
  ended: z.strictObject({ why: glassEndSchema, at: instantSchema }).nullable(),
  reviewed: z.strictObject({ byName: z.string(), at: instantSchema }).nullable(),
});
export type GlassUse = z.infer<typeof glassUseSchema>;

/** By how much the two clocks may differ before one of them was set. */
const driftMs = 10_000;

/**
 * How access by reason stands. Its time is counted on the clock that nobody sets, sleep included, over locks too. Where
 * the two clocks have not gone alike (the wall's was set, or the computer has started anew), nobody can say how much time
 * has passed: it has ended.
 */
export function glassAt(begun: TwoClocks, minutes: number, now: TwoClocks): { readonly leftMs: number } | { readonly ended: Exclude<GlassEnd, 'early'> } {
  const passed = now.uptime - begun.uptime;
  if (passed < 0 || Math.abs(now.wall - begun.wall - passed) > driftMs) return { ended: 'clock' };
  const leftMs = Math.floor(minutes * 60_000 - passed);
  return leftMs > 0 ? { leftMs } : { ended: 'time' };
}

/**
 * A person's identifier in every form that a chart may be assigned by: in lower case, and, for charts that are older than
 * assignment, with only its Latin letters lowered, as the database did then.
 */
export function namesOf(identifier: string): readonly string[] {
  const trimmed = identifier.trim();
  return [...new Set([trimmed.toLowerCase(), trimmed.replace(/[A-Z]/g, (letter) => letter.toLowerCase())])];
}

/** Whose work a chart is for somebody, by whom it is assigned to. */
export function ownershipOf(assignee: string | null, identifier: string): Ownership {
  if (assignee === null) return 'nobodys';
  return namesOf(identifier).includes(assignee) ? 'mine' : 'others';
}

/**
 * Whether a chart may be given to somebody by a lead. Never another's to the lead themself: that would open it without a
 * reason. Work that is nobody's yet may be taken.
 */
export function mayBeGiven(before: string | null, to: string, byIdentifier: string): boolean {
  return ownershipOf(to, byIdentifier) !== 'mine' || ownershipOf(before, byIdentifier) !== 'others';
}
