import { Variant } from '@jellybrick/dbus-next';
import { followLinuxSignals } from '../../electron/desk/linux-signals';
import { until } from '../support/keyboard';
import { PrivateBus, standInSession, StandInService } from './support/desktop-bus';
import { disconnected, displayOff, inactive, lid, lockSignal, logind, manager, mutter, sayings, screensavers, shutdown, sleep, type Saying } from './support/desktop-sayings';
import { expect, test as base, type OpenDesk } from './support/open-desk';

/** What is said as well, and means nothing. */
const harmless: readonly Omit<Saying, 'reason'>[] = [
  ...screensavers.map(([name, path]) => ({ what: `${name} at ${path} becoming inactive`, bus: 'session', owner: name, say: (service: StandInService) => service.say(path, name, 'ActiveChanged', 'b', [false]) }) as const),
  { what: 'GNOME’s display being on', bus: 'session', owner: mutter, say: (service) => service.change('/org/gnome/Mutter/DisplayConfig', mutter, { PowerSaveMode: new Variant('i', 0) }) },
  { what: 'a display without power saving', bus: 'session', owner: mutter, say: (service) => service.change('/org/gnome/Mutter/DisplayConfig', mutter, { PowerSaveMode: new Variant('i', -1) }) },
  { what: 'logind having slept', bus: 'system', owner: logind, say: (service) => service.say(manager, `${logind}.Manager`, 'PrepareForSleep', 'b', [false]) },
  { what: 'logind not shutting down after all', bus: 'system', owner: logind, say: (service) => service.say(manager, `${logind}.Manager`, 'PrepareForShutdown', 'b', [false]) },
  { what: 'another session being locked', bus: 'system', owner: logind, say: (service) => service.say(`${standInSession}9`, `${logind}.Session`, 'Lock', '', []) },
  { what: 'another session going to the back', bus: 'system', owner: logind, say: (service) => service.change(`${standInSession}9`, `${logind}.Session`, { Active: new Variant('b', false) }) },
  { what: 'this session being unlocked', bus: 'system', owner: logind, say: (service) => service.change(standInSession, `${logind}.Session`, { LockedHint: new Variant('b', false), Active: new Variant('b', true) }) },
  { what: 'another property of this session', bus: 'system', owner: logind, say: (service) => service.change(standInSession, `${logind}.Session`, { IdleHint: new Variant('b', true) }) },
  { what: 'the lid being opened', bus: 'system', owner: 'org.freedesktop.UPower', say: (service) => service.change('/org/freedesktop/UPower', 'org.freedesktop.UPower', { LidIsClosed: new Variant('b', false), OnBattery: new Variant('b', true) }) },
  { what: 'a value of another type', bus: 'system', owner: 'org.freedesktop.UPower', say: (service) => service.change('/org/freedesktop/UPower', 'org.freedesktop.UPower', { LidIsClosed: new Variant('s', 'true') }) },
];

const owners = { session: [...new Set([...screensavers.map(([name]) => name), mutter])], system: [logind, 'org.freedesktop.UPower'] } as const;

/** The listener of the application, without its windows, on two real buses of its own. */
class Listening {
  readonly session = new PrivateBus();
  readonly system = new PrivateBus();
  readonly heard: string[] = [];
  #stop = (): void => undefined;
  #services: StandInService[] = [];

  async begin(): Promise<void> {
    await this.session.start();
    await this.system.start();
    process.env['DBUS_SESSION_BUS_ADDRESS'] = this.session.address;
    process.env['DBUS_SYSTEM_BUS_ADDRESS'] = this.system.address;
    this.#stop = followLinuxSignals((reason) => this.heard.push(reason));
  }

  /** The stand-in for a bus's services. */
  async services(bus: 'session' | 'system', { isRemote = false } = {}): Promise<StandInService> {
    const service = this.stranger(bus);
    service.answerAsLogind({ isRemote: () => isRemote });
    return await service.own(...owners[bus]);
  }

  /** Somebody on the bus who owns no name. */
  stranger(bus: 'session' | 'system'): StandInService {
    const service = new StandInService(this[bus].address);
    this.#services.push(service);
    return service;
  }

