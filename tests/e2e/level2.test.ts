import type { Page } from '@playwright/test';
import { expect, test, type Desk } from './support/desk';
import { answerFileDialog, codesetFixture, importCodesets, runFromPalette } from './support/files';

/*
 * Of CPT only the form is here: the file's codes are ones that CPT does not have, and its descriptors are invented.
 */

const fields = 'HCPC2025_OCT_ANWEB_fields.csv';
const cptFile = 'cpt-2026-LONGULT.txt';
const placesFile = 'cms_place_of_service_2024-06.tsv';

/** Opens the demo chart of an attending provider, and waits until codes can be found in it. */
async function openChart(desk: Desk, attending: string): Promise<void> {
  const { page } = desk;
  await runFromPalette(desk, 'Add demo charts');
  const encounters = page.getByRole('grid', { name: 'Encounters' });
  await expect(encounters.getByRole('row')).toHaveCount(9);
  await page.keyboard.press('Control+f');
  await page.keyboard.type(attending);
  await expect(encounters.getByRole('row')).toHaveCount(2);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Find a code' })).toBeVisible();
}

/** Finds in one system, by keyboard. */
async function find(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Find a code' }).fill(query);
}

test('A HCPCS code tells its coverage and pricing, and one that has ended what is in its place; a place of service is looked up', async ({ desk }) => {
  await desk.begin();
  const { page } = desk;
  await importCodesets(desk, [fields, placesFile]);
  const places = page.getByRole('region', { name: 'Place of service' });
  await places.getByRole('textbox', { name: 'Find a place' }).fill('11 office');
  await expect(places.getByRole('listitem')).toHaveCount(1);
  await expect(places.getByRole('listitem')).toContainText('Non-facility rate');

  await page.keyboard.press('Control+1');
  await openChart(desk, 'Proxy-Adeyemi');
  const context = page.getByRole('tabpanel', { name: 'Code' });
  const found = page.getByRole('listbox', { name: 'Codes found' });
  await find(page, 'G0124');
  await expect(found.getByRole('option').first()).toContainText('G0124');
  await page.keyboard.press('ArrowRight');
  await expect(context).toContainText('Special coverage instructions apply (D)');
  await expect(context).toContainText('Physician fee schedule, national relative value units (11)');
  await expect(context).toContainText('Cytology (630)');
  await expect(context).toContainText('CMS, HCPCS Level II, 2025 October');

  await find(page, 'C9469');
  await expect(page.getByText('C9469 ended on 30 Jun 2018. In its place:')).toBeVisible();
  await page.getByRole('button', { name: /^J3304 / }).click();
  await expect(found.getByRole('option').first()).toContainText('J3304');
});

test('A CPT code is keyed without a file, and taken from the licensed file once it is loaded, under its copyright', async ({ desk }) => {
  await desk.begin();
  const { page } = desk;
  await openChart(desk, 'Proxy-Adeyemi');
  const procedures = page.getByRole('grid', { name: 'Procedures' });
  const found = page.getByRole('listbox', { name: 'Codes found' });
  const context = page.getByRole('tabpanel', { name: 'Code' });

  await test.step('keyed: it has no descriptor, and the check says so', async () => {
    await find(page, '90001');
    await expect(found.getByRole('option').first()).toContainText('No descriptor: import your licensed CPT file');
    await page.keyboard.press('Enter');
    await expect(procedures.getByRole('row')).toContainText('90001');
    await expect(context).toContainText('Keyed, without a CPT file');
    await page.keyboard.press('Control+Shift+F');
    await expect(page.getByText('90001 was keyed')).toBeVisible();
  });

  await test.step('from the file: with its descriptor and its publisher’s copyright', async () => {
    await importCodesets(desk, [cptFile]);
    await page.keyboard.press('Control+2');
    await find(page, 'upper drawer');
    await expect(found.getByRole('option').nth(1)).toContainText('upper drawer');
    await expect(found.getByRole('option').first()).toContainText('upper drawer');
    await expect(page.getByText('CPT copyright 2025 American Medical Association.').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(procedures.getByRole('row')).toHaveCount(2);
    await page.getByRole('tab', { name: 'Code' }).click();
    await expect(context).toContainText('Category I');
    await expect(page.getByText('CPT codes and descriptors are copyright American Medical Association.')).toBeVisible();
  });

  await test.step('a file with medium descriptors says whose it would replace, before it does', async () => {
    await answerFileDialog(desk, [codesetFixture('cpt-2026-MEDU.txt')]);
    await page.keyboard.press('Control+i');
    const card = page.getByRole('article', { name: 'cpt-2026-MEDU.txt' });
    await expect(card).toContainText('by medium or short descriptors');
    await expect(card).toContainText(`Those of ${cptFile} go.`);
    await card.getByRole('button', { name: 'Leave it out', exact: true }).click();
    await expect(card).toHaveCount(0);
    await page.keyboard.press('Control+2');
  });

  await test.step('what the file does not hold cannot be keyed any more', async () => {
    await expect(page.getByRole('combobox', { name: 'Find a code' })).toBeVisible();
    await page.keyboard.press('Alt+5');
    await expect(page.getByRole('group', { name: 'Systems searched' }).getByRole('button', { name: 'CPT' })).toHaveAttribute('aria-pressed', 'true');
    await find(page, '90009');
    await expect(page.getByText('No code matches “90009”')).toBeVisible();
  });
});
