import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Desk, expect, passphrase, test as base } from './support/desk';
import { openEventsOf } from './support/log';

/** A second Chartlock on the same computer, with data of its own. */
const test = base.extend<{ second: Desk }>({
  second: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'chartlock-second-'));
    const desk = new Desk(profile);
    await use(desk);
    await desk.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    expect(desk.complaints).toEqual([]);
  },
});

test('One person has one session on a computer: a second is refused and logged, and comes free when the first is killed or locks', async ({ desk, second }) => {
  test.setTimeout(120_000);
  await second.start();
  await second.createVault();
  await second.lock();
  await desk.start();
  await desk.createVault();

  const page = await second.start('--locked=manual');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText('You are at work elsewhere on this computer')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('navigation')).toBeHidden();

  await desk.stop();
  await second.unlock();
  await expect.poll(() => openEventsOf(page, 'vault.second-session-refused')).toHaveLength(1);

  await desk.start('--locked=manual');
  await desk.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByText('You are at work elsewhere on this computer')).toBeVisible({ timeout: 20_000 });
  await second.lock();
  await desk.unlock();
});