  /** Waits until the listener hears this, however late it has begun to listen. */
  async hears({ say, reason, what }: Saying, service: StandInService): Promise<void> {
    const before = this.heard.length;
    await until(`${what} is heard`, () => {
      say(service);
      return this.heard.slice(before).includes(reason);
    });
    await this.quiet(service);
  }

  /** Waits until everything that was said has been heard, so much of it at least, and forgets it. */
  async quiet(service: StandInService, least = 0): Promise<readonly string[]> {
    await service.settled();
    await until('what was said is heard', () => this.heard.length >= least);
    await new Promise((resolve) => setTimeout(resolve, 150));
    return this.heard.splice(0);
  }

  async end(): Promise<void> {
    this.#stop();
    for (const service of this.#services) service.leave();
    await this.session.remove();
    await this.system.remove();
  }
}

const test = base.extend<{ listening: Listening }>({
  listening: async ({}, use) => {
    const before = { session: process.env['DBUS_SESSION_BUS_ADDRESS'], system: process.env['DBUS_SYSTEM_BUS_ADDRESS'] };
    const listening = new Listening();
    await use(listening);
    await listening.end();
    process.env['DBUS_SESSION_BUS_ADDRESS'] = before.session;
    if (before.system === undefined) delete process.env['DBUS_SYSTEM_BUS_ADDRESS'];
    else process.env['DBUS_SYSTEM_BUS_ADDRESS'] = before.system;
  },
});

/** Both buses with their services, once the last thing on each is listened for. */
async function everythingHeard(listening: Listening, options: { readonly isRemote?: boolean } = {}): Promise<{ readonly session: StandInService; readonly system: StandInService }> {
  await listening.begin();
  const session = await listening.services('session');
  const system = await listening.services('system', options);
  await listening.hears(displayOff, session);
  await listening.hears(options.isRemote === true ? disconnected : inactive, system);
  return { session, system };
}

test('Everything that a Linux desktop says of a person who leaves is heard, with its reason', async ({ listening }) => {
  const services = await everythingHeard(listening);
  const heard: Record<string, readonly string[]> = {};
  for (const { what, bus, say } of sayings) {
    say(services[bus]);
    heard[what] = await listening.quiet(services[bus], 1);
  }
  expect(heard).toEqual(Object.fromEntries(sayings.map(({ what, reason }) => [what, [reason]])));
});

test('What a desktop says of anything else means nothing', async ({ listening }) => {
  const services = await everythingHeard(listening);
  const heard: Record<string, readonly string[]> = {};
  for (const { what, bus, say } of harmless) {
    say(services[bus]);
    heard[what] = await listening.quiet(services[bus]);
  }
  expect(heard).toEqual(Object.fromEntries(harmless.map(({ what }) => [what, []])));
  // And the line is still alive.
  await listening.hears(lid, services.system);
});

test('A value that a service only says has changed is asked for', async ({ listening }) => {
  const { system } = await everythingHeard(listening, { isRemote: true });
  system.change(standInSession, `${logind}.Session`, {}, ['LockedHint']);
  await until('the value is asked for', () => system.asked.includes('LockedHint'));
});

test('A remote session that goes to the back has lost its connection', async ({ listening }) => {
  const { system } = await everythingHeard(listening, { isRemote: true });
  inactive.say(system);
  expect(await listening.quiet(system, 1)).toEqual(['remote-disconnected']);
});

test('Nobody is believed but the owner of the name: neither to everybody nor straight to the listener', async ({ listening }) => {
  const services = await everythingHeard(listening);
  for (const bus of ['session', 'system'] as const) {
    const stranger = await listening.stranger(bus).own('org.example.Stranger');
    const listeners = await stranger.connections();
    for (const { say } of sayings.filter((saying) => saying.bus === bus)) {
      say(stranger);
      for (const listener of listeners) say(stranger, listener);
    }
    expect(await listening.quiet(stranger)).toEqual([]);
    // The same words straight from the owner do count: it is the sender that makes the difference.
    const [to] = listeners;
    const straight = bus === 'session' ? sayings[0] : sleep;
    for (const listener of listeners) straight?.say(services[bus], listener);
    expect([to !== undefined, await listening.quiet(services[bus], 1)]).toEqual([true, [straight?.reason]]);
  }
});

test('A name that changes hands takes the belief along', async ({ listening }) => {
  const { system } = await everythingHeard(listening);
  const successor = listening.stranger('system');
  await system.disown('org.freedesktop.UPower');
  await successor.own('org.freedesktop.UPower');
  lid.say(system);
  expect(await listening.quiet(system)).toEqual([]);
  lid.say(successor);
  expect(await listening.quiet(successor, 1)).toEqual(['lid-closed']);
});

test('A bus that goes away and comes back is listened to again', async ({ listening }) => {
  await everythingHeard(listening);
  await listening.system.stop();
  await listening.system.start();
  await listening.hears(lockSignal, await listening.services('system'));
});

test('Without any bus, nothing is heard and nothing fails; one that comes later is found', async ({ listening }) => {
  await listening.begin();
  await listening.system.stop();
  await listening.session.stop();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await listening.session.start();
  await listening.hears(displayOff, await listening.services('session'));
});

const together: readonly Saying[] = [sayings[2] ?? displayOff, displayOff, sleep, lockSignal, inactive, disconnected, lid];

base.describe('In the application', () => {
  for (const { what, bus, owner, say, reason } of together) {
    base(`${what} locks the desk`, async ({ openDesk }) => {
      await withServices(async (buses, environment) => {
        const service = await new StandInService(buses[bus]).own(owner);
        service.answerAsLogind({ isRemote: () => reason === 'remote-disconnected' });
        await openDesk.open({ environment });
        await locksWhen(openDesk, () => say(service));
        service.leave();
      });
      expect(openDesk.handedOver()).toBe(`--locked=${reason}`);
    });
  }

  base('A computer that shuts down ends the desk; nothing starts in its place, and the log says why', async ({ openDesk }) => {
    await withServices(async (buses, environment) => {
      const service = await new StandInService(buses.system).own(logind);
      await openDesk.open({ environment });
      await locksWhen(openDesk, () => shutdown.say(service));
      service.leave();
    });
    expect(openDesk.handedOver()).toBe('nobody');
    expect((await openDesk.deskEvents())[0]).toEqual({ event: 'desk.locked', reason: 'shutdown' });
  });

  base('What a stranger says on the bus leaves the desk open', async ({ openDesk }) => {
    await withServices(async (buses, environment) => {
      const owner = await new StandInService(buses.system).own(logind, 'org.freedesktop.UPower');
      owner.answerAsLogind({ isRemote: () => false });
      const stranger = await new StandInService(buses.system).own('org.example.Stranger');
      await openDesk.open({ environment });
      await until('the application listens', () => owner.asked.includes('Remote'));
      const listeners = await stranger.connections();
      for (const { say } of sayings.filter(({ bus }) => bus === 'system')) for (const to of [undefined, ...listeners]) say(stranger, to);
      await stranger.settled();
      expect(await openDesk.isLockedWithin(1500)).toBe(false);
      lid.say(owner);
      expect(await openDesk.isLockedWithin(15_000)).toBe(true);
      stranger.leave();
      owner.leave();
    });
  });
});

/** The session's own bus, and a private one in place of the system's. */
async function withServices(work: (buses: { readonly session: string; readonly system: string }, environment: Record<string, string>) => Promise<void>): Promise<void> {
  const system = new PrivateBus();
  await system.start();
  try {
    await work({ session: process.env['DBUS_SESSION_BUS_ADDRESS'] ?? '', system: system.address }, { DBUS_SYSTEM_BUS_ADDRESS: system.address });
  } finally {
    await system.remove();
  }
}

/** Says it until the application, which may not listen yet, has ended. */
async function locksWhen(desk: OpenDesk, say: () => void): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    say();
    if (await desk.isLockedWithin(200)) return;
  }
  throw new Error('the desk stayed open');
}
