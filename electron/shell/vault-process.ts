import { join } from 'node:path';
import { app, MessageChannelMain, utilityProcess, type BrowserWindow, type UtilityProcess } from 'electron';
import type { DeskEvent } from '../../shared/audit';
import { hostToShellSchema, shellChannels, type KeychainAsk, type Leave, type ShellToHost } from '../../shared/ipc';
import { probeKeychain, readSecret, writeSecret, type KeychainOutcome } from '../keychain';

type Secret = Uint8Array<ArrayBuffer> | null;

/** The vault process as the shell sees it: it can be started, given things, and ended; never looked into. */
export class VaultProcess {
  readonly #child: UtilityProcess;
  #opened = false;
  #ended = false;
  readonly #noted = new Map<number, () => void>();
  #lastEvent = 0;

  constructor(dataFolder: string, onOpened: () => void, onEnded: (wasOpen: boolean) => void, onLeave: (leave: Leave) => void, onPostureWanted: () => void, onOffRoster: () => void, readPolicy: () => Promise<void>, onRemindAt: (at: number | null) => void) {
    this.#child = utilityProcess.fork(join(import.meta.dirname, 'vault.js'), [app.getVersion(), dataFolder], { serviceName: 'Chartlock vault', stdio: ['ignore', 'ignore', 'inherit'] });
    this.#child.on('message', (data: unknown) => {
      const message = hostToShellSchema.parse(data);
      switch (message.kind) {
        case 'opened':
          this.#opened = true;
          return onOpened();
        case 'noted':
          this.#noted.get(message.id)?.();
          return void this.#noted.delete(message.id);
        case 'leave':
          return onLeave(message.leave);
        case 'posture-wanted':
          return onPostureWanted();
        case 'off-roster':
          return onOffRoster();
        case 'remind-at':
          return onRemindAt(message.at);
        case 'read-policy':
          return void readPolicy().finally(() => this.tell({ kind: 'policy-read', id: message.id }));
        case 'keychain':
          return void this.#answerKeychain(message);
      }
    });
    this.#child.on('exit', () => {
      this.#ended = true;
      onEnded(this.#opened);
    });
  }

  /** Whether a person has unlocked the vault: then chart data may be in memory. */
  isOpen(): boolean {
    return this.#opened;
  }

  /** Has something of the desk written into the log; resolves when it stands there, after `patienceMs`, or at once where nothing is open. */
  async note(event: DeskEvent, patienceMs: number): Promise<void> {
    if (!this.#opened || this.#ended) return;
    const id = ++this.#lastEvent;
    await new Promise<void>((resolve) => {
      this.#noted.set(id, resolve);
      setTimeout(resolve, patienceMs);
      this.tell({ kind: 'desk-event', id, event });
    });
  }

  tell(message: ShellToHost): void {
    this.#child.postMessage(message);
  }

  /** Joins page and vault process by a port of their own and steps aside: what they say does not pass here. */
  joinTo(window: BrowserWindow): void {
    const { port1, port2 } = new MessageChannelMain();
    // A page that joins a process that is no more hears so at once, instead of waiting for ever.
    if (this.#ended) port1.close();
    else this.#child.postMessage({ kind: 'port' } satisfies ShellToHost, [port1]);
    window.webContents.postMessage(shellChannels.port, null, [port2]);
  }

  /** Ends the process at once, without asking it: its memory goes back to the operating system, and nothing is open. */
  kill(): void {
    this.#opened = false;
    const { pid } = this.#child;
    if (pid === undefined) return;
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself and we have not been told yet: a lock goes on all the same.
    }
  }

  async #answerKeychain(ask: KeychainAsk): Promise<void> {
    const outcome = await consult(ask);
    const secret = outcome.state === 'present' ? outcome.value : null;
    this.tell({ kind: 'keychain-answer', id: ask.id, state: outcome.state, secret });
    secret?.fill(0);
  }
}

function consult(ask: KeychainAsk): Promise<KeychainOutcome<Secret>> {
  switch (ask.action) {
    case 'probe':
      return probeKeychain();
    case 'read':
      return readSecret(ask.account, ask.item);
    case 'write':
      return writeSecret(ask.account, ask.item, ask.secret).finally(() => ask.secret.fill(0));
  }
}
