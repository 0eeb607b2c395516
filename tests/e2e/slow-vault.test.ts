import type { Page } from '@playwright/test';
import { expect, test } from './support/desk';
import { addDemoCharts, assignCode, openChart } from './support/hands';
import { whileVaultWaits } from './support/slow-vault';

const find = (page: Page) => page.getByRole('combobox', { name: 'Find a code' });
const reader = (page: Page) => page.getByRole('textbox', { name: /^Text of / });
const shownName = (page: Page) => page.getByRole('status', { name: /^Name: / });

async function askForTheName(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Name: masked. Reveal for a purpose' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Verify identity' }).press('Enter');
}

test('Where the vault is slow, what its answer brings does not take the keys from where somebody has gone on', async ({ desk }) => {
  const page = await desk.begin();
  await addDemoCharts(page);
  await openChart(page, /Okonkwo/);

  await test.step('an identifier that is shown late leaves the code that is being typed alone', async () => {
    await page.getByRole('tab', { name: 'Encounter' }).click();
    await whileVaultWaits(desk, async () => {
      await askForTheName(page);
      await find(page).click();
      await page.keyboard.type('hea');
    });
    await expect(shownName(page)).toBeVisible();
    await expect(find(page)).toBeFocused();
    await page.keyboard.type('rt failure');
    await expect(find(page)).toHaveValue('heart failure');
    await page.getByRole('button', { name: 'Mask the name again' }).click();
    await find(page).fill('');
  });

  await test.step('nobody having gone on, the focus is where the identifier is masked again', async () => {
    await askForTheName(page);
    await expect(shownName(page)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Mask the name again' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Name: masked. Reveal for a purpose' })).toBeFocused();
  });

  await test.step('a code that is assigned late leaves the reader the keys', async () => {
    await find(page).fill('N17.9');
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await whileVaultWaits(desk, async () => {
      await page.keyboard.press('Enter');
      await reader(page).click();
      await expect(reader(page)).toBeFocused();
    });
    await expect(page.getByRole('grid', { name: /Diagnoses/ }).getByRole('row')).toHaveCount(1);
    await expect(find(page)).toHaveValue('');
    await expect(reader(page)).toBeFocused();
  });

  await test.step('what is typed while a code is assigned is of the next one', async () => {
    await find(page).fill('E87.1');
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await whileVaultWaits(desk, async () => {
      await page.keyboard.press('Enter');
      await page.keyboard.type('hyper');
    });
    await expect(page.getByRole('grid', { name: /Diagnoses/ }).getByRole('row')).toHaveCount(2);
    await page.keyboard.type('tension');
    await expect(find(page)).toHaveValue('hypertension');
    await find(page).fill('');
  });

  await test.step('what is typed before a code is even found is of the next one too', async () => {
    await whileVaultWaits(desk, async () => {
      await find(page).focus();
      await page.keyboard.type('I50.9');
      await page.keyboard.press('Enter');
      await page.keyboard.type('hyper');
    });
    await expect(page.getByRole('grid', { name: /Diagnoses/ }).getByRole('row').filter({ hasText: 'I50.9' })).toBeVisible();
    await page.keyboard.type('tension');
    await expect(find(page)).toHaveValue('hypertension');
    await find(page).fill('');
  });

  await test.step('words that find nothing stay in the box', async () => {
    await whileVaultWaits(desk, async () => {
      await page.keyboard.type('qqzz');
      await page.keyboard.press('Enter');
    });
    await expect(page.getByText('Nothing found')).toBeVisible();
    await expect(find(page)).toHaveValue('qqzz');
    await find(page).fill('');
  });

  await test.step('a code that is declined is in the box again', async () => {
    await find(page).fill('E87.1');
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/already/).first()).toBeVisible();
    await expect(find(page)).toHaveValue('E87.1');
    await expect(find(page)).toBeFocused();
    await find(page).fill('');
  });

  await test.step('a code that is removed late leaves the next one that is sought its letters', async () => {
    await assignCode(page, 'I10');
    await page.getByRole('row').filter({ hasText: 'I10' }).click();
    await whileVaultWaits(desk, async () => {
      await page.keyboard.press('Delete');
      await page.keyboard.press('/');
      await expect(find(page)).toBeFocused();
      await page.keyboard.type('E11');
    });
    await expect(page.getByRole('grid', { name: /Diagnoses/ }).getByRole('row')).toHaveCount(3);
    await page.keyboard.type('.9');
    await expect(find(page)).toHaveValue('E11.9');
  });
});
