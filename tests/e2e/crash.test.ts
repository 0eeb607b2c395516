import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { runtime } from './support/desk';
import { test, type FreeDesk } from './support/free-desk';
import { addDemoCharts, openChart, passphrase, setUpDesk, unlock } from './support/hands';

/** Kills one process of the application, and takes hold of its successor's page. */
async function killAndFollow(desk: FreeDesk, kind: 'vault' | 'renderer'): Promise<void> {
  const before = desk.processes().map(({ pid }) => pid);
  process.kill(desk.pidOf(kind), 'SIGKILL');
  await desk.ended(before);
  await desk.attach();
}

test('A vault process that is killed locks the desk, which says so', async ({ freeDesk }) => {
  await setUpDesk(await freeDesk.start());
  await killAndFollow(freeDesk, 'vault');
  await expect(freeDesk.page.getByText(/^Locked at .* because the vault process ended\./)).toBeVisible();
  await unlock(freeDesk.page);
});

test('A page that is killed locks the desk, which says so', async ({ freeDesk }) => {
  await setUpDesk(await freeDesk.start());
  await killAndFollow(freeDesk, 'renderer');
  await expect(freeDesk.page.getByText(/^Locked at .* because the window stopped working\./)).toBeVisible();
  await unlock(freeDesk.page);
});

/** Locks with the keyboard; the successor's lock screen stands afterwards. */
async function lock(desk: FreeDesk): Promise<void> {
  const before = desk.processes().map(({ pid }) => pid);
  await desk.page.keyboard.press('Control+l').catch(() => undefined);
  await desk.ended(before);
  await desk.attach();
  await expect(desk.page.getByText(/^You locked this desk at /)).toBeVisible();
}

test('A vault process that is killed at the lock screen starts no chain of restarts', async ({ freeDesk }) => {
  await setUpDesk(await freeDesk.start());
  await lock(freeDesk);
  const main = freeDesk.pidOf('main');
  process.kill(freeDesk.pidOf('vault'), 'SIGKILL');
  await freeDesk.page.waitForTimeout(2000);
  expect(freeDesk.pidOf('main')).toBe(main);
});

test('A vault process that is killed at the lock screen is told of at the next try, and one button starts afresh', async ({ freeDesk }) => {
  await setUpDesk(await freeDesk.start());
  await lock(freeDesk);
  process.kill(freeDesk.pidOf('vault'), 'SIGKILL');
  await freeDesk.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await freeDesk.page.keyboard.press('Enter');
  await expect(freeDesk.page.getByText('The vault process has ended')).toBeVisible();
  await freeDesk.page.getByRole('button', { name: 'Try again' }).click();
  const before = freeDesk.processes().map(({ pid }) => pid);
  await freeDesk.page.getByRole('button', { name: 'Lock and start afresh' }).click().catch(() => undefined);
  await freeDesk.ended(before);
  await unlock(await freeDesk.attach());
});

type Keystroke = { readonly at: number; readonly length: number };

test('Killing every process while someone types loses at most the last second of it, and leaves a sound vault', async ({ freeDesk }) => {
  await setUpDesk(await freeDesk.start());
  await addDemoCharts(freeDesk.page);
  await openChart(freeDesk.page, /Okonkwo/);
  const box = freeDesk.page.getByRole('combobox', { name: 'Find a code' });
  await box.focus();
  // The page itself notes when each letter has come in: what the machinery of the test adds does not count.
  await box.evaluate((element) => {
    const noted: Keystroke[] = [];
    Reflect.set(window, 'noted', noted);
    element.addEventListener('input', () => noted.push({ at: Date.now(), length: element instanceof HTMLInputElement ? element.value.length : 0 }));
  });
  const words = 'the quick brown fox jumps over the lazy dog and types without any pause '.repeat(4);
  const typing = freeDesk.page.keyboard.type(words, { delay: 40 }).catch(() => undefined);
  let noted: readonly Keystroke[] = [];
  const end = Date.now() + 3000;
  while (Date.now() < end) {
    noted = await freeDesk.page.evaluate((): Keystroke[] => Reflect.get(window, 'noted'));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const killedAt = Date.now();
  freeDesk.killAll();
  await typing;
  await freeDesk.stop();

  expect(await verify(freeDesk.profile)).toBe(0);

  await unlock(await freeDesk.start());
  await expect(freeDesk.page.getByRole('combobox', { name: 'Find a code' })).not.toHaveValue('');
  const kept = await freeDesk.page.getByRole('combobox', { name: 'Find a code' }).inputValue();
  const last = noted.at(-1)?.length ?? 0;
  const lost = noted.find(({ length }) => length > kept.length);
  const age = lost === undefined ? 0 : killedAt - lost.at;
  console.log(`typed ${last} letters in 3 s, ${kept.length} kept; the oldest lost one was ${age} ms old`); // eslint-disable-line no-console
  expect(last).toBeGreaterThan(30);
  expect(words.startsWith(kept)).toBe(true);
  expect(age).toBeLessThan(1000);
});

/** What `vault verify` comes to: 0 = sound. */
async function verify(profile: string): Promise<number | null> {
  const child = spawn(process.execPath, [join(runtime.application, '.out', 'app', 'cli.js'), 'vault', 'verify', '--json', '--data', profile], { stdio: ['pipe', 'inherit', 'inherit'] });
  child.stdin.end(`${passphrase}\n`);
  return await new Promise((resolve) => child.on('exit', resolve));
}
