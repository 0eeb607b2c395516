import { chartWorkers, codeAssigners, declareCall, supervisors } from '../ipc/declare';
import { assignmentIdSchema, encounterIdSchema, grantIdSchema, instantSchema, queryIdSchema, recipientIdSchema, z } from '../kernel';
import { systemSchema } from '../codesets';
import { spanSchema } from '../coding';
import { printoutSchema } from '../printouts';
import { escalationSchema } from './escalation';
import { lintReportSchema } from './lint';
import { queryMetricsSchema } from './metrics';
import { authenticationSchema, contrarySchema, queryDraftSchema, queryHeadSchema, queryLimits, querySchema } from './model';
import { queryPayloadSchema } from './payload';
import { shortestReason } from './reason';
import { recipientRoleSchema, recipientSchema, relationSchema } from './recipients';
import { ownTemplatesSchema } from './templates/model';
import { queryOutcomeSchema, queryStateSchema, queryStates } from './states';

const onEncounter = z.strictObject({ encounterId: encounterIdSchema });
const onQuery = onEncounter.extend({ queryId: queryIdSchema });
const queryOutput = z.strictObject({ query: querySchema });
/** A time [from, to). */
const between = z.strictObject({ from: instantSchema, to: instantSchema });
const note = z.string().trim().max(queryLimits.note);
/** Why something was done that somebody will ask about. */
const reason = note.min(shortestReason);

/** Who writes queries: whoever codes, and the specialist for documentation. */
export const queryWriters = ['coder', 'lead', 'cdi', 'trainee'] as const;
/** Who sends them and answers for them; a trainee's goes through a lead's hands. */
export const querySenders = ['coder', 'lead', 'cdi'] as const;
/** Who looks over what another has written. */
export const queryReviewers = ['lead'] as const;
/** Who looks after the directory of recipients. */
export const directoryKeepers = ['lead', 'it-admin'] as const;
/** Who looks after the organisation's templates. */
export const templateKeepers = ['lead', 'cdi', 'it-admin'] as const;

/** An act on one query: its answer is the query as it stands then. */
const acting = { kind: 'write', roles: querySenders, output: queryOutput } as const;
type OnQuery = z.output<typeof onQuery>;

/** What sending comes to: the linter's verdict counts, and a query that it blocks stays as it was. */
const sentOutput = queryOutput.extend({ sent: z.boolean(), report: lintReportSchema });
type Sent = z.output<typeof sentOutput>;
const auditsSending = {
  event: ({ encounterId, queryId }: OnQuery, { sent, query, report }: Sent) =>
    sent
      ? ({ event: 'queries.sent', encounterId, queryId, channel: query.channel ?? 'verbal', version: query.version, held: query.content.holds.length }) as const
      : ({ event: 'queries.blocked', encounterId, queryId, rules: report.findings.filter(({ severity }) => severity === 'block').length }) as const,
};

