import {
  actIdSchema, assignmentIdSchema, attestationIdSchema, candidateIdSchema, certificateIdSchema, copyFailureSchema, copyReasonSchema, documentIdSchema, encounterIdSchema, glassIdSchema, incidentIdSchema, instantSchema, lockReasons, outboxFaultSchema, outgoingChannelSchema, outgoingIdSchema, packetIdSchema, personIdSchema, queryIdSchema, recipientIdSchema,
  caseIdSchema, correctiveIdSchema, decisionIdSchema, noticeIdSchema, officerKeyIdSchema, receivedIdSchema,
  policyRefusalSchema, printoutIdSchema, recordClassSchema, deathCauseSchema, releaseIdSchema, roleSchema, signatureIdSchema, vaultIdSchema, z,
} from '../kernel';
import { headFindingSchema } from './head';
import { policyModes, policySources } from '../policy';
import { judgedSchema } from '../posture';

/** Why an identifier was shown: a closed list, since free text would invite PHI into the audit log. */
export const purposes = ['verify-identity', 'match-document', 'contact-provider', 'correct-record', 'quality-review'] as const;
export const purposeSchema = z.enum(purposes);
export type Purpose = z.infer<typeof purposeSchema>;

export const identifierFields = ['name', 'mrn', 'birthDate', 'sex', 'account'] as const;
export const identifierFieldSchema = z.enum(identifierFields);
export type IdentifierField = z.infer<typeof identifierFieldSchema>;

/** Why somebody opened a chart that is not theirs: a closed list, for the same reason. */
export const accessReasons = ['coverage', 'prior-encounter', 'quality-review', 'billing-hold', 'privacy-investigation', 'other'] as const;
export const accessReasonSchema = z.enum(accessReasons);
export type AccessReason = z.infer<typeof accessReasonSchema>;

/** How access by reason ended: its time was over, a clock was set (or the computer restarted), or the person ended it. */
export const glassEnds = ['time', 'clock', 'early'] as const;
export const glassEndSchema = z.enum(glassEnds);
export type GlassEnd = z.infer<typeof glassEndSchema>;

/** What became of a printout: shredded, or never on paper (a cancelled print). */
export const printoutEnds = ['shredded', 'not-printed'] as const;
export const printoutEndSchema = z.enum(printoutEnds);
export type PrintoutEnd = z.infer<typeof printoutEndSchema>;

/** How near a patient's name is to the person who opens the chart. */
export const closenessSchema = z.enum(['own-name', 'household', 'same-surname']);
export type Closeness = z.infer<typeof closenessSchema>;

/** What somebody who reviews access should look at (45 CFR 164.308(a)(1)(ii)(D), 164.312(b)). */
export const anomalyKinds = [...closenessSchema.options, 'sensitive', 'unmarked', 'out-of-hours', 'bulk-reveal', 'bulk-open'] as const;
export const anomalyKindSchema = z.enum(anomalyKinds);
export type AnomalyKind = z.infer<typeof anomalyKindSchema>;

/** What became of a look at an anomaly. A closed list: free text would invite PHI into the log. */
export const reviewOutcomes = ['explained', 'asked', 'passed-on'] as const;
export const reviewOutcomeSchema = z.enum(reviewOutcomes);
export type ReviewOutcome = z.infer<typeof reviewOutcomeSchema>;

const encounterId = encounterIdSchema;

