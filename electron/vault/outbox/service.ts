import { createHash } from 'node:crypto';
import type { Leave } from '../../../shared/ipc';
import { outgoingChannels, refuse, type OutgoingChannel } from '../../../shared/kernel';
import type { OutboxState } from '../../../shared/outbox';
import type { Handlers } from '../handlers';
import { demandNoEvidence } from '../retention';
import type { ReadableDatabase } from '../store';
import type { Channel, Way } from './channel';
import { clientPublicKey, keySetOf, makeClientKey } from './fhir';
import { existing, type Queue } from './queue';
import { findWay, listOutbox, pendingOf, saveWay, type FoundWay } from './store';

/** The most rows that are listed; what is beyond them is counted. */
const listed = 500;

export type OutboxHandlersNeeds = {
  readonly channels: Readonly<Record<OutgoingChannel, Channel>>;
  readonly queue: Queue;
  readonly collect: () => void;
  /** The client as which the policy has desks sign in; null where they do not. */
  readonly client: () => string | null;
  /** Lets the shell save, or copy, what was given out. */
  readonly leave: (leave: Leave) => void;
};

/** The use cases of the outbox: what waits, trying again, taking back, and the key to be registered. */
export function outboxHandlers({ channels, queue, collect, client, leave }: OutboxHandlersNeeds): Handlers<'outbox'> {
  return {
    'outbox.list': (db) => ({ ...listOutbox(db, listed), network: networkState(db, channels) }),

    'outbox.retry': (db, { outgoingId }, context) => {
      for (const channel of outgoingChannels) saveWay(db, channel, { ...findWay(db, channel), attempts: 0, triedAt: null, dueAt: 0 });
      context.afterCommit(collect);
      if (outgoingId !== null) demandNoEvidence(db, 'outgoing', outgoingId);
      if (outgoingId !== null) return { due: queue.retry(db, context, outgoingId) ? 1 : 0 };
      const waiting = outgoingChannels.flatMap((channel) => pendingOf(db, channel));
      return { due: waiting.filter(({ id }) => queue.retry(db, context, id)).length };
    },

    'outbox.recall': (db, { encounterId, outgoingId }, context) => {
      // Whoever may enter one chart takes nothing of another back.
      if (existing(db, outgoingId).encounterId !== encounterId) refuse({ code: 'not-found', what: 'message' });
      demandNoEvidence(db, 'outgoing', outgoingId);
      return { state: queue.recall(db, context, outgoingId).state };
    },

    'outbox.clientKey': (db) => ({ keyId: clientPublicKey(db)?.kid ?? null, client: client() }),

    'outbox.giveClientKey': (db, _input, { now, afterCommit }) => {
      const key = makeClientKey(db, now);
      const jwks = keySetOf(key);
      afterCommit(() => {
        leave({ to: 'saveSigned', sha256: sha256Of(jwks) });
        leave({ to: 'copy', sha256: sha256Of(key.kid) });
      });
      return { keyId: key.kid, jwks };
    },
  };
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** How the way out is, as far as is known. */
export function networkState(db: ReadableDatabase, { fhir }: Readonly<Record<OutgoingChannel, Channel>>): OutboxState {
  return stateOf(fhir.way(), findWay(db, 'fhir'));
}

function stateOf(way: Way, { fault, reachedAt }: FoundWay): OutboxState {
  switch (way.state) {
    case 'none':
      return { way: 'none', host: null, reachedAt, fault: null };
    case 'closed':
      return { way: 'failing', host: way.host, reachedAt, fault: way.fault };
    case 'open': {
      if (fault === null) return { way: reachedAt === null ? 'unknown' : 'reached', host: way.host, reachedAt, fault };
      return { way: fault === 'offline' || fault === 'timed-out' ? 'offline' : 'failing', host: way.host, reachedAt, fault };
    }
  }
}
