import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { build } from 'vite';
import { nodeConfiguration } from '../../../build/bundle/node.mjs';
import { nativeBinding, output } from '../../../build/steps/paths.mjs';
import { initialPolicy, type Policy } from '../../../shared/policy';
import { keepKeychain, keychainIn } from '../../fixtures/killed/keychain';
import type { Fate, Order } from '../../fixtures/killed/model';
import type { AtDesk } from '../queries/kit';
import { doorOf, type DoorKit } from '../support/door';
import { bytes, keeperOf, passphrase, temporaryFolder, type MemoryKeychain } from '../support/vault';

// Files of tests run beside each other: each builds for itself.
const folder = join(output, 'killed', process.env['VITEST_POOL_ID'] ?? '0');
const program = join(folder, 'desk.js');

/** Builds the process that is killed; once for a file of tests. */
export async function buildDesk(): Promise<void> {
  await build(nodeConfiguration({ entry: 'tests/fixtures/killed/desk.ts', file: 'desk.js', format: 'es' }, folder, pathToFileURL(nativeBinding).href));
}

/** A process that works in a desk's vault. `said` resolves once a line begins so; `kill` ends it by SIGKILL, at once; `ended` tells how it ended by itself. */
export type Working = {
  readonly lines: string[];
  readonly said: (beginning: string) => Promise<string>;
  readonly kill: () => Promise<void>;
  readonly ended: Promise<{ readonly signal: NodeJS.Signals | null; readonly code: number | null; readonly errors: string }>;
};

