import type { Locator, Page } from '@playwright/test';
import { expect, test, type Desk } from './support/desk';
import { addDemoCharts, openChart } from './support/hands';
import { troubleInEachLook } from './support/looks';

const find = (page: Page): Locator => page.getByRole('combobox', { name: 'Find a code' });
const hits = (page: Page): Locator => page.getByRole('listbox', { name: 'Codes found' });
const basket = (page: Page): Locator => page.getByRole('region', { name: 'Basket' });
const recents = (page: Page): Locator => page.getByRole('region', { name: 'Recent codes' });
const favourites = (page: Page): Locator => page.getByRole('region', { name: 'Favourites' });
const diagnoses = (page: Page): Locator => page.getByRole('grid', { name: 'Diagnoses' });

async function atTheChart(desk: Desk): Promise<Page> {
  await desk.begin();
  await addDemoCharts(desk.page);
  await openChart(desk.page, /Okonkwo/);
  return desk.page;
}

/** Types into the find box until its first hit is that code. */
async function seek(page: Page, code: string): Promise<void> {
  await find(page).fill(code);
  await expect(hits(page).getByRole('option').first()).toContainText(code);
}

test('Codes found go onto the shelf and into the basket by one key; digits and Enter assign them, and a lock loses none', async ({ desk }) => {
  let page = await atTheChart(desk);
  await seek(page, 'I50.23');
  await page.keyboard.press('Alt+f');
  await expect(hits(page).getByRole('option').first().getByRole('img', { name: 'on your shelf' })).toBeVisible();
  await seek(page, 'N17.9');
  await page.keyboard.press('Alt+b');
  await expect(hits(page).getByRole('option').first().getByRole('img', { name: 'in the basket' })).toBeVisible();
  await seek(page, 'E11.22');
  await page.keyboard.press('Alt+b');
  await expect(hits(page).getByRole('option').first().getByRole('img', { name: 'in the basket' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Alt+s');
  await expect(basket(page).getByRole('row')).toHaveText([/N17\.9/, /E11\.22/]);
  await expect(basket(page).getByRole('row').first()).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(basket(page).getByRole('row')).toHaveText([/E11\.22/, /N17\.9/]);
  await expect(basket(page).getByRole('row').nth(1)).toBeFocused();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Reason of N17.9' }).fill('creatinine doubled');

  await desk.lock();
  page = await desk.comeBack();
  const reason = page.getByRole('textbox', { name: 'Reason of N17.9' });
  await expect(reason).toHaveValue('creatinine doubled');
  await reason.press('Enter');
  await expect(basket(page).getByText('creatinine doubled')).toBeVisible();
  await expect(basket(page).getByRole('row').nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(diagnoses(page).getByRole('row')).toHaveText([/N17\.9/]);
  await expect(basket(page).getByRole('row')).toHaveText([/E11\.22/]);
  await expect(basket(page).getByRole('row')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(basket(page).getByText('Nothing waits.')).toBeVisible();
  await expect(page.getByRole('tabpanel', { name: 'Shelf' }).getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.keyboard.press('Alt+z');
  await expect(basket(page).getByRole('row')).toHaveText([/E11\.22/]);

  await page.keyboard.press('1');
  await expect(diagnoses(page).getByRole('row')).toHaveText([/N17\.9/, /I50\.23/]);
  await expect(favourites(page).getByRole('row')).toContainText('assigned');
  await expect(recents(page).getByRole('row')).toHaveText([/I50\.23/, /N17\.9/]);
  await page.keyboard.press('F8');
  await expect(page.getByRole('button', { name: '1 candidate was neither assigned nor dropped' })).toBeVisible();
});

test('A label and a note that would name the patient are declined with the words, and kept without them', async ({ desk }) => {
  const page = await atTheChart(desk);
  await seek(page, 'I50.23');
  await page.keyboard.press('Alt+f');
  await expect(hits(page).getByRole('option').first().getByRole('img', { name: 'on your shelf' })).toBeVisible();
  await page.keyboard.press('Alt+n');
  const note = page.getByRole('textbox', { name: 'Your note on this code' });
  await expect(note).toBeFocused();
  await page.keyboard.type('as with Mrs MORALES');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/would give a patient away/)).toContainText('“MORALES”');
  await note.fill('check the ejection fraction first');
  await page.keyboard.press('Control+Enter');
  const said = page.getByRole('region', { name: 'Note on I50.23' });
  await expect(said).toContainText('check the ejection fraction first');
  await said.getByRole('button', { name: 'Delete' }).click();
  await said.getByRole('button', { name: 'Undo' }).click();
  await expect(said).toContainText('check the ejection fraction first');
  await expect(hits(page).getByRole('option').first().getByRole('img', { name: 'has a note of yours' })).toBeVisible();

  await page.keyboard.press('Alt+s');
  await expect(favourites(page).getByRole('row')).toContainText('I50.23');
  await favourites(page).getByRole('row').focus();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Label of I50.23' }).fill('Ivonne');
  await page.keyboard.press('Enter');
  await expect(favourites(page).getByText(/would give a patient away/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Label of I50.23' }).fill('acute on chronic');
  await page.keyboard.press('Enter');
  await expect(favourites(page).getByRole('row')).toContainText('acute on chronic');
  expect(await troubleInEachLook(desk, 'shelf')).toEqual([]);
});
