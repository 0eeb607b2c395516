import { spawn, type ChildProcess } from 'node:child_process';
import { once, type EventEmitter } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Message, sessionBus, Variant, type MessageBus } from '@jellybrick/dbus-next';

/** A real message bus of a test's own. A container has no systemd, and so no system bus to ask. */
export class PrivateBus {
  readonly #folder = mkdtempSync(join(tmpdir(), 'chartlock-bus-'));
  #daemon: ChildProcess | undefined;

  get address(): string {
    return `unix:path=${join(this.#folder, 'bus')}`;
  }

  async start(): Promise<void> {
    const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', `--address=${this.address}`, '--print-address=1'], { stdio: ['ignore', 'pipe', 'ignore'] });
    this.#daemon = daemon;
    await once(daemon.stdout, 'data');
  }

  /** Ends the bus, as a restart of the service does; it may be started again at the same address. */
  async stop(): Promise<void> {
    const daemon = this.#daemon;
    this.#daemon = undefined;
    if (daemon === undefined || daemon.exitCode !== null) return;
    const ended = once(daemon, 'exit');
    daemon.kill('SIGKILL');
    await ended;
    rmSync(join(this.#folder, 'bus'), { force: true });
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/**
 * A stand-in for the desktop's services, since no test machine runs them: logind, UPower, a screensaver, a display
 * manager. It really owns their names on a real bus, and says what they say, word by word.
 */
export class StandInService {
  readonly #bus: MessageBus;
  /** The methods that were called, and the properties that were asked for. */
  readonly asked: string[] = [];

  constructor(address: string) {
    this.#bus = sessionBus({ busAddress: address });
    const undeclared: EventEmitter = this.#bus;
    // Buses end in these tests.
    undeclared.on('error', () => undefined);
  }

  /** Takes the names of services. Whoever takes none is a stranger. */
  async own(...names: readonly string[]): Promise<this> {
    for (const name of names) await this.#bus.requestName(name);
    await this.settled();
    return this;
  }

  /** Gives a name back. */
  async disown(name: string): Promise<void> {
    await this.#bus.releaseName(name);
  }

  /** Takes every question and answers none. */
  keepSilent(): void {
    this.#bus.addMethodHandler(() => true);
  }

  /** Answers as logind does for the session that a program runs in. */
  answerAsLogind({ isRemote }: { readonly isRemote: () => boolean }): void {
    this.#bus.addMethodHandler((call) => {
      const question = `${call.interface}.${call.member}`;
      const answers: Readonly<Record<string, () => Message>> = {
        'org.freedesktop.login1.Manager.GetSession': () => Message.newMethodReturn(call, 'o', [standInSession]),
        'org.freedesktop.DBus.Properties.Get': () => Message.newMethodReturn(call, 'v', [new Variant('b', call.body[1] === 'Remote' && isRemote())]),
      };
      const answer = answers[question];
      if (answer === undefined) return false;
      this.asked.push(call.member === 'Get' ? String(call.body[1]) : call.member);
      this.#bus.send(answer());
      return true;
    });
  }

  /** Sends a signal to everybody, or straight to one connection. */
  say(path: string, from: string, member: string, signature: string, body: readonly unknown[], to?: string): void {
    const signal = Message.newSignal(path, from, member, signature, [...body]);
    if (to !== undefined) signal.destination = to;
    this.#bus.send(signal);
  }

  /** Says that properties have new values. */
  change(path: string, of: string, values: Readonly<Record<string, Variant>>, unsaid: readonly string[] = [], to?: string): void {
    this.say(path, 'org.freedesktop.DBus.Properties', 'PropertiesChanged', 'sa{sv}as', [of, values, unsaid], to);
  }

  /** Waits until the bus has passed on everything that was sent before. */
  async settled(): Promise<void> {
    await this.#ask('GetId');
  }

  /** Every other connection to this bus, by its unique name. */
  async connections(): Promise<string[]> {
    const [names] = await this.#ask('ListNames');
    return Array.isArray(names) ? names.map(String).filter((name) => name.startsWith(':') && name !== this.#bus.name) : [];
  }

  leave(): void {
    this.#bus.disconnect();
  }

  async #ask(member: string, signature = '', body: readonly unknown[] = []): Promise<unknown[]> {
    const reply = await this.#bus.call(new Message({ destination: 'org.freedesktop.DBus', path: '/org/freedesktop/DBus', interface: 'org.freedesktop.DBus', member, signature, body: [...body] }));
    return reply?.body ?? [];
  }
}

/** The session that the stand-in for logind gives to whoever asks. */
export const standInSession = '/org/freedesktop/login1/session/_37';
