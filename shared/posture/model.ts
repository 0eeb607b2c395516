import { instantSchema, probeNames, probeNameSchema, z } from '../kernel';

/** What a probe saw, as closed words: no names of users, computers or networks, no serial numbers. The log keeps them. */
export const sightings = [
  // Managed by the organisation
  'marker-file', 'marker-not-trusted', 'domain-joined', 'mdm-enrolled', 'agent-only', 'no-mark',
  // Disk encryption
  'encrypted', 'in-memory', 'not-encrypted', 'swap-not-encrypted', 'swap-not-provable', 'encrypting', 'suspended', 'not-provable',
  // Screen lock
  'locks', 'locks-late', 'never-locks', 'no-desktop',
  // Operating system
  'supported', 'end-of-life', 'updates-overdue', 'not-in-table', 'table-outdated',
  // Network
  'approved', 'not-approved', 'none-named', 'no-network',
  // Administrator rights
  'ordinary', 'may-become-administrator', 'administrator',
  // Of any: the program did not answer in time or is not there; it answered, and not as known; the look is too old, or there was none
  'not-answered', 'not-understood', 'not-fresh',
] as const;
export const sightingSchema = z.enum(sightings);
export type Sighting = z.infer<typeof sightingSchema>;

export const probeStates = ['pass', 'fail', 'unknown'] as const;
export const probeStateSchema = z.enum(probeStates);
export type ProbeState = z.infer<typeof probeStateSchema>;

/** What one probe found. */
export const findingSchema = z.strictObject({
  probe: probeNameSchema,
  state: probeStateSchema,
  seen: sightingSchema,
  /** For the page, not for the log: a version ("Debian 12"), minutes, or the entry of the policy that fits. */
  detail: z.string().max(60).regex(/^[\w .,:*/-]*$/).nullable(),
});
export type Finding = z.infer<typeof findingSchema>;

export const platformSchema = z.enum(['linux', 'win32', 'darwin', 'other']);
export type Platform = z.infer<typeof platformSchema>;

/** One look at the computer. Probes that the policy ignores were not run and have no finding. */
export const postureReportSchema = z.strictObject({
  takenAt: instantSchema,
  platform: platformSchema,
  findings: z.array(findingSchema).max(probeNames.length),
});
export type PostureReport = z.infer<typeof postureReportSchema>;

/** What the policy asks of a probe that is run. */
export const demandSchema = z.enum(['warn', 'require']);
export type Demand = z.infer<typeof demandSchema>;

/** A finding as the log keeps it, and as a refusal names it. */
export const judgedSchema = findingSchema.omit({ detail: true }).extend({ demand: demandSchema });
export type Judged = z.infer<typeof judgedSchema>;
