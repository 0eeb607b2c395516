import { spawn, type ChildProcess } from 'node:child_process';
import { focusWindow, pressKey, typeWords, until } from '../../support/keyboard';
import { processesOf, scanMemory, spellings, type LiveProcess } from '../../support/memory';
import { passphrase, runtime, type Desk } from './desk';
import { commandLine, isVault } from './free-desk';
import { rawKeyOf } from './raw-key';

export const patientName = 'Zzcanary-Quimby, Ludmilla';
const noteWords = 'vermilion canary sentence of the note';

const chart = {
  details: { class: 'inpatient', admittedOn: '2026-03-08', dischargedOn: '2026-03-12', serviceFrom: null, serviceTo: null, attending: 'Dr Vale' },
  patient: { name: patientName, mrn: 'ZZ-1', birthDate: '1950-01-02', sex: 'female', account: '' },
  documents: [
    {
      title: 'Discharge summary', kind: 'discharge-summary', datedOn: '2026-03-12', author: 'Dr Vale',
      from: { text: `DISCHARGE SUMMARY\nPatient: ${patientName}\n\n${`Acute kidney injury, ${noteWords}.\n`.repeat(40)}` },
    },
  ],
};

/** Hits in the memory of all processes together: of words of the chart, and of the vault's raw key. */
export type Hits = { readonly words: number; readonly key: number };

export const seconds = (count: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, count * 1000));

/**
 * The application as it runs at a coder's desk: driven by X11 keys, without any debugging port, which would put
 * words of the page into the browser process. Its processes can be searched from outside.
 */
export class BareDesk {
  #first: ChildProcess | undefined;
  readonly #needles: readonly Buffer[];

  private constructor(
    readonly profile: string,
    private readonly key: Buffer,
  ) {
    this.#needles = [...spellings(patientName), ...spellings(noteWords), key];
  }

  /** Makes a vault with one chart in the profile of `desk`, whose held application is then ended. */
  static async prepare(desk: Desk): Promise<BareDesk> {
    await desk.begin();
    await desk.page.evaluate((input) => window.desk.vault.encounters.create(input), JSON.stringify(chart));
    await desk.stop();
    const bare = new BareDesk(desk.profile, await rawKeyOf(desk.profile, passphrase));
    await bare.ended();
    return bare;
  }

  /** Starts the application with more switches and variables of its environment. */
  start(more: readonly string[] = [], environment: Readonly<Record<string, string>> = {}): void {
    this.#first = spawn(runtime.executable, [...runtime.switches, runtime.application, `--user-data-dir=${this.profile}`, ...more], {
      stdio: 'ignore',
      env: { ...process.env, ...environment, CHARTLOCK_PROFILE: this.profile },
    });
  }

  /** Why the application that is there now asks for the passphrase; null where none is there, or nobody told it. */
  lockedBecause(): string | null {
    const main = this.#processes().find(({ kind }) => kind === 'main');
    return (main === undefined ? [] : commandLine(main.pid)).find((word) => word.startsWith('--locked='))?.slice('--locked='.length) ?? null;
  }

  pagePid(): number | undefined {
    return this.#processes().find(({ kind }) => kind === 'renderer')?.pid;
  }

  kindOf(wanted: number): string {
    return wanted === this.vaultPid() ? 'vault' : this.#processes().find(({ pid }) => pid === wanted)?.kind ?? 'gone';
  }

  vaultPid(): number | undefined {
    return this.pids().find(isVault);
  }

  pids(): number[] {
    return this.#processes().map(({ pid }) => pid);
  }

  #processes(): readonly LiveProcess[] {
    return processesOf(runtime.executable, this.profile);
  }

  /** As a person would: the window comes, the field is there, the words are typed. Nothing here can ask the page. */
  async unlock(): Promise<void> {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await focusWindow();
      await seconds(2);
      await pressKey('ctrl+a');
      await typeWords(passphrase);
      await pressKey('Return');
      const open = until('the vault is open', () => this.#hitsIn(this.vaultPid()).key > 0, 4000);
      if (await open.then(() => true, () => false)) return;
    }
    throw new Error('the passphrase does not reach the lock screen');
  }

  /** The worklist has the focus after unlocking; its one chart opens with Return. */
  async openChart(): Promise<void> {
    await until('the chart is open', async () => {
      await pressKey('Return');
      await seconds(1);
      return this.showsChart();
    }, 30_000);
  }

  /** Whether the page has the words of the chart. */
  showsChart(): boolean {
    return this.#hitsIn(this.pagePid()).words > 10;
  }

  hits(): Hits {
    const each = this.pids().map((pid) => this.#hitsIn(pid));
    return { words: each.reduce((sum, { words }) => sum + words, 0), key: each.reduce((sum, { key }) => sum + key, 0) };
  }

  /** In the memory of one process; none where there is no such process. */
  #hitsIn(pid: number | undefined): Hits {
    const found = pid === undefined ? [] : scanMemory(pid, this.#needles);
    return { words: found.slice(0, -1).reduce((sum, count) => sum + count, 0), key: found.at(-1) ?? 0 };
  }

  async ended(): Promise<void> {
    await until('the application has ended', () => this.pids().length === 0);
  }

  async stop(): Promise<void> {
    // A successor may be on its way: what has gone once must stay gone.
    for (let quiet = 0; quiet < 3; quiet += 1) {
      const pids = this.pids();
      if (pids.length > 0) quiet = 0;
      for (const pid of pids) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It has ended by itself.
        }
      }
      await seconds(0.1);
    }
    this.#first?.kill('SIGKILL');
  }
}
