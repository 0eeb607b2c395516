import { declareCall, declareNotice, nothingSchema } from '../ipc/declare';
import { attachmentSchema, packetLimits, toOfficerSchema } from '../incidents';
import { attachmentIdSchema, caseIdSchema, correctiveIdSchema, dateSchema, decisionIdSchema, grantIdSchema, instantSchema, noticeIdSchema, packetIdSchema, receivedIdSchema, z, type Role } from '../kernel';
import { lackSchema, outcomeSchema } from './decision';
import { correctiveEnds, correctiveSchema, remedySchema } from './lessons';
import {
  caseRowSchema, deadlineSchema, decisionSchema, importResultSchema, noticeSchema, noticeTargets, noticeWays, officerKeySchema, receivedSchema, replySchema, timelineEntrySchema,
} from './model';
import { paperSchema } from './outputs';
import { paperMatterSchema, paperRequestSchema } from './papers';
import { reportProofSchema } from './secured';
import { replayFactsSchema, replaySchema, replaySettings } from './replay';
import { dismissalSchema, receivedStateSchema } from './states';
import { caseJurisdictionSchema, workUpSchema } from './work-up';

/** The privacy officer alone: whoever reports, leads or looks after the computer reaches no assessment (45 CFR 164.530(a)(1), 164.514(d)(2)). */
const officer: readonly Role[] = ['privacy-officer'];

const words = z.string().trim().min(1).max(2000);
const caseId = caseIdSchema;
const said = z.string().trim().max(packetLimits.words);

/** A file that the shell saves where the officer says: the text, to the letter, and a name that says nothing. */
export const fileToSaveSchema = z.strictObject({ name: z.string(), text: z.string(), encoding: z.enum(['utf8', 'base64']) });
export type FileToSave = z.infer<typeof fileToSaveSchema>;

/** The law’s clocks run whether or not the officer has trained: nothing here waits for that. */
const always = { roles: officer, whileOverdue: 'allowed' } as const;

const keyCalls = [
  declareCall({ ...always, name: 'cases.keys', kind: 'read', input: nothingSchema, output: z.strictObject({ keys: z.array(officerKeySchema) }), audit: { none: 'public halves and dates' } }),
  /** Makes the officer’s key, or one that takes the place of the last: that goes on opening what was sealed to it. */
  declareCall({
    ...always, name: 'cases.makeKey', kind: 'task', proof: 'fresh', input: nothingSchema, output: z.strictObject({ key: officerKeySchema }),
    audit: { event: (_input, { key }) => ({ event: 'cases.key-made', keyId: key.id }) },
  }),
  /** The public card as a file for desks without a policy; its line goes into the policy. */
  declareCall({ ...always, name: 'cases.exportCard', kind: 'read', input: nothingSchema, output: fileToSaveSchema.extend({ line: z.string(), words: z.array(z.string()) }), audit: { none: 'the public half' } }),
  /** All keys in one sealed file: to a passphrase made here and shown once, or to a second officer’s card. */
  declareCall({
    ...always, name: 'cases.backUpKeys', kind: 'task', proof: 'fresh',
    input: z.strictObject({ to: z.string().max(300).nullable() }),
    output: fileToSaveSchema.extend({ keys: z.number().int(), passphrase: z.string().nullable() }),
    audit: { event: ({ to }, { keys }) => ({ event: 'cases.keys-backed-up', keys, to: to === null ? 'passphrase' : 'officer' }) },
  }),
  /** What a backup holds, to be compared before it is taken in. An empty passphrase: sealed to a key of this vault. */
  declareCall({
    ...always, name: 'cases.openBackup', kind: 'task', secrets: ['passphrase'],
    input: z.strictObject({ grantId: grantIdSchema }),
    output: z.strictObject({ keys: z.array(z.strictObject({ card: z.string(), words: z.array(z.string()), madeAt: instantSchema, isHere: z.boolean() })) }),
    audit: { none: 'looks at a file' },
  }),
  /** Takes a backup’s keys in, once its words are confirmed, and opens what waited for them. */
  declareCall({
    ...always, name: 'cases.restoreKeys', kind: 'task', secrets: ['passphrase'],
    input: z.strictObject({ grantId: grantIdSchema, words: z.array(z.string().max(20)).max(6) }),
    output: z.strictObject({ restored: z.number().int(), opened: z.number().int() }),
    audit: { event: (_input, { restored }) => ({ event: 'cases.keys-restored', keys: restored }) },
  }),
] as const;

