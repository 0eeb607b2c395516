import { expect, test } from './support/desk';
import { importCodesets } from './support/files';
import { addDemoCharts, openChart } from './support/hands';
import { troubleOn } from './support/looks';

test('A code is walked to by keys, from a main term over the questions that remain, verified and assigned with its way as rationale', async ({ desk }) => {
  const page = await desk.begin();
  await importCodesets(desk, ['icd10cm-order-2026.txt', 'icd10cm_index_2025.xml']);
  await page.keyboard.press('Control+1');
  await addDemoCharts(page);
  await openChart(page, /Inpatient/);

  await page.keyboard.press('w');
  const term = page.getByRole('textbox', { name: 'Main term' });
  await expect(term).toBeVisible();
  await page.keyboard.press('Alt+i');
  await expect(term).toBeFocused();
  await page.keyboard.type('fail');
  const terms = page.getByRole('grid', { name: 'Terms' });
  await expect(terms.getByRole('row')).toHaveText([/^Failure, failed/]);
  await page.keyboard.press('ArrowDown');
  await expect(terms.getByRole('row').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(terms.getByRole('row', { name: /^heart/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(terms.getByRole('row', { name: /^Without further detail I50\.9/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(terms.getByRole('rowgroup', { name: 'Acute or chronic?' })).toBeVisible();
  await expect(page.getByText('Failure, failed › heart › systolic')).toBeVisible();

  // Back and forth again, and a lock on the way, cost nothing.
  await expect(terms.getByRole('row', { name: /^Without further detail I50\.20/ })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText('Failure, failed › heart', { exact: false })).toBeVisible();
  await expect(terms.getByRole('row', { name: /^systolic/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(terms.getByRole('row', { name: /^Without further detail I50\.20/ })).toBeFocused();
  await desk.lock();
  const again = await desk.start('--locked=manual');
  await desk.unlock();
  await expect(again.getByText('Failure, failed › heart › systolic')).toBeVisible();
  await again.getByRole('row', { name: /^with diastolic/ }).focus();
  await again.keyboard.press('Enter');

  const decides = again.getByRole('region', { name: 'What decides the code' });
  await expect(decides).toContainText('By the Alphabetic Index FY2025: Failure, failed › heart › systolic › with diastolic → I50.4-');
  await expect(decides.getByRole('heading', { name: 'Acute or chronic?' })).toBeVisible();
  // Who doubts goes back to the index, to the very row.
  await again.keyboard.press('Backspace');
  await expect(again.getByText('Failure, failed › heart › systolic')).toBeVisible();
  await expect(again.getByRole('row', { name: /^with diastolic/ })).toBeFocused();
  await again.keyboard.press('Enter');
  await expect(decides).toBeVisible();
  await decides.getByRole('button', { name: /^I50\.41 Acute/ }).press('Enter');
  const assign = again.getByRole('button', { name: 'Assign I50.41' });
  await expect(assign).toBeFocused();
  await again.keyboard.press('Enter');
  await expect(again.getByRole('grid', { name: 'Diagnoses' }).getByRole('row', { name: /I50\.41/ })).toBeVisible();
  await expect(again.getByRole('textbox', { name: 'Rationale' })).toHaveValue('Alphabetic Index FY2025: Failure, failed › heart › systolic › with diastolic → I50.4-. Verified in the Tabular List: I50.41.');
});

test('A place of the index goes into the basket with its way, which becomes the rationale of the code', async ({ desk }) => {
  const page = await desk.begin();
  await importCodesets(desk, ['icd10cm-order-2026.txt', 'icd10cm_index_2025.xml']);
  await page.keyboard.press('Control+1');
  await addDemoCharts(page);
  await openChart(page, /Inpatient/);
  const basket = page.getByRole('region', { name: 'Basket' });
  const rows = page.getByRole('grid', { name: 'Terms' }).getByRole('row');

  await page.keyboard.press('w');
  await page.getByRole('textbox', { name: 'Main term' }).fill('fail');
  await expect(rows).toHaveText([/^Failure, failed/]);
  await page.keyboard.press('ArrowDown');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('Alt+b');
  await expect(page.getByRole('status').filter({ hasText: 'put into the basket' })).toContainText('Failure, failed put into the basket');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^heart/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^Without further detail I50\.9/ })).toBeFocused();
  await page.keyboard.press('Alt+b');
  await expect(page.getByRole('status').filter({ hasText: 'put into the basket' })).toContainText('I50.9 put into the basket');

  await page.keyboard.press('Alt+s');
  await expect(basket.getByRole('row')).toHaveText([/^1Failure, failed/, /I50\.9/]);
  await expect(basket.getByRole('row').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(basket.getByRole('row').nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: 'Diagnoses' }).getByRole('row', { name: /I50\.9/ })).toBeVisible();
  await expect(basket.getByRole('row')).toHaveText([/^1Failure, failed/]);

  // What is only a place is walked on from.
  await expect(basket.getByRole('row')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(rows).toHaveText([/^Failure, failed/]);
  await expect(rows.first()).toBeFocused();
  await page.getByRole('grid', { name: 'Diagnoses' }).getByRole('row', { name: /I50\.9/ }).click();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Rationale' })).toHaveValue('Alphabetic Index FY2025: Failure, failed › heart');
});

test('Codes named in notes are gone to by keys, and back', async ({ desk }) => {
  const page = await desk.begin();
  await importCodesets(desk, ['icd10cm-order-2026.txt', 'icd10cm_tabular_2021.xml']);
  await page.keyboard.press('Control+1');
  await addDemoCharts(page);
  await openChart(page, /Inpatient/);
  await page.getByRole('combobox', { name: 'Find a code' }).fill('I50.23');
  await expect(page.getByRole('option').first()).toContainText('I50.23');
  await page.keyboard.press('ArrowRight');
  const panel = page.getByRole('tabpanel', { name: 'Code' });
  const notes = panel.getByRole('region', { name: 'Notes of the Tabular List' });
  const headed = (code: string) => expect(panel.getByRole('strong').first()).toHaveText(code);
  await headed('I50.23');
  await notes.getByRole('button', { name: 'I50.84' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(notes.getByRole('button', { name: 'I50.4-' })).toBeFocused();
  await page.keyboard.press('Enter');
  await headed('I50.4');
  await expect(panel.getByText('By the Tabular List FY2021: Excludes1 at I50.2 → I50.4')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Back to I50.23' })).toBeVisible();
  await notes.getByText('Chapter 9').click();
  await notes.getByRole('button', { name: 'C00' }).press('Enter');
  await headed('C00');
  await page.keyboard.press('Alt+ArrowLeft');
  await headed('I50.4');
  await expect(panel.locator('[data-focus="context"]')).toBeFocused();
  await page.keyboard.press('Backspace');
  await headed('I50.23');
});

test('A desk without an index says which file it wants, and leads to where it is imported', async ({ desk }) => {
  const page = await desk.begin();
  await addDemoCharts(page);
  await openChart(page, /Inpatient/);
  await page.keyboard.press('w');
  await expect(page.getByRole('heading', { name: 'No Alphabetic Index is loaded' })).toBeVisible();
  await page.getByRole('button', { name: 'Go to code sets' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Code sets', exact: true })).toBeVisible();
});

test('The walk through the index works with assistive technology', async ({ desk }) => {
  await desk.begin();
  await importCodesets(desk, ['icd10cm-order-2026.txt', 'icd10cm_index_2025.xml']);
  await desk.page.keyboard.press('Control+1');
  await addDemoCharts(desk.page);
  await openChart(desk.page, /Inpatient/);
  await desk.page.keyboard.press('w');
  await expect(desk.page.getByRole('grid', { name: 'Terms' }).getByRole('row').first()).toBeVisible();
  const trouble = [...(await troubleOn(desk.page, 'the main terms'))];
  await desk.page.getByRole('row', { name: /^Pneumonia/ }).press('Enter');
  await expect(desk.page.getByRole('rowgroup', { name: 'Due to what, or in what?' })).toBeVisible();
  trouble.push(...(await troubleOn(desk.page, 'an open term')));
  expect(trouble).toEqual([]);
});
