import type { Page } from '@playwright/test';
import { expect, test } from './support/desk';
import { addDemoCharts, assignCode, choosePassphrase, openChart, sayWho, seeWhatIsEnforced } from './support/hands';
import { troubleInEachLook, troubleOn } from './support/looks';

test('The first steps and the lock screen work with assistive technology', async ({ desk }) => {
  const page = await desk.start();
  const trouble = await troubleInEachLook(desk, 'who you are');
  await sayWho(page);
  await expect(page.getByRole('heading', { name: 'What is enforced on this desk' })).toBeVisible();
  trouble.push(...(await troubleInEachLook(desk, 'what is enforced')));
  await seeWhatIsEnforced(page);
  await page.getByLabel('Passphrase', { exact: true }).fill('too short');
  await page.getByRole('button', { name: 'Make the vault' }).click();
  trouble.push(...(await troubleInEachLook(desk, 'passphrase, refused')));
  await choosePassphrase(page);
  trouble.push(...(await troubleInEachLook(desk, 'empty worklist')));
  await desk.lock();
  const locked = await desk.start('--locked=manual');
  await locked.getByLabel('Passphrase', { exact: true }).fill('wrong');
  await locked.keyboard.press('Enter');
  await expect(locked.getByText('Wrong passphrase.')).toBeVisible();
  trouble.push(...(await troubleInEachLook(desk, 'lock screen, wrong passphrase')));
  expect(trouble).toEqual([]);
});

/** The screens of an open desk, and how to get to each from the one before. */
const screens: readonly { readonly name: string; readonly go: (page: Page) => Promise<unknown> }[] = [
  { name: 'workspace', go: (page) => page.keyboard.press('Control+2') },
  { name: 'find results', go: async (page) => { await find(page).fill('kidney'); await expect(page.getByRole('option').first()).toBeVisible(); } },
  { name: 'check', go: async (page) => { await find(page).fill(''); await tab(page, 'Check'); } },
  { name: 'history', go: (page) => tab(page, 'History') },
  { name: 'encounter', go: (page) => tab(page, 'Encounter') },
  { name: 'worklist', go: async (page) => { await closeContext(page); await page.keyboard.press('Control+1'); await expect(page.getByRole('grid', { name: 'Encounters' })).toBeVisible(); } },
  { name: 'code sets', go: (page) => page.keyboard.press('Control+3') },
  { name: 'audit', go: (page) => page.keyboard.press('Control+4') },
  { name: 'desk', go: (page) => page.keyboard.press('Control+5') },
  { name: 'policy', go: async (page) => { await page.keyboard.press('Control+6'); await expect(page.locator('[data-setting]').first()).toBeVisible(); await page.keyboard.press('j'); await page.keyboard.press('Enter'); } },
  { name: 'palette', go: (page) => page.keyboard.press('Control+k') },
  { name: 'shortcuts', go: async (page) => { await page.keyboard.press('Escape'); await page.keyboard.press('?'); } },
  {
    name: 'new encounter',
    go: async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+n');
      await page.getByRole('button', { name: 'Type or paste' }).click();
    },
  },
];

function find(page: Page) {
  return page.getByRole('combobox', { name: 'Find a code' });
}

/** Brings a tab of the context pane to the front, which slides in where there is no room for it. */
async function tab(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('tab', { name });
  if (!(await wanted.isVisible())) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('\\');
  }
  await wanted.click();
}

async function closeContext(page: Page): Promise<void> {
  const close = page.getByRole('button', { name: 'Close the context pane' });
  if (await close.isVisible()) await close.click();
}

test('Every screen of an open desk works with assistive technology', async ({ desk }) => {
  test.setTimeout(300_000);
  const page = await desk.begin();
  await addDemoCharts(page);
  await openChart(page, /Okonkwo/);
  await assignCode(page, 'heart failure');
  const trouble: string[] = [];
  for (const { name, go } of screens) {
    await go(page);
    await page.waitForTimeout(250);
    trouble.push(...(await troubleInEachLook(desk, name)));
  }
  expect(trouble).toEqual([]);
});

test('The lock screen works with assistive technology when the keychain is missing', async ({ desk }) => {
  await desk.begin();
  await desk.lock();
  desk.environment = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' };
  const page = await desk.start();
  await expect(page.getByText('The keychain of this computer is missing')).toBeVisible();
  expect(await troubleOn(page, 'keychain missing')).toEqual([]);
});
