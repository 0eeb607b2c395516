import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { openReply, sealKit, type SealedKit } from '../../electron/vault/queries/kit';
import { kitQuestion } from '../fixtures/queries/kit';
import { test as base, expect, runtime } from './support/desk';
import { withFolder } from './support/files';
import { troubleOn } from './support/looks';

const browserFolder = join(dirname(fileURLToPath(import.meta.url)), 'support/browser');

type Provider = { readonly page: Page; readonly browser: ElectronApplication; readonly kit: SealedKit; readonly folder: string };

/** A provider with the file and a browser. */
const test = base.extend<{ provider: Provider }>({
  provider: async ({}, use) => {
    await withFolder(async (folder) => {
      const kit = await sealKit(kitQuestion, readFileSync(join(runtime.application, '.out/app/kit.html'), 'utf8'));
      const path = join(folder, 'question.html');
      writeFileSync(path, kit.html);
      const browser = await _electron.launch({
        executablePath: runtime.executable,
        colorScheme: null,
        args: [...runtime.switches, browserFolder, `--user-data-dir=${join(folder, 'profile')}`, `--open=${path}`, `--downloads=${folder}`],
      });
      const page = await browser.firstWindow();
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await use({ page, browser, kit, folder });
      expect(complaints).toEqual([]);
      expect(await browser.evaluate(() => Reflect.get(globalThis, 'asked'))).toEqual([]);
      await browser.close();
    });
  },
});

async function open({ page, kit }: Provider): Promise<void> {
  await expect(page.getByLabel('Passcode')).toBeFocused();
  await page.keyboard.type(kit.passcode.replaceAll('-', ' ').toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: kitQuestion.title })).toBeFocused({ timeout: 20_000 });
}

test('A provider opens the sealed question in a browser without a network, answers by keyboard, and the desk that asked reads the answer', async ({ provider }) => {
  const { page, browser, kit, folder } = provider;
  await open(provider);
  for (const { text, value } of kitQuestion.indicators) await expect(page.getByRole('row').filter({ hasText: `“${text}”` })).toContainText(value);

  await page.keyboard.press('3');
  await expect(page.getByRole('radio', { name: 'Other (please specify)' })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toHaveText('Write your answer in your own words.');
  await expect(page.getByRole('textbox', { name: /In your own words/ })).toBeFocused();
  await page.keyboard.type('Prerenal azotaemia, 1 litre given');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Desmond Trial-Hughes');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Your answer is signed and sealed' })).toBeFocused();

  await page.getByRole('button', { name: 'Save the answer' }).press('Enter');
  const name = `answer-${kit.keys.kit}.chartlock`;
  await expect.poll(() => browser.evaluate(() => Reflect.get(globalThis, 'saved'))).toEqual([{ name, state: 'completed' }]);
  const text = readFileSync(join(folder, name), 'utf8');
  expect(text).not.toMatch(/azotaemia|Desmond|Q-7F3K/);
  expect(await openReply(text, kit.keys, kitQuestion)).toMatchObject({ statement: { choice: 2, words: 'Prerenal azotaemia, 1 litre given', by: 'Desmond Trial-Hughes' } });

  await page.getByRole('button', { name: 'Close and forget' }).press('Enter');
  await expect(page.getByLabel('Passcode')).toBeFocused();
  await expect(page.locator('body')).not.toContainText('azotaemia');
});

test('A mistyped passcode is told from one of another file, and neither opens anything', async ({ provider }) => {
  const { page, kit } = provider;
  await page.getByLabel('Passcode').fill(kit.passcode.replace(/.$/, (last) => (last === '0' ? '1' : '0')));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('one character is wrong');
  const other = await sealKit(kitQuestion, '<!--sealed-content-->');
  await page.getByLabel('Passcode').fill(other.passcode);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('belongs to another file', { timeout: 20_000 });
  await expect(page.locator('body')).not.toContainText('kidney');
});

test('The question works with assistive technology, in light and in dark, and on a narrow screen', async ({ provider }) => {
  const { page } = provider;
  await open(provider);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await troubleOn(page, colorScheme)).toEqual([]);
  }
  await page.setViewportSize({ width: 380, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
});