const inboxCalls = [
  declareCall({
    ...always, name: 'cases.import', kind: 'task',
    input: z.strictObject({ grants: z.array(grantIdSchema).min(1).max(50) }),
    output: z.strictObject({ results: z.array(z.strictObject({ grantId: grantIdSchema, result: importResultSchema, receivedId: receivedIdSchema.nullable() })) }),
    audit: {
      event: (_input, { results }) => ({
        event: 'cases.received',
        taken: results.filter(({ result }) => result === 'taken').length,
        kept: results.filter(({ result }) => result === 'held-back' || result === 'no-key' || result === 'newer').length,
        refused: results.filter(({ receivedId }) => receivedId === null).length,
      }),
    },
  }),
  declareCall({
    ...always, name: 'cases.inbox', kind: 'read',
    input: z.strictObject({ states: z.array(receivedStateSchema).max(6), count: z.number().int().min(1).max(500) }),
    output: z.strictObject({ received: z.array(receivedSchema), total: z.number().int(), waiting: z.number().int(), /** Whether reports come in by the server that the policy names, too. */ byServer: z.boolean() }),
    audit: { none: 'ids, closed words and times' },
  }),
  /** What was said, with what came after it. What is attached is named there, and fetched by `cases.attachment`. */
  declareCall({
    ...always, name: 'cases.readReceived', kind: 'read',
    input: z.strictObject({ receivedId: receivedIdSchema }),
    output: z.strictObject({
      received: receivedSchema,
      /** Null where it could not be opened yet. */
      content: toOfficerSchema.nullable(),
      /** The fingerprint of the key that signed it; null for what bears no signature (a locked desk, a concern). */
      signedBy: z.string().nullable(),
      additions: z.array(z.strictObject({ received: receivedSchema, content: toOfficerSchema, signedBy: z.string().nullable() })),
      replies: z.array(replySchema),
    }),
    audit: { event: ({ receivedId }) => ({ event: 'cases.report-read', receivedId }) },
  }),
  /** An attachment to be saved, base64; `text` is what can be shown of it as plain text, null where it is none. */
  declareCall({
    ...always, name: 'cases.attachment', kind: 'read',
    input: z.strictObject({ receivedId: receivedIdSchema, attachmentId: attachmentIdSchema, save: z.boolean() }),
    output: z.strictObject({ attachment: attachmentSchema, file: fileToSaveSchema, text: z.string().nullable() }),
    audit: { event: ({ receivedId, save }) => ({ event: 'cases.attachment-read', receivedId, saved: save }) },
  }),
  declareCall({
    ...always, name: 'cases.dismiss', kind: 'write',
    input: z.strictObject({ receivedId: receivedIdSchema, why: dismissalSchema, words }),
    output: z.strictObject({ received: receivedSchema }),
    audit: { event: ({ receivedId, why }) => ({ event: 'cases.dismissed', receivedId, why }) },
  }),
  declareCall({
    ...always, name: 'cases.takeUp', kind: 'write',
    input: z.strictObject({ receivedId: receivedIdSchema }),
    output: z.strictObject({ received: receivedSchema }),
    audit: { event: ({ receivedId }) => ({ event: 'cases.taken-up', receivedId }) },
  }),
] as const;

