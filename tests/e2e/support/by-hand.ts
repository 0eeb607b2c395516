import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from '../../../shared/kernel';
import { focusWindow, pressKey, typeWords, until } from '../../support/keyboard';
import { isAnotherScreen, screenPixels } from '../../support/screen';
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

/** Presses keys that lead to another screen, and waits until that is drawn. */
async function goOnBy(...keys: readonly string[]): Promise<void> {
  const before = screenPixels();
  for (const key of keys) await pressKey(key);
  await until(`another screen comes after ${keys.join(' ')}`, () => isAnotherScreen(before, screenPixels()), 5000);
  let last = screenPixels();
  await until('it is drawn', async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const was = last;
    last = screenPixels();
    return !isAnotherScreen(was, last);
  });
}

/**
 * Goes through the first-run wizard with real keys, on a computer without a keychain. The desk is open afterwards.
 * @throws Error where a key came before its screen did: then the whole is to be begun again
 */
export async function setUpByHand(profile: string, pids: () => readonly number[]): Promise<void> {
  await focusWindow();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  await typeWords('Nora Quill');
  await pressKey('Tab');
  await typeWords('nquill');
  await goOnBy('Return');
  // What is enforced; then what it means to have no keychain, which is accepted.
  await goOnBy('Return');
  await goOnBy('Tab', 'space', 'Tab', 'Tab', 'Return');
  await typeWords(passphrase);
  await pressKey('Tab', 'Tab');
  await typeWords(passphrase);
  await pressKey('Tab', 'Tab', 'space', 'Tab', 'Tab', 'Return');
  await until('the vault is made', () => pids().includes(openBy(profile) ?? 0), 20_000);
}
