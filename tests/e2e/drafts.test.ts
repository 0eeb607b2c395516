import type { Locator, Page } from '@playwright/test';
import { expect, test, type Desk } from './support/desk';
import { addDemoCharts, assignCode, openChart } from './support/hands';

type Field = (page: Page) => Locator;

const findBox: Field = (page) => page.getByRole('combobox', { name: 'Find a code' });
const rationale: Field = (page) => page.getByRole('textbox', { name: 'Rationale' });
const dialog: Field = (page) => page.getByRole('dialog', { name: 'New encounter' });

async function atTheChart(desk: Desk): Promise<void> {
  await desk.begin();
  await addDemoCharts(desk.page);
  await openChart(desk.page, /Okonkwo/);
}

/** Where the caret of a field stands, and what it selects. */
async function caretOf(field: Locator): Promise<readonly (number | null)[]> {
  return await field.evaluate((element) =>
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? [element.selectionStart, element.selectionEnd] : [],
  );
}

/** Types at the end of a field, goes back by a word, and locks at once: the journal has had no time to rest. */
async function typeAndLock(desk: Desk, field: Field, words: string): Promise<readonly (number | null)[]> {
  await field(desk.page).focus();
  await desk.page.keyboard.type(words);
  for (let step = 0; step < 4; step += 1) await desk.page.keyboard.press('ArrowLeft');
  await desk.page.keyboard.press('Shift+ArrowLeft');
  const caret = await caretOf(field(desk.page));
  await desk.lock();
  await desk.comeBack();
  return caret;
}

test('Words in the find box are there again after a lock, with the caret where it was', async ({ desk }) => {
  await atTheChart(desk);
  const caret = await typeAndLock(desk, findBox, 'acute on chronic');
  await expect(findBox(desk.page)).toHaveValue('acute on chronic');
  await expect(findBox(desk.page)).toBeFocused();
  await expect.poll(() => caretOf(findBox(desk.page))).toEqual(caret);
});

test('Words of a rationale are there again after a lock, with the caret where it was', async ({ desk }) => {
  await atTheChart(desk);
  await assignCode(desk.page, 'heart failure');
  const caret = await typeAndLock(desk, rationale, 'Documented by two physicians');
  await expect(rationale(desk.page)).toHaveValue('Documented by two physicians');
  await expect(rationale(desk.page)).toBeFocused();
  await expect.poll(() => caretOf(rationale(desk.page))).toEqual(caret);
});

test('A new encounter that is half filled in is there again after a lock, with the caret where it was', async ({ desk }) => {
  const name: Field = (page) => dialog(page).getByLabel('Name', { exact: true });
  const note: Field = (page) => dialog(page).getByRole('textbox', { name: 'Text' });
  await atTheChart(desk);
  await desk.page.keyboard.press('Control+n');
  await name(desk.page).fill('Zzcanary, Ludmilla');
  await dialog(desk.page).getByRole('button', { name: 'Type or paste' }).click();
  const caret = await typeAndLock(desk, note, 'Admitted with chest pain.');
  await expect(name(desk.page)).toHaveValue('Zzcanary, Ludmilla');
  await expect(note(desk.page)).toHaveValue('Admitted with chest pain.');
  await expect(note(desk.page)).toBeFocused();
  await expect.poll(() => caretOf(note(desk.page))).toEqual(caret);
});

test('Words that were taken back before the lock stay away', async ({ desk }) => {
  await atTheChart(desk);
  await findBox(desk.page).focus();
  await desk.page.keyboard.type('gout');
  await desk.page.waitForTimeout(700);
  await desk.page.keyboard.press('Escape');
  await desk.lock();
  await desk.comeBack();
  await expect(findBox(desk.page)).toHaveValue('');
});
