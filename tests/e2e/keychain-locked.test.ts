import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { until } from '../support/keyboard';
import { closePrompt, prompts } from './support/another-machine';
import { passphrase, type Desk } from './support/desk';
import { addDemoCharts, assignCode, openChart, sayWhoSitsHere, setUpDesk } from './support/hands';
import { expect, test } from './support/two-machines';

/* The machine of these tests has GNOME's own keyring daemon, which a test can lock, and GNOME's own prompt for its password. */

test.skip(process.platform !== 'linux', 'on macOS and Windows no program can lock the keychain of the person at it; electron/README.md says how it is done');

const begun = 'kidney inj';
const findBox = (page: Page) => page.getByRole('combobox', { name: 'Find a code' });

/** A desk on which a chart was begun, with words in a field of it that are on the disk. */
async function atWork(desk: Desk): Promise<Page> {
  await setUpDesk(await desk.start());
  const { page } = desk;
  await addDemoCharts(page);
  await openChart(page, /Okonkwo/);
  await findBox(page).fill(begun);
  return page;
}

/** What the vault has counted of wrong passphrases. */
function throttle({ profile }: Desk): string {
  const path = join(profile, 'vault', 'throttle.json');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

async function enterPassphrase(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
}

/** Enters the passphrase until the desk is open: a prompt that was answered after five seconds has unlocked the keyring, not the desk. */
async function unlockOpenKeyring(page: Page): Promise<void> {
  const isOpen = page.getByRole('navigation');
  await expect(async () => {
    if (!(await isOpen.isVisible())) await enterPassphrase(page);
    await expect(isOpen).toBeVisible({ timeout: 10_000 });
  }).toPass({ timeout: 60_000 });
}

test('A keychain that is locked is said before a passphrase is typed; its prompt, closed, costs no try, and answered opens the desk at its work', async ({ machine: { desk }, machine: another }) => {
  await atWork(desk);
  await desk.lock();
  another.lockKeyring();
  const before = throttle(desk);
  const page = await desk.start('--locked=manual');
  const said = page.getByText('The keychain is locked');
  await expect(said).toBeVisible();
  await expect(page.getByText(/Unlock the keychain, .*then try again/)).toBeVisible();
  // To look at the lock screen asks nobody for a password.
  expect(await prompts()).toEqual([]);

  await enterPassphrase(page);
  await closePrompt();
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeEnabled();
  await expect(said).toBeVisible();
  await expect(page.getByText(/does not hold|Wrong passphrase/)).toHaveCount(0);
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  expect(throttle(desk)).toBe(before);

  await enterPassphrase(page);
  await until('the keyring asks for its password', async () => (await prompts()).length > 0);
  await another.answerPrompt();
  await unlockOpenKeyring(page);
  await expect(findBox(page)).toHaveValue(begun);
});

test('A prompt that nobody answers keeps nobody waiting: the desk says what is locked, and "Try again" sees that it no longer is', async ({ machine: { desk }, machine: another }) => {
  await atWork(desk);
  await desk.lock();
  another.lockKeyring();
  const page = await desk.start('--locked=manual');
  await enterPassphrase(page);
  await until('the keyring asks for its password', async () => (await prompts()).length > 0);
  // Nobody answers; the desk itself does.
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeEnabled({ timeout: 20_000 });
  await expect(page.getByText('The keychain is locked')).toBeVisible();
  await another.answerPrompt();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('The keychain is locked')).toHaveCount(0);
  await unlockOpenKeyring(page);
  await expect(findBox(page)).toHaveValue(begun);
});

test('A keychain that is locked over an open desk stops no work and brings up no prompt; what was done is there after the next unlocking', async ({ machine: { desk }, machine: another }) => {
  const page = await atWork(desk);
  another.lockKeyring();
  await assignCode(page, 'acute kidney failure');
  expect(await page.evaluate(async () => {
    const reply = await window.desk.vault.accounts.status('{}');
    return reply.ok ? JSON.parse(reply.output).keychain : reply.fault.code;
  })).toBe('locked');
  await desk.lock();
  expect(await prompts()).toEqual([]);
  await desk.start('--locked=manual');
  await enterPassphrase(desk.page);
  await until('the keyring asks for its password', async () => (await prompts()).length > 0);
  await another.answerPrompt();
  await unlockOpenKeyring(desk.page);
  await expect(desk.page.getByRole('grid', { name: /Diagnoses/ }).getByRole('row').first()).toBeVisible();
  // A keyring that gives nothing out is not one that has lost the seal of the log.
  await expect(desk.page.getByRole('status', { name: 'Audit log' })).toBeEmpty();
});

test('Where the keychain is locked, setting up waits for it, and offers no vault without it', async ({ machine: { desk }, machine: another }) => {
  another.lockKeyring();
  const page = await desk.start();
  await sayWhoSitsHere(page);
  await expect(page.getByRole('heading', { name: 'The keychain is locked' })).toBeVisible();
  await expect(page.getByText('Unlock it to go on')).toBeVisible();
  await expect(page.getByText('Use this desk with the passphrase alone')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Continue/ })).toHaveCount(0);
});
