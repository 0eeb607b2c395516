import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/desk';
import { answerFileDialog, codesetFixture, importCodesets, withFolder } from './support/files';
import { troubleInEachLook } from './support/looks';

const cmFile = 'icd10cm-order-2026.txt';
const revised = 'Acute on chronic systolic (congestive) heart failure';
const reworded = 'Acute on chronic systolic (congestive) heart failure, reworded';

test('After an import the charts in work that it affects are named, each code is confirmed in its check, and what changed is walked by keyboard', async ({ desk }) => {
  test.setTimeout(150_000);
  await desk.begin();
  const { page } = desk;
  await importCodesets(desk, [cmFile]);
  await withFolder(async (folder) => {
    const note = join(folder, 'note.txt');
    writeFileSync(note, 'Acute on chronic systolic heart failure, ejection fraction 25 percent.\n');
    await answerFileDialog(desk, [note]);
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+o');
    await expect(page.getByText('note.txt')).toBeVisible();
    await page.getByRole('textbox', { name: 'Admitted' }).fill('4/8/2026');
    await page.getByRole('textbox', { name: 'Discharged' }).fill('12 Apr 2026');
    await page.getByRole('button', { name: 'Create encounter' }).click();
    await expect(page.getByRole('textbox', { name: /^Text of / })).toBeVisible();
  });
  const find = page.getByRole('combobox', { name: 'Find a code' });
  await page.keyboard.press('/');
  await expect(find).toBeFocused();
  await find.fill('I50.23');
  await expect(page.getByRole('option').first()).toContainText('I50.23');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row').filter({ hasText: 'I50.23' }).first()).toBeVisible();

  await page.keyboard.press('Control+3');
  const section = page.getByRole('region', { name: 'What changed' });
  // One edition is none to compare: what is lacking is said, and neither button nor key leads to an empty page.
  await expect(section.getByText('Nothing to compare yet: two official editions of one book are needed')).toBeVisible();
  await expect(section.getByRole('button', { name: 'Compare two releases' })).toBeDisabled();
  await page.keyboard.press('Control+Shift+D');
  await expect(section).toBeVisible();
  await withFolder(async (folder) => {
    const text = readFileSync(codesetFixture(cmFile), 'latin1');
    const april = join(folder, 'icd10cm-order-April-2026.txt');
    // The update divides nothing and deletes nothing: one title reads otherwise from 1 April on.
    writeFileSync(april, text.replace(`${revised}\r\n`, `${reworded}\r\n`), 'latin1');
    expect(readFileSync(april, 'latin1')).not.toBe(text);
    await answerFileDialog(desk, [april]);
    await page.keyboard.press('Control+i');
    const review = page.getByRole('article', { name: 'icd10cm-order-April-2026.txt' });
    await review.getByRole('button', { name: 'Import', exact: true }).click();
    await review.getByText(/ is loaded$/).waitFor();
  });
  await expect(section.getByText('1 chart in work is affected')).toBeVisible();
  expect(await troubleInEachLook(desk, 'code sets with an affected chart')).toEqual([]);

  // What changed, by keyboard: the person's own code comes first.
  await page.keyboard.press('Control+Shift+D');
  const own = page.getByRole('grid', { name: 'Changes about your codes' });
  await expect(own).toBeFocused();
  const detail = page.getByRole('complementary', { name: 'Change of I50.23' });
  await expect(detail.getByRole('deletion')).toHaveText(revised);
  await expect(detail.getByRole('insertion')).toHaveText(reworded);
  await expect(detail.getByRole('region', { name: 'In both years' }).getByText('billable')).toHaveCount(2);
  expect(await troubleInEachLook(desk, 'what changed')).toEqual([]);
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox', { name: 'Find among the changes' })).toBeFocused();
  await page.keyboard.type('kidney');
  await expect(page.getByText('No change matches')).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('reworded');
  await expect(own.getByRole('row').filter({ hasText: 'I50.23' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(own).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(detail).toBeFocused();
  await page.keyboard.press('Escape');

  // To the chart, whose check names the code until it is confirmed.
  await section.getByRole('button', { name: /^Open E-.*1 finding/ }).click();
  await page.getByRole('tab', { name: 'Check' }).click();
  const confirm = page.getByRole('button', { name: /^Confirm: I50.23 is titled otherwise now/ });
  await expect(confirm).toBeVisible();
  expect(await troubleInEachLook(desk, 'check with a revised code')).toEqual([]);
  await confirm.click();
  await expect(confirm).toBeHidden();
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByText(`Confirmed I50.23 as “${reworded}”`)).toBeVisible();
  await page.keyboard.press('Control+3');
  await expect(section.getByText('No chart in work and no favourite of yours is affected')).toBeVisible();
});
