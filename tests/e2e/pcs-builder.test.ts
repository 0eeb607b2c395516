import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type Desk } from './support/desk';
import { answerFileDialog, importCodesets, withFolder } from './support/files';
import { looks, show, troubleOn } from './support/looks';

const note = `OPERATIVE REPORT

Procedure: total replacement of the right knee joint, cemented, through an open approach.
Laparoscopic appendectomy during the same stay.
`;

const books = ['icd10pcs_tables_2025.xml', 'icd10pcs_index_2025.xml', 'icd10pcs_definitions_2025.xml'];

/** An inpatient encounter, discharged in fiscal year 2026, open to be coded. */
async function openEncounter(desk: Desk, folder: string): Promise<Page> {
  const path = join(folder, 'operative report.txt');
  writeFileSync(path, note);
  await answerFileDialog(desk, [path]);
  const { page } = desk;
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+o');
  await expect(page.getByText('operative report.txt')).toBeVisible();
  await page.getByRole('textbox', { name: 'Admitted' }).fill('3/8/2026');
  await page.getByRole('textbox', { name: 'Discharged' }).fill('12 Mar 2026');
  await page.getByRole('button', { name: 'Create encounter' }).click();
  await expect(page.getByRole('textbox', { name: /^Text of / })).toBeVisible();
  return page;
}

async function goToChart(page: Page): Promise<void> {
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('textbox', { name: /^Text of / })).toBeVisible();
}

const builder = (page: Page) => page.getByRole('region', { name: 'Build a PCS code' });
/** The list of an axis, which has to have the focus before a character is pressed. */
const axis = (page: Page, name: string) => builder(page).getByRole('listbox', { name, exact: true });

async function openBuilder(page: Page, first = 'Section'): Promise<void> {
  await page.keyboard.press('b');
  await expect(axis(page, first)).toBeFocused();
}

