import { FaultError, localDate, refuse, type EncounterId, type QueryId, type RecipientId } from '../../../shared/kernel';
import { isInForce, type Policy } from '../../../shared/policy';
import { isOpen, isReason, reasonsOwed, stateAfter, undoableUntil, undoMs, windowOf, type QueryContent, type QueryMove, type QueryPayload, type Recipient } from '../../../shared/queries';
import type { LintReport } from '../../../shared/queries/lint';
import { documentHeads } from '../encounters';
import type { Context } from '../handlers';
import { demandNoEvidence } from '../retention';
import type { ReadableDatabase, WritableDatabase } from '../store';
import { findRecipient, isWithheld } from './directory';
import { demandMove, existingQuery } from './drafts';
import { judge } from './judging';
import type { PinNeeds } from './pinned';
import { contentOf, findQuery, insertStep, noteBlocked, noteOut, noteRepeated, setRecipient, stepsOf, type QueryRow } from './store';

/** What carries a query out by a network: the outbox, handed in at the composition root. */
export type QueryCarrier = {
  readonly send: (db: WritableDatabase, context: Context, sent: { readonly queryId: QueryId; readonly encounterId: EncounterId; readonly payload: QueryPayload; /** How long it can be undone, in milliseconds. */ readonly waitMs: number }) => void;
  /** @throws FaultError where something of it may have left */
  readonly withdraw: (db: WritableDatabase, context: Context, queryId: QueryId) => void;
  /** Takes back whatever of a query is out, or keeps it from leaving. */
  readonly recall: (db: WritableDatabase, context: Context, queryId: QueryId) => void;
  /** Nothing is awaited of a query any more. What was answered there stands there; what was not is taken back, so that nobody answers it twice. */
  readonly end: (db: WritableDatabase, context: Context, queryId: QueryId, isAnsweredThere: boolean) => void;
};

export type SendingNeeds = PinNeeds & { readonly carrier: QueryCarrier };

/** What came of the wish to send: `sent` false where the linter's verdict kept it back. */
export type Sending = { readonly sent: boolean; readonly report: LintReport };

/**
 * Sends a query, or lays it before a lead, if the linter lets it pass. What is blocked stays as it was, and is counted.
 * @throws FaultError `query-state`, `not-sendable`, `not-valid` query
 */
export function trySending(db: WritableDatabase, row: QueryRow, move: Extract<QueryMove, 'send' | 'submit' | 'approve'>, needs: SendingNeeds, context: Context): Sending {
  const policy = needs.policy();
  const content = contentOf(db, row.id);
  const isSpoken = content.channel === 'verbal' && move === 'send';
  const to = demandMove(row, isSpoken ? 'speak' : move);
  demandWords(content);
  demandWay(content, policy, context.now);
  const recipient = demandRecipient(db, row.recipientId, content, needs, context.now);
  if (move === 'send' && !isSpoken && policy.queryReview === 'required') refuse({ code: 'not-sendable', why: 'review-needed' });
  const { report, isRepeat } = judge(db, row, policy, context);
  if (report.verdict === 'block') {
    noteBlocked(db, row.id);
    return { sent: false, report };
  }
  if (reasonsOwed(report.findings, policy.queryWarningReason).length > 0 && !isReason(content.reason)) refuse({ code: 'not-sendable', why: 'reason-needed' });
  if (move !== 'submit') replacePrevious(db, row, needs, context);
  insertStep(db, row, { move: isSpoken ? 'speak' : move, to, by: context.person.id, at: context.now });
  if (move === 'submit') return { sent: true, report };
  if (isRepeat) noteRepeated(db, row.id);
  if (isSpoken) noteOut(db, row.id, content.spokenAt ?? context.now, windowOf(row.urgency, policy));
  else if (content.channel === 'fhir') needs.carrier.send(db, context, { queryId: row.id, encounterId: row.encounterId, payload: payloadOf(db, row, content, recipient, policy, context), waitMs: undoMs });
  return { sent: true, report };
}

function demandWords({ title, body }: QueryContent): void {
  if (title.trim() === '') refuse({ code: 'not-valid', what: 'query', why: 'It has no title.' });
  if (body.trim() === '') refuse({ code: 'not-valid', what: 'query', why: 'It asks nothing.' });
}

