import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, test, type Desk } from './support/desk';
import { answerFileDialog, codesetFixture, importCodesets, runFromPalette, withFolder } from './support/files';
import { looks, show, troubleInEachLook } from './support/looks';
import { policySwitch } from './support/policy';

const cmFile = 'icd10cm-order-2026.txt';
const official = readFileSync(codesetFixture(cmFile));
const sha256 = createHash('sha256').update(official).digest('hex');
const pinned = { codesetPins: [{ system: 'icd10cm' as const, release: 'FY2026', sha256 }] };

/** A copy of the official file in which one word is another. */
function alteredIn(folder: string): { readonly path: string; readonly sha256: string } {
  const bytes = Buffer.from(official.toString('latin1').replace('Cholera', 'Cholara'), 'latin1');
  const path = join(folder, cmFile);
  writeFileSync(path, bytes);
  return { path, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function row({ page }: Desk): Locator {
  return page.getByRole('table', { name: 'Loaded releases' }).getByRole('row').filter({ hasText: 'FY2026' });
}

test('Only the file that the organisation has pinned becomes the release, and the page says so', async ({ desk }) => {
  await desk.begin(policySwitch(desk, pinned));
  const { page } = desk;
  await withFolder(async (folder) => {
    const altered = alteredIn(folder);
    await answerFileDialog(desk, [altered.path]);
    await page.keyboard.press('Control+i');
    const card = page.getByRole('article', { name: cmFile });
    await card.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(card).toContainText('This is not the file that your organisation requires');
    await expect(card).toContainText('ICD-10-CM FY2026 is pinned to one file');
    await expect(card).toContainText(sha256);
    await expect(card).toContainText(altered.sha256);
    await expect(row(desk)).toHaveCount(0);
    await card.getByRole('button', { name: `Leave out ${cmFile}` }).click();
  });
  await importCodesets(desk, [cmFile]);
  await expect(row(desk)).toContainText('Pinned by your organisation');
});

test('A release from another file is out of use once the organisation pins it, and right again with the right file', async ({ desk }) => {
  await desk.begin();
  const { page } = desk;
  await withFolder(async (folder) => {
    await answerFileDialog(desk, [alteredIn(folder).path]);
    await page.keyboard.press('Control+i');
    const card = page.getByRole('article', { name: cmFile });
    await card.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(card).toContainText('ICD-10-CM FY2026 is loaded');
  });
  await runFromPalette(desk, 'Add demo charts');
  await expect(page.getByRole('grid', { name: 'Encounters' }).getByRole('row')).toHaveCount(9);
  await desk.lock();

  await desk.start('--locked=manual', policySwitch(desk, pinned));
  await desk.unlock();
  const after = desk.page;
  await after.keyboard.press('Control+3');
  await expect(row(desk)).toContainText('Not the required file');
  const notice = after.getByRole('alert').filter({ hasText: 'Not the file that your organisation requires' });
  await expect(notice).toContainText('FY2026 is not used for coding');
  await expect(notice).toContainText(sha256);
  expect(await troubleInEachLook(desk, 'code sets with a broken pin')).toEqual([]);

  await test.step('a search of that day finds nothing, and says why', async () => {
    await show(desk, looks[0]);
    await after.keyboard.press('Control+1');
    await expect(after.getByRole('grid', { name: 'Encounters' }).getByRole('row')).toHaveCount(9);
    await after.keyboard.press('Control+f');
    await expect(after.getByRole('searchbox', { name: 'Filter' })).toBeFocused();
    await after.keyboard.type('Okonkwo');
    await expect(after.getByRole('grid', { name: 'Encounters' }).getByRole('row')).toHaveCount(2);
    await after.keyboard.press('Enter');
    await after.keyboard.press('Enter');
    await after.keyboard.press('/');
    await after.getByRole('combobox', { name: 'Find a code' }).fill('heart failure');
    await expect(after.getByText('the one that is loaded is not from the file that your organisation requires, and is not used.')).toBeVisible();
  });

  await test.step('the right file takes its place', async () => {
    await after.keyboard.press('Escape');
    await importCodesets(desk, [cmFile]);
    await expect(row(desk)).toHaveCount(1);
    await expect(row(desk)).toContainText('Pinned by your organisation');
    await expect(notice).toHaveCount(0);
  });
});
