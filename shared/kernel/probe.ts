import { z } from './zod';

/** What a computer is looked at for, in the order of the page. */
export const probeNames = ['managed', 'disk', 'screenLock', 'os', 'network', 'admin'] as const;
export const probeNameSchema = z.enum(probeNames);
export type ProbeName = z.infer<typeof probeNameSchema>;
