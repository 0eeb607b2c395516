import { z } from '../kernel';

/** How far a query has come. `queued` and `reassigned` wait in the outbox; the last four are ends. */
export const queryStates = ['draft', 'review', 'queued', 'sent', 'viewed', 'escalated', 'reassigned', 'answered', 'closed', 'cancelled', 'recalled', 'retracted'] as const;
export const queryStateSchema = z.enum(queryStates);
export type QueryState = z.infer<typeof queryStateSchema>;

/**
 * What can happen to a query. `leave` is the outbox's word that it is out, `view` the recipient's that it was opened;
 * `recall` takes back what nobody has answered, `retract` what was answered and must not count; `undo` is for what has never
 * left this desk, by the outbox's word.
 */
export const queryMoves = [
  'submit', 'send-back', 'approve', 'send', 'undo', 'speak', 'leave', 'view', 'remind', 'escalate', 'reassign', 'answer', 'close', 'close-unanswered', 'cancel', 'recall', 'retract',
] as const;
export const queryMoveSchema = z.enum(queryMoves);
export type QueryMove = z.infer<typeof queryMoveSchema>;

/**
 * The whole life of a query. What is not here cannot happen: nothing leads out of an end, and nothing leads back to a
 * draft once the query has left (AHIMA/ACDIS, Guidelines for Achieving a Compliant Query Practice: it is part of the record).
 * A receipt may come late: one that was viewed or answered before the outbox could say that it is out, is.
 */
export const queryTransitions: Readonly<Record<QueryState, Readonly<Partial<Record<QueryMove, QueryState>>>>> = {
  draft: { submit: 'review', send: 'queued', speak: 'sent', cancel: 'cancelled' },
  review: { 'send-back': 'draft', approve: 'queued', cancel: 'cancelled' },
  queued: { undo: 'draft', leave: 'sent', view: 'viewed', answer: 'answered', recall: 'recalled' },
  sent: { view: 'viewed', remind: 'sent', escalate: 'escalated', reassign: 'reassigned', answer: 'answered', 'close-unanswered': 'closed', recall: 'recalled' },
  viewed: { view: 'viewed', remind: 'viewed', escalate: 'escalated', reassign: 'reassigned', answer: 'answered', 'close-unanswered': 'closed', recall: 'recalled' },
  escalated: { view: 'escalated', remind: 'escalated', escalate: 'escalated', reassign: 'reassigned', answer: 'answered', 'close-unanswered': 'closed', recall: 'recalled' },
  reassigned: { leave: 'sent', view: 'viewed', answer: 'answered', recall: 'recalled' },
  answered: { answer: 'answered', close: 'closed', retract: 'retracted' },
  closed: {},
  cancelled: {},
  recalled: {},
  retracted: {},
};

/** Where a move leads from a state; undefined where it cannot be made. */
export function stateAfter(state: QueryState, move: QueryMove): QueryState | undefined {
  const moves = queryTransitions[state];
  return Object.hasOwn(moves, move) ? moves[move] : undefined;
}

/** What can be done to a query in a state. */
export function movesFrom(state: QueryState): readonly QueryMove[] {
  return queryMoves.filter((move) => stateAfter(state, move) !== undefined);
}

/** Whether nothing can happen to it any more. */
export function isTerminal(state: QueryState): boolean {
  return movesFrom(state).length === 0;
}

/** Whether its words can still be changed; the database refuses it in every other state. */
export function isEditable(state: QueryState): boolean {
  return state === 'draft';
}

/** Whether it is asked and not closed: then it holds up its encounter, and its codes. */
export function isOpen(state: QueryState): boolean {
  return state !== 'draft' && !isTerminal(state);
}

/** Whether somebody is awaited: the clocks of reminders run. */
export function isAwaited(state: QueryState): boolean {
  return state === 'queued' || state === 'sent' || state === 'viewed' || state === 'escalated' || state === 'reassigned';
}

/** What became of a query: the first four of one that was answered, the last of one that was not. */
export const queryOutcomes = ['agreed', 'disagreed', 'other', 'undetermined', 'no-response'] as const;
export const queryOutcomeSchema = z.enum(queryOutcomes);
export type QueryOutcome = z.infer<typeof queryOutcomeSchema>;

/** The move by which a query is closed with an outcome: nothing that was answered is closed as unanswered, nor the other way. */
export function closingMove(outcome: QueryOutcome): Extract<QueryMove, 'close' | 'close-unanswered'> {
  return outcome === 'no-response' ? 'close-unanswered' : 'close';
}
