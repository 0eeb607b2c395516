import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { IncidentReport } from '../../../shared/incidents';
import { reporter, wholeWorkUp } from '../../fixtures/incidents/reporter';
import { expect, passphrase, type Desk } from './desk';
import { answerFileDialog } from './files';

/** Answers the system's dialog that asks where a file goes. */
export async function answerSaveDialog(desk: Desk, path: string): Promise<void> {
  await desk.application?.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

/** Waits for what an act comes to; where it asks who is there, since the last proof is old, the passphrase is typed. */
export async function provedUntil(page: Page, outcome: Locator): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /^Your passphrase, to / });
  await expect(dialog.or(outcome).first()).toBeVisible({ timeout: 20_000 });
  if (await dialog.isVisible()) {
    await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.keyboard.press('Enter');
  }
  await expect(outcome).toBeVisible({ timeout: 20_000 });
}

/** A privacy officer at a new desk, whose first act is to make the key. @returns the line of the card */
export async function officerWithKey(desk: Desk, ...more: string[]): Promise<string> {
  const page = await desk.beginAs('officer', ...more);
  await expect(page.getByRole('button', { name: 'Make the key' })).toBeFocused();
  await page.keyboard.press('Enter');
  const card = page.getByText(/^age1\S+ ed25519:\S+$/);
  await provedUntil(page, card);
  return (await card.textContent()) ?? '';
}

/** Takes sealed files in by the key, as the officer does. */
export async function takeIn(desk: Desk, paths: readonly string[]): Promise<void> {
  await answerFileDialog(desk, paths);
  await desk.page.keyboard.press('i');
}

/** Writes a report, sealed to a card, as another desk would have. @returns its path */
export async function sealedReport(folder: string, card: string, more: Partial<IncidentReport> = {}, name = 'report-7f3k9m2q.age'): Promise<string> {
  const from = await reporter();
  const path = join(folder, name);
  writeFileSync(path, await from.sealed(from.report(more), card));
  return path;
}

/** A step of the work-up. */
export const step = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** Answers a yes or no of a part of the page. */
export async function say(within: Locator, label: RegExp | string, answer: 'Yes' | 'No'): Promise<void> {
  await within.getByRole('radiogroup', { name: label }).getByText(answer, { exact: true }).click();
}

/** What the page says is to be done next. */
export const next = (page: Page): Locator => page.getByRole('region', { name: 'What to do next' });

/** Takes a report in and opens a case from it, by keys. */
export async function openCaseOf(desk: Desk, path: string): Promise<void> {
  const { page } = desk;
  await takeIn(desk, [path]);
  await expect(page.getByRole('article', { name: 'Report' }).getByRole('button', { name: 'Open a case' })).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.getByRole('textbox', { name: 'What it is about' })).toBeFocused();
  await page.keyboard.type('A query went to another clinic');
  await page.keyboard.press('Control+Enter');
  await expect(next(page)).toBeVisible();
}

/** Records the step that is open, and waits for the one that follows. */
async function record(page: Page, following: string): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(step(page, following).getByRole('button', { expanded: true })).toBeFocused();
}

/** Ticks the report among the entries of the timeline as evidence. */
async function rest(within: Locator): Promise<void> {
  await within.getByText(/^\d+ Report, /).first().click();
}

/** Fills in the whole work-up of a case, step by step: a breach of twelve people in Ohio, discovered on 10 March 2026. */
export async function fillIn(page: Page): Promise<void> {
  const discovery = step(page, 'What happened, and when it was discovered');
  if ((await page.getByRole('tab', { name: 'Work-up' }).getAttribute('aria-selected')) !== 'true') await page.keyboard.press('Alt+4');
  await discovery.getByRole('textbox', { name: 'What happened, in short' }).fill('A query reached another clinic.');
  await discovery.getByRole('textbox', { name: 'Discovered', exact: true }).fill('10 Mar 2026');
  await discovery.getByRole('textbox', { name: 'What that day rests on' }).fill('The coder noticed it.');
  await record(page, 'Three exclusions');
  const exclusions = step(page, 'Three exclusions');
  for (const group of await exclusions.getByRole('radiogroup', { name: 'Does it apply' }).all()) await group.getByText('No', { exact: true }).click();
  await record(page, 'Unsecured?');
  await say(step(page, 'Unsecured?'), /^Was all of it encrypted/, 'No');
  await record(page, 'Four factors');
  for (const name of ['The information', 'Who got it', 'Acquired or viewed', 'Mitigation']) {
    const factor = page.getByRole('region', { name, exact: true });
    await factor.getByRole('textbox', { name: 'What was found' }).fill('As the report says.');
    await rest(factor);
    await factor.getByText('High', { exact: true }).click();
  }
  await record(page, 'Who is affected, by state');
  const affected = step(page, 'Who is affected, by state');
  await affected.getByRole('button', { name: /^Add a state/ }).click();
  await page.keyboard.type('ohio');
  await page.keyboard.press('Enter');
  await affected.getByRole('textbox', { name: 'Ohio' }).fill('12');
  await record(page, 'Business associate, Part 2, delay');
  const others = step(page, 'Business associate, Part 2, delay');
  await say(others, 'Is a business associate involved', 'No');
  await say(others, /substance use disorder/, 'No');
  await record(page, 'For the portal’s form');
  const form = step(page, 'For the portal’s form');
  await form.getByText('Clinical', { exact: true }).click();
  await form.getByText('E-mail', { exact: true }).click();
  await record(page, 'Decision');
}

/** Has the vault record the same at once, where a test is about what comes after. */
export async function recorded(page: Page): Promise<void> {
  const done = await page.evaluate(async (workUp) => {
    const told = async (reply: Promise<{ ok: boolean; output?: string }>) => JSON.parse((await reply).output ?? 'null');
    const { cases } = await told(window.desk.vault.cases.list('{}'));
    const [{ id }] = cases;
    const { version } = await told(window.desk.vault.cases.read(JSON.stringify({ caseId: id })));
    return (await window.desk.vault.cases.saveWorkUp(JSON.stringify({ caseId: id, version, workUp }))).ok;
  }, wholeWorkUp);
  expect(done).toBe(true);
  await page.keyboard.press('F5');
}
