import { identifierKindSchema } from '../identifiers';
import { codeAssigners, declareCall, declareNotice, everyone, nothingSchema } from '../ipc/declare';
import { attachmentIdSchema, encounterIdSchema, grantIdSchema, incidentIdSchema, instantSchema, packetIdSchema, queryIdSchema, z, type Role } from '../kernel';
import { activitySchema } from './activity';
import { incidentFactsSchema } from './facts';
import { incidentHeadSchema, incidentSchema, shownCardSchema } from './model';
import { packetLimits } from './packets';
import { attachmentLimits } from './report';
import { markOutcomes, stepIdSchema } from './steps';
import { incidentTypeSchema } from './types';

const onIncident = z.strictObject({ incidentId: incidentIdSchema });
const output = z.strictObject({ incident: incidentSchema });

/**
 * What everybody may do, in every role and whatever is overdue (45 CFR 164.530(i), 164.308(a)(6)): notice, contain, say what happened. Charts
 * are named, and nothing of what is in them comes back. There is no call here that assesses, deletes, or sends anew what is on hold.
 */
const reporting = { roles: everyone, whileOverdue: 'allowed', chart: 'named' } as const;
const writing = { kind: 'write', ...reporting, output } as const;
const preparing = { kind: 'task', ...reporting, output } as const;

/** Who can take back a query from a report: whoever may send one. */
const recallers: readonly Role[] = [...codeAssigners.filter((role) => role !== 'trainee'), 'cdi'];

