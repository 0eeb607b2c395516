import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../../../shared/kernel';
import { focusWindow, pressKey, typeWords, until } from '../../support/keyboard';
import { passphrase } from './desk';

const noteSchema = z.object({ process: z.int() });

/** The process that says of itself that it has the vault of a profile open. */
function openBy(profile: string): number | undefined {
  const path = join(profile, 'vault', 'open-by.json');
  try {
    return existsSync(path) ? noteSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).process : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Unlocks with real keys an application that nothing can ask. Keys that come before the field is there are lost, and half
 * a passphrase has to be waited out: so it is typed until the vault's own note says that one of `pids` has it open.
 */
export async function unlockByHand(profile: string, pids: () => readonly number[]): Promise<void> {
  const isOpen = (): boolean => pids().includes(openBy(profile) ?? 0);
  await until('the vault is open', async () => {
    await focusWindow();
    await pressKey('ctrl+a');
    await typeWords(passphrase);
    await pressKey('Return');
    return await until('it opens', isOpen, 4000).then(() => true, () => false);
  }, 60_000);
}
