import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { judgeLedger } from '../../electron/cli/training';
import { requirementSchema, type Requirement } from '../../shared/policy';
import { expect, passphrase, test, type Desk } from './support/desk';
import { runFromPalette, withFolder } from './support/files';
import { addDemoCharts, openChart } from './support/hands';
import { troubleInEachLook } from './support/looks';
import { policySwitch } from './support/policy';
import { settled } from './support/settled';

const rules = Array.from({ length: 30 }, (_none, index) => `${index + 1}. Rule number ${index + 1}: lock the desk whenever you leave it, for however short a time it may be, and tell nobody your passphrase.`).join('\n');
const training: Requirement = requirementSchema.parse({
  id: 'clean-desk', kind: 'training', title: 'The clean desk', version: '2026.1', passPercent: 100, validDays: 365,
  text: `# The clean desk\n\nWhat lies open is read.\n\n## Rules\n\n${rules}\n\n## In the end\n\nThese are the last words. <b>They</b> stay words.`,
  questions: [
    { question: 'When is the desk locked?', options: ['In the evening', 'Whenever you leave it'], answer: 1, because: 'A minute is enough to read a chart.' },
    { question: 'Who may know your passphrase?', options: ['A colleague', 'Nobody'], answer: 1, because: 'It proves that you are you.' },
  ],
});
const sanctions: Requirement = requirementSchema.parse({ id: 'sanctions', kind: 'sanction-policy', title: 'Sanction policy', version: '4', text: 'Misuse of charts is answered in steps, up to dismissal.' });

const demand = (desk: Desk, requirements: readonly Requirement[], graceDays = 14): string => policySwitch(desk, { requirements: [...requirements], graceDays });

/** Answers the question on screen by its digit; which one it is, its words say. */
async function answer(page: Page, right: boolean): Promise<void> {
  // A question that is still to be answered has the focus; the one before may stand there a moment longer.
  await expect(page.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press(right ? '2' : '1');
  await page.keyboard.press('Enter');
  await expect(page.getByText(right ? 'Right' : 'Not right', { exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
}

/** Ticks the sentence and signs, from the keyboard. */
async function signByKeys(page: Page): Promise<void> {
  await expect(page.getByRole('checkbox')).toBeFocused();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Sign', exact: true }).press('Enter');
  await expect(page.getByText('Signed', { exact: true })).toBeVisible();
}

const badge = (page: Page) => page.getByRole('button', { name: /^Training/ });

test('A new desk leads to what is due, which is read to its end, answered and signed by the keyboard alone', async ({ desk }) => {
  const page = await desk.start(demand(desk, [training]));
  await desk.createVault();
  await expect(page.getByRole('heading', { name: 'Before you start' })).toBeVisible();
  await expect(badge(page)).toContainText('1 to read and sign');
  await expect(page.getByRole('row').filter({ hasText: 'The clean desk' })).toContainText(/Training.*2026\.1To do.*By \d+ \w+ \d{4}/);

  await page.getByRole('grid', { name: 'Trainings and policies' }).focus();
  await page.keyboard.press('Enter');
  const text = page.getByRole('region', { name: 'Text of The clean desk' });
  await expect(text).toBeFocused();
  await expect(text.getByText('<b>They</b> stay words.')).toBeAttached();
  await expect(page.getByText(/Read to the end to go on/)).toBeVisible();
  await expect(page.getByRole('button', { name: /Go on to/ })).toHaveCount(0);
  await page.keyboard.press('PageDown');

  // A lock in the middle costs no place.
  await expect.poll(() => text.evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
  const before = await settled(() => text.evaluate((element) => element.scrollTop));
  await desk.lock();
  await desk.start('--locked=manual', demand(desk, [training]));
  await desk.unlock();
  const again = desk.page.getByRole('region', { name: 'Text of The clean desk' });
  await expect(again).toBeFocused();
  await expect.poll(async () => Math.abs((await again.evaluate((element) => element.scrollTop)) - before)).toBeLessThan(8);

  await desk.page.keyboard.press('End');
  await expect(desk.page.getByRole('button', { name: 'Go on to the questions' })).toBeVisible();
  await desk.page.keyboard.press('Enter');
  await answer(desk.page, false);
  await answer(desk.page, true);
  await expect(desk.page.getByText('Not passed yet')).toBeVisible();
  await expect(desk.page.getByText('1 of 2 right; 100 % pass.')).toBeVisible();
  await desk.page.keyboard.press('Enter');
  await answer(desk.page, true);
  await answer(desk.page, true);
  await expect(desk.page.getByText('Passed', { exact: true })).toBeVisible();
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByText('I, Nora Quill, say: I have completed “The clean desk”, version 2026.1, and will follow it.')).toBeVisible();
  await signByKeys(desk.page);
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByRole('heading', { name: 'Worklist' })).toBeVisible();
  await expect(badge(desk.page)).not.toContainText('to read and sign');
});

test('A desk whose time is over reads and does not write, says why, keeps the words, and works again once all is signed', async ({ desk }) => {
  await desk.begin();
  await addDemoCharts(desk.page);
  await desk.lock();
  const page = await desk.start('--locked=manual', demand(desk, [sanctions]));
  await desk.unlock();
  await expect(page.getByText('“Sanction policy” is to be signed before work in charts.')).toBeVisible();
  await runFromPalette(desk, 'Add demo charts');
  await expect(page.getByRole('region', { name: 'Worklist' }).getByText('The desk is read-only')).toBeVisible();
  await openChart(page, /Inpatient|E-/);
  await page.getByRole('combobox', { name: 'Find a code' }).fill('heart failure');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The desk is read-only').first()).toBeVisible();
  await expect(page.getByText(/The sanction policy is to be signed before work in charts\. Press Ctrl\+7/).first()).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Find a code' })).toHaveValue('heart failure');

  await page.getByRole('button', { name: 'Do it now' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Text of Sanction policy' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Go on to sign' })).toBeVisible();
  await page.keyboard.press('Enter');
  await signByKeys(page);
  await expect(page.getByText('Read-only.')).toHaveCount(0);
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('combobox', { name: 'Find a code' })).toHaveValue('heart failure');
  await page.getByRole('combobox', { name: 'Find a code' }).focus();
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: /Diagnoses|Procedures/ }).getByRole('row').first()).toBeVisible();
});

