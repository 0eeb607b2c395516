import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Desk } from './desk';
import { PrivateBus } from './desktop-bus';

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
    keychain.stdin.end('the keyring of another machine');
    const question = ['--session', '--dest=org.freedesktop.DBus', '--print-reply', '/org/freedesktop/DBus', 'org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets'];
    await expect.poll(() => spawnSync('dbus-send', question, { env: { ...process.env, ...environment }, encoding: 'utf8' }).stdout, { timeout: 15_000 }).toContain('boolean true');
    this.desk.environment = { DBUS_SESSION_BUS_ADDRESS: this.#bus.address };
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
