import { expect, test } from './support/desk';
import { importCodesets } from './support/files';
import { addDemoCharts, openChart } from './support/hands';
import { looks, show, troubleOn } from './support/looks';

test('A code is walked to by keys, from a main term over the questions that remain, verified and assigned with its way as rationale', async ({ desk }) => {
  const page = await desk.start();
  await desk.createVault();
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
  await expect(terms.getByRole('row', { name: /^Without further detail I50\.9/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
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
  // Who doubts goes back to the index, and finds it where it was left.
  await again.keyboard.press('w');
  await expect(again.getByText('Failure, failed › heart › systolic')).toBeVisible();
  await again.getByRole('row', { name: /^with diastolic/ }).press('Enter');
  await decides.getByRole('button', { name: /^I50\.41 Acute/ }).press('Enter');
  const assign = again.getByRole('button', { name: 'Assign I50.41' });
  await expect(assign).toBeFocused();
  await again.keyboard.press('Enter');
  await expect(again.getByRole('grid', { name: 'Diagnoses' }).getByRole('row', { name: /I50\.41/ })).toBeVisible();
  await expect(again.getByRole('textbox', { name: 'Rationale' })).toHaveValue('Alphabetic Index FY2025: Failure, failed › heart › systolic › with diastolic → I50.4-. Verified in the Tabular List: I50.41.');
});

test('A desk without an index says which file it wants, and leads to where it is imported', async ({ desk }) => {
  const page = await desk.start();
  await desk.createVault();
  await addDemoCharts(page);
  await openChart(page, /Inpatient/);
  await page.keyboard.press('w');
  await expect(page.getByRole('heading', { name: 'No Alphabetic Index is loaded' })).toBeVisible();
  await page.getByRole('button', { name: 'Open code sets' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Code sets', exact: true })).toBeVisible();
});

for (const look of looks) {
  test(`The walk through the index works with assistive technology: ${look.name}`, async ({ desk }) => {
    await desk.start();
    await desk.createVault();
    await importCodesets(desk, ['icd10cm-order-2026.txt', 'icd10cm_index_2025.xml']);
    await desk.page.keyboard.press('Control+1');
    await addDemoCharts(desk.page);
    await openChart(desk.page, /Inpatient/);
    await desk.page.keyboard.press('w');
    await expect(desk.page.getByRole('grid', { name: 'Terms' }).getByRole('row').first()).toBeVisible();
    await show(desk, look);
    const trouble = [...(await troubleOn(desk.page, 'the main terms'))];
    await desk.page.getByRole('row', { name: /^Pneumonia/ }).press('Enter');
    await expect(desk.page.getByRole('rowgroup', { name: 'Due to what, or in what?' })).toBeVisible();
    trouble.push(...(await troubleOn(desk.page, 'an open term')));
    expect(trouble).toEqual([]);
  });
}