export const queriesCalls = [
  /** The desk of all queries: references, closed words and times; of charts that are not the person's nothing is listed. */
  declareCall({
    name: 'queries.list',
    kind: 'read',
    roles: chartWorkers,
    input: z.strictObject({
      states: z.array(queryStateSchema).max(queryStates.length),
      whose: z.enum(['all', 'mine']),
      from: z.number().int().nonnegative(),
      count: z.number().int().min(1).max(500),
    }),
    output: z.strictObject({ total: z.number().int(), rows: z.array(queryHeadSchema), counts: z.record(queryStateSchema, z.number().int()) }),
    audit: { none: 'opaque references, closed words and times; opening a chart is what is audited' },
  }),
  declareCall({
    name: 'queries.ofEncounter',
    kind: 'read',
    roles: chartWorkers,
    input: onEncounter,
    output: z.strictObject({ queries: z.array(querySchema) }),
    audit: { none: 'part of the opened encounter' },
  }),
  declareCall({ name: 'queries.read', kind: 'read', roles: chartWorkers, input: onQuery, output: queryOutput, audit: { none: 'part of the opened encounter' } }),
  /** Keeps what is being written, as it is written; without an id it begins a query. */
  declareCall({
    name: 'queries.saveDraft',
    kind: 'write',
    roles: queryWriters,
    input: onEncounter.extend({ queryId: queryIdSchema.nullable(), draft: queryDraftSchema }),
    output: queryOutput,
    audit: { none: 'words that nobody has been sent; sending them is audited' },
  }),
  /**
   * What the linter says with all that the vault knows: the patient's identifiers, the words that stand in the chart, earlier
   * queries, the recipient. The same judgement decides at sending. No identifier is answered, only where one stands.
   */
  declareCall({
    name: 'queries.judge',
    kind: 'read',
    roles: chartWorkers,
    input: onQuery,
    output: z.strictObject({ report: lintReportSchema, documentedDiagnoses: z.array(z.string()), /** What unread documents of the chart say otherwise. */ contrary: z.array(contrarySchema) }),
    audit: { none: 'part of the opened encounter' },
  }),
  /** Drops a draft, or takes one back from review: nobody has received it. */
  declareCall({
    name: 'queries.discard',
    kind: 'write',
    roles: queryWriters,
    input: onQuery,
    output: queryOutput,
    audit: { event: ({ encounterId, queryId }) => ({ event: 'queries.cancelled', encounterId, queryId }) },
  }),
  /** Lays a query before a lead. */
  declareCall({
    name: 'queries.submit',
    kind: 'write',
    roles: queryWriters,
    input: onQuery,
    output: sentOutput,
    audit: {
      event: ({ encounterId, queryId }, { sent, report }) =>
        sent ? { event: 'queries.submitted', encounterId, queryId } : { event: 'queries.blocked', encounterId, queryId, rules: report.findings.filter(({ severity }) => severity === 'block').length },
    },
  }),
  declareCall({
    name: 'queries.sendBack',
    kind: 'write',
    roles: queryReviewers,
    input: onQuery.extend({ note: reason }),
    output: queryOutput,
    audit: { event: ({ encounterId, queryId }) => ({ event: 'queries.sent-back', encounterId, queryId }) },
  }),
  /** Sends what another has written. */
  declareCall({ name: 'queries.approve', kind: 'write', roles: queryReviewers, input: onQuery, output: sentOutput, audit: auditsSending }),
  /** Sends a query, or writes down what was asked aloud. */
  declareCall({ name: 'queries.send', kind: 'write', roles: querySenders, input: onQuery, output: sentOutput, audit: auditsSending }),
  /** Takes a query back that still lies in the outbox: it was never sent, and goes on as the draft that it was. */
  declareCall({
    name: 'queries.undoSend',
    ...acting,
    input: onQuery,
    // What should not go out stays here, whoever has yet to train.
    whileOverdue: 'allowed',
    audit: { event: ({ encounterId, queryId }) => ({ event: 'queries.unsent', encounterId, queryId }) },
  }),
  /** Says that a query on paper, or in a kit, was handed over. */
  declareCall({
    name: 'queries.handOver',
    ...acting,
    input: onQuery,
    audit: { event: ({ encounterId, queryId }) => ({ event: 'queries.handed-over', encounterId, queryId }) },
  }),
  declareCall({
    name: 'queries.recall',
    ...acting,
    input: onQuery.extend({ note: reason }),
    // What should not be out is taken back, whoever has yet to train.
    whileOverdue: 'allowed',
    audit: { event: ({ encounterId, queryId }) => ({ event: 'queries.recalled', encounterId, queryId }) },
  }),
  /** Begins another version of a query that was sent; when that one is sent, the one before is taken back. */
  declareCall({
    name: 'queries.correct',
    ...acting,
    input: onQuery,
    audit: { event: ({ encounterId, queryId }, { query }) => ({ event: 'queries.corrected', encounterId, queryId, version: query.version }) },
  }),
  declareCall({
    name: 'queries.remind',
    ...acting,
    input: onQuery.extend({ note }),
    audit: { event: ({ encounterId, queryId }) => ({ event: 'queries.reminded', encounterId, queryId }) },
  }),
  declareCall({
    name: 'queries.escalate',
    ...acting,
    input: onQuery.extend({ to: escalationSchema, note }),
    audit: { event: ({ encounterId, queryId, to }) => ({ event: 'queries.escalated', encounterId, queryId, to }) },
  }),
  /** Asks another instead: the same query goes to them, and is taken back from whoever had it. */
  declareCall({
    name: 'queries.reassign',
    ...acting,
    input: onQuery.extend({ recipientId: recipientIdSchema, relation: relationSchema, note: reason }),
    audit: { event: ({ encounterId, queryId }) => ({ event: 'queries.reassigned', encounterId, queryId }) },
  }),
  /** Seals a query that goes as a file; the shell then saves this text once, and no other. Earlier files of it stay good. */
  declareCall({
    name: 'queries.makeKit',
    kind: 'task',
    roles: querySenders,
    input: onQuery,
    /** The passcode is said to the provider by another way than the file takes; it is kept nowhere. */
    output: z.strictObject({ html: z.string(), passcode: z.string() }),
    audit: { event: ({ encounterId, queryId }) => ({ event: 'queries.kit-made', encounterId, queryId }) },
  }),
  /**
   * Enters a copy of a query that goes on paper in the ledger of printouts, and gives what to print. Refused
   * (`not-permitted`) unless the policy allows printing and this way of asking.
   */
  declareCall({
    name: 'queries.print',
    kind: 'write',
    roles: querySenders,
    proof: 'fresh',
    input: onQuery,
    output: z.strictObject({ printout: printoutSchema, sheet: queryPayloadSchema, /** Who asks. */ askedBy: z.string() }),
    audit: { event: ({ encounterId, queryId }, { printout }) => ({ event: 'queries.printed', encounterId, queryId, printoutId: printout.id }) },
  }),
  /** Takes in what a provider has answered in a sealed file: as a file that was chosen, or as the text of it. */
  declareCall({
    name: 'queries.readKitReply',
    kind: 'task',
    roles: querySenders,
    input: onQuery.extend({ file: grantIdSchema.nullable(), text: z.string().max(250_000) }),
    output: queryOutput,
    audit: { event: ({ encounterId, queryId }, { query }) => ({ event: 'queries.answered', encounterId, queryId, authenticated: (query.answers.at(-1)?.authentication ?? null) !== null, late: query.answers.at(-1)?.late ?? false }) },
  }),
  /** Writes down an answer that came another way: into the record itself, by telephone, in person. */
  declareCall({
    name: 'queries.recordAnswer',
    ...acting,
    input: onQuery.extend({
      from: z.string().trim().min(1).max(120),
      role: recipientRoleSchema,
      authentication: authenticationSchema.extract(['signed-entry', 'called-back', 'in-person']),
      answeredAt: instantSchema,
      chosen: z.array(z.number().int().nonnegative()).max(queryLimits.options),
      text: z.string().trim().max(queryLimits.answer),
    }),
    audit: { event: ({ encounterId, queryId }, { query }) => ({ event: 'queries.answered', encounterId, queryId, authenticated: true, late: query.answers.at(-1)?.late ?? false }) },
  }),
  /** Says how it was made sure who gave an answer that came without proof; then it becomes part of the record. */
  declareCall({
    name: 'queries.authenticate',
    ...acting,
    input: onQuery.extend({ number: z.number().int().positive(), authentication: authenticationSchema.extract(['signed-entry', 'called-back', 'in-person']) }),
    audit: { event: ({ encounterId, queryId }) => ({ event: 'queries.authenticated', encounterId, queryId }) },
  }),
  /** What an answer says that the chart did not, or said otherwise. */
  declareCall({
    name: 'queries.compare',
    kind: 'read',
    roles: chartWorkers,
    input: onQuery.extend({ number: z.number().int().positive() }),
    output: z.strictObject({
      lines: z.array(z.strictObject({ text: z.string(), standing: z.enum(['new', 'documented', 'denied']), places: z.array(spanSchema) })),
    }),
    audit: { none: 'part of the opened encounter' },
  }),
  /** Codes an answer: the words of the answer become evidence of a code, which names the query. */
  declareCall({
    name: 'queries.applyAnswer',
    kind: 'write',
    roles: codeAssigners,
    input: onQuery.extend({
      number: z.number().int().positive(),
      /** Words of the answer's document. */
      span: spanSchema,
      to: z.discriminatedUnion('what', [
        z.strictObject({ what: z.literal('code'), assignmentId: assignmentIdSchema }),
        z.strictObject({ what: z.literal('new-code'), system: systemSchema, code: z.string().min(2).max(12) }),
      ]),
    }),
    output: queryOutput.extend({ assignmentId: assignmentIdSchema }),
    audit: { event: ({ encounterId, queryId }, { assignmentId }) => ({ event: 'queries.applied', encounterId, queryId, assignmentId }) },
  }),
  declareCall({
    name: 'queries.close',
    ...acting,
    input: onQuery.extend({ outcome: queryOutcomeSchema, note }),
    audit: { event: ({ encounterId, queryId, outcome }) => ({ event: 'queries.closed', encounterId, queryId, outcome }) },
  }),
  /** Says that a query that was answered must not count: nothing rests on its answer from then on. */
  declareCall({
    name: 'queries.retract',
    ...acting,
    input: onQuery.extend({ note: reason }),
    audit: { event: ({ encounterId, queryId }) => ({ event: 'queries.retracted', encounterId, queryId }) },
  }),
  declareCall({
    name: 'queries.recipients',
    kind: 'read',
    roles: [...chartWorkers, 'it-admin'],
    input: z.strictObject({}),
    output: z.strictObject({ recipients: z.array(recipientSchema), /** Whether the policy names the one directory that counts. */ pinned: z.boolean(), /** Whether that is another than the one here: nobody of it can be asked. */ withheld: z.boolean() }),
    audit: { none: 'names of providers; no patient is among them' },
  }),
  /** Takes over a directory from a file: CSV, or a FHIR bundle of Practitioner and PractitionerRole. */
  declareCall({
    name: 'queries.importRecipients',
    kind: 'task',
    roles: directoryKeepers,
    input: z.strictObject({ grantId: grantIdSchema }),
    output: z.strictObject({ added: z.number().int(), changed: z.number().int(), unlisted: z.number().int(), same: z.number().int() }),
    audit: { event: (_input, { added, changed, unlisted }) => ({ event: 'queries.directory-imported', added, changed, unlisted }) },
  }),
  /** The second confirmation of a recipient that is new or changed: somebody has compared the fingerprint's words. */
  declareCall({
    name: 'queries.confirmRecipient',
    kind: 'write',
    roles: querySenders,
    input: z.strictObject({ recipientId: recipientIdSchema, fingerprint: z.array(z.string().max(20)).length(6) }),
    output: z.strictObject({ recipient: recipientSchema }),
    audit: { event: ({ recipientId }) => ({ event: 'queries.recipient-confirmed', recipientId }) },
  }),
  /** The organisation's templates, judged by the rules as they stand today. */
  declareCall({
    name: 'queries.templates',
    kind: 'read',
    roles: [...chartWorkers, 'it-admin'],
    input: z.strictObject({}),
    output: ownTemplatesSchema.extend({
      /** When they were taken over; null where none were. */
      importedAt: instantSchema.nullable(),
      /** Whether the policy names the one file that counts, and whether it is another than the one taken over: then none is offered. */
      pinned: z.boolean(),
      withheld: z.boolean(),
    }),
    audit: { none: 'words of the organisation; no patient is among them' },
  }),
  /** Takes over the organisation's templates from a file, in place of those before. */
  declareCall({
    name: 'queries.importTemplates',
    kind: 'task',
    roles: templateKeepers,
    input: z.strictObject({ grantId: grantIdSchema }),
    output: z.strictObject({ taken: z.number().int(), refused: z.number().int() }),
    audit: { event: (_input, { taken, refused }) => ({ event: 'queries.templates-imported', taken, refused }) },
  }),
  /** Figures of practice, for whoever looks after others' work; no chart is named. `metricDefinitions` says what each means. */
  declareCall({
    name: 'queries.metrics',
    kind: 'read',
    roles: supervisors,
    input: between,
    output: queryMetricsSchema,
    audit: { none: 'counts over all charts; none is named' },
  }),
  /** The same of one's own queries. */
  declareCall({ name: 'queries.ownMetrics', kind: 'read', roles: queryWriters, input: between, output: queryMetricsSchema, audit: { none: 'counts of one’s own work' } }),
] as const;
