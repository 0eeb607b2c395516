import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Browser, type Page } from '@playwright/test';
import { until } from '../../support/keyboard';
import { processesOf, type LiveProcess } from '../../support/memory';
import { runtime, test as base, type ReadyVaults } from './desk';
import { tellFailure } from './failure';
import { unlock } from './hands';

/**
 * A desk whose application nobody holds: it really hands over to its successor, which listens on the same
 * port since it gets the same command line. For what happens when an application ends.
 */
export class FreeDesk {
  #first: ChildProcess | undefined;
  #browser: Browser | undefined;
  #page: Page | undefined;
  #port = 0;

  constructor(readonly profile: string, private readonly ready: ReadyVaults) {}

  get page(): Page {
    if (this.#page === undefined) throw new Error('the desk is not open');
    return this.#page;
  }

  /** Starts the application as a person would. */
  async start(...more: readonly string[]): Promise<Page> {
    this.#port = await freePort();
    this.#first = spawn(
      runtime.executable,
      [...runtime.switches, runtime.application, `--user-data-dir=${this.profile}`, `--remote-debugging-port=${this.#port}`, ...more],
      // Some helpers have the profile on no command line: they are known by their environment.
      { stdio: 'ignore', env: { ...process.env, CHARTLOCK_PROFILE: this.profile } },
    );
    return await this.attach();
  }

  /** Starts the application with a vault that was set up beforehand, and unlocks it. */
  async begin(...more: readonly string[]): Promise<Page> {
    await (await this.ready.of('coder')).putInto(this.profile);
    await unlock(await this.start(...more));
    return this.page;
  }

  /** Takes hold of the page of whichever application is there now. */
  async attach(): Promise<Page> {
    await this.#browser?.close().catch(() => undefined);
    this.#page = undefined;
    await until('the window has a page', async () => {
      this.#browser = await chromium.connectOverCDP(`http://127.0.0.1:${this.#port}`, { timeout: 2000 }).catch(() => undefined);
      this.#page = this.#browser?.contexts().flatMap((context) => context.pages()).find((page) => page.url().startsWith('app://'));
      return this.#page !== undefined;
    }, 30_000);
    return this.page;
  }

  /** All live processes of the application. */
  processes(): LiveProcess[] {
    return processesOf(runtime.executable, this.profile);
  }

  /** The process of the vault, or of the page. */
  pidOf(kind: 'vault' | 'renderer' | 'main'): number {
    const pids = this.processes().filter((each) => (kind === 'vault' ? isVault(each.pid) : each.kind === kind)).map(({ pid }) => pid);
    const [pid] = pids;
    if (pid === undefined || pids.length > 1) throw new Error(`there are ${pids.length} processes of kind ${kind}`);
    return pid;
  }

  /** Waits until none of these processes is left. */
  async ended(pids: readonly number[], patienceMs = 15_000): Promise<void> {
    await until('the application has ended', () => !this.processes().some(({ pid }) => pids.includes(pid)), patienceMs);
  }

  /** Ends every process of the application at once, as a power cut does, but for the disk's own cache. */
  killAll(): void {
    // Stopped first: whichever is killed later must not act on the end of another.
    const all = this.processes();
    for (const signal of ['SIGSTOP', 'SIGKILL'] as const) {
      for (const { pid } of all) {
        try {
          process.kill(pid, signal);
        } catch {
          // Ended by itself in the meantime.
        }
      }
    }
  }

  async stop(): Promise<void> {
    await this.#browser?.close().catch(() => undefined);
    // A successor may be on its way: what has gone once must stay gone.
    for (let quiet = 0; quiet < 3; quiet += 1) {
      if (this.processes().length > 0) quiet = 0;
      this.killAll();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    this.#first?.kill('SIGKILL');
    this.#page = undefined;
  }
}

/** The command line of a process, word by word: Chromium rewrites its own with blanks in between. */
export function commandLine(pid: number): string[] {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/).filter((word) => word !== '');
}

/** Whether a process is the one that holds the vault. */
export function isVault(pid: number): boolean {
  return commandLine(pid).includes('--utility-sub-type=node.mojom.NodeService');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Tests get a free desk of their own in an empty profile; it is gone after the test. */
export const test = base.extend<{ freeDesk: FreeDesk }>({
  freeDesk: async ({ readyVaults }, use, testInfo) => {
    const profile = mkdtempSync(join(tmpdir(), 'chartlock-free-'));
    const desk = new FreeDesk(profile, readyVaults);
    await use(desk);
    await tellFailure(desk, testInfo);
    await desk.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  },
});
export { expect };
