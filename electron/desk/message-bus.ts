import { EventEmitter } from 'node:events';
import { Message, MessageType, sessionBus, systemBus, type MessageBus } from '@jellybrick/dbus-next';
import { z } from '../../shared/kernel';

/** A signal to listen for. Only the owner of `name` is believed: anybody on the bus may send a signal that looks the same. */
export type SignalWatch = {
  readonly name: string;
  readonly interface: string;
  readonly member: string;
  /** Where it comes from, if it may come from one object only. */
  readonly path?: string;
  readonly heard: (body: readonly unknown[]) => void;
};

/** What can be asked and watched while a connection lasts. */
export type BusLine = {
  readonly watch: (watch: SignalWatch) => Promise<void>;
  /** Calls `act` when somebody owns the name, and again whenever somebody else comes to own it. */
  readonly whenOwned: (name: string, act: () => Promise<void>) => Promise<void>;
  /** What a method answers. */
  readonly ask: (to: { readonly name: string; readonly path: string; readonly interface: string; readonly member: string }, signature?: string, body?: readonly unknown[]) => Promise<readonly unknown[]>;
};

const daemon = { name: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus' };
const ownerChangeSchema = z.tuple([z.string(), z.string(), z.string()]);

const soonMs = 1000;
const latestMs = 60_000;

/**
 * Keeps a connection to a message bus: calls `connected` on each new one, and tries again, ever more seldom, while there
 * is none. A bus that is missing or goes away is no error here.
 */
export function keepConnected(which: 'session' | 'system', connected: (line: BusLine) => Promise<void>): () => void {
  let waitMs = soonMs;
  let timer: NodeJS.Timeout | undefined;
  let hangUp = (): void => undefined;
  let isOver = false;

  function connect(): void {
    // The kernel says who we are; no cookie file, no anonymous entry.
    const bus = (which === 'session' ? sessionBus : systemBus)({ authMethods: ['EXTERNAL'] });
    let isLost = false;
    const lost = (): void => {
      if (isLost) return;
      isLost = true;
      bus.disconnect();
      if (isOver) return;
      timer = setTimeout(connect, waitMs);
      waitMs = Math.min(waitMs * 2, latestMs);
    };
    hangUp = () => bus.disconnect();
    onLoss(bus, lost);
    bus.on('connect', () => {
      if (isOver) return bus.disconnect();
      waitMs = soonMs;
      return void connected(lineOf(bus)).catch(lost);
    });
  }

  connect();
  return () => {
    isOver = true;
    clearTimeout(timer);
    hangUp();
  };
}

/** The library does not declare its errors, and keeps the end of a connection to itself. */
function onLoss(bus: EventEmitter, listener: () => void): void {
  bus.on('error', listener);
  const connection: unknown = Reflect.get(bus, '_connection');
  if (connection instanceof EventEmitter) connection.once('end', listener);
}

function lineOf(bus: MessageBus): BusLine {
  const watches: SignalWatch[] = [];
  /** Who owns a name: what the bus says of it. */
  const owners = new Map<string, string>();
  const newOwner = new EventEmitter();

  function isOwnedBy(name: string, owner: string): void {
    owners.set(name, owner);
    if (owner !== '') newOwner.emit(name);
  }

  bus.on('message', (message) => {
    if (message.type !== MessageType.SIGNAL) return;
    // No client can own the daemon's name, and no client can write its own sender.
    if (message.sender === daemon.name && message.member === 'NameOwnerChanged') {
      const change = ownerChangeSchema.safeParse(message.body);
      if (change.success && owners.has(change.data[0])) isOwnedBy(change.data[0], change.data[2]);
      return;
    }
    for (const { name, interface: from, member, path, heard } of watches) {
      const isMeant = message.interface === from && message.member === member && (path === undefined || message.path === path);
      // A signal can be sent straight to us, past every match rule: the sender decides.
      if (isMeant && message.sender !== '' && message.sender === owners.get(name)) heard(message.body);
    }
  });

  const ask: BusLine['ask'] = async ({ name, path, interface: to, member }, signature = '', body = []) => {
    const reply = await bus.call(new Message({ destination: name, path, interface: to, member, signature, body: [...body] }));
    return reply?.body ?? [];
  };
  const match = (rule: string): Promise<unknown> => ask({ ...daemon, member: 'AddMatch' }, 's', [rule]);

  async function followOwner(name: string): Promise<void> {
    if (owners.has(name)) return;
    owners.set(name, '');
    await match(`type='signal',sender='${daemon.name}',interface='${daemon.interface}',member='NameOwnerChanged',arg0='${name}'`);
    const [owner] = await ask({ ...daemon, member: 'GetNameOwner' }, 's', [name]).catch(() => []);
    // A change that was told in the meantime is the later word.
    if (typeof owner === 'string' && owners.get(name) === '') isOwnedBy(name, owner);
  }

  return {
    ask,
    whenOwned: async (name, act) => {
      // What is asked of a service that is just going may fail; the next owner is asked again.
      const attempt = (): void => void act().catch(() => undefined);
      if ((owners.get(name) ?? '') !== '') attempt();
      newOwner.on(name, attempt);
      await followOwner(name);
    },
    watch: async (watch) => {
      watches.push(watch);
      await followOwner(watch.name);
      const path = watch.path === undefined ? '' : `,path='${watch.path}'`;
      await match(`type='signal',sender='${watch.name}',interface='${watch.interface}',member='${watch.member}'${path}`);
    },
  };
}