/** Which text of the organisation’s policy an event is about: never a word of it. */
const trainingText = { requirementId: z.string().max(60), version: z.string().max(40), sha256: z.string().regex(/^[0-9a-f]{64}$/), right: z.number().int(), asked: z.number().int() };
/** Which policy holds: what it rests on, how much of it cannot be read, and its fingerprint, by which IT finds it again. */
export const policyInForceSchema = z.strictObject({
  mode: z.enum(policyModes),
  sources: z.array(z.enum(policySources)),
  problems: z.number().int().nonnegative(),
  /** The number of the signed policy, where one holds. */
  serial: z.number().int().positive().nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type PolicyInForce = z.infer<typeof policyInForceSchema>;

/** What the shell has to say to the log: it knows of the desk, and nothing of a chart. */
export const deskEventSchema = z.discriminatedUnion('event', [
  /** Written in the session's last moment. A session without it was killed. */
  z.strictObject({ event: z.literal('desk.locked'), reason: z.enum([...lockReasons, 'quit']) }),
  z.strictObject({ event: z.literal('desk.visitor') }),
  /** A probe that the policy asks for found something else than before, while the desk was open. */
  judgedSchema.extend({ event: z.literal('posture.changed') }),
]);
export type DeskEvent = z.infer<typeof deskEventSchema>;

/**
 * Everything that the audit log can say (45 CFR 164.312(b)). A closed union of record ids, counts and
 * closed words: no codes, no text, no names, so that the log itself holds no PHI.
 */
export const auditEventSchema = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('vault.created'), keychain: z.boolean() }),
  z.strictObject({ event: z.literal('vault.unlocked'), keychain: z.boolean(), failedBefore: z.number().int() }),
  /** How the computer was found when the vault was opened, and how often it was refused before for that. */
  z.strictObject({ event: z.literal('posture.judged'), probes: z.array(judgedSchema).max(6), refusedBefore: z.number().int().nonnegative() }),
  z.strictObject({ event: z.literal('vault.passphrase-changed') }),
  /** Another passphrase was set with the organisation’s recovery key, outside of the application. */
  z.strictObject({ event: z.literal('vault.recovered'), fingerprint: z.string().regex(/^[0-9a-f]{32}$/).nullable() }),
  z.strictObject({ event: z.literal('vault.copied'), why: copyReasonSchema }),
  z.strictObject({ event: z.literal('vault.copy-failed'), why: copyFailureSchema }),
  /** A copy was put in the place of the vault: what came after it is not in this log. `charts` of it had died since, and are gone again. */
  z.strictObject({ event: z.literal('vault.brought-back'), copyAt: instantSchema, at: instantSchema, charts: z.number().int().nonnegative() }),
  /** One of the header's two files was gone, spoiled or behind the other, and was written anew from it. */
  z.strictObject({ event: z.literal('vault.header-mended'), file: z.enum(['first', 'second']), why: z.enum(['missing', 'damaged', 'behind']) }),
  /**
   * Another vault lay here before this one and is gone, as far as the keychain and the folder can tell: how far its log reached when
   * it was last sealed. `afresh`: whoever made this one was told; otherwise it was found later.
   */
  z.strictObject({
    event: z.literal('vault.earlier-gone'), vaultId: vaultIdSchema.nullable(), events: z.number().int().nonnegative().nullable(), lastAt: instantSchema.nullable(),
    head: z.string().regex(/^[0-9a-f]{64}$/).nullable(), before: z.number().int().nonnegative(), afresh: z.boolean(),
  }),
  /** A change of the keys that the log says before was never in force: the process ended between log and header. What held before it holds. */
  z.strictObject({ event: z.literal('vault.change-undone'), what: z.enum(['passphrase', 'recovered', 'raised']) }),
  /** The header that opened the vault is another than the one that was in force: it, or the database, is an older one. */
  z.strictObject({ event: z.literal('vault.header-other') }),
  /** The passphrase was given anew, for a call that asks who is there. */
  z.strictObject({ event: z.literal('person.proved'), call: z.string().max(80) }),
  /** The key of the vault was sealed anew, with a dearer guess. */
  z.strictObject({ event: z.literal('vault.kdf-raised'), mebibytes: z.number().int(), passes: z.number().int() }),
  /** A vault that the passphrase alone had protected needs the keychain from now on. */
  z.strictObject({ event: z.literal('vault.keychain-added') }),
  /** The organisation can open the vault with the private half of this public key from now on; no more; or the key that the policy names is none. */
  z.strictObject({ event: z.literal('vault.recovery-set'), fingerprint: z.string().regex(/^[0-9a-f]{32}$/) }),
  z.strictObject({ event: z.literal('vault.recovery-removed') }),
  z.strictObject({ event: z.literal('vault.recovery-refused') }),
  /** The right passphrase, while the same person had a session elsewhere on the computer. */
  z.strictObject({ event: z.literal('vault.second-session-refused') }),
  /** The organisation's roster gives another role; null = it does not name the person any more. */
  z.strictObject({ event: z.literal('person.role-changed'), from: roleSchema, to: roleSchema.nullable() }),
  z.strictObject({ event: z.literal('factor.enrolled'), replaced: z.boolean() }),
  z.strictObject({ event: z.literal('factor.codes-renewed') }),
  z.strictObject({ event: z.literal('factor.removed') }),
  /** A code was right at unlocking; `failedBefore` others were not. */
  z.strictObject({ event: z.literal('factor.used'), by: z.enum(['code', 'recovery-code']), recoveryLeft: z.number().int(), failedBefore: z.number().int() }),
  /** A code was wrong at unlocking, after a right passphrase: the `failures`th in a row. */
  z.strictObject({ event: z.literal('factor.failed'), failures: z.number().int() }),
  /** At each unlocking, before everything else; and when it changes while the desk is open. */
  policyInForceSchema.extend({ event: z.literal('policy.in-force') }),
  policyInForceSchema.extend({ event: z.literal('policy.changed') }),
  /** The passphrase was right, and the vault stayed closed: its number, and the highest that this vault has seen. */
  z.strictObject({ event: z.literal('policy.refused'), why: policyRefusalSchema, serial: z.number().int().nullable(), seen: z.number().int().nullable() }),
  z.strictObject({ event: z.literal('call.refused'), call: z.string().max(80), fault: z.string().max(40) }),
  /** So many more were refused: in a flood of them, of which the log names the first; or before the vault was open. */
  z.strictObject({ event: z.literal('calls.refused'), count: z.number().int().positive(), when: z.enum(['flood', 'locked']) }),
  z.strictObject({ event: z.literal('audit.viewed') }),
  z.strictObject({ event: z.literal('audit.verified'), events: z.number().int(), sound: z.boolean() }),
  /** The log and its head as it was sealed outside of the database do not fit: found when the vault was opened, and sealed anew since. */
  headFindingSchema.extend({ event: z.literal('audit.head-broken') }),
  /** The whole log was taken out as a file. */
  z.strictObject({ event: z.literal('audit.exported'), events: z.number().int() }),
  z.strictObject({ event: z.literal('codesets.imported'), releaseId: releaseIdSchema, codes: z.number().int() }),
  z.strictObject({ event: z.literal('codesets.removed'), releaseId: releaseIdSchema }),
  z.strictObject({ event: z.literal('encounter.created'), encounterId, documents: z.number().int() }),
  z.strictObject({ event: z.literal('encounter.demo-created'), encounters: z.number().int() }),
  z.strictObject({ event: z.literal('encounter.removed'), encounterId }),
  z.strictObject({ event: z.literal('encounter.edited'), encounterId }),
  z.strictObject({ event: z.literal('encounter.opened'), encounterId }),
  z.strictObject({ event: z.literal('encounter.revealed'), encounterId, field: identifierFieldSchema, purpose: purposeSchema }),
  z.strictObject({ event: z.literal('document.added'), encounterId, documents: z.number().int() }),
  z.strictObject({ event: z.literal('document.opened'), encounterId, documentId: documentIdSchema }),
  z.strictObject({ event: z.literal('access.assigned'), encounterId, to: z.enum(['oneself', 'another']) }),
  /** Glass was broken: a chart that is not the person's opens, for a reason and a time. */
  z.strictObject({ event: z.literal('access.broken'), encounterId, glassId: glassIdSchema, reason: accessReasonSchema, minutes: z.number().int() }),
  z.strictObject({ event: z.literal('access.ended'), encounterId, glassId: glassIdSchema, why: glassEndSchema }),
  z.strictObject({ event: z.literal('access.reviewed'), encounterId: encounterId.nullable(), glassId: glassIdSchema }),
  z.strictObject({ event: z.literal('coding.assigned'), encounterId, assignmentId: assignmentIdSchema }),
  z.strictObject({ event: z.literal('coding.changed'), encounterId, assignmentId: assignmentIdSchema }),
  /** A person confirmed a code after a new release had changed its title or its notes. */
  z.strictObject({ event: z.literal('coding.confirmed'), encounterId, assignmentId: assignmentIdSchema }),
  z.strictObject({ event: z.literal('coding.removed'), encounterId, assignmentId: assignmentIdSchema }),
  z.strictObject({ event: z.literal('coding.undone'), encounterId, actId: actIdSchema }),
  z.strictObject({ event: z.literal('coding.redone'), encounterId, actId: actIdSchema }),
  z.strictObject({ event: z.literal('coding.finalised'), encounterId, codes: z.number().int() }),
  z.strictObject({ event: z.literal('coding.addendum-opened'), encounterId }),
  ...deskEventSchema.options,
  z.strictObject({
    event: z.literal('desk.attested'), attestationId: attestationIdSchema,
    privateRoom: z.boolean(), noPrintouts: z.boolean(), noVisitors: z.boolean(), noRecording: z.boolean(),
  }),
  /** The rows of a record are gone; its key follows, and then the certificate. */
  z.strictObject({ event: z.literal('retention.died'), recordClass: recordClassSchema, encounterId: encounterId.nullable(), why: deathCauseSchema }),
  z.strictObject({ event: z.literal('retention.certified'), certificateId: certificateIdSchema, encounterId: encounterId.nullable() }),
  z.strictObject({ event: z.literal('retention.held'), encounterId }),
  z.strictObject({ event: z.literal('retention.released'), encounterId }),
  /** Certificates left the desk as a file. */
  z.strictObject({ event: z.literal('retention.exported'), certificates: z.number().int() }),
  /** A chart was opened whose patient is near to whoever opened it, or that is marked as sensitive: a word, and never a name. */
  z.strictObject({ event: z.literal('oversight.noticed'), encounterId, closeness: closenessSchema.nullable(), sensitive: z.boolean() }),
  z.strictObject({ event: z.literal('oversight.reviewed'), kind: anomalyKindSchema, fromSeq: z.number().int().positive(), outcome: reviewOutcomeSchema }),
  z.strictObject({ event: z.literal('oversight.marked'), encounterId, sensitive: z.boolean() }),
  z.strictObject({ event: z.literal('oversight.household-changed'), names: z.number().int() }),
  /** Candidates of a chart's basket; assigning one is an event of coding. */
  z.strictObject({ event: z.literal('shelf.put'), encounterId, candidateId: candidateIdSchema }),
  z.strictObject({ event: z.literal('shelf.changed'), encounterId, candidateId: candidateIdSchema }),
  z.strictObject({ event: z.literal('shelf.dropped'), encounterId, candidateId: candidateIdSchema }),
  z.strictObject({ event: z.literal('shelf.brought-back'), encounterId, candidateId: candidateIdSchema }),
  /** Favourites left the desk as a file for a team, or came from one. */
  z.strictObject({ event: z.literal('shelf.exported'), favourites: z.number().int() }),
  z.strictObject({ event: z.literal('shelf.imported'), favourites: z.number().int() }),
  /** Of a query the log says that it happened, and never a word of it. */
  z.strictObject({ event: z.literal('queries.cancelled'), encounterId, queryId: queryIdSchema }),
  z.strictObject({ event: z.literal('queries.submitted'), encounterId, queryId: queryIdSchema }),
  z.strictObject({ event: z.literal('queries.sent-back'), encounterId, queryId: queryIdSchema }),
  /** Somebody set out to send it, and so many rules kept it back. */
  z.strictObject({ event: z.literal('queries.blocked'), encounterId, queryId: queryIdSchema, rules: z.number().int() }),
  z.strictObject({ event: z.literal('queries.sent'), encounterId, queryId: queryIdSchema, channel: z.enum(['fhir', 'kit', 'print', 'verbal']), version: z.number().int(), held: z.number().int() }),
  z.strictObject({ event: z.literal('queries.kit-made'), encounterId, queryId: queryIdSchema }),
  /** Sending was undone before anything left. */
  z.strictObject({ event: z.literal('queries.unsent'), encounterId, queryId: queryIdSchema }),
  z.strictObject({ event: z.literal('queries.printed'), encounterId, queryId: queryIdSchema, printoutId: printoutIdSchema }),
  z.strictObject({ event: z.literal('queries.handed-over'), encounterId, queryId: queryIdSchema }),
  z.strictObject({ event: z.literal('queries.recalled'), encounterId, queryId: queryIdSchema }),
  z.strictObject({ event: z.literal('queries.corrected'), encounterId, queryId: queryIdSchema, version: z.number().int() }),
  z.strictObject({ event: z.literal('queries.reminded'), encounterId, queryId: queryIdSchema }),
  z.strictObject({ event: z.literal('queries.escalated'), encounterId, queryId: queryIdSchema, to: z.enum(['lead', 'physician-advisor', 'department-chair']) }),
  z.strictObject({ event: z.literal('queries.reassigned'), encounterId, queryId: queryIdSchema }),
  /** `late`: after its end; it is kept, and does not count. */
  z.strictObject({ event: z.literal('queries.answered'), encounterId, queryId: queryIdSchema, authenticated: z.boolean(), late: z.boolean() }),
  z.strictObject({ event: z.literal('queries.authenticated'), encounterId, queryId: queryIdSchema }),
  z.strictObject({ event: z.literal('queries.applied'), encounterId, queryId: queryIdSchema, assignmentId: assignmentIdSchema }),
  z.strictObject({ event: z.literal('queries.closed'), encounterId, queryId: queryIdSchema, outcome: z.enum(['agreed', 'disagreed', 'other', 'undetermined', 'no-response']) }),
  z.strictObject({ event: z.literal('queries.retracted'), encounterId, queryId: queryIdSchema }),
  z.strictObject({ event: z.literal('queries.directory-imported'), added: z.number().int(), changed: z.number().int(), unlisted: z.number().int() }),
  z.strictObject({ event: z.literal('queries.templates-imported'), taken: z.number().int(), refused: z.number().int() }),
  z.strictObject({ event: z.literal('queries.recipient-confirmed'), recipientId: recipientIdSchema }),
  z.strictObject({ event: z.literal('printouts.printed'), encounterId, printoutId: printoutIdSchema }),
  z.strictObject({ event: z.literal('printouts.shredded'), encounterId: encounterId.nullable(), printoutId: printoutIdSchema, how: printoutEndSchema }),
  /** Something waits to leave the desk by the network; has reached its server; was answered; needs a person; is to be taken back, or has been. */
  z.strictObject({ event: z.literal('outbox.queued'), encounterId: encounterId.nullable(), outgoingId: outgoingIdSchema, channel: outgoingChannelSchema }),
  z.strictObject({ event: z.literal('outbox.sent'), encounterId: encounterId.nullable(), outgoingId: outgoingIdSchema, attempts: z.number().int() }),
  z.strictObject({ event: z.literal('outbox.answered'), encounterId: encounterId.nullable(), outgoingId: outgoingIdSchema }),
  z.strictObject({ event: z.literal('outbox.refused'), encounterId: encounterId.nullable(), outgoingId: outgoingIdSchema, fault: outboxFaultSchema }),
  z.strictObject({ event: z.literal('outbox.retried'), outgoingId: outgoingIdSchema.nullable(), due: z.number().int() }),
  /** `left`: it may have left, and is taken back at the server. */
  z.strictObject({ event: z.literal('outbox.recalled'), encounterId: encounterId.nullable(), outgoingId: outgoingIdSchema, left: z.boolean() }),
  /** The public half of the key with which this desk signs in was given out, to be registered at the server. */
  z.strictObject({ event: z.literal('outbox.key-given') }),
  /** How a recall at the server ended. */
  z.strictObject({ event: z.literal('outbox.taken-back'), encounterId: encounterId.nullable(), outgoingId: outgoingIdSchema, inTime: z.boolean() }),
  /** Of an incident the log has its reference, its type and counts, and never a word of what was reported. */
  z.strictObject({ event: z.literal('incidents.begun'), incidentId: incidentIdSchema, type: z.string().regex(/^[a-z-]{1,30}$/).nullable(), atLockScreen: z.boolean() }),
  z.strictObject({ event: z.literal('incidents.marked'), incidentId: incidentIdSchema, step: z.string().regex(/^[a-z-]{1,40}$/), done: z.boolean() }),
  z.strictObject({ event: z.literal('incidents.attached'), incidentId: incidentIdSchema, bytes: z.number().int() }),
  z.strictObject({ event: z.literal('incidents.detached'), incidentId: incidentIdSchema }),
  z.strictObject({ event: z.literal('incidents.sealed'), incidentId: incidentIdSchema, type: z.string().regex(/^[a-z-]{1,30}$/), held: z.number().int() }),
  z.strictObject({ event: z.literal('incidents.sent'), incidentId: incidentIdSchema, packetId: packetIdSchema, way: z.enum(['server', 'file']) }),
  z.strictObject({ event: z.literal('incidents.added'), incidentId: incidentIdSchema, packetId: packetIdSchema, what: z.enum(['addendum', 'task-answer']) }),
  z.strictObject({ event: z.literal('incidents.taken-in'), incidentId: incidentIdSchema, packetId: packetIdSchema, what: z.enum(['acknowledgement', 'task', 'close']) }),
  /** A file was given as the officer's and is none. */
  z.strictObject({ event: z.literal('incidents.refused'), why: z.string().regex(/^[a-z-]{1,20}$/) }),
  /** Time that the organisation gives is nearly over, or over, and nobody has acknowledged the report. */
  z.strictObject({ event: z.literal('incidents.clock'), incidentId: incidentIdSchema, clock: z.string().max(60), overdue: z.boolean() }),
  z.strictObject({ event: z.literal('incidents.card-taken'), fingerprint: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** The privacy officer’s side: ids, closed words and counts, never a word of a report or of its assessment. */
  z.strictObject({ event: z.literal('cases.key-made'), keyId: officerKeyIdSchema }),
  z.strictObject({ event: z.literal('cases.keys-backed-up'), keys: z.number().int(), to: z.enum(['passphrase', 'officer']) }),
  z.strictObject({ event: z.literal('cases.keys-restored'), keys: z.number().int() }),
  /** Files came in: taken in, kept sealed until they can be opened or their report is there, and refused. */
  z.strictObject({ event: z.literal('cases.received'), taken: z.number().int(), kept: z.number().int(), refused: z.number().int() }),
  /** A message by the server, and what became of it: taken in, kept, or refused and why. */
  z.strictObject({ event: z.literal('cases.arrived'), result: z.enum(['taken', 'held-back', 'no-key', 'newer', 'duplicate', 'replayed', 'damaged', 'forged', 'not-sealed', 'unreadable', 'too-large']), receivedId: receivedIdSchema.nullable() }),
  z.strictObject({ event: z.literal('cases.report-read'), receivedId: receivedIdSchema }),
  z.strictObject({ event: z.literal('cases.attachment-read'), receivedId: receivedIdSchema, saved: z.boolean() }),
  z.strictObject({ event: z.literal('cases.dismissed'), receivedId: receivedIdSchema, why: z.enum(['no-phi', 'permitted', 'not-here', 'same-as-another', 'practice', 'no-event']) }),
  z.strictObject({ event: z.literal('cases.taken-up'), receivedId: receivedIdSchema }),
  z.strictObject({ event: z.literal('cases.opened'), caseId: caseIdSchema, reports: z.number().int() }),
  z.strictObject({ event: z.literal('cases.joined'), caseId: caseIdSchema, reports: z.number().int() }),
  z.strictObject({ event: z.literal('cases.viewed'), caseId: caseIdSchema }),
  z.strictObject({ event: z.literal('cases.noted'), caseId: caseIdSchema }),
  z.strictObject({ event: z.literal('cases.worked-up'), caseId: caseIdSchema, version: z.number().int() }),
  z.strictObject({ event: z.literal('cases.decided'), caseId: caseIdSchema, decisionId: decisionIdSchema, outcome: z.enum(['excluded', 'secured', 'low-probability', 'breach']), version: z.number().int() }),
  z.strictObject({ event: z.literal('cases.closed'), caseId: caseIdSchema }),
  z.strictObject({ event: z.literal('cases.reopened'), caseId: caseIdSchema }),
  z.strictObject({ event: z.literal('cases.replied'), receivedId: receivedIdSchema, packetId: packetIdSchema, kind: z.enum(['acknowledgement', 'task', 'close']) }),
  z.strictObject({ event: z.literal('cases.notice-recorded'), caseId: caseIdSchema, noticeId: noticeIdSchema, to: z.enum(['individuals', 'substitute', 'media', 'hhs', 'part2', 'covered-entity', 'state', 'next-of-kin', 'counsel', 'other']), count: z.number().int() }),
  z.strictObject({ event: z.literal('cases.corrective-added'), caseId: caseIdSchema, correctiveId: correctiveIdSchema }),
  z.strictObject({ event: z.literal('cases.corrective-ended'), caseId: caseIdSchema, correctiveId: correctiveIdSchema, end: z.enum(['done', 'dropped']) }),
  z.strictObject({ event: z.literal('cases.papers-prepared'), caseId: caseIdSchema }),
  z.strictObject({ event: z.literal('cases.paper-saved'), caseId: caseIdSchema.nullable(), paper: z.enum(['ocr-worksheet', 'individual-letter', 'substitute-notice', 'media-notice', 'accounting', 'breach-log', 'annual-list', 'calendar']) }),
  z.strictObject({ event: z.literal('cases.bundled'), caseId: caseIdSchema, lines: z.number().int(), sealed: z.boolean() }),
  /** All questions of a text were answered; `right` of `asked` as it should be. */
  z.strictObject({ event: z.literal('training.tested'), ...trainingText, passed: z.boolean() }),
  z.strictObject({ event: z.literal('training.signed'), signatureId: signatureIdSchema, ...trainingText }),
  z.strictObject({ event: z.literal('training.exported'), signatures: z.number().int() }),
]);

export type AuditEvent = z.infer<typeof auditEventSchema>;
export type AuditEventName = AuditEvent['event'];
export const auditEventNames = auditEventSchema.options.map((option) => option.shape.event.value);

/** One link of the chain as stored: who, when, what, and the hashes that bind it to its neighbour. */
export const auditRecordSchema = z.strictObject({
  seq: z.number().int().positive(),
  at: instantSchema,
  personId: personIdSchema,
  role: roleSchema,
  event: auditEventSchema,
  previousHash: z.string().regex(/^[0-9a-f]{64}$/),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type AuditRecord = z.infer<typeof auditRecordSchema>;
