import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processesOf } from '../../support/memory';
import { _electron, test as base, expect, type ElectronApplication, type Page } from '@playwright/test';
import { tellFailure } from './failure';
import { passphrase, setUpDesk, setUpDeskAs, unlock } from './hands';
import { ReadyVault } from './ready-vault';

export { expect, passphrase };

/** What `npm test` says of the runtime; see tests/playwright.config.ts. */
export const runtime = {
  executable: process.env['CHARTLOCK_ELECTRON'] ?? '',
  switches: (process.env['CHARTLOCK_ELECTRON_ARGS'] ?? '').split(' ').filter((word) => word !== ''),
  application: process.env['CHARTLOCK_APP_DIR'] ?? process.cwd(),
};

const handshakePatience = 20_000;

/** What `work` comes to, or undefined when it takes longer. */
async function within<T>(patienceMs: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patienceMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    // A launch that is given up may still fail later: that is no news.
    work.catch(() => undefined);
  }
}

/** Who sits at a desk, and how they set it up. */
const setUp = {
  coder: (page: Page) => setUpDesk(page),
  lead: (page: Page) => setUpDeskAs(page, 'Lead'),
  officer: (page: Page) => setUpDeskAs(page, 'Privacy officer', 'Olive Grant', 'ogrant'),
};

export type Who = keyof typeof setUp;

/** Vaults to begin with. Each is made once, by the application itself, when the first test asks for it. */
export class ReadyVaults {
  readonly #made = new Map<Who, Promise<ReadyVault>>();
  readonly #profiles: string[] = [];

  of(who: Who): Promise<ReadyVault> {
    const made = this.#made.get(who) ?? this.#make(who);
    this.#made.set(who, made);
    return made;
  }

