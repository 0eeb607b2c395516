import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test, type Desk } from './support/desk';
import { addDemoCharts, assignCode, choosePassphrase, openChart, sayWhoSitsHere } from './support/hands';

/** The looks that a person may choose, or have to work with. */
const looks = [
  { name: 'light', theme: 'light', width: 1440, height: 900, zoom: 1 },
  { name: 'dark, in a small window', theme: 'dark', width: 1024, height: 700, zoom: 1 },
  { name: 'light, at 200 %', theme: 'light', width: 1440, height: 900, zoom: 2 },
] as const;

type Look = (typeof looks)[number];

async function show(desk: Desk, { theme, width, height, zoom }: Look): Promise<void> {
  await desk.application?.evaluate(({ BrowserWindow, nativeTheme }, look) => {
    nativeTheme.themeSource = look.theme;
    const window = BrowserWindow.getAllWindows()[0];
    window?.setContentSize(look.width, look.height);
    window?.webContents.setZoomFactor(look.zoom);
  }, { theme, width, height, zoom });
  await desk.page.waitForTimeout(150);
}

/** Serious and critical violations, and whether the page as a whole has to be scrolled sideways. */
async function troubleOn(page: Page, screen: string): Promise<string[]> {
  // Without legacy mode, axe asks for a second, empty page: there is none to be had here.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${screen}: ${id} at ${target.join(' ')} (${failureSummary?.split('\n').slice(1).join(' ').trim() ?? ''})`));
  const over = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - (document.scrollingElement?.clientWidth ?? 0));
  return over > 0 ? [...grave, `${screen}: ${over} px too wide`] : grave;
}

for (const look of looks) {
  test(`The first steps and the lock screen work with assistive technology: ${look.name}`, async ({ desk }) => {
    const page = await desk.start();
    await show(desk, look);
    const trouble = await troubleOn(page, 'who you are');
    await sayWhoSitsHere(page);
    await page.getByLabel('Passphrase', { exact: true }).fill('too short');
    await page.getByRole('button', { name: 'Make the vault' }).click();
    trouble.push(...(await troubleOn(page, 'passphrase, refused')));
    await choosePassphrase(page);
    trouble.push(...(await troubleOn(page, 'empty worklist')));
    await desk.lock();
    const locked = await desk.start('--locked=manual');
    await show(desk, look);
    await locked.getByLabel('Passphrase', { exact: true }).fill('wrong');
    await locked.keyboard.press('Enter');
    await expect(locked.getByText('Wrong passphrase.')).toBeVisible();
    trouble.push(...(await troubleOn(locked, 'lock screen, wrong passphrase')));
    expect(trouble).toEqual([]);
  });
}

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

for (const look of looks) {
  test(`Every screen of an open desk works with assistive technology: ${look.name}`, async ({ desk }) => {
    test.setTimeout(90_000);
    const page = await desk.start();
    await desk.createVault();
    await addDemoCharts(page);
    await openChart(page, /Okonkwo/);
    await assignCode(page, 'heart failure');
    await show(desk, look);
    const trouble: string[] = [];
    for (const { name, go } of screens) {
      await go(page);
      await page.waitForTimeout(250);
      trouble.push(...(await troubleOn(page, name)));
    }
    expect(trouble).toEqual([]);
  });
}

test('The lock screen works with assistive technology when the keychain is missing', async ({ desk }) => {
  await desk.start();
  await desk.createVault();
  await desk.lock();
  desk.environment = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' };
  const page = await desk.start();
  await expect(page.getByText('The keychain of this computer is missing')).toBeVisible();
  expect(await troubleOn(page, 'keychain missing')).toEqual([]);
});
