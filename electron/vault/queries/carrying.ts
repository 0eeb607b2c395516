import { queryIdSchema } from '../../../shared/kernel';
import { isTerminal, queryLimits, replyPayloadSchema } from '../../../shared/queries';
import { recallOf, type Outgoing } from '../../../shared/outbox';
import type { OutboxQueue, OutboxSender } from '../outbox';
import type { ReadableDatabase } from '../store';
import { isAnsweredSo, takeAnswer } from './answers';
import type { PinNeeds } from './pinned';
import { isStillSendable, heard, type QueryCarrier } from './sending';
import { answersOf, findQuery, type QueryRow } from './store';

/** A desk without a network: what is to go by it waits. */
export const noCarrier: QueryCarrier = { send: () => undefined, withdraw: () => undefined, recall: () => undefined, end: () => undefined };

/** Queries in the hands of the outbox: put in to leave, and taken back, in the caller's transaction. */
export function outboxCarrier({ post, withdraw, recall, settle, of }: Pick<OutboxQueue, 'post' | 'withdraw' | 'recall' | 'settle' | 'of'>): QueryCarrier {
  return {
    send: (db, context, { queryId, encounterId, payload, waitMs }) => void post(db, context, { channel: 'fhir', kind: 'query', subject: queryId, encounterId, content: JSON.stringify(payload), waitMs }),
    withdraw: (db, context, queryId) => {
      for (const { id, state } of of(db, queryId)) if (state !== 'recalled') withdraw(db, context, id);
    },
    recall: (db, context, queryId) => {
      for (const { id, state, mayHaveLeft } of of(db, queryId)) if (recallOf(state, mayHaveLeft) !== undefined) recall(db, context, id);
    },
    end: (db, context, queryId, isAnsweredThere) => {
      for (const { id, state, mayHaveLeft, settled } of of(db, queryId)) {
        if (settled) continue;
        if (isAnsweredThere && state === 'delivered') settle(db, context, id);
        else if (recallOf(state, mayHaveLeft) !== undefined) recall(db, context, id);
      }
    },
  };
}

export type QuerySenderNeeds = PinNeeds;

/**
 * What the outbox tells of queries: that one is out, that it was taken up, that an answer came. All of it is hostile until
 * parsed; what means nothing is left, and what comes for a query that has ended is kept as late.
 */
export function querySender(needs: QuerySenderNeeds): OutboxSender {
  const { policy } = needs;
  const queryOf = (db: ReadableDatabase, { subject, encounterId }: Pick<Outgoing, 'subject' | 'encounterId'>): QueryRow | undefined => {
    const id = queryIdSchema.safeParse(subject);
    return id.success && encounterId !== null ? findQuery(db, encounterId, id.data) : undefined;
  };
  return {
    mayLeave: (db, { now }, outgoing) => {
      const row = queryOf(db, outgoing);
      return row !== undefined && isStillSendable(db, row, needs, now);
    },

    moved: (db, { now }, carried) => {
      const row = queryOf(db, carried);
      if (row === undefined) return;
      if (carried.state === 'sent') heard(db, row, 'leave', policy(), now);
      if (carried.state === 'delivered') heard(db, row, 'view', policy(), now);
    },

    answered: (db, context, carried, { content }) => {
      const row = queryOf(db, carried);
      const reply = replyPayloadSchema.safeParse(jsonIn(content));
      if (row === undefined || !reply.success || reply.data.ref !== row.ref) return 'open';
      // Until it is closed an answer may be amended, and one that nobody vouches for must not stand in the way of the one that counts.
      const then = isTerminal(row.state) ? 'settled' : 'open';
      const { from, authentication, answeredAt, chosen, text } = reply.data;
      if (isAnsweredSo(db, row.id, reply.data) || hasEnough(db, row, authentication !== null)) return then;
      const answer = takeAnswer(db, row, { from, role: null, authentication, answeredAt, chosen, text, by: null }, policy(), context);
      context.alsoAudit({ event: 'queries.answered', encounterId: row.encounterId, queryId: row.id, authenticated: authentication !== null, late: answer.late });
      return then;
    },
  };
}

/** Whether as many answers are kept as a query may have: of those that nobody vouches for, and of the others, so that no flood drowns the one that counts. */
function hasEnough(db: ReadableDatabase, { id }: Pick<QueryRow, 'id'>, isProved: boolean): boolean {
  return answersOf(db, id).filter(({ authentication }) => (authentication !== null) === isProved).length >= queryLimits.answers;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
