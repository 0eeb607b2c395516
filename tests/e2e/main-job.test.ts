import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, runtime, test, type Desk } from './support/desk';

const note = `DISCHARGE SUMMARY

Admitted: 03/08/2026   Discharged: 03/12/2026
Attending: Adaeze Standin, MD

HOSPITAL COURSE
Admitted with fever and a productive cough. Chest film showed consolidation of the right lower lobe,
consistent with lobar pneumonia. She was treated with ceftriaxone and azithromycin.
Her chronic systolic heart failure stayed compensated on the home regimen.
Essential hypertension, well controlled.

DISCHARGE DIAGNOSES
1. Lobar pneumonia
2. Chronic systolic heart failure
3. Hypertension
`;

/** Answers the next file dialogs with these paths; the dialog itself is the operating system's. */
async function choose(desk: Desk, paths: readonly string[]): Promise<void> {
  await desk.application?.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
  }, paths);
}

/** Selects words of the open document with the keyboard: find them, and leave the bar: what was found stays selected. */
async function selectWords(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.keyboard.type(words);
  await page.keyboard.press('Escape');
}

/** Walks with Tab, as a person without a mouse does, until the button of that name has the focus. */
async function focusOn(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  for (let step = 0; step < 60; step += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${name}`);
}

async function findAndAssign(page: Page, query: string, code: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(query);
  await expect(page.getByRole('option').first()).toContainText(code);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: /diagnoses/i }).getByText(code)).toBeVisible();
  await page.keyboard.press('Escape');
}

test('A new coder loads the code sets, codes an encounter with evidence, is locked out twice on the way, and finalises it without a mouse', async ({ desk }) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(join(tmpdir(), 'chartlock-job-'));
  const notePath = join(folder, 'discharge summary.txt');
  writeFileSync(notePath, note);
  const codesets = join(runtime.application, 'tests', 'fixtures', 'codesets');

  await test.step('a vault is made', async () => {
    await desk.start();
    await desk.createVault();
  });

  await test.step('official releases are imported', async () => {
    await choose(desk, [join(codesets, 'icd10cm-order-2026.txt'), join(codesets, 'icd10pcs_order_2026.txt')]);
    await desk.page.keyboard.press('Control+i');
    await expect(desk.page.getByText('icd10pcs_order_2026.txt').first()).toBeVisible();
    await focusOn(desk.page, 'Import all 2');
    await desk.page.keyboard.press('Enter');
    await expect(desk.page.getByText(/FY2026/).nth(2)).toBeVisible();
  });

  await test.step('a note is imported as an encounter', async () => {
    await choose(desk, [notePath]);
    const { page } = desk;
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+o');
    await expect(page.getByText('discharge summary.txt')).toBeVisible();
    await page.getByRole('textbox', { name: 'Admitted' }).focus();
    await page.keyboard.type('3/8/2026');
    await page.getByRole('textbox', { name: 'Discharged' }).focus();
    await page.keyboard.type('12 Mar 2026');
    await focusOn(page, 'Create encounter');
    await page.keyboard.press('Enter');
    await expect(page.getByText('CM/PCS FY2026')).toBeVisible();
  });

  await test.step('words of the note become the evidence of a code', async () => {
    const { page } = desk;
    await selectWords(page, 'lobar pneumonia');
    await findAndAssign(page, 'lobar pneu', 'J18.1');
  });

  await test.step('the desk is locked in the middle of a rationale, and comes back to the same word', async () => {
    await desk.page.keyboard.press('c');
    await desk.page.keyboard.press('n');
    await expect(desk.page.getByRole('textbox', { name: /rationale/i })).toBeFocused();
    await desk.page.keyboard.type('Organism not documented; cultures neg');
    await desk.lock();
    const page = await desk.comeBack();
    const rationale = page.getByRole('textbox', { name: /rationale/i });
    await expect(rationale).toHaveValue('Organism not documented; cultures neg');
    await expect(rationale).toBeFocused();
    await page.keyboard.type('ative.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('draft', { exact: true })).toBeHidden();
  });

  await test.step('a code is assigned first and linked later', async () => {
    const { page } = desk;
    await findAndAssign(page, 'I50.22', 'I50.22');
    await selectWords(page, 'chronic systolic heart failure');
    await page.keyboard.press('e');
  });

  await test.step('the desk is locked in the middle of a search, and comes back to it', async () => {
    await desk.page.keyboard.press('/');
    await desk.page.keyboard.type('I1');
    await desk.lock();
    const page = await desk.comeBack();
    await expect(page.getByRole('combobox').first()).toHaveValue('I1');
    await page.keyboard.type('0');
    await expect(page.getByRole('option').first()).toContainText('I10');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
  });

  await test.step('finalising asks for what is missing', async () => {
    const { page } = desk;
    await page.keyboard.press('Control+Shift+F');
    await expect(page.getByText('I10 has no evidence')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Finalise/ })).toBeDisabled();
    // F8 leads to the code; the words that support it are linked.
    await page.keyboard.press('F8');
    await selectWords(page, 'Essential hypertension');
    await page.keyboard.press('e');
    await expect(page.getByText('nothing to mend')).toBeVisible();
    await page.keyboard.press('Control+Shift+F');
    await expect(page.getByRole('button', { name: 'Finalise 3 codes' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('banner').getByText('Final', { exact: true })).toBeVisible();
  });

  await test.step('a finalised encounter changes only by an addendum with its reason', async () => {
    const { page } = desk;
    await page.keyboard.press('Delete');
    await expect(page.getByText('3 codes', { exact: true })).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('open an addendum');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Query answered: organism is Streptococcus pneumoniae');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('banner').getByText('Addendum', { exact: true })).toBeVisible();
  });

  await test.step('every act of it stands in a sound audit log', async () => {
    const verdict = await desk.page.evaluate(() => window.desk.vault.audit.verify('{}'));
    expect(verdict).toMatchObject({ ok: true });
    expect(verdict.ok ? JSON.parse(verdict.output) : null).toMatchObject({ sound: true });
  });
  rmSync(folder, { recursive: true, force: true });
});