function letRun(order: Order): Working {
  const child = spawn(process.execPath, [program, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  const errors: string[] = [];
  let rest = '';
  let heard: () => void = () => undefined;
  child.stdout.on('data', (data: Buffer) => {
    const parts = `${rest}${data.toString()}`.split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    heard();
  });
  child.stderr.on('data', (data: Buffer) => void errors.push(data.toString()));
  // Not 'exit': what it said last may still be on its way then.
  const ended: Working['ended'] = new Promise((resolve) => child.once('close', (code, signal) => {
    resolve({ code, signal, errors: errors.join('') });
    heard();
  }));
  return {
    lines,
    said: async (beginning) => {
      for (;;) {
        const line = lines.find((each) => each.startsWith(beginning));
        if (line !== undefined) return line;
        if (child.exitCode !== null) throw new Error(`it ended: ${errors.join('')}`);
        await new Promise<void>((resolve) => {
          heard = resolve;
        });
      }
    },
    kill: async () => {
      child.kill('SIGKILL');
      const { signal } = await ended;
      if (signal !== 'SIGKILL') throw new Error(`it had ended before: ${errors.join('')}`);
    },
    ended,
  };
}

/** Lets another process work in the vault of a folder. */
export function letWorkIn(kit: { readonly folder: string; readonly keychain: MemoryKeychain }, policy: Policy, deed: Order['deed'], fate: Fate | null = null): Working {
  keepKeychain(kit.folder, kit.keychain);
  return letRun({ folder: kit.folder, passphrase, policy, deed, fate });
}

/** Closes the desk here and lets another process work in its vault. */
export function letWork(kit: AtDesk, policy: Policy, deed: Order['deed']): Working {
  kit.outbox.stop();
  kit.sessions.abandon();
  return letWorkIn(kit, policy, deed);
}

/** One step that a process takes: in which call, and what it does. */
export type Step = { readonly at: number; readonly call: string; readonly name: string; readonly hasHalves: boolean };

/** A folder as a deed finds it, with its keychain; each process that is killed gets a copy of it. */
export type Beginning = { readonly folder: string; readonly keychain: MemoryKeychain };

function copyOf({ folder: from, keychain }: Beginning): Beginning {
  const to = temporaryFolder();
  cpSync(from, to, { recursive: true });
  keepKeychain(to, keychain);
  return { folder: to, keychain };
}

/** Every step that a deed takes when nobody kills it. */
export async function stepsOf(beginning: Beginning, deed: Order['deed'], policy: Policy = initialPolicy): Promise<readonly Step[]> {
  const { lines, ended } = letWorkIn(copyOf(beginning), policy, deed);
  expect(await ended).toEqual({ code: 0, signal: null, errors: '' });
  let call = '';
  return lines.flatMap((line) => {
    if (line.startsWith('call ')) call = line.slice(5);
    const step = /^step (\d+) (whole|halves) (.+)$/.exec(line);
    return step === null ? [] : [{ at: Number(step[1]), call, name: step[3] ?? '', hasHalves: step[2] === 'halves' }];
  });
}

/** What a process has left that was killed at one of its steps: the folder and the keychain. */
export async function killedAt(beginning: Beginning, deed: Order['deed'], step: Step, moment: Fate['moment'], policy: Policy = initialPolicy): Promise<Beginning & { readonly lines: readonly string[] }> {
  const copy = copyOf(beginning);
  const { lines, ended } = letWorkIn(copy, policy, deed, { at: step.at, moment });
  expect(await ended).toEqual({ code: null, signal: 'SIGKILL', errors: '' });
  // It went the same way up to here: what is killed is what the test believes.
  expect(lines.at(-1)).toBe(`step ${step.at} ${step.hasHalves ? 'halves' : 'whole'} ${step.name}`);
  return { folder: copy.folder, keychain: keychainIn(copy.folder), lines };
}

/**
 * The ends of a deed: before each of its steps, in the midst of those that can be cut in two, and after the last. Of steps
 * inside one transaction, which all leave the same, the first and the last; of a step that is taken again and again, as each
 * piece of a book is, the first, the middle one and the last.
 */
export function endsOf(steps: readonly Step[]): readonly { readonly step: Step; readonly moment: Fate['moment'] }[] {
  const isInside = (step: Step | undefined): boolean => step?.name.startsWith('inside: ') === true;
  const told = steps.filter((step, at) => !isInside(step) || !isInside(steps[at - 1]) || !isInside(steps[at + 1]));
  const last = steps.at(-1);
  return [
    ...told.filter((step) => isTold(step, told.filter(({ name }) => name === step.name))).flatMap((step) => (step.hasHalves ? (['before', 'half'] as const) : (['before'] as const)).map((moment) => ({ step, moment }))),
    ...(last === undefined ? [] : [{ step: last, moment: 'after' as const }]),
  ];
}

function isTold(step: Step, alike: readonly Step[]): boolean {
  return alike.length <= 3 || [alike[0], alike[alike.length >> 1], alike.at(-1)].includes(step);
}

/** Lets a process die at every one of these ends, two at a time, and looks at what each has left. */
export async function atEachEnd(beginning: Beginning, deed: Order['deed'], look: (left: Beginning, end: string) => Promise<void>): Promise<readonly string[]> {
  const steps = await stepsOf(beginning, deed);
  const ends = [...endsOf(steps)];
  const next = async (): Promise<void> => {
    for (let end = ends.shift(); end !== undefined; end = ends.shift()) {
      const { step, moment } = end;
      await look(await killedAt(beginning, deed, step, moment), `${moment} “${step.name}”`);
    }
  };
  await Promise.all([next(), next()]);
  return steps.map(({ name }) => name);
}

/** Opens the vault that a killed process has left, as the next start does. */
export async function openedAgain(kit: AtDesk, policy: Policy): Promise<DoorKit> {
  const next = keeperOf(kit.folder, kit.keychain);
  next.time.now = Date.now();
  const door = doorOf(next, () => policy);
  await door.done('accounts.unlock', {}, { passphrase: bytes(passphrase) });
  await door.done('encounters.open', { encounterId: kit.encounterId });
  return door;
}

/** The number at the end of the last line that begins so; 0 where none does. */
export function lastOf(lines: readonly string[], beginning: string): number {
  return Number(lines.findLast((line) => line.startsWith(beginning))?.split(' ')[1] ?? 0);
}
