import { outgoingChannels, type OutgoingChannel } from '../../../shared/kernel';
import type { Leave, NoticeBody } from '../../../shared/ipc';
import type { OutboxState } from '../../../shared/outbox';
import type { Handlers } from '../handlers';
import type { ReadableDatabase } from '../store';
import type { Channel } from './channel';
import { openQueue, type OutboxQueue, type OutboxSenders } from './queue';
import { OutboxRunner, type RunnerNeeds } from './runner';
import { networkState, outboxHandlers } from './service';
import { countOutbox } from './store';

export type { Arrived, Channel, Collected, Delivered, Failure, News, OutboxReceiver, Parcel, Received, TakenBack, Way } from './channel';
export { clientPublicKey, fhirChannel, keySetOf, makeClientKey, openWire, signClaims } from './fhir';
export type { OutboxQueue, OutboxSender, OutboxSenders, Posted } from './queue';

export type OutboxNeeds = Pick<RunnerNeeds, 'desk' | 'act' | 'now' | 'chance' | 'later' | 'report' | 'receiver'> & {
  readonly channels: Readonly<Record<OutgoingChannel, Channel>>;
  readonly senders: OutboxSenders;
  /** The client as which the policy has desks sign in; null where they do not. */
  readonly client: () => string | null;
  /** Lets the shell save, or copy, what was given out. */
  readonly leave: (leave: Leave) => void;
  /** Tells the page that something is another than before. */
  readonly tell: (changed: NoticeBody<'outbox.changed'>) => void;
};

export type Outbox = {
  readonly handlers: Handlers<'outbox'>;
  readonly queue: OutboxQueue;
  /** How the way out is, as far as is known. */
  readonly network: (db: ReadableDatabase) => OutboxState;
  /** Does what is due: at unlocking, and when the policy has changed. */
  readonly wake: () => void;
  /** Asks for answers now. */
  readonly collect: () => void;
  /** Resolves when nothing is under way any more. */
  readonly idle: () => Promise<void>;
  /** Ends for good; the next session goes on. */
  readonly stop: () => void;
};

/** What leaves the desk by a network: the queue, and what carries it out while the desk is open. */
export function openOutbox({ channels, senders, client, leave, tell, ...needs }: OutboxNeeds): Outbox {
  const { desk } = needs;
  const wake = (): void => runners.forEach((runner) => runner.wake());
  const collect = (): void => runners.forEach((runner) => runner.collectSoon());
  let isTelling = false;
  /** However much of it changed in one go, it is told once. */
  const changed = (): void => {
    if (isTelling) return;
    isTelling = true;
    queueMicrotask(() => {
      isTelling = false;
      const open = desk();
      if (open === undefined) return;
      tell(open.database.transaction('read', (db) => ({ ...countOutbox(db), network: networkState(db, channels) })));
      wake();
    });
  };
  const queue = openQueue({ senders, changed });
  const runners = outgoingChannels.map((channel) => new OutboxRunner({ ...needs, channel, way: channels[channel], queue }));
  return {
    handlers: outboxHandlers({ channels, queue, collect, client, leave }),
    queue,
    network: (db) => networkState(db, channels),
    wake,
    collect,
    idle: async () => void (await Promise.all(runners.map((runner) => runner.idle()))),
    stop: () => runners.forEach((runner) => runner.stop()),
  };
}
