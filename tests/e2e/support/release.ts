import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { until } from '../../support/keyboard';
import { processesOf, scanMemory, spellings, type LiveProcess } from '../../support/memory';
import { runtime } from './desk';

/** Nobody's number, for a release that is started as a person would: root could not have the sandbox. */
const nobody = 65_534;

/** How a program that was started for a moment ended: null where it had to be ended. */
export type Ending = { readonly code: number | null; readonly said: string };

/** The packaged application, as `npm run dist` leaves it, and a home of its own to run in. */
export class Release {
  readonly #home = mkdtempSync(join(tmpdir(), 'chartlock-release-'));
  #started: ChildProcess | undefined;

  private constructor(readonly program: string) {
    mkdirSync(join(this.#home, 'run'), { mode: 0o700 });
    if (process.getuid?.() !== 0) return;
    for (const folder of [this.#home, join(this.#home, 'run')]) chownSync(folder, nobody, nobody);
    // As a package's installation leaves it.
    chmodSync(join(this.program, '..', 'chrome-sandbox'), 0o4755);
  }

  /** Packs it, with every check that packing makes. */
  static async pack(): Promise<Release> {
    const { stderr } = await promisify(execFile)(process.execPath, [join(runtime.application, 'build/dist.mjs')], { maxBuffer: 64 * 1024 * 1024 });
    const program = /packed and checked: (.*)/.exec(stderr)?.[1];
    if (program === undefined) throw new Error(`it could not be packed: ${stderr.slice(-2000)}`);
    return new Release(program);
  }

  get resources(): string {
    return join(this.program, '..', 'resources');
  }

  /** Where it keeps its data. */
  get profile(): string {
    return join(this.#home, 'config', 'Chartlock');
  }

  #spawn(words: readonly string[], environment: Readonly<Record<string, string>>): ChildProcess {
    const isRoot = process.getuid?.() === 0;
    return spawn(this.program, words, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(isRoot ? { uid: nobody, gid: nobody } : {}),
      env: { ...process.env, HOME: this.#home, XDG_CONFIG_HOME: join(this.#home, 'config'), XDG_RUNTIME_DIR: join(this.#home, 'run'), DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus', CHARTLOCK_PROFILE: this.#home, ...environment },
    });
  }

  /** Starts it, and waits for its end, at most so long. */
  async endingOf(words: readonly string[], environment: Readonly<Record<string, string>> = {}, patienceMs = 10_000): Promise<Ending> {
    const program = this.#spawn(words, environment);
    let said = '';
    for (const stream of [program.stdout, program.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()));
    const timer = setTimeout(() => this.#endAll(), patienceMs);
    const code = await new Promise<number | null>((resolve) => program.once('exit', resolve));
    clearTimeout(timer);
    return { code, said };
  }

  /** Starts it for good, and waits for its page. */
  async start(environment: Readonly<Record<string, string>> = {}, words: readonly string[] = []): Promise<void> {
    this.#started = this.#spawn(words, environment);
    this.#started.stdout?.resume();
    this.#started.stderr?.resume();
    await until('the release has a page', () => this.processes().some(({ kind }) => kind === 'renderer'), 15_000);
  }

  /** All of them: the program is this checkout's own, and the first process has its home neither on its command line nor, once Chromium has named it, in its environment. */
  processes(): LiveProcess[] {
    return processesOf(this.program, '');
  }

  readonly pids = (): readonly number[] => this.processes().map(({ pid }) => pid);

  /** How often a text is in the memory of its processes, in any spelling; of those of one kind, where it is named. */
  hits(text: string, kind?: string): number {
    const searched = this.processes().filter((each) => kind === undefined || each.kind === kind);
    return searched.flatMap(({ pid }) => scanMemory(pid, spellings(text))).reduce((sum, count) => sum + count, 0);
  }

  /** Ends it, and removes what it has kept: the next start is a first run. */
  async forget(): Promise<void> {
    await this.stop();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }

  /** Internet sockets on which its processes listen, as the system lists them. */
  listening(): string[] {
    const own = new Set(this.processes().flatMap(({ pid }) => readdirSync(`/proc/${pid}/fd`).flatMap((descriptor) => inodeOf(`/proc/${pid}/fd/${descriptor}`))));
    return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
      readFileSync(`/proc/net/${kind}`, 'utf8').split('\n').slice(1).flatMap((line) => {
        const fields = line.trim().split(/\s+/);
        return own.has(fields[9] ?? '') ? [`${kind} ${fields[1] ?? ''}`] : [];
      }));
  }

  #endAll(): void {
    for (const { pid } of this.processes()) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    }
  }

  async stop(): Promise<void> {
    await until('the release has ended', () => {
      this.#endAll();
      return this.processes().length === 0;
    });
  }

  async discard(): Promise<void> {
    await this.stop();
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
}

function inodeOf(descriptor: string): string[] {
  try {
    const inode = /^socket:\[(\d+)\]/.exec(readlinkSync(descriptor))?.[1];
    return inode === undefined ? [] : [inode];
  } catch {
    // Closed since it was listed.
    return [];
  }
}
