import type { Locator, Page } from '@playwright/test';
import { expect, passphrase, test } from './support/desk';
import { runFromPalette } from './support/files';
import { looks, show } from './support/looks';

function events(page: Page): Locator {
  return page.getByRole('grid', { name: 'Events, newest first' });
}

/** The sentences on screen, newest first. */
async function sentences(page: Page): Promise<string[]> {
  const titles = await events(page).getByTitle(/./).evaluateAll((elements) => elements.map((element) => element.getAttribute('title') ?? ''));
  // Who and what stand side by side.
  return titles.filter((_title, index) => index % 2 === 1);
}

async function showOnly(page: Page, group: string): Promise<void> {
  await page.getByRole('button', { name: /Events$/ }).click();
  await page.getByRole('option', { name: group }).click();
}

test('What a person did stands in the audit log in words, can be asked for, and is proved sound', async ({ desk }) => {
  await desk.start();
  await desk.createVault('Nora Quill');
  const { page } = desk;

  await test.step('a short session', async () => {
    await runFromPalette(desk, 'Add demo charts');
    await expect(page.getByRole('grid', { name: 'Encounters' }).getByRole('row')).toHaveCount(9);
    await page.getByRole('grid', { name: 'Encounters' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Codes', exact: true })).toBeVisible();
    await expect(page.getByRole('textbox', { name: /^Text of / })).toBeVisible();
    await page.keyboard.press('/');
    await expect(page.getByRole('combobox', { name: 'Find a code' })).toBeFocused();
    await page.keyboard.type('hypertension');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('grid', { name: 'Diagnoses' }).getByRole('row')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Encounter' }).click();
    await page.getByRole('button', { name: 'Name: masked. Reveal for a purpose' }).click();
    await page.getByRole('menuitem', { name: 'Match a document' }).click();
    await expect(page.getByRole('status', { name: /^Name: / })).toBeVisible();
    await desk.lock();
    await desk.start('--locked=manual');
    await desk.page.getByLabel('Passphrase', { exact: true }).fill('not the passphrase at all');
    await desk.page.keyboard.press('Enter');
    await expect(desk.page.getByText('Wrong passphrase.')).toBeVisible();
    await expect(desk.page.getByRole('button', { name: 'Unlock' })).toBeEnabled({ timeout: 15_000 });
    await desk.unlock(passphrase);
    await desk.page.keyboard.press('Control+4');
  });

  const told = desk.page;
  await test.step('every act is a sentence, newest first', async () => {
    await expect(events(told)).toContainText('Created the vault, bound to the system keychain');
    const all = await sentences(told);
    const inOrder = [
      'Unlocked the desk, after 1 failed attempt',
      'Revealed the name to match a document',
      'Assigned a code',
      'Opened a document',
      'Opened the encounter',
      'Added 8 demo charts',
      'Created the vault, bound to the system keychain',
    ];
    expect(all.filter((sentence) => inOrder.includes(sentence)).filter((sentence, index, list) => list.indexOf(sentence) === index).toSorted()).toEqual(inOrder.toSorted());
    for (const [index, sentence] of inOrder.slice(1).entries()) expect(all.lastIndexOf(sentence), sentence).toBeGreaterThan(all.indexOf(inOrder[index] ?? ''));
    await expect(events(told)).not.toContainText('Testa-Morales');
    await expect(events(told)).not.toContainText('hypertension');
    await expect(events(told).getByRole('row').nth(1)).toContainText('Nora Quill');
  });

  await test.step('in a small window the selected event has its whole sentence, of which the row shows the beginning', async () => {
    const [wide, small] = looks;
    await show(desk, small);
    const policy = events(told).getByRole('row').filter({ hasText: 'Opened the desk under its own defaults' }).first();
    await policy.click();
    const whole = told.getByRole('complementary', { name: /^Event \d+$/ });
    await expect(whole).toContainText(/Opened the desk under its own defaults: no policy rules it \(fingerprint [0-9a-f]{8}/);
    await expect(whole).toContainText('Nora Quill, coder');
    await show(desk, wide);
  });

  await test.step('one kind of event', async () => {
    await showOnly(told, 'Identifiers revealed');
    await expect(events(told).getByRole('row')).toHaveCount(2);
    await expect(events(told)).toContainText('Revealed the name to match a document');
    await told.getByRole('button', { name: 'Show everything' }).click();
    await expect(events(told)).toContainText('Created the vault');
  });

  await test.step('a day on which nothing happened', async () => {
    await told.getByRole('textbox', { name: 'To' }).fill('1 Jan 2020');
    await expect(told.getByRole('heading', { name: 'No event matches' })).toBeVisible();
    await told.getByRole('button', { name: 'Show everything' }).first().click();
    await expect(events(told)).toContainText('Created the vault');
  });

  await test.step('all that happened to one chart', async () => {
    const reveal = events(told).getByRole('row').filter({ hasText: 'Revealed the name' });
    const ref = (await reveal.getByRole('gridcell').last().textContent()) ?? '';
    expect(ref).toMatch(/^E-\w+$/);
    await reveal.dblclick();
    await expect(told.getByText(`Only ${ref}`)).toBeVisible();
    await expect(events(told)).toContainText('Opened the encounter');
    await expect(events(told)).not.toContainText('Created the vault');
    // Every row but the head.
    await expect.poll(async () => (await events(told).getByRole('row').count()) - (await events(told).getByText(ref).count())).toBe(1);
    await told.getByRole('button', { name: 'All charts' }).click();
    await expect(events(told)).toContainText('Created the vault');
  });

  await test.step('from an open chart: who opened it', async () => {
    await told.keyboard.press('Control+2');
    await expect(told.getByRole('heading', { name: 'Codes', exact: true })).toBeVisible();
    await runFromPalette(desk, 'Who opened this chart');
    await expect(told.getByText(/^Only E-\w+$/)).toBeVisible();
    await expect(events(told).getByRole('row').filter({ hasText: 'Opened the encounter' }).first()).toContainText('Nora Quill');
    await expect(events(told)).not.toContainText('Created the vault');
    await told.getByRole('button', { name: 'All charts' }).click();
    await expect(events(told)).toContainText('Created the vault');
  });

  await test.step('the log is proved, and says that it was', async () => {
    await told.getByRole('button', { name: 'Verify the log' }).click();
    await expect(told.getByText(/^Sound: \d+ events$/)).toBeVisible();
    await expect(told.getByText('Every event is linked to the one before it, and none was changed, removed or put in later.')).toBeVisible();
    await expect(events(told)).toContainText(/Verified the audit log: sound, \d+ events/);
  });
});
