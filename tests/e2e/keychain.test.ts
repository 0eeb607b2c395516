import keytar from 'keytar';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeSecret } from '../../electron/keychain';
import { readHeader } from '../../electron/vault/keys/header';
import type { VaultId } from '../../shared/kernel';
import { expect, test, type Desk } from './support/desk';
import { PrivateBus, StandInService } from './support/desktop-bus';
import { choosePassphrase, sayWhoSitsHere, unlock } from './support/hands';

/** A session without a message bus has no Secret Service, thus no keychain. */
const noKeychain = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' };

/** Sets up a desk on a computer without a keychain. */
async function setUpWithoutKeychain(desk: Desk): Promise<Page> {
  desk.environment = noKeychain;
  const page = await desk.start();
  await sayWhoSitsHere(page);
  await page.getByText('Use this desk with the passphrase alone').click();
  await page.getByRole('button', { name: 'Continue without a keychain' }).click();
  await choosePassphrase(page);
  return page;
}

/** The vault of a profile, by the name that the keychain knows it by. */
function vaultOf(desk: Desk): VaultId {
  const header = readHeader(join(desk.profile, 'vault', 'vault.json'));
  if (header === undefined) throw new Error('the profile has no vault');
  return header.vaultId;
}

/** What the vault has counted of wrong passphrases; nothing at all before the first is tried. */
function throttle(desk: Desk): string {
  const path = join(desk.profile, 'vault', 'throttle.json');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

test.describe('On a computer without a keychain', () => {
  test('the wizard says so, and goes on only when the person accepts the passphrase alone', async ({ desk }) => {
    desk.environment = noKeychain;
    const page = await desk.start();
    await sayWhoSitsHere(page);
    await expect(page.getByRole('heading', { name: 'This computer has no keychain' })).toBeVisible();
    const goOn = page.getByRole('button', { name: 'Continue without a keychain' });
    await expect(goOn).toBeDisabled();
    await page.getByText('Use this desk with the passphrase alone').click();
    await goOn.click();
    await choosePassphrase(page);
  });

  test('a vault made so opens again with the passphrase, and the desk says that nothing else protects it', async ({ desk }) => {
    await setUpWithoutKeychain(desk);
    await desk.lock();
    const page = await desk.comeBack();
    await page.getByRole('button', { name: 'Desk: Passphrase only' }).click();
    await expect(page.getByRole('region', { name: 'Protection' }).getByText('No keychain takes part')).toBeVisible();
  });

  test('the audit log keeps that the vault was made without one', async ({ desk }) => {
    const page = await setUpWithoutKeychain(desk);
    await page.keyboard.press('Control+4');
    await expect(page.getByText('Created the vault, protected by the passphrase alone').first()).toBeVisible();
  });

  test('a vault made with one says what is missing, takes no passphrase and counts no failure', async ({ desk }) => {
    await desk.begin();
    await desk.lock();
    const before = throttle(desk);
    desk.environment = noKeychain;
    const page = await desk.start('--locked=manual');
    await expect(page.getByText('The keychain of this computer is missing')).toBeVisible();
    await expect(page.getByLabel('Passphrase', { exact: true })).toBeHidden();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('The keychain of this computer is missing')).toBeVisible();
    expect(throttle(desk)).toBe(before);
  });
});

test.describe('A keychain', () => {
  test('that lost the vault’s secret is told apart: the entry is gone, the passphrase not counted', async ({ desk }) => {
    await desk.begin();
    await desk.lock();
    await keytar.deletePassword('Chartlock device secret', vaultOf(desk));
    const before = throttle(desk);
    await tryToUnlock(desk);
    await expect(desk.page.getByText('The keychain does not hold this vault’s secret')).toBeVisible();
    await expect(desk.page.getByText(/Wrong passphrase/)).toBeHidden();
    expect(throttle(desk)).toBe(before);
  });

  test('that holds another secret is told apart: the entry was replaced, the passphrase not counted', async ({ desk }) => {
    await desk.begin();
    await desk.lock();
    await writeSecret(vaultOf(desk), 'device', new Uint8Array(32).fill(7));
    const before = throttle(desk);
    await tryToUnlock(desk);
    await expect(desk.page.getByText('The keychain holds another secret')).toBeVisible();
    await expect(desk.page.getByText(/Wrong passphrase/)).toBeHidden();
    expect(throttle(desk)).toBe(before);
  });

  test('that is there and never answers is told apart: it does not answer, the passphrase is not counted, and another try may succeed', async ({ desk }) => {
    test.skip(process.platform !== 'linux', 'on macOS and Windows no program can take the keychain’s place');
    await desk.begin();
    await desk.lock();
    const before = throttle(desk);
    const bus = new PrivateBus();
    await bus.start();
    const silent = await new StandInService(bus.address).own('org.freedesktop.secrets');
    silent.keepSilent();
    try {
      desk.environment = { DBUS_SESSION_BUS_ADDRESS: bus.address };
      await tryToUnlock(desk);
      await expect(desk.page.getByText('The keychain does not answer')).toBeVisible({ timeout: 20_000 });
      await expect(desk.page.getByText(/Wrong passphrase/)).toBeHidden();
      expect(throttle(desk)).toBe(before);
      await desk.stop();
    } finally {
      silent.leave();
      await bus.remove();
    }
    desk.environment = {};
    await desk.comeBack();
  });

  test('that gets the right secret back opens the vault, without starting anew', async ({ desk }) => {
    await desk.begin();
    await desk.lock();
    const id = vaultOf(desk);
    const secret = await keytar.getPassword('Chartlock device secret', id);
    await keytar.deletePassword('Chartlock device secret', id);
    await tryToUnlock(desk);
    await expect(desk.page.getByText('The keychain does not hold this vault’s secret')).toBeVisible();
    await keytar.setPassword('Chartlock device secret', id, secret ?? '');
    await desk.page.getByRole('button', { name: 'Try again' }).click();
    await unlock(desk.page);
  });
});

async function tryToUnlock(desk: Desk): Promise<void> {
  const page = await desk.start('--locked=manual');
  await page.getByLabel('Passphrase', { exact: true }).fill('seven grey herons over the weir');
  await page.keyboard.press('Enter');
}