export const incidentsCalls = [
  /** The first keystroke or choice: from now on it is noticed, and no clock goes back. */
  declareCall({
    name: 'incidents.begin',
    ...writing,
    input: z.strictObject({ type: incidentTypeSchema.nullable() }),
    audit: { event: ({ type }, { incident }) => ({ event: 'incidents.begun', incidentId: incident.id, type, atLockScreen: false }) },
  }),
  /** Keeps what is said, as it is said. Answers where a patient is named, in places of `words`: a warning, never a refusal. */
  declareCall({
    name: 'incidents.keepFacts',
    ...writing,
    input: onIncident.extend({ type: incidentTypeSchema.nullable(), facts: incidentFactsSchema }),
    output: output.extend({ identifiers: z.array(z.strictObject({ kind: identifierKindSchema, start: z.number().int(), end: z.number().int() })) }),
    audit: { none: 'words that are not reported yet; the report is audited' },
  }),
  /** Says of a step that it is done, or not possible. */
  declareCall({
    name: 'incidents.mark',
    ...writing,
    input: onIncident.extend({ step: stepIdSchema, outcome: z.enum(markOutcomes) }),
    audit: { event: ({ incidentId, step, outcome }) => ({ event: 'incidents.marked', incidentId, step, done: outcome === 'done' }) },
  }),
  /** Takes back a query that went astray, before the report is made: the step is done with it. */
  declareCall({
    name: 'incidents.recallQuery',
    kind: 'write',
    roles: recallers,
    whileOverdue: 'allowed',
    input: onIncident.extend({ encounterId: encounterIdSchema, queryId: queryIdSchema }),
    output,
    audit: { event: ({ encounterId, queryId }) => ({ event: 'queries.recalled', encounterId, queryId }) },
  }),
  /** What the log says of the 24 hours and seven days before it was noticed: one's own, by reference and count. */
  declareCall({
    name: 'incidents.activity',
    kind: 'read',
    ...reporting,
    input: onIncident,
    output: z.strictObject({ rows: z.array(activitySchema), /** How many there are, where not all are listed. */ total: z.number().int() }),
    audit: { none: 'one’s own events, which everybody sees of themselves' },
  }),
  /** Takes a file in that the person has chosen. */
  declareCall({
    name: 'incidents.attach',
    ...preparing,
    input: onIncident.extend({ file: grantIdSchema }),
    audit: { event: ({ incidentId }, { incident }) => ({ event: 'incidents.attached', incidentId, bytes: incident.attachments.at(-1)?.bytes ?? 0 }) },
  }),
  /** Takes in a picture that the page has made of itself: it goes straight into the vault, and by no other process. */
  declareCall({
    name: 'incidents.attachPicture',
    ...writing,
    input: onIncident.extend({ name: z.string().trim().min(1).max(attachmentLimits.name), png: z.base64().max(Math.ceil(attachmentLimits.bytes / 3) * 4) }),
    audit: { event: ({ incidentId }, { incident }) => ({ event: 'incidents.attached', incidentId, bytes: incident.attachments.at(-1)?.bytes ?? 0 }) },
  }),
  /** A picture that was attached, as PNG in base64, so that whoever reports sees what goes along. Before the report is made, and not after. */
  declareCall({
    name: 'incidents.picture',
    kind: 'read',
    ...reporting,
    input: onIncident.extend({ attachmentId: attachmentIdSchema }),
    output: z.strictObject({ png: z.string() }),
    audit: { none: 'one’s own attachment, which is logged when it is attached' },
  }),
  /** Takes away what was attached, before it is reported. */
  declareCall({
    name: 'incidents.detach',
    ...writing,
    input: onIncident.extend({ attachmentId: attachmentIdSchema }),
    audit: { event: ({ incidentId }) => ({ event: 'incidents.detached', incidentId }) },
  }),
  /** Makes the report and puts on hold what it concerns. */
  declareCall({
    name: 'incidents.seal',
    ...preparing,
    input: onIncident,
    audit: { event: ({ incidentId }, { incident }) => ({ event: 'incidents.sealed', incidentId, type: incident.type ?? 'other', held: incident.held.length }) },
  }),
  /** Sends a packet by the organisation's server. */
  declareCall({
    name: 'incidents.send',
    ...preparing,
    input: onIncident.extend({ packetId: packetIdSchema }),
    audit: { event: ({ incidentId, packetId }) => ({ event: 'incidents.sent', incidentId, packetId, way: 'server' }) },
  }),
  /** Seals a packet for a file; the shell then saves this text once, and no other. `noteSaved` says that it was. */
  declareCall({
    name: 'incidents.save',
    kind: 'task',
    ...reporting,
    input: onIncident.extend({ packetId: packetIdSchema }),
    output: z.strictObject({ text: z.string(), /** What the file is proposed to be called: it says nothing. */ name: z.string() }),
    audit: { none: 'what leaves is audited when it was saved' },
  }),
  declareCall({
    name: 'incidents.noteSaved',
    ...writing,
    input: onIncident.extend({ packetId: packetIdSchema }),
    audit: { event: ({ incidentId, packetId }) => ({ event: 'incidents.sent', incidentId, packetId, way: 'file' }) },
  }),
  /** One's own reports, the newest first. */
  declareCall({ name: 'incidents.list', kind: 'read', ...reporting, input: nothingSchema, output: z.strictObject({ incidents: z.array(incidentHeadSchema) }), audit: { none: 'one’s own reports, by reference' } }),
  declareCall({ name: 'incidents.one', kind: 'read', ...reporting, input: onIncident, output, audit: { none: 'one’s own report' } }),
  /** Adds something to a report that is made, with files that the person has chosen: it is signed, and goes as a packet of its own. */
  declareCall({
    name: 'incidents.addFact',
    ...preparing,
    input: onIncident.extend({ words: z.string().trim().min(1).max(packetLimits.words), files: z.array(grantIdSchema).max(attachmentLimits.count) }),
    audit: { event: ({ incidentId }, { incident }) => ({ event: 'incidents.added', incidentId, packetId: lastPacket(incident), what: 'addendum' }) },
  }),
  /** Takes in a file of the officer's: an acknowledgement, a task, the end. */
  declareCall({
    name: 'incidents.takeIn',
    ...preparing,
    input: z.strictObject({ file: grantIdSchema }),
    audit: { event: (_input, { incident }) => ({ event: 'incidents.taken-in', incidentId: incident.id, ...lastReceived(incident) }) },
  }),
  declareCall({
    name: 'incidents.answerTask',
    ...writing,
    input: onIncident.extend({ taskId: packetIdSchema, outcome: z.enum(markOutcomes), words: z.string().trim().max(packetLimits.words) }),
    audit: { event: ({ incidentId }, { incident }) => ({ event: 'incidents.added', incidentId, packetId: lastPacket(incident), what: 'task-answer' }) },
  }),
  /** The officer's card that counts here; null where there is none. `unreadable`: the policy names one that cannot be read. */
  declareCall({
    name: 'incidents.card',
    kind: 'read',
    ...reporting,
    input: nothingSchema,
    output: z.strictObject({ card: shownCardSchema.nullable(), isReadable: z.boolean(), /** Whether sealed reports can go by the server now. */ server: z.boolean() }),
    audit: { none: 'a public key' },
  }),
  /** Looks at a card in a file, where no policy names one; nothing is taken over before its words are confirmed. */
  declareCall({ name: 'incidents.readCard', kind: 'task', ...reporting, input: z.strictObject({ file: grantIdSchema }), output: z.strictObject({ text: z.string(), card: shownCardSchema }), audit: { none: 'a public key that is looked at' } }),
  /** Takes a card over whose words somebody has compared. */
  declareCall({
    name: 'incidents.takeCard',
    kind: 'write',
    ...reporting,
    input: z.strictObject({ text: z.string().max(200), words: z.array(z.string().max(20)).length(6) }),
    output: z.strictObject({ card: shownCardSchema }),
    audit: { event: (_input, { card }) => ({ event: 'incidents.card-taken', fingerprint: card.fingerprint }) },
  }),
  /** Takes over what was begun while the desk was locked. */
  declareCall({
    name: 'incidents.takeOverWaiting',
    kind: 'task',
    ...reporting,
    input: nothingSchema,
    output: z.strictObject({ incidents: z.array(incidentHeadSchema) }),
    audit: { none: 'each report leaves its own event' },
  }),
] as const;

export const incidentsNotices = [
  /** Something of the reports is another than before; `nextAt`: when a clock is due next. */
  declareNotice('incidents.changed', z.strictObject({ open: z.number().int(), due: z.number().int(), overdue: z.number().int(), openTasks: z.number().int(), nextAt: instantSchema.nullable() })),
] as const;

type Shown = z.output<typeof incidentSchema>;

function lastPacket({ packets }: Shown): Shown['packets'][number]['id'] {
  const last = packets.at(-1);
  if (last === undefined) throw new Error('a report without a packet');
  return last.id;
}

function lastReceived({ received }: Shown): { readonly packetId: Shown['packets'][number]['id']; readonly what: 'acknowledgement' | 'task' | 'close' } {
  const last = received.at(-1);
  if (last === undefined) throw new Error('nothing was taken in');
  const { kind, packetId } = last.statement;
  const what = { 'chartlock-incident-acknowledgement': 'acknowledgement', 'chartlock-incident-task': 'task', 'chartlock-incident-close': 'close' } as const;
  return { packetId, what: what[kind] };
}
