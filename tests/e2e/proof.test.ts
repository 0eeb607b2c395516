import type { Page } from '@playwright/test';
import { z } from '../../shared/kernel';
import { expect, passphrase, test, type Desk } from './support/desk';
import { addDemoCharts, assignCode, openChart } from './support/hands';
import { troubleInEachLook } from './support/looks';
import { policySwitch } from './support/policy';

/** A desk that asks for the passphrase each time, with a chart on it that is ready to be finalised; the focus is on its button. */
async function deskToFinalise(desk: Desk): Promise<Page> {
  const page = await desk.begin(policySwitch(desk, { stepUpMinutes: 0 }));
  await addDemoCharts(page);
  await openChart(page, /Okonkwo/);
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('textbox', { name: 'Find in this document' })).toBeFocused();
  await page.keyboard.type('heart failure', { delay: 40 });
  await page.keyboard.press('Escape');
  await assignCode(page, 'heart failure');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+F');
  const finalise = page.getByRole('button', { name: 'Finalise 1 code' });
  await expect(finalise).toBeEnabled();
  await finalise.focus();
  return page;
}

const asking = (page: Page) => page.getByRole('dialog', { name: /^Your passphrase, to finalise E-[0-9A-Z]{4,}$/ });

async function proofEvents(page: Page): Promise<unknown[]> {
  const filter = { events: ['call.refused', 'person.proved', 'coding.finalised'], personId: null, encounterId: null, from: null, to: null };
  const reply = await page.evaluate((input) => window.desk.vault.audit.list(input), JSON.stringify({ filter, before: null, count: 50 }));
  const { entries } = z.object({ entries: z.array(z.object({ event: z.object({ event: z.string(), fault: z.string().optional() }) })) }).parse(JSON.parse(reply.ok ? reply.output : '{}'));
  return entries.map(({ event }) => (event.fault === undefined ? event.event : `${event.event}: ${event.fault}`)).toReversed();
}

test('Finalising asks who is there: cancelled it leaves everything as it was, proved it goes on by itself', async ({ desk }) => {
  const page = await deskToFinalise(desk);
  await test.step('Escape takes it back, and the focus is on the button again', async () => {
    await page.keyboard.press('Enter');
    await expect(asking(page).getByLabel('Passphrase', { exact: true })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(asking(page)).toBeHidden();
    await expect(page.getByRole('button', { name: 'Finalise 1 code' })).toBeFocused();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
  await test.step('a wrong passphrase is said, and the next try waits', async () => {
    await page.keyboard.press('Enter');
    await expect(asking(page).getByLabel('Passphrase', { exact: true })).toBeFocused();
    await page.keyboard.type('eight grey herons over the weir');
    await page.keyboard.press('Enter');
    await expect(asking(page).getByText('Wrong passphrase.')).toBeVisible({ timeout: 20_000 });
    await expect(asking(page).getByLabel('Passphrase', { exact: true })).toBeFocused();
    await expect(asking(page).getByLabel('Passphrase', { exact: true })).toHaveValue('');
  });
  await test.step('the right one finalises', async () => {
    await expect(asking(page).getByRole('button', { name: 'Go on' })).toBeEnabled({ timeout: 20_000 });
    await page.keyboard.type(passphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('banner').getByText('Final', { exact: true })).toBeVisible({ timeout: 20_000 });
    await expect(asking(page)).toBeHidden();
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
  });
  expect(await proofEvents(page)).toEqual(['call.refused: proof-needed', 'call.refused: proof-needed', 'call.refused: wrong-passphrase', 'person.proved', 'coding.finalised']);
});

/** Asks for an identifier of the open chart as a coder does. */
async function reveal(page: Page, word: string): Promise<void> {
  await page.getByRole('button', { name: `${word}: masked. Reveal for a purpose` }).press('Enter');
  await page.getByRole('menuitem', { name: 'Match a document' }).press('Enter');
}

test('A burst of identifiers asks who is there from the policy’s number on: cancelled nothing is shown or lost, proved it goes on', async ({ desk }) => {
  const page = await desk.begin(policySwitch(desk, { stepUpMinutes: 0, revealBurst: 2 }));
  await addDemoCharts(page);
  await openChart(page, /Okonkwo/);
  await page.getByRole('combobox', { name: 'Find a code' }).fill('kidney inj');
  await page.getByRole('tab', { name: 'Encounter' }).click();
  const shown = (word: string) => page.getByRole('status', { name: new RegExp(`^${word}: `) });
  const asked = page.getByRole('dialog', { name: /^Your passphrase, to / });
  for (const word of ['Name', 'Record number']) {
    await reveal(page, word);
    await expect(shown(word)).toBeVisible();
  }
  await reveal(page, 'Account number');
  await expect(asked.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(asked).toBeHidden();
  await expect(shown('Account number')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Account number: masked. Reveal for a purpose' })).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'Find a code' })).toHaveValue('kidney inj');
  await reveal(page, 'Account number');
  await expect(asked.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await expect(shown('Account number')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('button', { name: 'Mask the account number again' })).toBeFocused();
  // A proof is good for one call: the next one asks again.
  await reveal(page, 'Birth date');
  await expect(asked).toBeVisible();
});

test('A lock while the passphrase is asked leaves the act undone', async ({ desk }) => {
  let page = await deskToFinalise(desk);
  await page.keyboard.press('Enter');
  await expect(asking(page).getByLabel('Passphrase', { exact: true })).toBeFocused();
  await page.keyboard.type('seven grey');
  await desk.lock();
  page = await desk.comeBack();
  await expect(page.getByRole('button', { name: 'Finalise 1 code' })).toBeVisible();
  await expect(asking(page)).toHaveCount(0);
});

test('The dialog works with assistive technology', async ({ desk }) => {
  const page = await deskToFinalise(desk);
  await page.keyboard.press('Enter');
  await expect(asking(page).getByLabel('Passphrase', { exact: true })).toBeFocused();
  await page.keyboard.type('eight grey herons over the weir');
  await page.keyboard.press('Enter');
  await expect(asking(page).getByText('Wrong passphrase.')).toBeVisible({ timeout: 20_000 });
  expect(await troubleInEachLook(desk, 'proof dialog')).toEqual([]);
});
