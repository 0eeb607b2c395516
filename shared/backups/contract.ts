import { declareCall, declareNotice, everyone, nothingSchema } from '../ipc/declare';
import { copyFailureSchema, instantSchema, vaultCopySchema, z } from '../kernel';

export const backupsOverviewSchema = z.strictObject({
  /** The copies that there are, the newest first. */
  copies: z.array(vaultCopySchema),
  /** When the next is due. */
  nextAt: instantSchema,
  /** How many are kept. */
  kept: z.number().int(),
  /** Why the last attempt of this session failed; null where it did not. */
  failed: z.strictObject({ why: copyFailureSchema, at: instantSchema }).nullable(),
});
export type BackupsOverview = z.infer<typeof backupsOverviewSchema>;

export const backupsCalls = [
  declareCall({ name: 'backups.overview', kind: 'read', roles: everyone, input: nothingSchema, output: backupsOverviewSchema, audit: { none: 'times and sizes of files; making one leaves its event' } }),
  /** Makes a copy now; also happens by itself. */
  declareCall({
    name: 'backups.make',
    kind: 'task',
    roles: everyone,
    input: nothingSchema,
    output: backupsOverviewSchema,
    audit: { event: () => ({ event: 'vault.copied', why: 'by-hand' }) },
  }),
] as const;

export const backupsNotices = [
  /** A copy was made by itself, or failed. */
  declareNotice('backups.changed', nothingSchema),
] as const;
