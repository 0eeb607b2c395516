import { concernIdSchema, incidentTypeSchema, noticedSchema, sealedTextSchema, waitingListSchema } from '../incidents';
import { grantIdSchema, incidentIdSchema, instantSchema, lockReasonSchema, z } from '../kernel';
import { organisationSchema, personalPolicySchema, policySchema, shownOrganisation, shownOrganisationSchema, shownPolicy, shownPolicySchema } from '../policy';
import { postureReportSchema } from '../posture';

/** Settings of the window itself: PHI-free, kept by the shell in the clear, known before anyone unlocks. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  comfortable: z.boolean(),
  /** Where the person is stricter with the desk than the policy asks. */
  personal: personalPolicySchema.default({}),
});
export type Settings = z.infer<typeof settingsSchema>;

/** How the desk guards itself, told to the page every second while it is open. */
export const guardStateSchema = z.strictObject({
  /** The next lock that the clock will bring. */
  lock: z.strictObject({ because: lockReasonSchema, inSeconds: z.number().int().nonnegative() }),
  /** That lock is near: the page counts down, quietly. */
  warning: z.boolean(),
  /** What lies over the desk: `cover` takes every word off the page, `blur` leaves shapes. */
  curtain: z.strictObject({ how: z.enum(['blur', 'cover']), because: z.enum(['left', 'visitor', 'new-display']) }).nullable(),
});
export type GuardState = z.infer<typeof guardStateSchema>;

/** What other programs paste where words were copied inside the page. */
export const copyMark = 'Copied inside Chartlock: it can be pasted there only.';

/** What rules this desk: the policy in force, the person's own strictness included, and what the organisation says. */
export const deskRulesSchema = z.strictObject({ policy: policySchema, organisation: organisationSchema });
export type DeskRules = z.infer<typeof deskRulesSchema>;

/** The same as a page is told it: without what no page needs. */
export const shownRulesSchema = z.strictObject({ policy: shownPolicySchema, organisation: shownOrganisationSchema });
export type ShownRules = z.infer<typeof shownRulesSchema>;

/** What a page is told of the rules. */
export function shownRules({ policy, organisation }: DeskRules): ShownRules {
  return { policy: shownPolicy(policy), organisation: shownOrganisation(organisation) };
}

/** A file or folder that the person chose. The path stays with shell and vault process; the renderer has a token. */
export const grantSchema = z.strictObject({ grantId: grantIdSchema, name: z.string(), folder: z.boolean() });
export type Grant = z.infer<typeof grantSchema>;

/** The files that may leave the desk: signed statements, whatever is sealed, this desk's public key, and what the privacy officer makes of a case. */
export const signedFiles = [
  'disposal-certificates', 'training-ledger', 'favourites', 'sealed-question', 'incident-packet', 'officer-card', 'officer-backup', 'case-evidence', 'case-evidence-lines', 'case-paper', 'case-calendar', 'case-data', 'incident-attachment', 'public-key',
] as const;

