import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/desk';
import { addDemoCharts, openChart } from './support/hands';
import { troubleInEachLook } from './support/looks';

const find = (page: Page): Locator => page.getByRole('combobox', { name: 'Find a code' });
const hits = (page: Page): Locator => page.getByRole('listbox', { name: 'Codes found' });
const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Narrow the codes found' });
const answered = (page: Page, words: string): Promise<void> => expect(hits(page)).toHaveAttribute('data-query', words);

test('Codes found are narrowed to a chapter by keys, for as long as the words are sought, and headers are left out or shown', async ({ desk }) => {
  let page = await desk.begin();
  await addDemoCharts(page);
  await openChart(page, /Okonkwo/);
  await find(page).fill('acute');
  await answered(page, 'acute');
  const respiratory = bar(page).getByRole('button', { name: /Respiratory system \d+$/ });
  await expect(respiratory).toHaveAttribute('aria-pressed', 'false');

  await test.step('a key leads to the chapters, Enter narrows and leads back', async () => {
    await page.keyboard.press('Alt+c');
    const first = bar(page).locator('[data-chip="chapter"]').first();
    await expect(first).toBeFocused();
    for (let step = 0; step < 8 && !(await respiratory.evaluate((chip) => chip === document.activeElement)); step += 1) await page.keyboard.press('ArrowRight');
    await expect(respiratory).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(find(page)).toBeFocused();
    await expect(respiratory).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(async () => (await hits(page).getByRole('option').allTextContents()).every((row) => row.startsWith('J'))).toBe(true);
  });

  await test.step('it is kept while words are changed, says where else there are codes, and comes back after a lock', async () => {
    await find(page).fill('kidney');
    await answered(page, 'kidney');
    await expect(page.getByRole('heading', { name: 'No code of “Respiratory system” matches' })).toBeVisible();
    await desk.lock();
    page = await desk.comeBack();
    await expect(page.getByRole('heading', { name: 'No code of “Respiratory system” matches' })).toBeVisible();
    await expect(find(page)).toBeFocused();
    await page.keyboard.press('Alt+c');
    await expect(bar(page).getByRole('button', { name: /Respiratory system 0$/ })).toBeFocused();
    await page.keyboard.press('Backspace');
    await expect(find(page)).toBeFocused();
    await expect(hits(page).getByRole('option').first()).toContainText('N18');
  });

  await test.step('letters typed among the chapters land in the box', async () => {
    await page.keyboard.press('Alt+c');
    await expect(bar(page).locator('[data-chip="chapter"]').first()).toBeFocused();
    await page.keyboard.type(' x');
    await page.keyboard.press('Backspace');
    await expect(find(page)).toBeFocused();
  });

  await test.step('the next words are sought everywhere', async () => {
    await find(page).fill('acute');
    await answered(page, 'acute');
    await respiratoryOf(page).click();
    await expect(respiratoryOf(page)).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Escape');
    await expect(find(page)).toHaveValue('');
    await page.keyboard.type('acute');
    await answered(page, 'acute');
    await expect(respiratoryOf(page)).toHaveAttribute('aria-pressed', 'false');
  });

  await test.step('headers go by one key, and stay away until they are wanted again', async () => {
    const header = hits(page).getByRole('option').filter({ hasText: 'needs more characters' });
    await find(page).fill('I50.2');
    await answered(page, 'I50.2');
    await expect(header.first()).toBeVisible();
    await page.keyboard.press('Alt+h');
    await expect(header).toHaveCount(0);
    await expect(bar(page).getByRole('button', { name: 'Headers too' })).toHaveAttribute('aria-pressed', 'false');
    await find(page).fill('I50.3');
    await answered(page, 'I50.3');
    await expect(header).toHaveCount(0);
    await page.keyboard.press('Alt+h');
    await expect(header.first()).toBeVisible();
  });

  expect(await troubleInEachLook(desk, 'codes found')).toEqual([]);
});

function respiratoryOf(page: Page): Locator {
  return bar(page).getByRole('button', { name: /Respiratory system \d+$/ });
}
