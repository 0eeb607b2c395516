import { grantIdSchema, vaultIdSchema, z } from '../kernel';

/** What shell and vault process say to each other: the keychain's device secret and granted paths, never PHI, never a key. */

export const keychainAskSchema = z.discriminatedUnion('action', [
  z.strictObject({ kind: z.literal('keychain'), id: z.number().int(), action: z.literal('probe') }),
  z.strictObject({ kind: z.literal('keychain'), id: z.number().int(), action: z.literal('read'), vaultId: vaultIdSchema }),
  z.strictObject({ kind: z.literal('keychain'), id: z.number().int(), action: z.literal('write'), vaultId: vaultIdSchema, secret: z.instanceof(Uint8Array) }),
]);
export type KeychainAsk = z.infer<typeof keychainAskSchema>;

/** From the vault process to the shell. */
export const hostToShellSchema = z.union([keychainAskSchema, z.strictObject({ kind: z.literal('opened') })]);

/** From the shell to the vault process. A `port` message brings the renderer's MessagePort with it. */
export const shellToHostSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('port') }),
  z.strictObject({ kind: z.literal('grant'), grantId: grantIdSchema, path: z.string(), folder: z.boolean() }),
  z.strictObject({
    kind: z.literal('keychain-answer'),
    id: z.number().int(),
    state: z.enum(['present', 'absent', 'locked-or-slow']),
    /** The secret that was read; null where there is none or none was asked for. */
    secret: z.instanceof(Uint8Array).nullable(),
  }),
]);
export type ShellToHost = z.infer<typeof shellToHostSchema>;
