import { instantSchema } from './clock';
import { z } from './zod';

/** Why a copy of the vault was made: by the clock, by somebody, before a newer Chartlock changes the vault’s schema, or since the vault’s file was taken away while it was open. */
export const copyReasons = ['scheduled', 'by-hand', 'before-update', 'taken-away'] as const;
export const copyReasonSchema = z.enum(copyReasons);
export type CopyReason = z.infer<typeof copyReasonSchema>;

/** The file of a copy: when it was made and why. Nothing of what is in it. */
export const copyNameSchema = z.string().regex(/^vault-\d{13}-(scheduled|by-hand|before-update|taken-away)\.db$/).brand('CopyName');
export type CopyName = z.infer<typeof copyNameSchema>;

/** A copy of the vault on this computer, as the lock screen may know it. */
export const vaultCopySchema = z.strictObject({ name: copyNameSchema, at: instantSchema, why: copyReasonSchema, bytes: z.number().int().nonnegative() });
export type VaultCopy = z.infer<typeof vaultCopySchema>;

/** Why a copy was not made: no room on the disk, a disk that refuses, or a copy that was not what it should be. */
export const copyFailures = ['disk-full', 'disk', 'unsound'] as const;
export const copyFailureSchema = z.enum(copyFailures);
export type CopyFailure = z.infer<typeof copyFailureSchema>;

/** What keeps something from being written: no room on the disk, or nobody may write there. */
export const diskTroubles = ['full', 'read-only'] as const;
export const diskTroubleSchema = z.enum(diskTroubles);
export type DiskTrouble = z.infer<typeof diskTroubleSchema>;
