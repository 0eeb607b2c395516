import { deskEventSchema } from '../audit/event';
import { grantIdSchema, instantSchema, placeIdSchema, vaultIdSchema, z } from '../kernel';
import { postureReportSchema } from '../posture';
import { deskRulesSchema, shellCallNames, shellRefusals } from './shell';

/**
 * What the keychain keeps. For a vault: half of its key, what wraps the charts' keys, and how far its log reached (no secret, but
 * sealed). For a folder: which vaults it has had.
 */
export const keychainItemSchema = z.enum(['device', 'chart-keys', 'audit-head', 'vaults-here']);
/** For whom. */
export const keychainAccountSchema = z.union([vaultIdSchema, placeIdSchema]);
export type KeychainAccount = z.infer<typeof keychainAccountSchema>;
export type KeychainItem = z.infer<typeof keychainItemSchema>;

/** What shell and vault process say to each other: the keychain's device secret and granted paths, never PHI, never a key. */

export const keychainAskSchema = z.discriminatedUnion('action', [
  z.strictObject({ kind: z.literal('keychain'), id: z.number().int(), action: z.literal('probe') }),
  z.strictObject({ kind: z.literal('keychain'), id: z.number().int(), action: z.literal('read'), account: keychainAccountSchema, item: keychainItemSchema }),
  z.strictObject({ kind: z.literal('keychain'), id: z.number().int(), action: z.literal('write'), account: keychainAccountSchema, item: keychainItemSchema, secret: z.instanceof(Uint8Array) }),
]);
export type KeychainAsk = z.infer<typeof keychainAskSchema>;

/**
 * Something may leave the desk: the vault process says so when it has given it out. A file, or what is copied, has to be
 * what was given, to the letter.
 */
export const leaveSchema = z.discriminatedUnion('to', [
  /** The page was given a copy to print, which stands in the ledger: one print dialog may open. */
  z.strictObject({ to: z.literal('print') }),
  z.strictObject({ to: z.literal('saveSigned'), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** The page was given recovery codes, or the name of a public key: they may go to the clipboard. */
  z.strictObject({ to: z.literal('copy'), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
]);
export type Leave = z.infer<typeof leaveSchema>;

/** From the vault process to the shell. */
export const hostToShellSchema = z.union([
  keychainAskSchema,
  z.strictObject({ kind: z.literal('opened') }),
  /** The desk event with this number stands in the log. */
  z.strictObject({ kind: z.literal('noted'), id: z.number().int() }),
  z.strictObject({ kind: z.literal('leave'), leave: leaveSchema }),
  /** When somebody at this computer should be reminded that something waits, whether or not the desk is open then; null = never. It says nothing of what. */
  z.strictObject({ kind: z.literal('remind-at'), at: instantSchema.nullable() }),
  /** Somebody wants to open the vault: how is the computer now? */
  z.strictObject({ kind: z.literal('posture-wanted') }),
  /** The organisation's roster does not name the person at the desk any more: it locks. */
  z.strictObject({ kind: z.literal('off-roster') }),
  /** Somebody is about to unlock: every source of the policy is to be read anew. */
  z.strictObject({ kind: z.literal('read-policy'), id: z.number().int() }),
]);

export type HostToShell = z.infer<typeof hostToShellSchema>;

/** From the shell to the vault process. A `port` message brings the renderer's MessagePort with it. */
export const shellToHostSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('port') }),
  /** What rules the desk; comes first, and again when the policy or the person's own strictness changes. */
  z.strictObject({ kind: z.literal('rules'), rules: deskRulesSchema }),
  /** The policy was read anew, and what changed has been told. */
  z.strictObject({ kind: z.literal('policy-read'), id: z.number().int() }),
  z.strictObject({ kind: z.literal('desk-event'), id: z.number().int(), event: deskEventSchema }),
  /** The shell refused a call of a page, or of something else that is none of its own. */
  z.strictObject({ kind: z.literal('refused'), call: z.enum([...shellCallNames, 'grantDropped']), fault: z.enum(shellRefusals) }),
  /** A look at the computer; the vault process judges it. */
  z.strictObject({ kind: z.literal('posture'), report: postureReportSchema }),
  z.strictObject({ kind: z.literal('grant'), grantId: grantIdSchema, path: z.string(), folder: z.boolean() }),
  z.strictObject({
    kind: z.literal('keychain-answer'),
    id: z.number().int(),
    state: z.enum(['present', 'absent', 'locked', 'locked-or-slow']),
    /** The secret that was read; null where there is none or none was asked for. */
    secret: z.instanceof(Uint8Array).nullable(),
  }),
]);
export type ShellToHost = z.infer<typeof shellToHostSchema>;
