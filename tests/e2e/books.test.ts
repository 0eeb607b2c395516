import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { conversionRows, conversionWorkbook, zip } from '../fixtures/codesets/archive';
import { expect, test } from './support/desk';
import { answerFileDialog, codesetFixture, importCodesets, withFolder } from './support/files';
import { addDemoCharts, openChart } from './support/hands';
import { troubleInEachLook } from './support/looks';

const cmFile = 'icd10cm-order-2026.txt';
const tabularFile = 'icd10cm_tabular_2021.xml';

/** An archive as the publisher packs it: books, and what is none. */
function archiveIn(folder: string): string {
  const path = join(folder, 'ICD10CM_books.zip');
  writeFileSync(path, zip([
    { name: 'books/guidelines.pdf', content: '%PDF-1.7' },
    { name: `books/${tabularFile}`, content: readFileSync(codesetFixture(tabularFile)) },
    { name: 'books/icd10cm_index_2017.xml', content: readFileSync(codesetFixture('icd10cm_index_2017.xml')) },
    { name: 'books/ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx', content: conversionWorkbook([...conversionRows, ['S72.141A', 2016, 'S72.140A']]) },
  ]));
  return path;
}

test('Every book of an archive is imported beside the codes, and the page says which year of each is used', async ({ desk }) => {
  test.setTimeout(120_000);
  await desk.begin();
  const { page } = desk;
  await importCodesets(desk, [cmFile]);
  await withFolder(async (folder) => {
    await answerFileDialog(desk, [archiveIn(folder)]);
    await page.keyboard.press('Control+i');
    await page.getByRole('button', { name: 'Import all 3' }).click();
    const card = page.getByRole('article', { name: tabularFile });
    await expect(card).toContainText('ICD-10-CM Tabular List FY2021 is loaded');
    await expect(card).toContainText('17 chapters, 28 sections, 124 codes, 445 notes, 29 7th characters');
    await expect(page.getByRole('article', { name: 'ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx' })).toContainText('ICD-10-CM Conversion table FY2026 is loaded');
  });
  const rows = page.getByRole('table', { name: 'Loaded releases' }).getByRole('row');
  await expect(rows.filter({ hasText: 'Tabular List' })).toContainText('445 notes');
  await expect(rows.filter({ hasText: 'Alphabetic Index' })).toContainText('9 main terms, 255 subterms');
  await expect(rows.filter({ hasText: 'Alphabetic Index' }).getByRole('button', { name: /SHA-256 [0-9a-f]{64}/ })).toBeVisible();

  const day = page.getByRole('textbox', { name: 'In force on' });
  await day.fill('1 Mar 2026');
  await day.press('Enter');
  const books = page.getByRole('list', { name: 'Books of ICD-10-CM' }).getByRole('listitem');
  await expect(books.filter({ hasText: 'Tabular List' })).toHaveText('Tabular ListFY2021 another year');
  await expect(books.filter({ hasText: 'Conversion table' })).toHaveText('Conversion tableFY2026');
  await expect(books.filter({ hasText: 'Table of Neoplasms' })).toHaveText('Table of Neoplasmsnot loaded');
  expect(await troubleInEachLook(desk, 'code sets with books')).toEqual([]);
});

