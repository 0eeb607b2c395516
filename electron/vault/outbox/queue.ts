import { randomUUID } from 'node:crypto';
import { outgoingIdSchema, refuse, type EncounterId, type OutboxFault, type OutgoingChannel, type OutgoingId } from '../../../shared/kernel';
import { mayMove, pendingStates, recallOf, type Incoming, type Outgoing, type OutgoingKind, type OutgoingState } from '../../../shared/outbox';
import type { Context } from '../handlers';
import type { ReadableDatabase, WritableDatabase } from '../store';
import { findOutgoing, insertOutgoing, keepRecalls, noteTaken, outgoingOf, updateOutgoing } from './store';

/** What a sender puts in. `content` is the channel's JSON. */
export type Posted = {
  readonly channel: OutgoingChannel;
  readonly kind: OutgoingKind;
  /** The sender's own id of it. */
  readonly subject: string;
  /** The chart under whose key its words are sealed; null for what is sealed to its recipient already. */
  readonly encounterId: EncounterId | null;
  readonly content: string;
  /** How long it lies here before it leaves, in milliseconds: so long it can be withdrawn without a trace. */
  readonly waitMs?: number;
};

/** A domain that sends: told of each move and each answer, in the transaction in which it counts. */
export type OutboxSender = {
  /** Whether it may leave now: rules and people change while it waits. Without it nothing else is asked. */
  readonly mayLeave?: (db: ReadableDatabase, context: Context, outgoing: Outgoing) => boolean;
  readonly moved: (db: WritableDatabase, context: Context, outgoing: Outgoing) => void;
  /** Takes an answer in. `settled`: nothing more is waited for. An answer that means nothing to it is no reason to throw. */
  readonly answered: (db: WritableDatabase, context: Context, outgoing: Outgoing, incoming: Incoming) => 'settled' | 'open';
};

export type OutboxSenders = Readonly<Record<OutgoingKind, OutboxSender>>;

/** The queue as senders use it: each act is part of the caller's transaction, and what it starts follows the commit. */
export type OutboxQueue = {
  /** Puts something in; it leaves as soon as there is a way out. */
  readonly post: (db: WritableDatabase, context: Context, posted: Posted) => Outgoing;
  /**
   * Takes back. What cannot have left never leaves; what may have is taken back at the server.
   * @throws FaultError `not-found` (`message`) where there is nothing to take back
   */
  readonly recall: (db: WritableDatabase, context: Context, id: OutgoingId) => Outgoing;
  /**
   * Takes back what was not tried yet: it never was anywhere.
   * @throws FaultError `not-found` (`message`) where it may have left, or was tried
   */
  readonly withdraw: (db: WritableDatabase, context: Context, id: OutgoingId) => Outgoing;
  /** A chart dies: what is to be taken back of it at a server is noted so that it outlives the chart, without a word of it. */
  readonly leaveBehind: (db: WritableDatabase, encounterId: EncounterId) => void;
  /** No answer is waited for any more. */
  readonly settle: (db: WritableDatabase, context: Context, id: OutgoingId) => void;
  /** What was put in for a subject, the latest last. */
  readonly of: (db: ReadableDatabase, subject: string) => readonly Outgoing[];
};

/** What an act of the outbox does besides writing: told after the commit. */
export type QueueNeeds = { readonly senders: OutboxSenders; readonly changed: () => void };