/** @throws FaultError `not-sendable`: nothing leaves by a way that the policy does not permit (45 CFR 164.312(e)(1)) */
export function demandPermitted(channel: QueryContent['channel'], { queryChannels }: Pick<Policy, 'queryChannels'>): void {
  if (channel === null) refuse({ code: 'not-sendable', why: 'no-channel' });
  if (!queryChannels.includes(channel)) refuse({ code: 'not-sendable', why: 'channel-not-permitted' });
}

/**
 * Days may have passed since a query was sent: before it leaves, by whichever way, the policy may permit that way no more, the
 * recipient be another, or the agreement with their organisation have ended (45 CFR 164.312(e)(1), 164.504(e)).
 * @throws FaultError `not-sendable`
 */
export function demandStillSendable(db: ReadableDatabase, row: QueryRow, needs: PinNeeds, now: number): void {
  demandPermitted(row.channel, needs.policy());
  demandRecipient(db, row.recipientId, row, needs, now);
}

/** Whether a query that waits for the network may still leave. */
export function isStillSendable(db: ReadableDatabase, row: QueryRow, needs: PinNeeds, now: number): boolean {
  try {
    demandStillSendable(db, row, needs, now);
    return true;
  } catch (error) {
    if (error instanceof FaultError && error.fault.code === 'not-sendable') return false;
    throw error;
  }
}

/** @throws FaultError `not-sendable` where the way is not permitted, or what was asked aloud is not put in writing the same day */
function demandWay({ channel, spokenAt }: QueryContent, policy: Policy, now: number): void {
  demandPermitted(channel, policy);
  if (channel !== 'verbal') return;
  if (spokenAt === null) refuse({ code: 'not-sendable', why: 'not-spoken' });
  // AHIMA/ACDIS: what was asked aloud is memorialised the same day.
  if (spokenAt > now || localDate(spokenAt) !== localDate(now)) refuse({ code: 'not-sendable', why: 'spoken-another-day' });
}

/**
 * The recipient, if something may be sent to them: in the directory, confirmed as they are now, and where they belong to
 * another organisation under an agreement in force for queries (45 CFR 164.502(e), 164.504(e)).
 */
function demandRecipient(db: ReadableDatabase, id: RecipientId | null, { channel }: Pick<QueryContent, 'channel'>, needs: PinNeeds, now: number): Recipient {
  const recipient = id === null ? undefined : findRecipient(db, id);
  if (recipient === undefined) return refuse({ code: 'not-sendable', why: 'no-recipient' });
  if (isWithheld(db, needs)) refuse({ code: 'not-sendable', why: 'directory-withheld' });
  if (!recipient.listed) refuse({ code: 'not-sendable', why: 'recipient-unlisted' });
  if (recipient.unconfirmed !== null) refuse({ code: 'not-sendable', why: 'recipient-unconfirmed' });
  const covered = needs.policy().baaRegister.some((agreement) => agreement.id === recipient.agreement && agreement.scopes.includes('queries') && isInForce(agreement, localDate(now)));
  if (recipient.isThirdParty && !covered) refuse({ code: 'not-sendable', why: 'no-agreement' });
  if (channel === 'fhir' && recipient.reference === '') refuse({ code: 'not-sendable', why: 'no-reference' });
  return recipient;
}

/** Takes the version before back: what it asked is asked anew. What was answered of it counts no more. */
function replacePrevious(db: WritableDatabase, { supersedes, encounterId, version }: QueryRow, { carrier }: SendingNeeds, context: Context): void {
  const previous = supersedes === null ? undefined : findQuery(db, encounterId, supersedes);
  if (previous === undefined || !isOpen(previous.state)) return;
  demandNoEvidence(db, 'query', previous.id);
  const move = previous.state === 'answered' ? 'retract' : 'recall';
  insertStep(db, previous, { move, to: demandMove(previous, move), by: context.person.id, at: context.now, note: `Version ${version} takes its place.` });
  carrier.recall(db, context, previous.id);
}

