import { z } from './zod';
import { probeNameSchema } from './probe';
import { policyRefusalSchema } from './policy-refusal';
import { incidentIdSchema } from './ids';
import { roleSchema } from './role';
import { copyFailureSchema, diskTroubleSchema } from './vault-copy';

/**
 * Every way in which Chartlock can decline or fail, as one closed union. A fault carries codes, ids and
 * numbers only: never patient data, never file content, so that it may be shown, logged and sent on.
 */
export const faultSchema = z.discriminatedUnion('code', [
  // The door
  z.strictObject({ code: z.literal('unknown-call') }),
  z.strictObject({ code: z.literal('malformed'), where: z.string().max(200) }),
  z.strictObject({ code: z.literal('too-large'), limitBytes: z.number() }),
  z.strictObject({ code: z.literal('locked') }),
  z.strictObject({ code: z.literal('already-open') }),
  z.strictObject({ code: z.literal('forbidden'), role: roleSchema }),
  /** A chart is read on only in the session that has opened it, with the audit event of the opening. */
  z.strictObject({ code: z.literal('not-opened') }),
  /** Training or policies are overdue: charts can be read and not worked on. `sanctionPolicy`: one of them is the sanction policy, which has no grace. `list-unreadable`: what is demanded cannot be read, and counts as all that could be; `texts` are 0. */
  z.strictObject({ code: z.literal('read-only'), why: z.enum(['training-overdue', 'list-unreadable']), texts: z.number().int().nonnegative(), sanctionPolicy: z.boolean() }),
  /** The chart is another's work, or nobody's yet: it opens for a reason and a time only. */
  z.strictObject({ code: z.literal('not-assigned') }),
  /** The organisation's roster, which gives everyone their role, does not name this person. */
  z.strictObject({ code: z.literal('not-on-roster') }),
  /** Two pairs of eyes: nobody reviews their own access, or takes another's chart to themselves. */
  z.strictObject({ code: z.literal('own-matter'), what: z.enum(['review', 'unusual-access', 'assignment', 'query']) }),
  /** One guess at the passphrase is to cost more memory than this computer has free. `byPolicy`: the policy asks for it (kdfMebibytes); otherwise the vault was sealed so. */
  z.strictObject({ code: z.literal('memory-short'), neededMebibytes: z.number().int(), freeMebibytes: z.number().int().nonnegative(), byPolicy: z.boolean() }),
  z.strictObject({ code: z.literal('internal'), incident: z.string() }),
  z.strictObject({ code: z.literal('gone'), what: z.enum(['vault-process']) }),
  /** The call asks who is there, and nobody has proved it lately: `accounts.prove`, then the call again. */
  z.strictObject({ code: z.literal('proof-needed') }),
  // Vault and keys
  z.strictObject({ code: z.literal('no-vault') }),
  z.strictObject({ code: z.literal('vault-exists') }),
  /** A vault was here, and its header is gone; see `DeskStatus`. Another is made only by whoever says that they know. */
  z.strictObject({ code: z.literal('vault-missing') }),
  z.strictObject({ code: z.literal('wrong-passphrase'), retryInSeconds: z.number() }),
  /** The passphrase is right; the code follows (`accounts.enterCode`), and until then nothing is open. */
  z.strictObject({ code: z.literal('code-needed'), withinSeconds: z.number(), retryInSeconds: z.number() }),
  /**
   * `used`: good once, and it was; `early`, `late`: it fits another time, so the clock of the computer or of the telephone is
   * wrong. `triesLeft` 0: the passphrase has to be entered again; null: as many as it takes.
   */
  z.strictObject({ code: z.literal('wrong-code'), why: z.enum(['unknown', 'used', 'early', 'late']), retryInSeconds: z.number(), triesLeft: z.number().nullable() }),
  /** The code took too long, or too many tries: the passphrase has to be entered again. */
  z.strictObject({ code: z.literal('code-expired') }),
  /** The policy requires a second proof, and this person has not set it up yet. */
  z.strictObject({ code: z.literal('unenrolled') }),
  z.strictObject({ code: z.literal('throttled'), retryInSeconds: z.number() }),
  z.strictObject({ code: z.literal('weak-passphrase'), why: z.enum(['too-short', 'too-common', 'too-guessable', 'same-as-before', 'used-before']) }),
  /** The rules demand another passphrase before anything else is done. */
  z.strictObject({ code: z.literal('passphrase-due') }),
  z.strictObject({ code: z.literal('keychain'), why: z.enum(['absent', 'locked', 'locked-or-slow', 'secret-missing', 'secret-changed']) }),
  /** The policy demands a keychain, the vault has none yet, and none answers. */
  z.strictObject({ code: z.literal('keychain-required'), why: z.enum(['absent', 'locked', 'locked-or-slow']) }),
  /** The organisation's key does not open this vault. */
  z.strictObject({ code: z.literal('no-recovery'), why: z.enum(['none', 'other-key', 'damaged']) }),
  /** No copy of the vault was made; the vault is as it was. */
  z.strictObject({ code: z.literal('copy-failed'), why: copyFailureSchema }),
  /** The disk does not take what was to be written; nothing has changed. */
  z.strictObject({ code: z.literal('disk'), why: diskTroubleSchema }),
  /** The vault's file was deleted or replaced while it was open. `saved`: all that it held is among the copies. */
  z.strictObject({ code: z.literal('vault-taken-away'), saved: z.boolean() }),
  /** The person has a session elsewhere on this computer. */
  z.strictObject({ code: z.literal('open-elsewhere') }),
  z.strictObject({ code: z.literal('vault-damaged'), what: z.enum(['header', 'database', 'key', 'plaintext', 'chart-keys']) }),
  z.strictObject({ code: z.literal('vault-newer'), found: z.number(), supported: z.number() }),
  /** What the policy requires of the computer is not proved: nothing is opened. */
  z.strictObject({ code: z.literal('posture'), probes: z.array(probeNameSchema).min(1) }),
  /** A signed policy that cannot be believed; `where` is its path. For one that was rolled back: its number, and the highest this vault has seen. */
  z.strictObject({ code: z.literal('policy-refused'), why: policyRefusalSchema, where: z.string().max(400), serial: z.number().nullable(), seen: z.number().nullable() }),
  // Work
  z.strictObject({ code: z.literal('not-found'), what: z.enum(['encounter', 'document', 'assignment', 'evidence', 'release', 'code', 'file', 'person', 'task', 'hold', 'printout', 'signature', 'access', 'anomaly', 'mark', 'term', 'one-time code', 'favourite', 'group', 'candidate', 'note', 'query', 'message', 'recipient', 'answer', 'copy', 'incident', 'attachment', 'step', 'packet', 'case', 'report', 'reply', 'key', 'corrective']) }),
  z.strictObject({ code: z.literal('not-valid'), what: z.enum(['code', 'evidence', 'dates', 'position', 'group', 'candidate', 'query']), why: z.string().max(200) }),
  z.strictObject({ code: z.literal('duplicate'), what: z.enum(['code', 'evidence', 'release', 'access', 'review', 'favourite', 'group']) }),
  z.strictObject({ code: z.literal('finalised') }),
  z.strictObject({ code: z.literal('not-finalised') }),
  z.strictObject({ code: z.literal('incomplete'), missing: z.number() }),
  z.strictObject({ code: z.literal('nothing-to-undo') }),
  /** The policy's budget of charts is used up by work that is not finished. */
  z.strictObject({ code: z.literal('desk-full'), what: z.enum(['charts', 'megabytes']), limit: z.number() }),
  /** What was asked cannot be done to a query in this state. */
  /** A query goes to the next in line, and to nobody beyond; null: everybody has been told. */
  z.strictObject({ code: z.literal('escalation-order'), next: z.enum(['lead', 'physician-advisor', 'department-chair']).nullable() }),
  /** Queries of a chart that is to be removed are with their providers. */
  z.strictObject({ code: z.literal('queries-out'), refs: z.array(z.string().max(20)).max(500) }),
  z.strictObject({ code: z.literal('query-state'), state: z.string().regex(/^[a-z-]{1,20}$/), move: z.string().regex(/^[a-z-]{1,20}$/) }),
  /** What a query lacks before it can leave. */
  z.strictObject({
    code: z.literal('not-sendable'),
    why: z.enum([
      'no-recipient', 'directory-withheld', 'recipient-unlisted', 'recipient-unconfirmed', 'no-agreement', 'no-reference', 'channel-not-permitted', 'no-channel', 'review-needed', 'not-spoken', 'spoken-another-day', 'reason-needed', 'superseded',
    ]),
  }),
  /** An answer that nothing can be coded from. */
  z.strictObject({ code: z.literal('answer-not-usable'), why: z.enum(['not-authenticated', 'withdrawn', 'late', 'elsewhere']) }),
  /** A file is no answer to the sealed question that it was taken for. */
  z.strictObject({ code: z.literal('kit-reply'), why: z.enum(['no-reply', 'other-kit', 'altered', 'other-question', 'taken']) }),
  /** The file of a directory is another than the one that the organisation requires. */
  z.strictObject({ code: z.literal('directory-pin'), expected: z.string(), found: z.string() }),
  /** The file of templates is another than the one that the organisation requires. */
  z.strictObject({ code: z.literal('templates-pin'), expected: z.string(), found: z.string() }),
  /** Somebody confirms other words than the fingerprint has. */
  z.strictObject({ code: z.literal('fingerprint-differs') }),
  /** A person's shelf, or a basket, holds no more. */
  z.strictObject({ code: z.literal('shelf-full'), what: z.enum(['favourites', 'groups', 'candidates', 'queries']), limit: z.number() }),
  /** Words that outlive a chart name its patient, at these places [start, end) of what was given. */
  z.strictObject({ code: z.literal('names-patient'), what: z.enum(['name', 'mrn', 'birthDate', 'account']), start: z.number().int(), end: z.number().int() }),
  /** A legal hold stops every death. Of an incident: what it concerns is evidence, and is neither removed, recalled nor sent again. */
  z.strictObject({ code: z.literal('held'), incidentId: incidentIdSchema.optional() }),
  /** What was asked cannot be done to a report in this state: once it is made there are additions only. */
  z.strictObject({ code: z.literal('incident-state'), state: z.string().regex(/^[a-z-]{1,20}$/) }),
  /** Nothing is sealed without the officer's card; `unreadable`: the policy names one, and it cannot be read. */
  z.strictObject({ code: z.literal('no-officer'), why: z.enum(['none', 'unreadable', 'no-server', 'file-only']) }),
  /** A file is no message of the officer's for one of this desk's incidents. */
  z.strictObject({ code: z.literal('incident-packet'), why: z.enum(['no-packet', 'not-ours', 'altered', 'other-signer', 'other-incident', 'taken', 'out-of-turn']) }),
  z.strictObject({ code: z.literal('attachment'), why: z.enum(['too-many', 'too-large', 'not-this-kind']), limit: z.number().int().nullable() }),
  /** So much waits at the locked desk already. */
  z.strictObject({ code: z.literal('waiting-full'), limit: z.number().int() }),
  /** What was asked cannot be done to a case, or to what came in, in this state. */
  z.strictObject({ code: z.literal('case-state'), state: z.string().regex(/^[a-z-]{1,20}$/), move: z.string().regex(/^[a-z-]{1,20}$/) }),
  /** What a case lacks before it is decided so: places of its work-up, in closed words. */
  z.strictObject({ code: z.literal('case-lacks'), lacks: z.array(z.strictObject({ at: z.string().regex(/^[a-z-]{1,30}$/), what: z.string().regex(/^[a-z-]{1,30}$/) })).max(60) }),
  /** Somebody has worked on since: the newest version of a work-up is another. */
  z.strictObject({ code: z.literal('work-up-moved'), version: z.number().int() }),
  /** A file is no backup of officer’s keys that can be opened so. */
  z.strictObject({ code: z.literal('officer-backup'), why: z.enum(['no-backup', 'wrong-passphrase', 'other-key']) }),
  /** A text is no card of an officer. */
  z.strictObject({ code: z.literal('no-card') }),
  /** Whoever reported has left no way back: a concern without a name, or a report from a locked desk. */
  z.strictObject({ code: z.literal('no-way-back') }),
  /** Evidence in the clear holds what looks like PHI: it can only leave sealed. */
  z.strictObject({ code: z.literal('not-in-the-clear'), why: z.enum(['attachments', 'identifiers']) }),
  z.strictObject({ code: z.literal('not-permitted'), what: z.enum(['printing', 'saving', 'second-factor', 'one-factor', 'code-sets', 'copying', 'officer-card', 'picture', 'query-directory', 'query-templates']) }),
  /** A text cannot be signed: it is another by now, its questions are not passed, or it is signed and holds. */
  z.strictObject({ code: z.literal('not-signable'), why: z.enum(['changed', 'not-passed', 'signed']) }),
  /** The file of a code set is another than the one that the organisation requires for that release. */
  z.strictObject({ code: z.literal('pin-broken'), system: z.enum(['icd10cm', 'icd10pcs', 'hcpcs', 'cpt']), release: z.string().max(200), expected: z.string(), found: z.string() }),
  z.strictObject({ code: z.literal('cancelled') }),
  // Files: `line` counts from 1; `expected` and `found` describe form, and quote official reference files only.
  z.strictObject({
    code: z.literal('bad-file'),
    why: z.enum(['unreadable', 'empty', 'binary', 'too-large', 'unknown-layout', 'bad-line', 'truncated', 'release-unknown', 'compressed']),
    line: z.number().optional(),
    expected: z.string().max(300).optional(),
    found: z.string().max(300).optional(),
  }),
]);

export type Fault = z.infer<typeof faultSchema>;
export type FaultCode = Fault['code'];

/**
 * Carries a fault through code that must unwind (a transaction to roll back, a parser deep in a stream).
 * The door turns it back into the value; nothing else may catch it.
 */
export class FaultError extends Error {
  constructor(readonly fault: Fault) {
    super(fault.code);
    this.name = 'FaultError';
  }
}

/** Unwinds with `fault`; see FaultError. */
export function refuse(fault: Fault): never {
  throw new FaultError(fault);
}
