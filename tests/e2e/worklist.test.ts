import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/desk';
import { runFromPalette } from './support/files';

function rows(page: Page): Locator {
  // The first row is the head.
  return page.getByRole('grid', { name: 'Encounters' }).getByRole('row').filter({ hasNot: page.getByRole('columnheader') });
}

function selectedRow(page: Page): Locator {
  return page.getByRole('grid', { name: 'Encounters' }).locator('[role=row][aria-selected=true]');
}

/** The encounter that the preview beside the list is about. */
async function selectedRef(page: Page): Promise<string> {
  const heading = page.getByRole('complementary', { name: /^Selected encounter/ }).getByRole('heading');
  // It follows the list a moment later.
  await expect(async () => {
    await expect(selectedRow(page)).toContainText((await heading.textContent()) ?? '', { timeout: 500 });
  }).toPass();
  return (await heading.textContent()) ?? '';
}

/** Walks with Tab until the button of that name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  for (let step = 0; step < 40; step += 1) {
    if (await button.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(name)}`);
}

test('The worklist is sorted, filtered, opened and come back to without a mouse', async ({ desk }) => {
  await desk.begin();
  const { page } = desk;
  const { keyboard } = page;
  await expect(page.getByRole('heading', { name: 'No encounters yet' })).toBeVisible();
  await runFromPalette(desk, 'Add demo charts');
  await expect(rows(page)).toHaveCount(8);

  await test.step('the longest wait comes first', async () => {
    await expect(rows(page).first()).toContainText('19 Nov 2025');
    await expect(rows(page).last()).toContainText('15 Jul 2026');
    await expect(page.getByRole('columnheader', { name: 'Date' })).toHaveAttribute('aria-sort', 'ascending');
  });

  await test.step('a column is sorted by its head, and turned round by pressing it again', async () => {
    await tabTo(page, 'Attending');
    await keyboard.press('Enter');
    await expect(rows(page).first()).toContainText('Desmond Trial-Hughes');
    await keyboard.press('Enter');
    await expect(rows(page).first()).toContainText('Vera Testov');
    await expect(page.getByRole('columnheader', { name: 'Attending' })).toHaveAttribute('aria-sort', 'descending');
  });

  await test.step('words narrow it, in any order, and are never looked for in charts', async () => {
    await keyboard.press('Control+f');
    await keyboard.type('inpatient vera');
    await expect(rows(page)).toHaveCount(1);
    await keyboard.press('Escape');
    await expect(rows(page)).toHaveCount(8);
    await keyboard.type('Sampleton');
    await expect(page.getByRole('heading', { name: 'No encounter matches' })).toBeVisible();
    await keyboard.press('Escape');
    await expect(rows(page)).toHaveCount(8);
    await expect(page.getByRole('searchbox', { name: 'Filter' })).toBeFocused();
    await keyboard.type('outpatient');
    await expect(rows(page)).toHaveCount(3);
  });

  let opened = '';
  await test.step('arrows choose, Enter opens, and coming back the same encounter is selected', async () => {
    await keyboard.press('ArrowDown');
    await keyboard.press('End');
    await keyboard.press('k');
    await expect(selectedRow(page)).toHaveAttribute('aria-rowindex', '3');
    opened = await selectedRef(page);
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: opened })).toBeVisible();
    await keyboard.press('Control+1');
    await expect(rows(page)).toHaveCount(3);
    await expect(selectedRow(page)).toContainText(opened);
  });

  await test.step('a lock keeps filter, sort and selection', async () => {
    await desk.lock();
    await desk.comeBack();
    await expect(rows(desk.page)).toHaveCount(3);
    await expect(desk.page.getByRole('searchbox', { name: 'Filter' })).toHaveValue('outpatient');
    await expect(desk.page.getByRole('columnheader', { name: 'Attending' })).toHaveAttribute('aria-sort', 'descending');
    await expect(selectedRow(desk.page)).toContainText(opened);
  });
});

test('An encounter is removed only after a question that names what goes with it', async ({ desk }) => {
  await desk.begin();
  const { page } = desk;
  const { keyboard } = page;
  await runFromPalette(desk, 'Add demo charts');
  await expect(rows(page)).toHaveCount(8);
  await page.getByRole('grid', { name: 'Encounters' }).focus();
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(selectedRow(page)).toHaveAttribute('aria-rowindex', '4');
  const ref = await selectedRef(page);
  const question = page.getByRole('alertdialog', { name: `Remove encounter ${ref}` });

  await test.step('the question can be answered with no', async () => {
    await keyboard.press('Delete');
    await expect(question).toContainText(/\d documents? and no codes are erased from the vault, with their evidence, history and unsaved words/);
    await expect(question).toContainText('This cannot be undone.');
    await expect(question).toContainText('stays in the audit log');
    await keyboard.press('Escape');
    await expect(question).toBeHidden();
    await expect(rows(page)).toHaveCount(8);
    await expect(selectedRow(page)).toContainText(ref);
  });

  await test.step('Enter by habit does not remove', async () => {
    await keyboard.press('Delete');
    await expect(question).toBeVisible();
    await keyboard.press('Enter');
    await expect(question).toBeHidden();
    await expect(rows(page)).toHaveCount(8);
  });

  await test.step('removed, the list goes on where it was, with the focus in it', async () => {
    await keyboard.press('Delete');
    await tabTo(page, `Remove ${ref} for good`);
    await keyboard.press('Enter');
    await expect(rows(page)).toHaveCount(7);
    await expect(page.getByRole('grid', { name: 'Encounters' })).not.toContainText(ref);
    await expect(page.getByRole('grid', { name: 'Encounters' })).toBeFocused();
    await expect(selectedRow(page)).toHaveAttribute('aria-rowindex', '4');
  });

  await test.step('the log keeps that it was there, and that it is gone', async () => {
    await keyboard.press('Control+4');
    const events = page.getByRole('grid', { name: 'Events, newest first' });
    await expect(events.getByText('Removed the encounter')).toBeVisible();
  });
});
