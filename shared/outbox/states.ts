import { z } from '../kernel';

/**
 * Where something that leaves stands.
 * - `queued` waits in the vault for its next attempt.
 * - `sending` an attempt is under way, or was when the desk was locked or killed: it may have left.
 * - `sent` the server has it. `delivered` the other side has taken it up, or answered.
 * - `refused` the server will not have it, or only a person can tell what is to be done.
 * - `recalling` it may have left and is to be taken back. `recalled` it is, or it never left.
 */
export const outgoingStates = ['queued', 'sending', 'sent', 'delivered', 'refused', 'recalling', 'recalled'] as const;
export const outgoingStateSchema = z.enum(outgoingStates);
export type OutgoingState = z.infer<typeof outgoingStateSchema>;

/** From each state, those that may follow. A recall that comes too late leads back: the other side has acted on it. */
export const outgoingMoves: Readonly<Record<OutgoingState, readonly OutgoingState[]>> = {
  queued: ['sending', 'refused', 'recalling', 'recalled'],
  sending: ['queued', 'sent', 'refused', 'recalling', 'recalled'],
  sent: ['delivered', 'recalling'],
  delivered: ['recalling'],
  refused: ['queued', 'recalling', 'recalled'],
  recalling: ['recalled', 'delivered'],
  recalled: [],
};

/** Whether a state may follow another. */
export function mayMove(from: OutgoingState, to: OutgoingState): boolean {
  return outgoingMoves[from].includes(to);
}

/** The states in which the outbox has still to act by itself. */
export const pendingStates = ['queued', 'sending', 'recalling'] as const satisfies readonly OutgoingState[];

/** The states in which the other side may still answer. A recall may cross with an answer. */
export const answerableStates = ['sending', 'sent', 'delivered', 'recalling'] as const satisfies readonly OutgoingState[];

/**
 * What a recall leads to. What cannot have left is simply never sent; what may have left is taken back at the server.
 * Undefined where there is nothing to take back any more.
 */
export function recallOf(state: OutgoingState, mayHaveLeft: boolean): 'recalling' | 'recalled' | undefined {
  if (state === 'recalled' || state === 'recalling') return undefined;
  return mayHaveLeft ? 'recalling' : 'recalled';
}
