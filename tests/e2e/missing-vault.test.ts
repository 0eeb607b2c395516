import { spawnSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { readSecret } from '../../electron/keychain';
import { placeOf } from '../../electron/vault/keys/vaults-here';
import { expect, runtime, test, type Desk } from './support/desk';
import { choosePassphrase, sayWhoSitsHere, unlock } from './support/hands';
import { troubleInEachLook } from './support/looks';

/** What an administrator is told, without a passphrase. */
function status(desk: Desk): { readonly code: number | null; readonly said: string } {
  const cli = join(runtime.application, '.out', 'app', 'cli.js');
  const { status: code, stdout, stderr } = spawnSync(process.execPath, [cli, 'vault', 'status', '--data', desk.profile], { encoding: 'utf8' });
  return { code, said: `${stdout}${stderr}` };
}

test('A vault whose files were deleted is no first run: it says what is missing, comes back with them, and is replaced by a choice that the new log begins with', async ({ desk }) => {
  test.setTimeout(180_000);
  await desk.begin();
  const folder = join(desk.profile, 'vault');
  // The keychain hears in the background where the vault lies.
  await expect.poll(async () => {
    const here = await readSecret(placeOf(folder), 'vaults-here');
    return here.state === 'present' && here.value !== null;
  }).toBe(true);
  await desk.lock();
  expect(status(desk)).toMatchObject({ code: 0, said: expect.stringContaining('There is a vault, bound to the keychain') });

  renameSync(folder, `${folder}.away`);
  let page = await desk.start('--locked=manual');
  await expect(page.getByRole('heading', { name: 'A vault was here, and is gone' })).toBeVisible();
  await expect(page.getByText('The keys of its charts (chart-keys.json, chart-keys.copy.json)')).toBeVisible();
  await expect(page.getByText(/^\d+ events, the last sealed on /)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Look again' })).toBeFocused();
  expect(await troubleInEachLook(desk, 'missing vault')).toEqual([]);
  const told = status(desk);
  expect(told.said).toMatch(/A vault was here \(vlt_\w+\), and is gone\. Missing: its header .*; its database .*; the keys of its charts/);
  expect(told.code).toBe(1);

  await page.getByRole('button', { name: 'Look again' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'nothing has changed' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Look again' })).toBeFocused();

  renameSync(`${folder}.away`, folder);
  await page.getByRole('button', { name: 'Look again' }).press('Enter');
  await unlock(page);
  await desk.lock();

  renameSync(folder, `${folder}.away`);
  page = await desk.start('--locked=manual');
  const afresh = page.getByRole('button', { name: 'Start afresh' });
  await expect(afresh).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Look again' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(afresh).toBeEnabled();
  await afresh.press('Enter');
  await expect(page.getByLabel('Your name')).toBeFocused();
  await page.getByRole('button', { name: 'Back' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'A vault was here, and is gone' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Look again' })).toBeFocused();
  await afresh.press('Enter');
  await sayWhoSitsHere(page, 'Mara Finch', 'mfinch');
  await choosePassphrase(page);
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('grid', { name: 'Events, newest first' })).toContainText(/Began this vault though another was here before and is gone: its log had \d+ events, the last sealed on /);
  await desk.lock();
  expect(status(desk).code).toBe(0);
});