const caseCalls = [
  /** A case from reports, or from none: what was told by telephone is a case too. */
  declareCall({
    ...always, name: 'cases.open', kind: 'write',
    input: z.strictObject({ receivedIds: z.array(receivedIdSchema).max(50), words }),
    output: z.strictObject({ caseId }),
    audit: { event: ({ receivedIds }, output) => ({ event: 'cases.opened', caseId: output.caseId, reports: receivedIds.length }) },
  }),
  declareCall({
    ...always, name: 'cases.join', kind: 'write',
    input: z.strictObject({ caseId, receivedIds: z.array(receivedIdSchema).min(1).max(50) }),
    output: nothingSchema,
    audit: { event: (input) => ({ event: 'cases.joined', caseId: input.caseId, reports: input.receivedIds.length }) },
  }),
  declareCall({ ...always, name: 'cases.list', kind: 'read', input: nothingSchema, output: z.strictObject({ cases: z.array(caseRowSchema) }), audit: { none: 'references, counts and dates' } }),
  declareCall({
    ...always, name: 'cases.read', kind: 'read',
    input: z.strictObject({ caseId }),
    output: z.strictObject({
      row: caseRowSchema,
      reports: z.array(receivedSchema),
      timeline: z.array(timelineEntrySchema),
      version: z.number().int().positive(),
      workUp: workUpSchema,
      versions: z.array(z.strictObject({ version: z.number().int().positive(), changedAt: instantSchema, byName: z.string(), isDecided: z.boolean() })),
      decisions: z.array(decisionSchema),
      deadlines: z.array(deadlineSchema),
      replies: z.array(replySchema),
      notices: z.array(noticeSchema),
      correctives: z.array(correctiveSchema),
      paperMatter: paperMatterSchema,
      /** What each report proves of encryption, and whom it names as the recipient. */
      proofs: z.array(reportProofSchema),
      recipients: z.array(z.string()),
    }),
    audit: { event: (input) => ({ event: 'cases.viewed', caseId: input.caseId }) },
  }),
  /** An earlier version of the work-up, as it was. */
  declareCall({
    ...always, name: 'cases.version', kind: 'read',
    input: z.strictObject({ caseId, version: z.number().int().positive() }),
    output: z.strictObject({ workUp: workUpSchema }),
    audit: { event: (input) => ({ event: 'cases.viewed', caseId: input.caseId }) },
  }),
  declareCall({
    ...always, name: 'cases.note', kind: 'write',
    input: z.strictObject({ caseId, words, happenedAt: instantSchema.nullable() }),
    output: z.strictObject({ number: z.number().int().positive() }),
    audit: { event: (input) => ({ event: 'cases.noted', caseId: input.caseId }) },
  }),
  /** Keeps what is worked out. `version` is the one that was read: where it has been decided since, a new one follows it. */
  declareCall({
    ...always, name: 'cases.saveWorkUp', kind: 'write',
    input: z.strictObject({ caseId, version: z.number().int().positive(), workUp: workUpSchema }),
    output: z.strictObject({ version: z.number().int().positive(), deadlines: z.array(deadlineSchema) }),
    audit: { event: (input, { version }) => ({ event: 'cases.worked-up', caseId: input.caseId, version }) },
  }),
  declareCall({
    ...always, name: 'cases.lacks', kind: 'read',
    input: z.strictObject({ caseId, outcome: outcomeSchema }),
    output: z.strictObject({ lacks: z.array(lackSchema) }),
    audit: { none: 'closed words: what a work-up lacks' },
  }),
  declareCall({
    ...always, name: 'cases.decide', kind: 'write', proof: 'fresh',
    input: z.strictObject({ caseId, version: z.number().int().positive(), outcome: outcomeSchema, why: words }),
    output: z.strictObject({ decisionId: decisionIdSchema }),
    audit: { event: (input, { decisionId }) => ({ event: 'cases.decided', caseId: input.caseId, decisionId, outcome: input.outcome, version: input.version }) },
  }),
  declareCall({
    ...always, name: 'cases.close', kind: 'write',
    input: z.strictObject({ caseId, words }),
    output: nothingSchema,
    audit: { event: (input) => ({ event: 'cases.closed', caseId: input.caseId }) },
  }),
  declareCall({
    ...always, name: 'cases.reopen', kind: 'write',
    input: z.strictObject({ caseId, words }),
    output: nothingSchema,
    audit: { event: (input) => ({ event: 'cases.reopened', caseId: input.caseId }) },
  }),
] as const;

const replyCalls = [
  /** Says to the reporter that the report has arrived; closes it for them; or asks them for something. Signed, and sealed to the report’s own return key. */
  declareCall({
    ...always, name: 'cases.reply', kind: 'task',
    input: z.strictObject({
      receivedId: receivedIdSchema,
      reply: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('acknowledgement'), words: said }),
        z.strictObject({ kind: z.literal('task'), title: z.string().trim().min(1).max(packetLimits.title), words: said, dueAt: instantSchema.nullable() }),
        z.strictObject({ kind: z.literal('close'), words: said, hold: z.enum(['release', 'keep']) }),
      ]),
    }),
    /** `server`: it follows the report the way that one came, and need not be saved. */
    output: fileToSaveSchema.extend({ packetId: packetIdSchema, way: z.enum(['server', 'file']) }),
    audit: { event: ({ receivedId, reply }, { packetId }) => ({ event: 'cases.replied', receivedId, packetId, kind: reply.kind }) },
  }),
  /** The same file again, to be saved once more. */
  declareCall({ ...always, name: 'cases.replyFile', kind: 'read', input: z.strictObject({ packetId: packetIdSchema }), output: fileToSaveSchema, audit: { none: 'ciphertext for the reporter' } }),
] as const;

