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

/** A fast typist's pace, milliseconds a key: quicker than any person, and slower than a machine gun. */
const pace = 40;

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForTimeout(pace);
}

/** Selects words of the open document with the keyboard: find them, and leave the bar: what was found stays selected. */
async function selectWords(page: Page, words: string): Promise<void> {
  await press(page, 'Control+f');
  await expect(page.getByRole('textbox', { name: 'Find in this document' })).toBeFocused();
  await page.keyboard.type(words, { delay: pace / 2 });
  await expect(page.getByText(/^\d+ of \d+$/).first()).toBeVisible();
  await press(page, 'Escape');
}

/** Walks with Tab, as a person without a mouse does, until the button of that name has the focus. */
async function focusOn(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name });
  for (let step = 0; step < 60; step += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) return;
    await press(page, 'Tab');
  }
  throw new Error(`Tab does not lead to ${name}`);
}

async function findAndAssign(page: Page, query: string, code: string): Promise<void> {
  await press(page, '/');
  await expect(page.getByRole('combobox', { name: 'Find a code' })).toBeFocused();
  await page.keyboard.type(query, { delay: pace / 2 });
  await expect(page.getByRole('option').first()).toContainText(code);
  await press(page, 'Enter');
  await expect(page.getByRole('grid', { name: /diagnoses/i }).getByText(code)).toBeVisible();
  await press(page, 'Escape');
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
    await press(desk.page, 'Control+i');
    await expect(desk.page.getByText('icd10pcs_order_2026.txt').first()).toBeVisible();
    await focusOn(desk.page, 'Import all 2');
    await press(desk.page, 'Enter');
    await expect(desk.page.getByText(/FY2026/).nth(2)).toBeVisible();
  });

  await test.step('a note is imported as an encounter', async () => {
    await choose(desk, [notePath]);
    const { page } = desk;
    await press(page, 'Control+1');
    await press(page, 'Control+o');
    await expect(page.getByText('discharge summary.txt')).toBeVisible();
    await page.getByRole('textbox', { name: 'Admitted' }).focus();
    await page.keyboard.type('3/8/2026', { delay: pace / 2 });
    await page.getByRole('textbox', { name: 'Discharged' }).focus();
    await page.keyboard.type('12 Mar 2026', { delay: pace / 2 });
    await focusOn(page, 'Create encounter');
    await press(page, 'Enter');
    await expect(page.getByText('CM/PCS FY2026')).toBeVisible();
    await expect(page.getByRole('textbox', { name: /^Text of / })).toBeVisible();
  });

  await test.step('words of the note become the evidence of a code', async () => {
    const { page } = desk;
    await selectWords(page, 'lobar pneumonia');
    await findAndAssign(page, 'lobar pneu', 'J18.1');
  });

  await test.step('the desk is locked in the middle of a rationale, and comes back to the same word', async () => {
    await press(desk.page, 'c');
    await press(desk.page, 'n');
    await expect(desk.page.getByRole('textbox', { name: /rationale/i })).toBeFocused();
    await desk.page.keyboard.type('Organism not documented; cultures neg', { delay: pace / 2 });
    await desk.lock();
    const page = await desk.comeBack();
    const rationale = page.getByRole('textbox', { name: /rationale/i });
    await expect(rationale).toHaveValue('Organism not documented; cultures neg');
    await expect(rationale).toBeFocused();
    await page.keyboard.type('ative.', { delay: pace / 2 });
    await press(page, 'Control+Enter');
    await expect(page.getByText('draft', { exact: true })).toBeHidden();
  });

  await test.step('a code is assigned first and linked later', async () => {
    const { page } = desk;
    await findAndAssign(page, 'I50.22', 'I50.22');
    await selectWords(page, 'chronic systolic heart failure');
    await press(page, 'e');
  });

  await test.step('the desk is locked in the middle of a search, and comes back to it', async () => {
    await press(desk.page, '/');
    await expect(desk.page.getByRole('combobox', { name: 'Find a code' })).toBeFocused();
    await desk.page.keyboard.type('I1', { delay: pace / 2 });
    await desk.lock();
    const page = await desk.comeBack();
    await expect(page.getByRole('combobox').first()).toHaveValue('I1');
    await expect(page.getByRole('combobox').first()).toBeFocused();
    await page.keyboard.type('0', { delay: pace / 2 });
    await expect(page.getByRole('option').first()).toContainText('I10');
    await press(page, 'Enter');
    await press(page, 'Escape');
  });

  await test.step('finalising asks for what is missing', async () => {
    const { page } = desk;
    await press(page, 'Control+Shift+F');
    await expect(page.getByText('I10 has no evidence')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Finalise/ })).toBeDisabled();
    // F8 leads to the code; the words that support it are linked.
    await press(page, 'F8');
    await expect(page.getByRole('row', { name: /I10/ })).toBeFocused();
    await selectWords(page, 'Essential hypertension');
    await press(page, 'e');
    await expect(page.getByText('nothing to mend')).toBeVisible();
    await press(page, 'Control+Shift+F');
    await expect(page.getByRole('button', { name: 'Finalise 3 codes' })).toBeFocused();
    await press(page, 'Enter');
    await expect(page.getByRole('banner').getByText('Final', { exact: true })).toBeVisible();
  });

  await test.step('a finalised encounter changes only by an addendum with its reason', async () => {
    const { page } = desk;
    await press(page, 'Delete');
    await expect(page.getByText('3 codes', { exact: true })).toBeVisible();
    await press(page, 'Control+k');
    await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused();
    await page.keyboard.type('open an addendum', { delay: pace / 2 });
    await expect(page.getByRole('option').first()).toContainText('Open an addendum');
    await press(page, 'Enter');
    await expect(page.getByRole('dialog', { name: /^Addendum to / }).getByRole('textbox')).toBeFocused();
    await page.keyboard.type('Query answered: organism is Streptococcus pneumoniae', { delay: pace / 2 });
    await press(page, 'Control+Enter');
    await expect(page.getByRole('banner').getByText('Addendum', { exact: true })).toBeVisible();
  });

  await test.step('every act of it stands in a sound audit log', async () => {
    const verdict = await desk.page.evaluate(() => window.desk.vault.audit.verify('{}'));
    expect(verdict).toMatchObject({ ok: true });
    expect(verdict.ok ? JSON.parse(verdict.output) : null).toMatchObject({ sound: true });
  });
  rmSync(folder, { recursive: true, force: true });
});
