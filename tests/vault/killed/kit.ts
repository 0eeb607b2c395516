import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { build } from 'vite';
import { nodeConfiguration } from '../../../build/bundle/node.mjs';
import { nativeBinding, output } from '../../../build/steps/paths.mjs';
import type { Policy } from '../../../shared/policy';
import type { Order } from '../../fixtures/killed/model';
import type { AtDesk } from '../queries/kit';
import { doorOf, type DoorKit } from '../support/door';
import { bytes, keeperOf, passphrase } from '../support/vault';

const folder = join(output, 'killed');
const program = join(folder, 'desk.js');

/** Builds the process that is killed; once for a file of tests. */
export async function buildDesk(): Promise<void> {
  await build(nodeConfiguration({ entry: 'tests/fixtures/killed/desk.ts', file: 'desk.js', format: 'es' }, folder, pathToFileURL(nativeBinding).href));
}

/** A process that works in a desk's vault. `said` resolves once a line begins so; `kill` ends it by SIGKILL, at once. */
export type Working = { readonly lines: string[]; readonly said: (beginning: string) => Promise<string>; readonly kill: () => Promise<void> };

/** Closes the desk here and lets another process work in its vault. */
export function letWork(kit: AtDesk, policy: Policy, deed: Order['deed']): Working {
  kit.outbox.stop();
  kit.sessions.abandon();
  const order: Order = { folder: kit.folder, passphrase, policy, deed, keychain: Object.fromEntries([...kit.keychain.secrets].map(([name, secret]) => [name, Buffer.from(secret).toString('base64')])) };
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
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, signal) => {
    resolve(signal);
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
      if ((await ended) !== 'SIGKILL') throw new Error(`it had ended before: ${errors.join('')}`);
    },
  };
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