const lessonCalls = [
  declareCall({
    ...always, name: 'cases.recordNotice', kind: 'write',
    input: z.strictObject({ caseId, to: z.enum(noticeTargets), jurisdiction: caseJurisdictionSchema.nullable(), sentOn: dateSchema, count: z.number().int().min(0).max(100_000_000), way: z.enum(noticeWays), reference: z.string().trim().max(200) }),
    output: z.strictObject({ noticeId: noticeIdSchema }),
    audit: { event: (input, { noticeId }) => ({ event: 'cases.notice-recorded', caseId: input.caseId, noticeId, to: input.to, count: input.count }) },
  }),
  declareCall({
    ...always, name: 'cases.addCorrective', kind: 'write',
    input: z.strictObject({ caseId, words, remedy: remedySchema, owner: z.string().trim().min(1).max(100), dueOn: dateSchema }),
    output: z.strictObject({ correctiveId: correctiveIdSchema }),
    audit: { event: (input, { correctiveId }) => ({ event: 'cases.corrective-added', caseId: input.caseId, correctiveId }) },
  }),
  declareCall({
    ...always, name: 'cases.endCorrective', kind: 'write',
    input: z.strictObject({ caseId, correctiveId: correctiveIdSchema, end: z.enum(correctiveEnds), words }),
    output: nothingSchema,
    audit: { event: (input) => ({ event: 'cases.corrective-ended', caseId: input.caseId, correctiveId: input.correctiveId, end: input.end }) },
  }),
  /** Whether a report’s incident could have happened under the policy in force now, with another value of a setting (as JSON) where one is tried. `facts` says what the report does not. */
  declareCall({
    ...always, name: 'cases.replay', kind: 'read',
    input: z.strictObject({
      receivedId: receivedIdSchema,
      facts: replayFactsSchema.partial(),
      change: z.strictObject({ setting: z.enum(replaySettings), value: z.string().max(2000) }).nullable(),
    }),
    output: replaySchema,
    audit: { none: 'settings and closed words' },
  }),
  /** The evidence of a case in one file, signed; sealed to a card, or in the clear where the officer says that it holds no PHI and nothing in it looks like any. */
  declareCall({
    ...always, name: 'cases.bundle', kind: 'task', proof: 'fresh',
    input: z.strictObject({ caseId, to: z.string().max(300).nullable() }),
    output: fileToSaveSchema.extend({ lines: z.number().int() }),
    audit: { event: (input, { lines }) => ({ event: 'cases.bundled', caseId: input.caseId, lines, sealed: input.to !== null }) },
  }),
] as const;

const paperCalls = [
  /** Keeps what the officer says for the papers alone. */
  declareCall({
    ...always, name: 'cases.savePaperMatter', kind: 'write',
    input: z.strictObject({ caseId, matter: paperMatterSchema }),
    output: nothingSchema,
    audit: { event: (input) => ({ event: 'cases.papers-prepared', caseId: input.caseId }) },
  }),
  declareCall({
    ...always, name: 'cases.paper', kind: 'read',
    input: z.strictObject({ request: paperRequestSchema }),
    output: z.strictObject({ paper: paperSchema }),
    audit: { none: 'a paper as it would be; what is saved is audited' },
  }),
  declareCall({
    ...always, name: 'cases.savePaper', kind: 'write',
    input: z.strictObject({ request: paperRequestSchema, form: z.enum(['pdf', 'json']) }),
    output: fileToSaveSchema,
    audit: { event: ({ request }) => ({ event: 'cases.paper-saved', caseId: 'caseId' in request ? request.caseId : null, paper: request.kind }) },
  }),
  /** What is due and not done, as a calendar: it names the case by its reference, and nobody. */
  declareCall({
    ...always, name: 'cases.saveCalendar', kind: 'read',
    input: z.strictObject({ caseId }),
    output: fileToSaveSchema,
    audit: { event: (input) => ({ event: 'cases.paper-saved', caseId: input.caseId, paper: 'calendar' }) },
  }),
] as const;

export const casesNotices = [
  /** Something came by the server, or a reply is further on its way: the report that it is about, or null where nothing came of it. */
  declareNotice('cases.changed', z.strictObject({ arrived: receivedIdSchema.nullable() })),
] as const;

export const casesCalls = [...keyCalls, ...inboxCalls, ...caseCalls, ...replyCalls, ...lessonCalls, ...paperCalls] as const;