test('A PCS code is built from its table by keys, explained, added with its path, and left and found again', async ({ desk }) => {
  test.setTimeout(120_000);
  await withFolder(async (folder) => {
    await desk.begin();
    await importCodesets(desk, ['icd10pcs_order_2026.txt']);
    let page = await openEncounter(desk, folder);

    await test.step('without tables it says which file to import', async () => {
      await page.keyboard.press('b');
      await expect(builder(page)).toContainText('No PCS tables are loaded');
      await expect(builder(page)).toContainText('icd10pcs_tables_2026.xml');
      await expect(builder(page).getByRole('button', { name: 'Go to code sets' })).toBeFocused();
      await page.keyboard.press('Enter');
      await importCodesets(desk, books);
      await goToChart(page);
    });

    await test.step('a character picks a value, what is left is offered, and the only one left is filled in', async () => {
      await openBuilder(page);
      await expect(builder(page)).toContainText('Codes of FY2026, tables of FY2025');
      await page.keyboard.type('0s');
      await expect(axis(page, 'Body Part').getByRole('option')).toHaveText(['CKnee Joint, Right', 'DKnee Joint, Left']);
      await expect(builder(page).getByRole('status')).toContainText('Body System S Lower Joints, 30 codes left, next: Body Part');
      await expect(builder(page).getByRole('button', { name: 'Approach 0 Open' })).toBeDisabled();
    });

    await test.step('who types on what was filled in is not held up; a character that no row has here does nothing, and says so', async () => {
      await page.keyboard.press('r');
      await expect(builder(page).getByRole('status')).toContainText('Operation is R already.');
      await page.keyboard.press('x');
      await expect(builder(page).getByRole('status')).toContainText('Body Part has no X here.');
      await expect(axis(page, 'Body Part')).toBeFocused();
    });

    await test.step('why this operation, and which guideline tells it from others', async () => {
      const about = builder(page).getByRole('region', { name: 'Definitions' });
      await expect(about).toContainText('Why Replacement');
      await expect(about).toContainText('PCS guideline B6.1a');
    });

    await test.step('newer codes that the tables lack are told', async () => {
      await page.keyboard.press('c');
      await expect(builder(page).getByRole('region', { name: 'Not in the tables of FY2025' })).toContainText('0SRC069');
    });

    await test.step('Backspace steps back, Enter adds the code with the path to it', async () => {
      await expect(axis(page, 'Device')).toBeFocused();
      await page.keyboard.press('k');
      await expect(builder(page).getByRole('status')).toContainText('0SRC0KZ is complete');
      await page.keyboard.press('Backspace');
      await expect(axis(page, 'Device')).toBeFocused();
      await page.keyboard.type('j9');
      await expect(builder(page).getByRole('status')).toContainText('0SRC0J9 is complete, Enter adds it');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('grid', { name: 'Procedures' })).toContainText('0SRC0J9');
      await expect(builder(page)).toBeHidden();
      await expect(page.getByRole('textbox', { name: 'Rationale' })).toHaveValue(/^Built from table 0SR of ICD-10-PCS FY2025\. Section: 0 Medical and Surgical; .*Qualifier: 9 Cemented\.$/);
    });

    await test.step('words narrow every axis; closing and locking lose nothing', async () => {
      await openBuilder(page);
      await page.keyboard.press('/');
      const words = builder(page).getByRole('textbox', { name: 'Words that narrow the values' });
      await expect(words).toBeFocused();
      await page.keyboard.type('laparoscopic appendix');
      await expect(builder(page).getByRole('button', { name: 'Body Part J Appendix' })).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await expect(axis(page, 'Qualifier')).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(builder(page)).toBeHidden();
      await page.keyboard.press('Escape');
      await openBuilder(page, 'Qualifier');
      await expect(words).toHaveValue('laparoscopic appendix');
      await desk.lock();
      page = await desk.comeBack();
      await expect(builder(page).getByRole('textbox', { name: 'Words that narrow the values' })).toHaveValue('laparoscopic appendix');
      await expect(axis(page, 'Qualifier')).toBeFocused();
    });

    await test.step('a line of the index leads to its table', async () => {
      await page.keyboard.press('/');
      await expect(builder(page).getByRole('textbox', { name: 'Words that narrow the values' })).toBeFocused();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('hemicolectomy');
      await builder(page).getByRole('region', { name: 'From the index' }).getByRole('button', { name: /Hemicolectomy/ }).click();
      await expect(axis(page, 'Approach')).toBeFocused();
      await page.keyboard.type('4g');
      await expect(builder(page).getByRole('status')).toContainText('0DTJ4ZG is complete');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('grid', { name: 'Procedures' })).toContainText('0DTJ4ZG');
      await expect(page.getByRole('textbox', { name: 'Rationale' })).toHaveValue(/Begun from the index: Hemicolectomy\./);
    });

    await test.step('what each character of it means stands beside the code', async () => {
      await expect(page.getByRole('table', { name: 'Characters of 0DTJ4ZG' })).toContainText('QualifierGHand-Assisted');
    });

    await test.step('what was typed to find a code can be built on', async () => {
      await page.keyboard.press('/');
      await expect(page.getByRole('combobox', { name: 'Find a code' })).toBeFocused();
      await page.keyboard.type('left knee');
      await expect(page.getByRole('option').first()).toBeVisible();
      await page.keyboard.press('Alt+t');
      await expect(builder(page).getByRole('button', { name: 'Body Part D Knee Joint, Left' })).toBeVisible();
      await expect(axis(page, 'Device')).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('combobox', { name: 'Find a code' })).toBeFocused();
      await page.keyboard.press('Control+a');
    });

    await test.step('a table found by search is built on', async () => {
      await page.keyboard.type('0DT');
      await expect(page.getByRole('option').first()).toContainText('Gastrointestinal System, Resection');
      await page.keyboard.press('Enter');
      await expect(axis(page, 'Approach')).toBeFocused();
      await expect(builder(page).getByRole('status')).toContainText('Operation T Resection, 5 codes left, next: Approach');
    });
  });
});

test('The builder is whole in a small window, in the dark and at 200 %', async ({ desk }) => {
  test.setTimeout(120_000);
  await withFolder(async (folder) => {
    await desk.begin();
    await importCodesets(desk, ['icd10pcs_order_2026.txt', ...books]);
    const page = await openEncounter(desk, folder);
    const trouble: string[] = [];
    await openBuilder(page);
    for (const look of looks) {
      await show(desk, look);
      await expect(axis(page, 'Section')).toBeInViewport();
      trouble.push(...(await troubleOn(page, `begun, ${look.name}`)));
      await page.keyboard.type('0s');
      await expect(axis(page, 'Body Part')).toBeFocused();
      trouble.push(...(await troubleOn(page, `under way, ${look.name}`)));
      await page.keyboard.type('ck');
      await expect(builder(page).getByRole('button', { name: 'Add 0SRC0KZ' })).toBeInViewport();
      trouble.push(...(await troubleOn(page, `complete, ${look.name}`)));
      for (const name of ['Device', 'Body Part', 'Body System', 'Section']) {
        await page.keyboard.press('Backspace');
        await expect(axis(page, name)).toBeFocused();
      }
    }
    expect(trouble).toEqual([]);
  });
});
