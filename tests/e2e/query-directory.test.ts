import { expect, test } from './support/desk';
import { openChart } from './support/hands';
import { troubleInEachLook } from './support/looks';
import { policySwitch } from './support/policy';
import { atTheChart, panel, question, selectWords } from './support/queries';

test('Nobody of a directory is asked any more once the policy names another one; the page and the query say so', async ({ desk }) => {
  test.setTimeout(150_000);
  await atTheChart(desk);
  await desk.lock();
  await desk.start(policySwitch(desk, { queryDirectory: 'a'.repeat(64) }), '--locked=manual');
  await desk.unlock();
  const { page } = desk;
  await page.keyboard.press('Control+9');
  await page.getByRole('button', { name: 'Directory', exact: true }).click();
  await expect(page.getByText('Nobody of this directory can be asked', { exact: true })).toBeVisible();
  expect(await troubleInEachLook(desk, 'directory withheld')).toEqual([]);
  await page.keyboard.press('Control+1');
  await openChart(page, /Okonkwo/);
  await selectWords(page, 'baseline creatinine', 3);
  await page.keyboard.press('q');
  await expect(question(page)).toBeFocused();
  await expect(panel(page).getByText('Nobody of this directory can be asked', { exact: true })).toBeVisible();
  await expect(panel(page).getByRole('button', { name: /Who is asked/ })).toBeDisabled();
  expect(await troubleInEachLook(desk, 'composer without directory')).toEqual([]);
});