test('One changed character asks for a new signature; the old one stays, and the ledger is verified elsewhere', async ({ desk }) => {
  const page = await desk.start(demand(desk, [sanctions]));
  await desk.createVault();
  await page.getByRole('button', { name: 'Read “Sanction policy”' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Go on to sign' })).toBeVisible();
  await page.keyboard.press('Enter');
  await signByKeys(page);
  await desk.lock();

  const changed = demand(desk, [{ ...sanctions, text: sanctions.text.replace('steps,', 'steps') }]);
  const later = await desk.start('--locked=manual', changed);
  await desk.unlock();
  await later.keyboard.press('Control+7');
  await expect(later.getByRole('row').filter({ hasText: 'Sanction policy' }).filter({ hasText: 'Overdue' })).toBeVisible();
  const ledger = later.getByRole('region', { name: 'What you have signed' });
  await expect(ledger.getByRole('row').filter({ hasText: 'Earlier text' })).toHaveCount(1);
  await ledger.getByRole('grid').focus();
  await later.keyboard.press('Enter');
  const dialog = later.getByRole('dialog', { name: 'Certificate: Sanction policy' });
  await expect(dialog).toContainText('Ed25519, over exactly these facts');
  await expect(dialog.getByRole('region', { name: 'The text that was signed' })).toContainText(sanctions.text);
  await later.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await withFolder(async (folder) => {
    const path = join(folder, 'ledger.jsonl');
    await desk.application?.evaluate(({ dialog: system }, filePath) => {
      system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await ledger.getByRole('button', { name: 'Save what you have signed…' }).press('Enter');
    const proof = later.getByRole('dialog');
    await expect(proof.or(ledger.getByText('Saved', { exact: true })).first()).toBeVisible();
    if (await proof.isVisible()) {
      await proof.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await later.keyboard.press('Enter');
    }
    await expect(ledger.getByText('Saved', { exact: true })).toBeVisible({ timeout: 20_000 });
    expect(judgeLedger(readFileSync(path, 'utf8'))).toMatchObject({ signatures: 1, bad: [], good: [{ requirementId: 'sanctions', version: '4', personName: 'Nora Quill' }] });
  });
});

test('A page that was taken over cannot have words of its own saved as a ledger', async ({ desk }) => {
  const page = await desk.start(demand(desk, [sanctions]));
  await desk.createVault();
  const answered = await page.evaluate(async () => {
    const reply = await window.desk.shell.saveSigned({ what: 'training-ledger', text: 'Ms. T. was admitted.\n' });
    return reply.ok ? 'saved' : reply.fault;
  });
  expect(answered).toEqual({ code: 'not-permitted', what: 'saving' });
});

test('Training and policies work with assistive technology', async ({ desk }) => {
  const page = await desk.start(demand(desk, [training, sanctions]));
  await desk.createVault();
  await expect(page.getByRole('grid', { name: 'Trainings and policies' })).toBeVisible();
  const trouble = await troubleInEachLook(desk, 'the list');
  await page.getByRole('button', { name: 'Read “Sanction policy”' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Text of Sanction policy' })).toBeVisible();
  trouble.push(...(await troubleInEachLook(desk, 'reading')));
  await page.getByRole('button', { name: 'Go on to sign' }).press('Enter');
  await expect(page.getByRole('checkbox')).toBeVisible();
  trouble.push(...(await troubleInEachLook(desk, 'signing')));
  await page.getByRole('checkbox').press('Space');
  await page.getByRole('button', { name: 'Sign', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Show the certificate' }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  trouble.push(...(await troubleInEachLook(desk, 'the certificate')));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Go on', exact: true }).press('Enter');
  const text = page.getByRole('region', { name: 'Text of The clean desk' });
  await text.press('End');
  await page.getByRole('button', { name: 'Go on to the questions' }).press('Enter');
  await expect(page.getByRole('radiogroup')).toBeVisible();
  trouble.push(...(await troubleInEachLook(desk, 'a question')));
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Not right', { exact: true })).toBeVisible();
  trouble.push(...(await troubleInEachLook(desk, 'a wrong answer')));
  expect(trouble).toEqual([]);
});