/** What leaves. */
export function payloadOf(db: ReadableDatabase, row: QueryRow, content: QueryContent, { reference, name }: Pick<Recipient, 'reference' | 'name'>, policy: Policy, { person, now }: Pick<Context, 'person' | 'now'>): QueryPayload {
  const dates = new Map(documentHeads(db, row.encounterId, person.id).map(({ id, datedOn }) => [id, datedOn]));
  return {
    format: 1,
    ref: row.ref, version: row.version, encounterRef: row.encounterRef, kind: row.kind, urgency: row.urgency,
    title: content.title, body: content.body, options: content.options,
    indicators: content.indicators.map(({ text, value, date, documentId, documentTitle }) => ({ text, value, date: date ?? dates.get(documentId) ?? null, document: documentTitle })),
    recipient: { reference, name },
    sentAt: now,
    dueAt: now + windowOf(row.urgency, policy) * 3_600_000,
  };
}

/** Says that a query is out. The outbox says it of what goes by a network, a person of paper and kits. */
export function leave(db: WritableDatabase, row: QueryRow, policy: Policy, by: Context['person']['id'] | null, now: number): void {
  insertStep(db, row, { move: 'leave', to: demandMove(row, 'leave'), by, at: now });
  noteOut(db, row.id, now, windowOf(row.urgency, policy));
}

/** Makes a move of a person, for which nothing else is needed. */
export function move(db: WritableDatabase, encounterId: EncounterId, queryId: QueryId, made: QueryMove, note: string, { person, now }: Context): QueryRow {
  const row = existingQuery(db, encounterId, queryId);
  insertStep(db, row, { move: made, to: demandMove(row, made), by: person.id, at: now, note });
  return row;
}

/** Takes a query back, wherever it is by now. @throws FaultError `held` where it is evidence of an incident */
export function recallQuery(db: WritableDatabase, { encounterId, queryId, note }: { readonly encounterId: EncounterId; readonly queryId: QueryId; readonly note: string }, carrier: QueryCarrier, context: Context): QueryRow {
  demandNoEvidence(db, 'query', queryId);
  const row = move(db, encounterId, queryId, 'recall', note, context);
  carrier.recall(db, context, queryId);
  return row;
}

/** Gives a query to another recipient. Its words stay; the one before is told that it is taken back. */
export function reassign(db: WritableDatabase, row: QueryRow, to: { readonly recipientId: RecipientId; readonly note: string }, needs: SendingNeeds, context: Context): void {
  const policy = needs.policy();
  const content = contentOf(db, row.id);
  const state = demandMove(row, 'reassign');
  demandPermitted(content.channel, policy);
  const recipient = demandRecipient(db, to.recipientId, content, needs, context.now);
  needs.carrier.recall(db, context, row.id);
  insertStep(db, row, { move: 'reassign', to: state, by: context.person.id, at: context.now, note: to.note });
  setRecipient(db, row.id, to.recipientId);
  if (content.channel === 'fhir') needs.carrier.send(db, context, { queryId: row.id, encounterId: row.encounterId, payload: payloadOf(db, row, content, recipient, policy, context), waitMs: 0 });
}

/**
 * Undoes sending: what lies in the outbox untried goes nowhere, and the query is the draft that it was.
 * @throws FaultError `query-state` where it may have left, goes another way, or has taken back the version before
 */
export function undoSending(db: WritableDatabase, row: QueryRow, { carrier }: Pick<SendingNeeds, 'carrier'>, context: Context): void {
  const until = undoableUntil({ ...row, steps: stepsOf(db, row.id) });
  if (until === null) refuse({ code: 'query-state', state: row.state, move: 'undo' });
  carrier.withdraw(db, context, row.id);
  insertStep(db, row, { move: 'undo', to: demandMove(row, 'undo'), by: context.person.id, at: context.now });
}

/** Notes what a channel says of a query; what cannot be any more (it was recalled meanwhile) is left. */
export function heard(db: WritableDatabase, row: QueryRow, said: Extract<QueryMove, 'leave' | 'view'>, policy: Policy, now: number): void {
  if (stateAfter(row.state, said) === undefined) return;
  if (said === 'leave') return leave(db, row, policy, null, now);
  // Whoever has opened it has it: that it is out was not said yet.
  if (stateAfter(row.state, 'leave') !== undefined) leave(db, row, policy, null, now);
  const out = findQuery(db, row.encounterId, row.id) ?? row;
  if (out.state !== 'viewed') insertStep(db, out, { move: 'view', to: demandMove(out, 'view'), by: null, at: now });
}
