import { closeSync, openSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/desk';
import { addDemoCharts, unlock } from './support/hands';
import { troubleInEachLook } from './support/looks';

test('A vault that the disk has spoiled is said to be damaged, and a copy is brought back by keys at the lock screen', async ({ desk }) => {
  test.setTimeout(150_000);
  await desk.begin();
  await addDemoCharts(desk.page);
  const charts = await desk.page.getByRole('row').count();
  await desk.page.keyboard.press('Control+5');
  const section = desk.page.getByRole('region', { name: 'Backup copies' });
  await expect(section).toContainText(/There is none yet|By the clock/);
  await section.getByRole('button', { name: 'Make a copy now' }).press('Enter');
  await expect(section.getByRole('row').filter({ hasText: 'When asked to' })).toHaveCount(1);
  expect(await troubleInEachLook(desk, 'backup copies')).toEqual([]);
  await desk.lock();

  // What a failing disk does: every page after the first says something else than was written.
  const database = join(desk.profile, 'vault', 'vault.db');
  const file = openSync(database, 'r+');
  for (let page = 1; page < 12; page += 1) writeSync(file, Buffer.from('spoiled'), 0, 7, page * 4096 + 700);
  closeSync(file);

  const page = await desk.start('--locked=manual');
  await page.getByLabel('Passphrase', { exact: true }).fill('seven grey herons over the weir');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'The vault file is damaged' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByLabel('Passphrase', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Bring back a backup copy…' }).press('Enter');
  const copies = page.getByRole('radiogroup', { name: 'Bring back a backup copy' });
  await expect(copies.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByText(/What was done after .* is not in it/)).toBeVisible();
  expect(await troubleInEachLook(desk, 'bringing back')).toEqual([]);
  await unlock(page);
  await expect(page.getByRole('navigation')).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('grid', { name: 'Encounters' })).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(charts);
  await page.keyboard.press('Control+4');
  await expect(page.getByText(/Put the copy of .* in the place of the vault/)).toBeVisible();
  expect(readdirSync(join(desk.profile, 'vault')).filter((name) => /^set-aside-\d+\.db$/.test(name))).toHaveLength(1);
});
