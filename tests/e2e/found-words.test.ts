import { expect, test } from './support/desk';
import { addDemoCharts, openChart } from './support/hands';

test('Words found in a document stay selected when the bar is closed in the very moment in which they are found', async ({ desk }) => {
  const page = await desk.begin();
  await addDemoCharts(page);
  await openChart(page, /Okonkwo/);
  await page.getByRole('textbox', { name: /^Text of / }).focus();
  await page.keyboard.press('Control+f');
  const field = page.getByRole('textbox', { name: 'Find in this document' });
  await expect(field).toBeFocused();
  // No hand is so quick each time: the Escape comes by itself as soon as the count stands there, before the next frame.
  await field.evaluate((input) => {
    const count = input.parentElement?.querySelector('[role="status"]');
    if (count === null || count === undefined) throw new Error('the bar has no count');
    new MutationObserver((_changes, observer) => {
      if (!/^\d+ of \d+$/.test(count.textContent ?? '')) return;
      observer.disconnect();
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true }));
    }).observe(count, { subtree: true, childList: true, characterData: true });
  });
  await page.keyboard.insertText('heart failure');
  await expect(field).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Codes' }).getByText(/heart failure/i).first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Find a code' }).fill('I50.23');
  await expect(page.getByRole('option').first()).toContainText('I50.23');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: 'Diagnoses' }).getByRole('row', { name: /I50\.23/ })).toBeVisible();
});
