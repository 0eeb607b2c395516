import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { PolicyPart } from '../../../shared/policy';
import { guardStateSchema, type GuardState } from '../../../shared/ipc';
import { z } from '../../../shared/kernel';
import { Desk, kept, test as base, expect } from './desk';
import { tellFailure } from './failure';

export { expect };

export type Opening = {
  /** What an organisation rules; none = it rules nothing. */
  readonly policy?: PolicyPart;
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether there is a vault to unlock; otherwise it is the first run. */
  readonly withVault?: boolean;
};

/** A desk whose vault was set up beforehand, so that a test begins with unlocking it. */
export class OpenDesk extends Desk {
  /** The arguments that it was started with, beside its profile. */
  #given: readonly string[] = [];

  /** Starts the application with a copy of the vault, and unlocks it. */
  async open(opening: Omit<Opening, 'withVault'> = {}): Promise<void> {
    await this.startWith({ ...opening, withVault: true });
    await this.unlock();
  }

  /** Sets up a desk of another person: where several are open at once, since one person has one session on a computer. */
  async openFor(identifier: string, opening: Omit<Opening, 'withVault'> = {}): Promise<void> {
    await this.startWith(opening);
    await this.createVault('Nora Quill', identifier);
  }

  /** Starts the application; what it would leave to its successor is noted instead. */
  async startWith({ policy, environment = {}, withVault = false }: Opening): Promise<void> {
    if (withVault) await this.putVault();
    this.environment = environment;
    const file = join(this.profile, 'policy.json');
    if (policy !== undefined) writeFileSync(file, JSON.stringify(policy));
    this.#given = policy === undefined ? [] : [`--policy=${file}`];
    await this.start(...this.#given);
    this.application?.on('close', () => {
      this.application = undefined;
    });
    await kept(async () => this.application?.evaluate(({ app }, note) => {
      app.relaunch = (options) => process.getBuiltinModule('node:fs').appendFileSync(note, `${(options?.args ?? []).join('\n')}\n`);
    }, this.#note));
    await this.page.evaluate(() => {
      const states: unknown[] = [];
      Reflect.set(window, 'guardStates', states);
      window.desk.onGuard((state) => states.push(state));
    });
  }

  /** Starts the successor under the same policy, as the application hands its own arguments on. */
  override async comeBack(): Promise<Page> {
    await this.start('--locked=manual', ...this.#given);
    await this.unlock();
    return this.page;
  }

  get #note(): string {
    return join(this.profile, 'handed-over.txt');
  }

  /** The reason that was handed over to the successor: what its lock screen will say. */
  handedOver(): string {
    return this.#handedWords().filter((word) => word.startsWith('--locked=')).join(' ') || 'nobody';
  }

  /** The instant that was handed over to the successor. */
  lockedAt(): number {
    return Number(this.#handedWords().find((word) => word.startsWith('--locked-at='))?.slice('--locked-at='.length));
  }

  #handedWords(): string[] {
    return existsSync(this.#note) ? readFileSync(this.#note, 'utf8').split('\n') : [];
  }

  /** Every state that the guard has told the page, oldest first. */
  async guardStates(): Promise<GuardState[]> {
    return z.array(guardStateSchema).parse(await this.page.evaluate((): unknown => Reflect.get(window, 'guardStates')));
  }

  /** What the guard told last. */
  async guardState(): Promise<GuardState | undefined> {
    return (await this.guardStates()).at(-1);
  }

  /** Whether the application has ended `patienceMs` later, at the latest. */
  async isLockedWithin(patienceMs: number): Promise<boolean> {
    const end = Date.now() + patienceMs;
    while (this.application !== undefined && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
    return this.application === undefined;
  }

  /** What the log says of the desk itself, newest first; read in the next session when this one has ended. */
  async deskEvents(): Promise<unknown[]> {
    if (this.application === undefined) await this.comeBack();
    const filter = { events: ['desk.locked', 'desk.visitor'], personId: null, encounterId: null, from: null, to: null };
    const reply = await this.page.evaluate((input) => window.desk.vault.audit.list(input), JSON.stringify({ filter, before: null, count: 20 }));
    const { entries } = z.object({ entries: z.array(z.object({ event: z.unknown() })) }).parse(JSON.parse(reply.ok ? reply.output : '{}'));
    return entries.map(({ event }) => event);
  }
}

/** Tests get a desk of their own; the vault is made once, and copied. */
export const test = base.extend<{ openDesk: OpenDesk; anotherDesk: () => OpenDesk }>({
  anotherDesk: async ({ readyVaults }, use, testInfo) => {
    const desks: OpenDesk[] = [];
    await use(() => {
      const desk = new OpenDesk(mkdtempSync(join(tmpdir(), 'chartlock-open-')), readyVaults);
      desks.push(desk);
      return desk;
    });
    for (const desk of desks) {
      await tellFailure(desk, testInfo);
      await desk.stop();
      rmSync(desk.profile, { recursive: true, force: true, maxRetries: 5 });
      expect(desk.complaints).toEqual([]);
    }
  },
  openDesk: async ({ anotherDesk }, use) => use(anotherDesk()),
});
