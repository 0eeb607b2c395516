import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { pressKey, typeWords, until, xdotool } from '../../support/keyboard';
import { Desk } from './desk';
import { PrivateBus } from './desktop-bus';

const keyringPassword = 'the keyring of another machine';
const keyring = '/org/freedesktop/secrets/collection/login';

/**
 * Another computer, as far as two desks can tell: data of its own, and a keychain of its own (a real Secret Service on a message
 * bus that the first desk does not know). On macOS and Windows, whose keychain is one a person, only the data is its own.
 */
export class AnotherMachine {
  readonly #folder = mkdtempSync(join(tmpdir(), 'chartlock-machine-'));
  readonly #bus = new PrivateBus();
  #keychain: ChildProcess | undefined;
  readonly desk = new Desk(join(this.#folder, 'profile'));

  async bringUp(): Promise<void> {
    const runtime = join(this.#folder, 'runtime');
    for (const folder of [runtime, this.desk.profile]) mkdirSync(folder, { mode: 0o700 });
    if (process.platform !== 'linux') return;
    await this.#bus.start();
    const environment = { DBUS_SESSION_BUS_ADDRESS: this.#bus.address, XDG_RUNTIME_DIR: runtime };
    const keychain = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], { env: { ...process.env, ...environment, XDG_DATA_HOME: join(this.#folder, 'data') }, stdio: ['pipe', 'ignore', 'ignore'] });
    this.#keychain = keychain;
    keychain.stdin.end(keyringPassword);
    await expect.poll(() => this.#say('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets'), { timeout: 15_000 }).toContain('boolean true');
    this.desk.environment = { DBUS_SESSION_BUS_ADDRESS: this.#bus.address };
  }

  /** Says something to a service of this machine's bus. @returns its answer in the words of dbus-send */
  #say(service: string, path: string, method: string, ...body: readonly string[]): string {
    const words = ['--session', `--dest=${service}`, '--print-reply', path, method, ...body];
    return spawnSync('dbus-send', words, { env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: this.#bus.address }, encoding: 'utf8' }).stdout;
  }

  /** Locks the keyring, as a desktop leaves it for somebody whom it signed in without a password. */
  lockKeyring(): void {
    this.#say('org.freedesktop.secrets', '/org/freedesktop/secrets', 'org.freedesktop.Secret.Service.Lock', `array:objpath:${keyring}`);
    expect(this.isKeyringLocked()).toBe(true);
  }

  isKeyringLocked(): boolean {
    return this.#say('org.freedesktop.secrets', keyring, 'org.freedesktop.DBus.Properties.Get', 'string:org.freedesktop.Secret.Collection', 'string:Locked').includes('boolean true');
  }

  /** Answers the prompt for the keyring's password, which stands on the screen above everything else. */
  async answerPrompt(): Promise<void> {
    await until('the keyring is open', async () => {
      const [prompt] = await prompts();
      if (prompt === undefined) return !this.isKeyringLocked();
      await xdotool('windowfocus', prompt).catch(() => '');
      await pressKey('ctrl+a');
      await typeWords(keyringPassword);
      await pressKey('Return');
      await new Promise((resolve) => setTimeout(resolve, 500));
      return !this.isKeyringLocked();
    });
  }

  /** Ends everything of it, and removes its data. */
  async takeDown(): Promise<void> {
    await this.desk.stop();
    const keychain = this.#keychain;
    if (keychain !== undefined && keychain.exitCode === null) {
      const ended = once(keychain, 'exit');
      keychain.kill();
      await ended;
    }
    await this.#bus.remove();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The windows in which GNOME's keyring asks for its password: real ones, of its own program. */
export async function prompts(): Promise<string[]> {
  const found = await xdotool('search', '--onlyvisible', '--name', '^Unlock .*[Kk]eyring$').catch(() => '');
  return found.split('\n').filter((window) => window !== '');
}

/** Closes the prompt without an answer, once it is there. */
export async function closePrompt(): Promise<void> {
  await until('the keyring asks for its password', async () => (await prompts()).length > 0);
  await until('the prompt is closed', async () => {
    if ((await prompts()).length > 0) await pressKey('Escape');
    return (await prompts()).length === 0;
  });
}