/** The queue's acts. `changed` is called after each commit that changed something. */
export function openQueue({ senders, changed }: QueueNeeds) {
  /** Writes a move down and tells its sender. */
  function move(db: WritableDatabase, context: Context, before: Outgoing, after: Partial<Omit<Outgoing, 'id'>> & { readonly state: OutgoingState }): Outgoing {
    if (before.state !== after.state && !mayMove(before.state, after.state)) throw new Error(`nothing moves from ${before.state} to ${after.state}`);
    const moved: Outgoing = { ...before, ...after, changedAt: context.now };
    updateOutgoing(db, moved);
    if (before.state !== moved.state) senders[moved.kind].moved(db, context, moved);
    context.afterCommit(changed);
    return moved;
  }

  const queue: OutboxQueue = {
    post: (db, context, { content, waitMs = 0, ...posted }) => {
      const outgoing: Outgoing = {
        ...posted, id: context.newId('out', outgoingIdSchema), key: randomUUID(), state: 'queued', mayHaveLeft: false, attempts: 0,
        queuedAt: context.now, changedAt: context.now, triedAt: null, dueAt: context.now + waitMs, fault: null, remote: null, settled: false,
      };
      insertOutgoing(db, outgoing, content);
      context.alsoAudit({ event: 'outbox.queued', encounterId: outgoing.encounterId, outgoingId: outgoing.id, channel: outgoing.channel });
      context.afterCommit(changed);
      return outgoing;
    },

    recall: (db, context, id) => {
      const found = existing(db, id);
      const state = recallOf(found.state, found.mayHaveLeft) ?? refuse({ code: 'not-found', what: 'message' });
      return move(db, context, found, { state, attempts: 0, dueAt: state === 'recalling' ? context.now : null, fault: null, settled: state === 'recalled' });
    },

    withdraw: (db, context, id) => {
      const found = existing(db, id);
      if (!isUntried(found)) return refuse({ code: 'not-found', what: 'message' });
      return move(db, context, found, { state: 'recalled', dueAt: null, settled: true });
    },

    leaveBehind: (db, encounterId) => keepRecalls(db, encounterId),

    settle: (db, context, id) => {
      const found = findOutgoing(db, id);
      if (found !== undefined && !found.settled) move(db, context, found, { state: found.state, settled: true });
    },

    of: outgoingOf,
  };

  /** Makes something due at once that waits, or that was refused. @returns whether it is due now */
  function retry(db: WritableDatabase, context: Context, id: OutgoingId): boolean {
    const found = existing(db, id);
    const state = found.state === 'refused' ? 'queued' : found.state;
    if (!isPending(state)) return false;
    move(db, context, found, { state, attempts: 0, triedAt: null, dueAt: context.now, fault: null });
    return true;
  }

  /** Takes an answer in, once: a second time nothing happens. */
  function take(db: WritableDatabase, context: Context, id: OutgoingId, incoming: Incoming): void {
    const found = findOutgoing(db, id);
    if (found === undefined || !noteTaken(db, id, incoming.key, context.now)) return;
    const then = senders[found.kind].answered(db, context, found, incoming);
    const { encounterId } = found;
    context.alsoAudit({ event: 'outbox.answered', encounterId, outgoingId: id });
    // The sender may have taken it back, or settled it, on the way.
    const now = findOutgoing(db, id);
    if (now !== undefined && then === 'settled') move(db, context, now, { state: now.state, settled: true });
    context.afterCommit(changed);
  }

  /** Notes that a person has to look. */
  function hold(db: WritableDatabase, context: Context, found: Outgoing, fault: OutboxFault, more: Partial<Pick<Outgoing, 'mayHaveLeft' | 'attempts'>> = {}): void {
    const state = found.state === 'recalling' ? 'recalling' : 'refused';
    move(db, context, found, { ...more, state, fault, dueAt: null });
    context.alsoAudit({ event: 'outbox.refused', encounterId: found.encounterId, outgoingId: found.id, fault });
  }

  /** Whether its sender still lets it leave. What is to be taken back is taken back in any case. */
  function mayLeave(db: WritableDatabase, context: Context, outgoing: Outgoing): boolean {
    return outgoing.state === 'recalling' || senders[outgoing.kind].mayLeave?.(db, context, outgoing) !== false;
  }

  return { ...queue, move, retry, take, hold, mayLeave };
}

export type Queue = ReturnType<typeof openQueue>;

/** @throws FaultError `not-found` (`message`) */
export function existing(db: ReadableDatabase, id: OutgoingId): Outgoing {
  return findOutgoing(db, id) ?? refuse({ code: 'not-found', what: 'message' });
}

/** Whether nothing of it can be anywhere but here. */
export function isUntried({ state, mayHaveLeft, attempts, triedAt }: Outgoing): boolean {
  return state === 'queued' && !mayHaveLeft && attempts === 0 && triedAt === null;
}

export function isPending(state: OutgoingState): boolean {
  return pendingStates.some((pending) => pending === state);
}