  async #make(who: Who): Promise<ReadyVault> {
    const profile = mkdtempSync(join(tmpdir(), 'chartlock-vault-'));
    this.#profiles.push(profile);
    const desk = new Desk(profile);
    try {
      await setUp[who](await desk.start());
      await desk.lock();
      return await ReadyVault.of(profile);
    } finally {
      await desk.stop();
    }
  }

  remove(): void {
    for (const profile of this.#profiles) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * What the main process is told while it is still starting. V8 may collect the test runner's promise before it is kept, though
 * what was said has been done: it is then said again, and must be such that this changes nothing.
 */
export async function kept(say: () => Promise<void>, left = 5): Promise<void> {
  try {
    await say();
  } catch (error) {
    if (left === 0 || !(error instanceof Error && error.message.includes('promise was garbage collected'))) throw error;
    await kept(say, left - 1);
  }
}

/** One coder's desk: a profile of its own, the running application, and what a person does with it. */
export class Desk {
  application: ElectronApplication | undefined;
  #page: Page | undefined;
  /** Lines that the page wrote to its console as errors: none are expected, ever. */
  complaints: string[] = [];

  /** What the application finds in its environment beside this process's own. */
  environment: Readonly<Record<string, string>> = {};

  constructor(readonly profile: string, private readonly ready?: ReadyVaults) {}

  get page(): Page {
    if (this.#page === undefined) throw new Error('the desk is not open');
    return this.#page;
  }

  /**
   * Starts the application as a person would. Now and then the test runner never hears from an Electron that is
   * running: only then, with the page's process there, is the start begun anew, once, and said. An application that
   * does not come up by itself fails the test.
   */
  async start(...more: string[]): Promise<Page> {
    const first = await within(handshakePatience, this.#launch(more));
    if (first !== undefined) return first;
    const alive = processesOf(runtime.executable, this.profile);
    for (const { pid } of alive) process.kill(pid, 'SIGKILL');
    if (!alive.some(({ kind }) => kind === 'renderer')) throw new Error(`the application did not come up in ${handshakePatience} ms`);
    process.stderr.write('the test runner did not hear from a running application: started anew\n');
    this.application = undefined;
    return this.#launch(more);
  }

  async #launch(more: readonly string[]): Promise<Page> {
    const application = await _electron.launch({
      executablePath: runtime.executable,
      // Playwright would otherwise override the page's colour scheme.
      colorScheme: null,
      env: { ...inherited(), ...this.environment },
      args: [...runtime.switches, runtime.application, `--user-data-dir=${this.profile}`, ...more],
    });
    this.application = application;
    // The successor is started by `comeBack`, so that the test can follow it; the real hand-over has a test of its own.
    await kept(() => application.evaluate(({ app }) => {
      app.relaunch = () => undefined;
    }));
    const page = await application.firstWindow();
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(`${error.name}: ${error.message}`));
    this.#page = page;
    return page;
  }

  /** Starts the application with a vault that was set up beforehand, and unlocks it. */
  async begin(...more: string[]): Promise<Page> {
    return await this.beginAs('coder', ...more);
  }

  /** The same for another person; where no vault was set up for this desk, they set it up now. */
  async beginAs(who: Who, ...more: string[]): Promise<Page> {
    if (this.ready !== undefined) await this.putVault(who);
    await this.start(...more);
    if (this.ready === undefined) await setUp[who](this.page);
    else await this.unlock();
    return this.page;
  }

  /** Puts the vault that was set up beforehand into the profile. */
  async putVault(who: Who = 'coder'): Promise<void> {
    if (this.ready === undefined) throw new Error('no vault was set up for this desk');
    await (await this.ready.of(who)).putInto(this.profile);
  }

  /** Goes through the first-run wizard. */
  async createVault(name = 'Nora Quill', identifier?: string): Promise<void> {
    await setUpDesk(this.page, name, identifier);
  }

  /** Locks with the keyboard and waits until the whole application has ended. */
  async lock(): Promise<void> {
    await this.endsBy(() => this.page.keyboard.press('Control+l'));
  }

  /** Does what ends the application, and waits until it has. */
  async endsBy(act: () => Promise<unknown>): Promise<void> {
    const ended = this.application?.waitForEvent('close');
    // The page may be gone before the key has been let go.
    await act().catch(() => undefined);
    await ended;
    this.application = undefined;
  }

  /** Starts the successor that a lock hands over to, and unlocks it. */
  async comeBack(): Promise<Page> {
    await this.start('--locked=manual');
    await this.unlock();
    return this.page;
  }

  async unlock(words = passphrase): Promise<void> {
    await unlock(this.page, words);
  }

  /** The processes of the application, as they are now. */
  processIds(): number[] {
    return processesOf(runtime.executable, this.profile).map(({ pid }) => pid).toSorted((a, b) => a - b);
  }

  /** Complaints that an attack provokes on purpose. */
  forgive(expected: RegExp): void {
    this.complaints = this.complaints.filter((complaint) => !expected.test(complaint));
  }

  async stop(): Promise<void> {
    const running = this.application;
    this.application = undefined;
    if (running === undefined) return;
    const ended = new Promise((resolve) => running.process().once('exit', resolve));
    running.process().kill('SIGKILL');
    await ended;
    // Helpers of a killed application end by themselves a moment later, and may still write into the profile.
    for (let wait = 0; wait < 50 && processesOf(runtime.executable, this.profile).length > 0; wait += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** This process's environment, without the names that have no value. */
function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** Tests get a desk of their own in an empty profile, which is gone after the test; vaults to begin with are made once. */
export const test = base.extend<{ desk: Desk }, { readyVaults: ReadyVaults }>({
  readyVaults: [
    async ({}, use) => {
      const vaults = new ReadyVaults();
      await use(vaults);
      vaults.remove();
    },
    { scope: 'worker' },
  ],
  desk: async ({ readyVaults }, use, testInfo) => {
    const profile = mkdtempSync(join(tmpdir(), 'chartlock-e2e-'));
    const desk = new Desk(profile, readyVaults);
    await use(desk);
    await tellFailure(desk, testInfo);
    await desk.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    expect(desk.complaints).toEqual([]);
  },
});
