import { z } from './zod';

/** What a record is, as far as its end is concerned; the policy gives each class its time. */
export const recordClasses = ['chart', 'note', 'query', 'packet', 'incident', 'log', 'draft'] as const;
export const recordClassSchema = z.enum(recordClasses);
export type RecordClass = z.infer<typeof recordClassSchema>;

/** Why a record died: its time was over, room was needed for another, or a person removed it. */
export const deathCauses = ['expired', 'evicted', 'removed'] as const;
export const deathCauseSchema = z.enum(deathCauses);
export type DeathCause = z.infer<typeof deathCauseSchema>;
