import type { Page } from '@playwright/test';
import { expect, test } from './support/desk';
import { atTheChart, panel, question, selectWords } from './support/queries';
import { frameMs, slowFrames } from './support/slow-frames';

/** Long enough for whatever a frame could still have in hand. */
const untilQuiet = (page: Page) => page.waitForTimeout(3 * frameMs);

test('Where the screen is slow to draw, what is typed right after a key goes where the key led', async ({ desk }) => {
  test.setTimeout(180_000);
  const page = await atTheChart(desk);
  const find = page.getByRole('combobox', { name: 'Find a code' });

  await test.step('into the question to the provider, and into what its template leaves open', async () => {
    await selectWords(page, 'baseline creatinine', 3);
    await slowFrames(page);
    await page.keyboard.press('q');
    await page.keyboard.type('Which kidney ');
    await untilQuiet(page);
    await page.keyboard.type('disease?');
    await expect(question(page)).toHaveValue('Which kidney disease?');
    await page.keyboard.press('Alt+t');
    await expect(panel(page).getByRole('combobox', { name: 'Template' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panel(page).getByRole('button', { name: /Template/ })).toBeFocused();
    await page.keyboard.press('Alt+t');
    await page.keyboard.type('heart failure');
    await page.keyboard.press('Enter');
    await page.keyboard.type('WORD');
    await untilQuiet(page);
    await page.keyboard.type('S');
    await expect(panel(page).locator('textarea').filter({ hasText: 'WORDS' })).toHaveCount(1);
  });

  await test.step('from the palette into the field that a command leads to', async () => {
    await page.getByRole('textbox', { name: /^Text of / }).focus();
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused();
    await page.keyboard.type('find a code');
    await expect(page.getByRole('option', { name: /^Find a code/ })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await page.keyboard.type('heart ');
    await untilQuiet(page);
    await page.keyboard.type('failure');
    await expect(find).toHaveValue('heart failure');
    await find.fill('');
  });

  await test.step('back from the palette into the field that was written in', async () => {
    await page.keyboard.press('n');
    await expect(find).toHaveValue('n');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.type('ep');
    await untilQuiet(page);
    await expect(find).toHaveValue('nep');
    await find.fill('');
  });

  await test.step('to the code that is to be mended, and into its rationale', async () => {
    const row = page.getByRole('row', { name: /N17\.9/ });
    await page.keyboard.press('F8');
    await expect(row).toBeFocused();
    await page.keyboard.press('n');
    await page.keyboard.type('Rose ');
    await untilQuiet(page);
    await page.keyboard.type('overnight.');
    await expect(page.getByRole('textbox', { name: /^Rationale/ })).toHaveValue('Rose overnight.');
  });
});
