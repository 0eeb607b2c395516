import { grantIdSchema, z } from '../kernel';

/** Settings of the window itself: PHI-free, kept by the shell in the clear, known before anyone unlocks. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  comfortable: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Why the desk was locked, shown on the lock screen. */
export const lockReasons = ['manual', 'vault-process-ended', 'renderer-ended'] as const;
export const lockReasonSchema = z.enum(lockReasons);
export type LockReason = z.infer<typeof lockReasonSchema>;

/** A file or folder that the person chose. The path stays with shell and vault process; the renderer has a token. */
export const grantSchema = z.strictObject({ grantId: grantIdSchema, name: z.string(), folder: z.boolean() });
export type Grant = z.infer<typeof grantSchema>;

/**
 * Matters of the shell: window, lock, dialogs, clipboard. They carry no PHI; the shell's own door checks
 * sender and shape.
 */
export const shellCalls = {
  about: {
    input: z.strictObject({}),
    output: z.strictObject({
      version: z.string(),
      electron: z.string(),
      packaged: z.boolean(),
      lockedBecause: lockReasonSchema.nullable(),
      settings: settingsSchema,
    }),
  },
  lock: { input: z.strictObject({}), output: z.strictObject({}) },
  quit: { input: z.strictObject({}), output: z.strictObject({}) },
  setSettings: { input: settingsSchema, output: settingsSchema },
  /** Lets the person choose; null when the dialog was closed without a choice. */
  choose: {
    input: z.strictObject({ what: z.enum(['code-set-files', 'document-files', 'document-folder']) }),
    output: z.strictObject({ grants: z.array(grantSchema) }),
  },
  /** Puts a code (public reference data, never chart text) on the clipboard; cleared after 30 s if still ours. */
  copyCode: { input: z.strictObject({ code: z.string().regex(/^[0-9A-Z.]{2,8}$/) }), output: z.strictObject({}) },
} as const;

export type ShellCallName = keyof typeof shellCalls;
export type ShellInput<Name extends ShellCallName> = z.input<(typeof shellCalls)[Name]['input']>;
export type ShellOutput<Name extends ShellCallName> = z.output<(typeof shellCalls)[Name]['output']>;

/** Channels between preload script and shell that are not calls. */
export const shellChannels = {
  /** shell → page: brings the MessagePort to the vault process. */
  port: 'shell:port',
  menuCommand: 'shell:menu-command',
  aboutToLock: 'shell:about-to-lock',
  /** page → shell: everything typed is journalled. */
  journalled: 'shell:journalled',
  /** page → shell: the paths of files dropped on the page, resolved by the preload script. */
  grantDropped: 'shell:grant-dropped',
  call: (name: string) => `shell:call:${name}`,
} as const;

/** Commands that the shell's menu passes on to the page: the same as the palette's, by name. */
export const menuCommandSchema = z.enum(['palette', 'shortcuts', 'new-encounter', 'import-codesets', 'worklist', 'change-passphrase']);
export type MenuCommand = z.infer<typeof menuCommandSchema>;
