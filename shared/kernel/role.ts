import { z } from './zod';

/** The parts a person can have at the desk (45 CFR 164.308(a)(3): access by role). */
export const roles = ['coder', 'lead', 'reviewer', 'cdi', 'privacy-officer', 'it-admin', 'trainee'] as const;

export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;
