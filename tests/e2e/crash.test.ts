import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { focusWindow, pressKey, until } from '../support/keyboard';
import { alone } from './support/alone';
import { runtime } from './support/desk';
import { commandLine, test, type FreeDesk } from './support/free-desk';
import { addDemoCharts, openChart, passphrase, unlock } from './support/hands';

/** Half a sentence in a field of a chart, on the disk: what every end below has to leave as it is. */
const begun = 'acute on chronic systolic';

/** A desk at which somebody has begun to type, and what was typed has reached the vault. */
async function atWork(desk: FreeDesk, ...more: readonly string[]): Promise<void> {
  await desk.begin(...more);
  await addDemoCharts(desk.page);
  await openChart(desk.page, /Okonkwo/);
  await desk.page.getByRole('combobox', { name: 'Find a code' }).fill(begun);
  await expect.poll(() => desk.page.evaluate(async () => {
    const reply = await window.desk.vault.desk.resume('{}');
    return reply.ok ? reply.output : '';
  })).toContain(begun);
}

/** Lets something end a process of the application, and takes hold of its successor's page. Milliseconds from the end to the lock, both by the clock of the computer. */
async function endAndFollow(desk: FreeDesk, end: () => Promise<void>): Promise<number> {
  const before = desk.processes().map(({ pid }) => pid);
  await end();
  const endedAt = Date.now();
  await desk.ended(before, 30_000);
  await desk.attach();
  const word = commandLine(desk.pidOf('main')).find((each) => each.startsWith('--locked-at=')) ?? '';
  return Number(word.slice('--locked-at='.length)) - endedAt;
}

const killed = (desk: FreeDesk, kind: 'vault' | 'renderer') => async (): Promise<void> => {
  process.kill(desk.pidOf(kind), 'SIGKILL');
};

/** Whatever the reason, it names nobody and nothing of the chart; and the work is where it was. */
async function comesBack(desk: FreeDesk, reason: RegExp): Promise<void> {
  await expect(desk.page.getByText(reason)).toBeVisible();
  const said = await desk.page.locator('body').innerText();
  for (const word of ['Okonkwo', begun, 'E-']) expect(said).not.toContain(word);
  await unlock(desk.page);
  await expect(desk.page.getByRole('combobox', { name: 'Find a code' })).toHaveValue(begun);
}

test('A vault process that is killed locks the desk within a second, which says so; what was typed is there', alone, async ({ freeDesk }) => {
  await atWork(freeDesk);
  expect(await endAndFollow(freeDesk, killed(freeDesk, 'vault'))).toBeLessThan(1000);
  await comesBack(freeDesk, /^Locked at .* because the vault process ended\./);
});

test('A page that is killed locks the desk within a second, which says so; what was typed is there', alone, async ({ freeDesk }) => {
  await atWork(freeDesk);
  expect(await endAndFollow(freeDesk, killed(freeDesk, 'renderer'))).toBeLessThan(1000);
  await comesBack(freeDesk, /^Locked at .* because the window stopped working\./);
});

test('A page that runs out of memory locks the desk within a second of its end, which says so; what was typed is there', alone, async ({ freeDesk }) => {
  // Little memory, so that it is used up at once: the end is the same.
  await atWork(freeDesk, '--js-flags=--max-old-space-size=96');
  const page = freeDesk.pidOf('renderer');
  const locked = await endAndFollow(freeDesk, async () => {
    void freeDesk.page.evaluate(() => {
      const kept: number[][] = [];
      for (;;) kept.push(Array.from({ length: 100_000 }, (_, at) => at + 0.5));
    }).catch(() => undefined);
    await until('the page has died', () => !freeDesk.processes().some(({ pid }) => pid === page), 60_000);
  });
  expect(locked).toBeLessThan(1000);
  await comesBack(freeDesk, /^Locked at .* because the window stopped working\./);
});

/** Keeps the page's own thread busy; it may be for ever. */
const busyFor = (desk: FreeDesk, ms: number) => async (): Promise<void> => {
  void desk.page.evaluate((longest) => {
    const end = performance.now() + longest;
    while (performance.now() < end);
  }, ms).catch(() => undefined);
};

const forEver = 600_000;

test('A page that hangs with nobody at it locks the desk within six seconds, which says so; what was typed is there', alone, async ({ freeDesk }) => {
  await atWork(freeDesk);
  const locked = await endAndFollow(freeDesk, busyFor(freeDesk, forEver));
  console.log(`a hung page: locked after ${locked} ms`); // eslint-disable-line no-console
  expect(locked).toBeGreaterThan(4000);
  expect(locked).toBeLessThan(6000);
  await comesBack(freeDesk, /^Locked at .* because the window stopped working\./);
});

test('A page that hangs when a visitor comes, and so hangs no curtain, locks the desk within three seconds instead of ten', alone, async ({ freeDesk }) => {
  await atWork(freeDesk);
  await focusWindow();
  await busyFor(freeDesk, forEver)();
  await freeDesk.page.waitForTimeout(500);
  const locked = await endAndFollow(freeDesk, () => pressKey('ctrl+shift+h'));
  console.log(`a hung page that owes a curtain: locked after ${locked} ms`); // eslint-disable-line no-console
  expect(locked).toBeLessThan(3000);
  await comesBack(freeDesk, /^Locked at .* because the window stopped working\./);
});

test('A page that is busy for three and a half seconds costs nobody their session', alone, async ({ freeDesk }) => {
  await atWork(freeDesk);
  const main = freeDesk.pidOf('main');
  await busyFor(freeDesk, 3500)();
  await freeDesk.page.waitForTimeout(6000);
  expect(freeDesk.pidOf('main')).toBe(main);
  await expect(freeDesk.page.getByRole('combobox', { name: 'Find a code' })).toHaveValue(begun);
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
  await freeDesk.begin();
  await lock(freeDesk);
  const main = freeDesk.pidOf('main');
  process.kill(freeDesk.pidOf('vault'), 'SIGKILL');
  await freeDesk.page.waitForTimeout(2000);
  expect(freeDesk.pidOf('main')).toBe(main);
});

test('A vault process that is killed at the lock screen is told of at the next try, and one button starts afresh', async ({ freeDesk }) => {
  await freeDesk.begin();
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

test('Killing every process while someone types loses at most the last second of it, and leaves a sound vault', alone, async ({ freeDesk }) => {
  await freeDesk.begin();
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
