import { fromOfficerSchema, jurisdictions } from '../incidents';
import { outgoingStateSchema } from '../outbox';
import { caseIdSchema, dateSchema, decisionIdSchema, incidentIdSchema, instantSchema, noticeIdSchema, officerKeyIdSchema, packetIdSchema, receivedIdSchema, signedSchema, z } from '../kernel';
import { decisionStatementSchema, outcomeSchema } from './decision';
import { caseStateSchema, dismissalSchema, receivedStateSchema } from './states';

/** A key of the privacy officer, without its private halves. */
export const officerKeySchema = z.strictObject({
  id: officerKeyIdSchema,
  /** One line for the policy’s `privacyOfficer`: `age1… ed25519:…`. */
  card: z.string(),
  /** Six words to compare aloud. */
  words: z.array(z.string()),
  madeAt: instantSchema,
  /** Since when another has taken its place: it signs nothing any more, and still opens what was sealed to it. */
  retiredAt: instantSchema.nullable(),
  /** When it last went into a sealed backup; null: with this vault it would be lost, and every report with it. */
  backedUpAt: instantSchema.nullable(),
  /** Whether it is the one that the policy names. */
  isNamed: z.boolean(),
});
export type OfficerKey = z.infer<typeof officerKeySchema>;

/** What can come in. `unknown`: it could not be opened yet. */
export const receivedKinds = ['report', 'addendum', 'concern', 'lock-report', 'answer', 'unknown'] as const;
export const receivedKindSchema = z.enum(receivedKinds);
export type ReceivedKind = z.infer<typeof receivedKindSchema>;

/** What came in, as a list shows it: ids, closed words and times only. */
export const receivedSchema = z.strictObject({
  id: receivedIdSchema,
  kind: receivedKindSchema,
  state: receivedStateSchema,
  /** The reporter’s id of the incident; null for what could not be opened, and for an anonymous concern. */
  incidentId: incidentIdSchema.nullable(),
  /** What kind of incident, by the reporter’s choice. */
  type: z.string().nullable(),
  receivedAt: instantSchema,
  /** When it was noticed, as the reporter’s desk stamped it: the candidate for the day of discovery. */
  noticedAt: instantSchema.nullable(),
  by: z.enum(['file', 'outbox']),
  caseId: caseIdSchema.nullable(),
  caseRef: z.string().nullable(),
  dismissal: dismissalSchema.nullable(),
  dismissalWords: z.string().nullable(),
  acknowledgedAt: instantSchema.nullable(),
  attachments: z.number().int().nonnegative(),
  /** Addenda and answers to this report that came after it. */
  additions: z.number().int().nonnegative(),
});
export type Received = z.infer<typeof receivedSchema>;

/** What became of a file that was taken in. Only `taken` and the kept ones (`no-key`, `newer`, `held-back`) leave a row. */
export const importResults = ['taken', 'held-back', 'no-key', 'newer', 'duplicate', 'replayed', 'damaged', 'forged', 'not-sealed', 'unreadable', 'too-large'] as const;
export const importResultSchema = z.enum(importResults);
export type ImportResult = z.infer<typeof importResultSchema>;

/** What was said to a reporter, in a signed and sealed file. */
export const replyKinds = ['acknowledgement', 'task', 'close'] as const;
export const replyKindSchema = z.enum(replyKinds);
export const replySchema = z.strictObject({
  /** The packet’s own id: a task is answered by it. */
  id: packetIdSchema,
  kind: replyKindSchema,
  receivedId: receivedIdSchema,
  caseId: caseIdSchema.nullable(),
  madeAt: instantSchema,
  /** What was said, as it was signed. */
  packet: fromOfficerSchema,
  /** For a task: when the reporter answered. */
  answeredAt: instantSchema.nullable(),
  /** How far it is on its way by the server; null where it goes as a file. */
  carried: outgoingStateSchema.nullable(),
});
export type Reply = z.infer<typeof replySchema>;