/** A name that a file is proposed: it says nothing, and nothing can be said with it. */
export const sealedFileNameSchema = z.string().regex(/^((report|reply|backup|evidence)-[0-9a-z]{8}\.age|evidence-[0-9a-z]{8}\.jsonl|attachment-[0-9a-z]{8}\.(png|jpg|pdf|txt|bin))$/);
export type SignedFile = (typeof signedFiles)[number];

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
      lockedAt: instantSchema.nullable(),
      rules: shownRulesSchema,
      settings: settingsSchema,
    }),
  },
  lock: { input: z.strictObject({}), output: z.strictObject({}) },
  quit: { input: z.strictObject({}), output: z.strictObject({}) },
  /** Ends this application and starts it again, while nothing is open: what was typed at the lock screen leaves the memory with it. */
  startAfresh: { input: z.strictObject({}), output: z.strictObject({}) },
  /** Somebody came in: curtain at once, lock after 10 seconds. */
  visitor: { input: z.strictObject({}), output: z.strictObject({}) },
  /** Locks as the end of a shift. */
  endShift: { input: z.strictObject({}), output: z.strictObject({}) },
  /** How the computer was last found; `again` looks anew. */
  posture: { input: z.strictObject({ again: z.boolean() }), output: postureReportSchema },
  /** Takes a curtain away that does not go by itself (a new display). */
  liftCurtain: { input: z.strictObject({}), output: z.strictObject({}) },
  setSettings: { input: settingsSchema, output: settingsSchema },
  /** Lets the person choose; null when the dialog was closed without a choice. */
  choose: {
    input: z.strictObject({ what: z.enum(['code-set-files', 'document-files', 'document-folder', 'favourites-file', 'query-directory', 'query-templates', 'query-answer', 'incident-attachment', 'incident-card', 'incident-reply', 'incident-packets', 'officer-backup']) }),
    output: z.strictObject({ grants: z.array(grantSchema) }),
  },
  /** Puts a code (public reference data, never chart text) on the clipboard; cleared after the policy's seconds if still ours. */
  copyCode: { input: z.strictObject({ code: z.string().regex(/^[0-9A-Z.]{2,8}$/) }), output: z.strictObject({}) },
  /** Puts recovery codes there, a line each; taken back as a code is. Refused unless the vault process has just given out these very ones. */
  copyRecoveryCodes: { input: z.strictObject({ codes: z.array(z.string().regex(/^[0-9A-Z-]{23}$/)).max(20) }), output: z.strictObject({}) },
  /** Puts the name of this desk's public key there; taken back as a code is. Refused unless the vault process has just given it out. */
  copyKeyId: { input: z.strictObject({ keyId: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }), output: z.strictObject({}) },
  /** Words were copied inside the page, which keeps them: the clipboard of the desktop holds `copyMark` instead, which is ours to take back. */
  markCopy: { input: z.strictObject({}), output: z.strictObject({}) },
  /** Words were selected in a field: X11 made them the PRIMARY selection, which every program reads; it is emptied. */
  dropSelection: { input: z.strictObject({}), output: z.strictObject({}) },
  /** Reminds the person, in a note of the desktop, that something waits here; the note says no more than that. */
  remind: { input: z.strictObject({}), output: z.strictObject({}) },
  /** Lets the page take one picture of itself within seconds, for a report; refused unless somebody has just pressed a key, and while something hangs over the page. */
  allowPicture: { input: z.strictObject({}), output: z.strictObject({}) },
  /** Opens the system's print dialog for what the page shows to printers; refused unless the policy allows printing. */
  print: { input: z.strictObject({}), output: z.strictObject({ printed: z.boolean() }) },
  /**
   * Saves signed statements (no PHI), something sealed (ciphertext), this desk's public key, or a paper of the privacy officer’s, where the person chooses;
   * refused unless the vault process has just given out this text to be saved. In base64 it stands for its bytes.
   */
  saveSigned: {
    input: z.strictObject({ what: z.enum(signedFiles), text: z.string().max(60_000_000), name: sealedFileNameSchema.optional(), encoding: z.enum(['utf8', 'base64']).default('utf8') }),
    output: z.strictObject({ saved: z.boolean() }),
  },
  /** Something was noticed without an open vault: the shell stamps when, and begins a report that waits. */
  noticeIncident: { input: z.strictObject({}), output: z.strictObject({ incidentId: incidentIdSchema, noticed: noticedSchema }) },
  /** Keeps of a report that waits what the page has sealed to the privacy officer: ciphertext, and nothing else is taken. Where nothing can be sealed, its type. */
  keepIncident: {
    input: z.union([z.strictObject({ incidentId: incidentIdSchema, sealed: sealedTextSchema }), z.strictObject({ incidentId: incidentIdSchema, type: incidentTypeSchema })]),
    output: z.strictObject({}),
  },
  /** What waits: references and times. */
  waitingIncidents: { input: z.strictObject({}), output: waitingListSchema },
  /** Saves the ciphertext of what waits where the person chooses; it also goes on waiting. */
  saveWaiting: { input: z.union([z.strictObject({ report: incidentIdSchema }), z.strictObject({ concern: concernIdSchema })]), output: z.strictObject({ saved: z.boolean() }) },
  /** Leaves a sealed concern to wait, or saves it where the person chooses: nothing is kept of who did. */
  leaveConcern: { input: z.strictObject({ sealed: sealedTextSchema }), output: z.strictObject({}) },
  saveConcern: { input: z.strictObject({ sealed: sealedTextSchema }), output: z.strictObject({ saved: z.boolean() }) },
} as const;

export type ShellCallName = keyof typeof shellCalls;
export const shellCallNames: readonly ShellCallName[] = namesOf(shellCalls);

/** Why the shell refuses a call: what stands in the log of it. Everything else that fails there failed, and was not refused. */
export const shellRefusals = ['malformed', 'not-permitted'] as const;
export type ShellRefusal = (typeof shellRefusals)[number];

/** What the shell refused: a call, or files that were let fall on the page. */
export type RefusedByShell = { readonly call: ShellCallName | 'grantDropped'; readonly fault: ShellRefusal };
export type ShellInput<Name extends ShellCallName> = z.input<(typeof shellCalls)[Name]['input']>;
export type ShellOutput<Name extends ShellCallName> = z.output<(typeof shellCalls)[Name]['output']>;

/** Channels between preload script and shell that are not calls. */
export const shellChannels = {
  /** shell → page: brings the MessagePort to the vault process. */
  port: 'shell:port',
  menuCommand: 'shell:menu-command',
  aboutToLock: 'shell:about-to-lock',
  /** shell → page: the guard's state. */
  guard: 'shell:guard',
  /** shell → page: another look at the computer. */
  posture: 'shell:posture',
  /** shell → page: what rules the desk, whenever that changes. */
  rules: 'shell:rules',
  /** shell → page and back: a sign of life, by its number. */
  pulse: 'shell:pulse',
  /** page → shell: everything typed is journalled. */
  journalled: 'shell:journalled',
  /** page → shell: the paths of files dropped on the page, resolved by the preload script. */
  grantDropped: 'shell:grant-dropped',
  call: (name: string) => `shell:call:${name}`,
} as const;

/** Commands that the shell's menu passes on to the page: the same as the palette's, by name. */
export const menuCommandSchema = z.enum(['palette', 'shortcuts', 'new-encounter', 'import-codesets', 'worklist', 'change-passphrase', 'end-shift', 'policy', 'enforced', 'something-wrong']);
export type MenuCommand = z.infer<typeof menuCommandSchema>;

function namesOf<Calls extends object>(calls: Calls): Extract<keyof Calls, string>[] {
  const names: Extract<keyof Calls, string>[] = [];
  for (const name in calls) names.push(name);
  return names;
}
