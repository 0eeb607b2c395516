import { z } from '../kernel';

/**
 * What became of a file that came in. `held-back`: an addendum or an answer whose report has not come yet; `no-key`: sealed to
 * a key that is not here, and opened by itself when that key is restored; `newer`: a later Chartlock wrote it, and a later one
 * will open it. Those three are kept sealed. `dismissed` reports are no incident, for a reason; they can be taken up again.
 */
export const receivedStates = ['new', 'in-case', 'dismissed', 'held-back', 'no-key', 'newer'] as const;
export const receivedStateSchema = z.enum(receivedStates);
export type ReceivedState = z.infer<typeof receivedStateSchema>;

export const receivedMoves = ['open', 'hold-back', 'take', 'dismiss', 'take-up'] as const;
export type ReceivedMove = (typeof receivedMoves)[number];

/** The whole life of what came in. Nothing is ever thrown away but by retention. */
export const receivedTransitions: Readonly<Record<ReceivedState, Readonly<Partial<Record<ReceivedMove, ReceivedState>>>>> = {
  'no-key': { open: 'new', 'hold-back': 'held-back' },
  newer: { open: 'new', 'hold-back': 'held-back' },
  'held-back': { open: 'new' },
  new: { take: 'in-case', dismiss: 'dismissed' },
  dismissed: { 'take-up': 'new' },
  'in-case': {},
};

/** Where a move leads what came in; undefined where it cannot be made. */
export function receivedAfter(state: ReceivedState, move: ReceivedMove): ReceivedState | undefined {
  const moves = receivedTransitions[state];
  return Object.hasOwn(moves, move) ? moves[move] : undefined;
}

/** Why a report is no incident: closed words, so that the list of them can be read without opening a report. */
export const dismissals = ['no-phi', 'permitted', 'not-here', 'same-as-another', 'practice', 'no-event'] as const;
export const dismissalSchema = z.enum(dismissals);
export type Dismissal = z.infer<typeof dismissalSchema>;

/** How far a case has come. `decided` is about the newest version of its work-up: another version opens it again. */
export const caseStates = ['open', 'decided', 'closed'] as const;
export const caseStateSchema = z.enum(caseStates);
export type CaseState = z.infer<typeof caseStateSchema>;

export const caseMoves = ['decide', 'revise', 'close', 'reopen'] as const;
export const caseMoveSchema = z.enum(caseMoves);
export type CaseMove = z.infer<typeof caseMoveSchema>;

/** The whole life of a case. No move removes one: there is no such call, and the database refuses it before its time. */
export const caseTransitions: Readonly<Record<CaseState, Readonly<Partial<Record<CaseMove, CaseState>>>>> = {
  open: { decide: 'decided' },
  decided: { revise: 'open', close: 'closed' },
  closed: { reopen: 'decided' },
};

/** Where a move leads a case; undefined where it cannot be made. */
export function caseAfter(state: CaseState, move: CaseMove): CaseState | undefined {
  const moves = caseTransitions[state];
  return Object.hasOwn(moves, move) ? moves[move] : undefined;
}

/** What can be done with a case in a state. */
export function caseMovesFrom(state: CaseState): readonly CaseMove[] {
  return caseMoves.filter((move) => caseAfter(state, move) !== undefined);
}