test('A code shows every note that holds for it, takes its 7th character by one key, and leads to its other side', async ({ desk }) => {
  test.setTimeout(120_000);
  await desk.begin();
  const { page } = desk;
  await importCodesets(desk, [cmFile, tabularFile]);
  await withFolder(async (folder) => {
    const path = join(folder, 'note.txt');
    writeFileSync(path, 'Displaced intertrochanteric fracture of the right femur.\nOsteoarthritis of the right knee.\n');
    await answerFileDialog(desk, [path]);
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+o');
    await expect(page.getByText('note.txt')).toBeVisible();
    await page.getByRole('textbox', { name: 'Admitted' }).fill('3/8/2026');
    await page.getByRole('textbox', { name: 'Discharged' }).fill('12 Mar 2026');
    await page.getByRole('button', { name: 'Create encounter' }).click();
    await expect(page.getByRole('textbox', { name: /^Text of / })).toBeVisible();
  });
  const find = page.getByRole('combobox', { name: 'Find a code' });
  const assign = async (code: string): Promise<void> => {
    await page.keyboard.press('/');
    await expect(find).toBeFocused();
    await find.fill(code);
    await expect(page.getByRole('option').first()).toContainText(code);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('row').filter({ hasText: code }).first()).toBeVisible();
  };
  const sevenths = page.getByRole('listbox', { name: /^7th characters of / });
  const notes = page.getByRole('region', { name: 'Notes of the Tabular List' });

  await assign('S72.141A');
  await expect(notes).toContainText('Notes of the Tabular List FY2021, codes of FY2026.');
  await expect(notes).toContainText('traumatic amputation of hip and thigh (S78.-)');
  await expect(notes.getByText('Use secondary code(s) from Chapter 20', { exact: false })).toBeHidden();
  await notes.getByText('Chapter 19').click();
  await expect(notes.getByText('Use secondary code(s) from Chapter 20', { exact: false })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Other side' }).getByRole('button', { name: 'Left S72.142A' })).toBeVisible();

  await test.step('another 7th character is shown by its key, before anything is assigned', async () => {
    await expect(sevenths.getByRole('option')).toHaveCount(16);
    await page.keyboard.press('7');
    await expect(sevenths.getByRole('option').first()).toBeFocused();
    await page.keyboard.press('d');
    await expect(page.getByRole('button', { name: 'Assign S72.141D' })).toBeVisible();
  });

  await test.step('a code that lacks it is completed and assigned by one key', async () => {
    const around = page.getByRole('grid', { name: /^Around / });
    await around.getByRole('row').filter({ hasText: /^S72\.141Displaced/ }).click();
    await expect(page.getByRole('heading', { name: 'Choose the 7th character' })).toBeVisible();
    expect(await troubleInEachLook(desk, 'a code without its 7th character')).toEqual([]);
    await page.keyboard.press('7');
    await expect(sevenths.getByRole('option').first()).toBeFocused();
    await page.keyboard.press('b');
    await expect(page.getByRole('region', { name: '7th character' }).getByRole('option', { selected: true })).toContainText('S72.141B');
  });
});

test('A code that was deleted says what replaced it, and leads there', async ({ desk }) => {
  await desk.begin();
  const { page } = desk;
  await importCodesets(desk, [cmFile, tabularFile]);
  await withFolder(async (folder) => {
    const path = join(folder, 'ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx');
    writeFileSync(path, conversionWorkbook([...conversionRows, ['E11.9', 2021, 'E08'], ['E11.65', 2021, 'E08']]));
    await answerFileDialog(desk, [path]);
    await page.keyboard.press('Control+i');
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(page.getByRole('article', { name: 'ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx' })).toContainText('is loaded');
  });
  await page.keyboard.press('Control+1');
  await addDemoCharts(page);
  await openChart(page, /Inpatient/);
  await page.getByRole('combobox', { name: 'Find a code' }).fill('E11.9');
  await expect(page.getByRole('option').first()).toContainText('E11.9');
  await page.keyboard.press('ArrowRight');
  const panel = page.getByRole('tabpanel', { name: 'Code' });
  await panel.getByRole('region', { name: 'Notes of the Tabular List' }).getByRole('button', { name: 'E08.-' }).press('Enter');

  const replaced = panel.getByRole('region', { name: 'Replaced by' });
  await expect(replaced).toContainText('E08 was replaced byConversion table FY2026');
  await expect(replaced.getByRole('listitem')).toHaveText([/^E11\.9 /, /^E11\.65 /]);
  await expect(panel).toContainText('cannot be assigned');
  await expect(panel.getByRole('button', { name: /^Assign/ })).toHaveCount(0);
  expect(await troubleInEachLook(desk, 'a code that was deleted')).toEqual([]);
  await replaced.getByRole('button', { name: 'E11.65' }).press('Enter');
  await expect(panel.getByRole('button', { name: 'Assign E11.65' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(replaced).toBeVisible();
});
