import { fileURLToPath } from 'node:url';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Desk } from './desk';
import { answerFileDialog } from './files';
import { addDemoCharts, assignCode, openChart } from './hands';

const directory = fileURLToPath(new URL('../../fixtures/queries/directory.csv', import.meta.url));

export const panel = (page: Page): Locator => page.getByRole('tabpanel', { name: 'Query' });
export const question = (page: Page): Locator => panel(page).getByRole('textbox', { name: 'Question' });
export const answers = (page: Page): Locator => panel(page).getByRole('textbox', { name: /^Answer \d+$/ });
export const saved = (page: Page): Locator => panel(page).getByText('Draft, saved');
export const state = (page: Page, words: string): Locator => panel(page).getByText(words, { exact: true }).first();

/** A lead at a chart with one code, who has the directory and has compared one of its entries. */
export async function atTheChart(desk: Desk, ...switches: readonly string[]): Promise<Page> {
  const page = await desk.beginAs('lead', ...switches);
  await addDemoCharts(page);
  await page.keyboard.press('Control+9');
  await page.getByRole('button', { name: 'Directory' }).click();
  await answerFileDialog(desk, [directory]);
  await page.getByRole('button', { name: 'Import a directory…' }).click();
  const attending = page.getByRole('listitem').filter({ hasText: 'Okonkwo' });
  await attending.getByText('I have compared').click();
  await attending.getByRole('button', { name: /^Confirm / }).click();
  await expect(attending.getByText('Confirmed')).toBeVisible();
  await page.keyboard.press('Control+1');
  await openChart(page, /Okonkwo/);
  await assignCode(page, 'N17.9');
  return page;
}

/** Selects words of the open document as a person does with the keys: find, then extend. */
export async function selectWords(page: Page, words: string, more: number): Promise<void> {
  const text = page.getByRole('textbox', { name: /^Text of / });
  await text.focus();
  await page.keyboard.press('Control+f');
  const find = page.getByRole('textbox', { name: 'Find in this document' });
  await find.fill(words);
  await expect(page.getByText(/^1 of \d+/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(find).toHaveCount(0);
  await expect(text).toBeFocused();
  for (let word = 0; word < more; word += 1) await page.keyboard.press('Shift+Control+ArrowRight');
}

/** Writes a query on the selected words that lacks the two answers which every list of them needs. */
export async function writeQuery(page: Page, opening = ''): Promise<void> {
  await panel(page).getByRole('button', { name: /Hold a code/ }).click();
  await page.keyboard.type('N17');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('button', { name: 'N17.9 need not wait' })).toBeVisible();
  await panel(page).getByRole('textbox', { name: 'Title' }).fill('Clarification: kidney function');
  await panel(page).getByRole('button', { name: /Kind/ }).click();
  await page.getByRole('option', { name: /Multiple choice/ }).click();
  await question(page).fill(`${opening}Based on your clinical judgment, which diagnosis accounts for this finding?`);
  await page.keyboard.press('Alt+o');
  await page.keyboard.type('Acute kidney injury');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Chronic kidney disease');
  await expect(answers(page)).toHaveCount(2);
}

/** Mends what blocks a query that `writeQuery` wrote, and says who is asked and by which way. */
export async function mend(page: Page, way: RegExp): Promise<void> {
  await page.keyboard.press('Control+.');
  await expect(answers(page)).toHaveCount(3);
  await page.keyboard.press('Control+.');
  await expect(answers(page)).toHaveCount(4);
  await page.keyboard.press('Alt+r');
  await expect(panel(page).getByRole('combobox', { name: 'Who is asked' })).toBeFocused();
  await page.keyboard.type('okon');
  await expect(panel(page).getByRole('option', { name: /Okonkwo/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await panel(page).getByRole('button', { name: /Sent by/ }).click();
  await page.getByRole('option', { name: way }).click();
  await expect(saved(page)).toBeVisible();
}

/** Mends it, and looks at what they will see. */
export async function mendAndPreview(page: Page, way: RegExp): Promise<void> {
  await mend(page, way);
  await preview(page);
}

/** Looks at what the provider will see; when it returns, Ctrl+Enter sends. */
export async function preview(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByRole('article', { name: 'What the provider sees' })).toBeVisible();
  // It takes the focus once the page knows the key's new meaning.
  await expect(panel(page).locator(':focus').filter({ hasText: /Send to|Go on writing/ })).toBeVisible();
}

/** Sends a query that `writeQuery` wrote as a sealed file: it waits to be handed over. */
export async function sendAsSealedFile(page: Page): Promise<void> {
  await mendAndPreview(page, /Sealed reply kit/);
  await page.keyboard.press('Control+Enter');
  await expect(state(page, 'Waiting to leave')).toBeVisible();
}