/** What an entry of the timeline is about. */
export const timelineKinds = [
  'opened', 'report', 'addendum', 'concern', 'lock-report', 'answer', 'acknowledgement', 'task', 'close', 'note', 'work-up', 'decision', 'notice', 'corrective', 'corrective-end', 'output', 'evidence-bundle', 'closed', 'reopened',
] as const;
export const timelineKindSchema = z.enum(timelineKinds);

/** One entry: numbered from 1, bound to the one before by its hash, never changed. */
export const timelineEntrySchema = z.strictObject({
  number: z.number().int().positive(),
  kind: timelineKindSchema,
  at: instantSchema,
  /** When it happened, where that is another time than that of the entry. */
  happenedAt: instantSchema.nullable(),
  byName: z.string(),
  words: z.string(),
  /** What it is about: an id of this vault, or null. */
  about: z.string().nullable(),
  /** SHA-256 of what it is about, as it was then; null for what has no content of its own. */
  sha256: z.string().nullable(),
  hash: z.string(),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

/** A decision that stands or stood. */
export const decisionSchema = z.strictObject({
  id: decisionIdSchema,
  version: z.number().int().positive(),
  outcome: outcomeSchema,
  at: instantSchema,
  byName: z.string(),
  why: z.string(),
  statement: decisionStatementSchema,
  signed: signedSchema,
  /** About the newest version of the work-up. */
  stands: z.boolean(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** Whom a notice goes to. */
export const noticeTargets = ['individuals', 'substitute', 'media', 'hhs', 'part2', 'covered-entity', 'state', 'next-of-kin', 'counsel', 'other'] as const;
export const noticeWays = ['first-class-mail', 'email', 'telephone', 'website', 'broadcast', 'portal', 'other'] as const;

/** A notice that was sent: what was sent, when, to how many (45 CFR 164.414(b)). */
export const noticeSchema = z.strictObject({
  id: noticeIdSchema,
  to: z.enum(noticeTargets),
  /** The state or jurisdiction, where it is for one. */
  jurisdiction: z.string().nullable(),
  sentOn: dateSchema,
  count: z.number().int().nonnegative(),
  way: z.enum(noticeWays),
  /** Tracking number, file reference; no name. */
  reference: z.string(),
  recordedAt: instantSchema,
});
export type Notice = z.infer<typeof noticeSchema>;

/** Something that is due, and by which rule. */
export const deadlineSchema = z.strictObject({
  to: z.union([z.enum(['individuals', 'media', 'hhs', 'part2', 'covered-entity', 'organisation']), z.templateLiteral(['state:', z.enum(jurisdictions)])]),
  /** The last calendar day. */
  due: dateSchema,
  /** The instant, ISO 8601 with its offset, of a clock that counts hours. */
  at: z.string().nullable(),
  rule: z.string(),
  why: z.string(),
  /** Law enforcement asks that nobody be told before this day has passed. */
  notBefore: dateSchema.nullable(),
  /** By notices that were recorded; null where none answers it. */
  doneOn: dateSchema.nullable(),
});
export type CaseDeadline = z.infer<typeof deadlineSchema>;

/** A case as the list shows it. */
export const caseRowSchema = z.strictObject({
  id: caseIdSchema,
  /** `2026-001`, by the year of its opening. */
  ref: z.string(),
  state: caseStateSchema,
  openedAt: instantSchema,
  changedAt: instantSchema,
  types: z.array(z.string()),
  reports: z.number().int().nonnegative(),
  outcome: outcomeSchema.nullable(),
  discoveredOn: dateSchema.nullable(),
  affected: z.number().int().nonnegative(),
  /** The earliest that is not done. */
  next: deadlineSchema.nullable(),
  openTasks: z.number().int().nonnegative(),
  openCorrectives: z.number().int().nonnegative(),
});
export type CaseRow = z.infer<typeof caseRowSchema>;
