import type { Locator, Page } from '@playwright/test';
import { sql } from '../../electron/vault/store/sql';
import { addDemoCharts, assignCode, openChart, passphrase } from './support/hands';
import { troubleInEachLook } from './support/looks';
import { expect, test, type Opening, type OpenDesk } from './support/open-desk';
import { rawKeyOf } from './support/raw-key';
import { openRawVault } from './support/raw-vault';

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'End the shift' });
const findBox = (page: Page): Locator => page.getByRole('combobox', { name: 'Find a code' });
const sign = (page: Page): Locator => page.getByRole('button', { name: 'Sign and end the shift' });

const questions = ['I worked in a private room', 'No printouts lie about, or they are shredded', 'No visitor could see the screen or hear me', 'No recording assistants or cameras were on'] as const;

/** A desk at which a chart was begun, with words in the find box that were not said. */
async function atWork(desk: OpenDesk, opening?: Opening): Promise<{ readonly page: Page; readonly ref: string }> {
  await desk.open(opening);
  const { page } = desk;
  await addDemoCharts(page);
  await openChart(page, /Okonkwo/);
  await assignCode(page, 'heart failure');
  await findBox(page).fill('kidney inj');
  const ref = (await page.getByRole('heading', { level: 1 }).innerText()).trim();
  return { page, ref };
}

/** Presses Tab until the focus is on `wanted`. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}

const answer = (page: Page, question: string, words: 'Yes' | 'Not today'): Locator => page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: words });

async function answerAll(page: Page): Promise<void> {
  for (const question of questions) await answer(page, question, 'Yes').press('Space');
}

/** What the log says of the end of shifts, newest first, asked after unlocking. */
async function logged(page: Page): Promise<string[]> {
  await page.keyboard.press('Control+4');
  const rows = page.getByRole('grid').getByRole('row').filter({ hasText: /desk|shift|attest/i });
  await expect(rows.first()).toBeVisible();
  return await rows.allInnerTexts();
}

test('A shift is ended with the keyboard alone: what is left, the room, the signature; the next day begins at the worklist', async ({ openDesk }) => {
  const { page, ref } = await atWork(openDesk);
  await page.keyboard.press('Control+Shift+e');
  await expect(dialog(page).getByRole('region', { name: 'Words typed and not said: 1' })).toContainText(`${ref} Find a code · 10 characters`);
  await expect(dialog(page).getByRole('region', { name: 'Charts begun and not final: 1' })).toContainText(`${ref} in progress · 1 code`);
  for (const question of questions) {
    await tabTo(page, answer(page, question, 'Yes'));
    await page.keyboard.press('Space');
  }
  await tabTo(page, sign(page));
  await openDesk.endsBy(() => page.keyboard.press('Enter'));
  expect(openDesk.handedOver()).toBe('--locked=shift-ended');
  const locked = await openDesk.start('--locked=shift-ended');
  await expect(locked.getByText('Locked at the end of the shift.')).toBeVisible();
  await openDesk.unlock();
  await expect(openDesk.page.getByRole('grid', { name: 'Encounters' })).toBeVisible();
  expect((await logged(openDesk.page)).join('\n')).toContain('Attested a clean desk');
  await openDesk.page.keyboard.press('Control+1');
  await openChart(openDesk.page, /Okonkwo/);
  await expect(findBox(openDesk.page)).toHaveValue('kidney inj');
});

test('"Not today" is accepted, says what to do, and stands in the log', async ({ openDesk }) => {
  const { page } = await atWork(openDesk);
  await page.keyboard.press('Control+Shift+e');
  await answerAll(page);
  await tabTo(page, answer(page, questions[1], 'Yes'));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radiogroup', { name: questions[1] })).toContainText('Shred them, or lock them away, before you leave the room.');
  await openDesk.endsBy(() => sign(page).click());
  await openDesk.start('--locked=shift-ended');
  await openDesk.unlock();
  expect((await logged(openDesk.page)).join('\n')).toMatch(/Attested the desk, except: .*print/);
});

test('Signing needs an answer to each question, and leads to the first that has none', async ({ openDesk }) => {
  const { page } = await atWork(openDesk);
  // A small window: what is asked first may be out of sight.
  await openDesk.application?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(720, 480));
  await expect.poll(() => page.evaluate(() => window.innerHeight)).toBeLessThan(600);
  await page.keyboard.press('Control+Shift+e');
  await answer(page, questions[0], 'Yes').press('Space');
  await page.getByRole('heading', { name: 'What is left' }).scrollIntoViewIfNeeded();
  await sign(page).click();
  await expect(dialog(page).getByText('Signing needs an answer.')).toHaveCount(3);
  await expect(answer(page, questions[1], 'Yes')).toBeFocused();
  await expect(page.getByRole('radiogroup', { name: questions[1] })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('radiogroup', { name: questions[0] })).not.toContainText('Signing needs an answer.');
});

test('Each line of what is left leads to its place', async ({ openDesk }) => {
  const { page, ref } = await atWork(openDesk);
  await page.getByRole('textbox', { name: 'Rationale' }).fill('Two physicians');
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+Shift+e');
  await page.getByRole('button', { name: `${ref} Find a code` }).press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ref);
  await expect(findBox(page)).toBeFocused();
  await expect(findBox(page)).toHaveValue('kidney inj');
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+Shift+e');
  await page.getByRole('button', { name: `${ref} Rationale` }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'Rationale' })).toBeFocused();
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+Shift+e');
  await page.getByRole('button', { name: `${ref} in progress` }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Codes', exact: true })).toBeVisible();
});

test('A new encounter that was begun is swept up, and its line opens it again', async ({ openDesk }) => {
  await openDesk.open();
  const { page } = openDesk;
  await page.keyboard.press('Control+n');
  await page.getByRole('dialog', { name: 'New encounter' }).getByLabel('Name', { exact: true }).fill('Zzcanary, Ludmilla');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+e');
  await page.getByRole('button', { name: 'New encounter begun' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'New encounter' }).getByLabel('Name', { exact: true })).toHaveValue('Zzcanary, Ludmilla');
});

test('A desk on which nothing is left is said to be clear, and the shift may end without attesting where that is offered', async ({ openDesk }) => {
  await openDesk.open();
  const { page } = openDesk;
  await page.keyboard.press('Control+Shift+e');
  await expect(dialog(page).getByText('The desk is clear.')).toBeVisible();
  await openDesk.endsBy(() => page.getByRole('button', { name: 'End without attesting' }).click());
  expect(openDesk.handedOver()).toBe('--locked=shift-ended');
});

test('Where the policy requires the attestation, the shift does not end without it', async ({ openDesk }) => {
  await openDesk.open({ policy: { attestation: 'required' } });
  const { page } = openDesk;
  await page.keyboard.press('Control+Shift+e');
  await expect(dialog(page)).toContainText('Your organisation asks for this at the end of each shift.');
  await expect(page.getByRole('button', { name: 'End without attesting' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
});

test('The next time the dialog says when the person last signed', async ({ openDesk }) => {
  await openDesk.open();
  await openDesk.page.keyboard.press('Control+Shift+e');
  await answerAll(openDesk.page);
  await openDesk.endsBy(() => sign(openDesk.page).click());
  await openDesk.start('--locked=shift-ended');
  await openDesk.unlock();
  await openDesk.page.keyboard.press('Control+Shift+e');
  await expect(dialog(openDesk.page).getByText(/^Last signed \d+ \w{3} \d{4}, \d\d:\d\d\.$/)).toBeVisible();
});

test('A sweep that fails says so, and the shift can be ended all the same', async ({ openDesk }) => {
  await openDesk.open();
  await openDesk.lock();
  const vault = await openRawVault(openDesk.profile, await rawKeyOf(openDesk.profile, passphrase));
  vault.run(sql`drop table attestations`);
  vault.close();
  await openDesk.startWith({});
  await openDesk.unlock();
  const { page } = openDesk;
  await page.keyboard.press('Control+Shift+e');
  await expect(dialog(page).getByText('You can end the shift all the same: nothing is lost by it.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await answerAll(page);
  await sign(page).click();
  await expect(dialog(page).getByRole('alert')).toHaveCount(2);
  await openDesk.endsBy(() => page.getByRole('button', { name: 'End without attesting' }).click());
});

test('The end of a shift works with assistive technology', async ({ openDesk }) => {
  const { page } = await atWork(openDesk);
  await page.keyboard.press('Control+Shift+e');
  await expect(dialog(page).getByText('kept, and come back')).toBeVisible();
  const trouble = await troubleInEachLook(openDesk, 'what is left');
  await answer(page, questions[0], 'Yes').press('Space');
  await answer(page, questions[1], 'Not today').press('Space');
  await sign(page).click();
  trouble.push(...(await troubleInEachLook(openDesk, 'half answered')));
  expect(trouble).toEqual([]);
});
