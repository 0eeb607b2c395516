import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { alone } from './support/alone';
import { expect, test as held, type Desk } from './support/desk';
import { commandLine, test as free } from './support/free-desk';
import { addDemoCharts, openChart, passphrase, unlock } from './support/hands';
import { processesOf } from '../support/memory';
import { settled } from './support/settled';
import { clickInTray } from './support/tray';
import { runtime } from './support/desk';

/** Words that no lock screen may show: of the person, and of the first demo chart. */
const secrets = /Nora|Quill(?!t)|nquill|Testa|Morales|Ivonne|Okonkwo|Nephrology|heart failure|inpatient|\bN17|\bI50/i;

/** What the application leaves to its successor, instead of starting it. */
async function noteHandOver(desk: Desk): Promise<() => unknown> {
  const note = join(desk.profile, 'handed-over.json');
  await desk.application?.evaluate(({ app }, path) => {
    app.relaunch = (options) => process.getBuiltinModule('node:fs').appendFileSync(path, `${JSON.stringify(options?.args?.filter((word) => word.startsWith('--locked=')))}\n`);
  }, note);
  return () => (existsSync(note) ? readFileSync(note, 'utf8').trim() : 'nobody');
}

const ways: readonly { readonly how: string; readonly act: (desk: Desk) => Promise<unknown> }[] = [
  { how: 'The keys Ctrl+L lock', act: (desk) => desk.page.keyboard.press('Control+l') },
  { how: 'The button in the bar locks', act: (desk) => desk.page.getByRole('button', { name: 'Lock the desk' }).click() },
  { how: 'The menu’s item locks', act: (desk) => clickInMenu(desk, 'Lock the desk') },
  { how: 'The tray’s item locks', act: (desk) => clickInTray(desk, 'Lock the desk') },
  {
    how: 'The command in the palette locks',
    act: async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Find a command' }).fill('lock');
      await expect(page.getByRole('option').first()).toContainText('Lock the desk');
      await page.keyboard.press('Enter');
    },
  },
];

async function clickInMenu(desk: Desk, label: string): Promise<void> {
  await desk.application?.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    items.find((item) => item.label === wanted)?.click();
  }, label);
}

for (const { how, act } of ways) {
  held(`${how} through the one procedure: the vault process and the page end, and the successor is told why`, async ({ desk }) => {
    await desk.begin();
    const handedOver = await noteHandOver(desk);
    await desk.endsBy(() => act(desk));
    expect(handedOver()).toBe('["--locked=manual"]');
    await expect.poll(() => processesOf(runtime.executable, desk.profile)).toEqual([]);
  });
}

held('A passphrase that is typed, corrected, deleted, shown and hidden again is what was meant, and dots are all that the field has while it is hidden', async ({ desk }) => {
  await desk.begin();
  await desk.lock();
  const page = await desk.start('--locked=manual');
  const field = page.getByLabel('Passphrase', { exact: true });
  await expect(field).toBeFocused();
  await page.keyboard.type('seven grey herXons over');
  await expect(field).toHaveValue('\u2022'.repeat(23));
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('End');
  await page.keyboard.type('  the weirs');
  await page.keyboard.press('Backspace');
  for (let step = 0; step < 9; step += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Show what is typed' }).click();
  await expect(field).toHaveValue(passphrase);
  await page.getByRole('button', { name: 'Hide what is typed' }).click();
  await expect(field).toHaveValue('\u2022'.repeat(passphrase.length));
  // All of it in the place of itself, at once, as from a clipboard.
  await field.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(passphrase);
  await expect(field).toHaveValue('\u2022'.repeat(passphrase.length));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
});

const waysOut: readonly { readonly how: string; readonly act: (desk: Desk) => Promise<unknown> }[] = [
  { how: 'Quitting by the menu', act: (desk) => clickInMenu(desk, 'Quit') },
  { how: 'Closing the window', act: async (desk) => desk.application?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()) },
];

for (const { how, act } of waysOut) {
  held(`${how} ends an unlocked desk for good: nothing starts in its place`, async ({ desk }) => {
    await desk.begin();
    const handedOver = await noteHandOver(desk);
    await desk.endsBy(() => act(desk));
    expect(handedOver()).toBe('nobody');
    await expect.poll(() => processesOf(runtime.executable, desk.profile)).toEqual([]);
  });
}

held('A dialog that is open does not keep the desk from locking', async ({ desk }) => {
  await desk.begin();
  await desk.page.keyboard.press('Control+n');
  await desk.page.getByRole('dialog', { name: 'New encounter' }).getByLabel('Record number').fill('1');
  await desk.lock();
  await expect.poll(() => processesOf(runtime.executable, desk.profile)).toEqual([]);
});

held('A running import of a code set does not keep the desk from locking, and leaves the releases as they were', async ({ desk }) => {
  const file = join(desk.profile, 'icd10cm_order_2027.txt');
  writeFileSync(file, orderFile(200_000));
  await desk.begin();
  await desk.application?.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await desk.page.keyboard.press('Control+3');
  const before = await settled(() => releasesOf(desk.page));
  await desk.page.keyboard.press('Control+i');
  const card = desk.page.getByRole('article', { name: 'icd10cm_order_2027.txt' });
  await card.getByRole('button', { name: 'Import' }).click();
  await expect(card.getByRole('progressbar')).toBeVisible();
  await desk.lock();
  await desk.comeBack();
  await expect.poll(() => releasesOf(desk.page)).toEqual(before);
});

async function releasesOf(page: Page): Promise<string[]> {
  const table = page.getByRole('grid').or(page.getByRole('table')).last();
  await expect(table).toBeVisible();
  return await table.getByRole('row').allInnerTexts();
}

/** A release of the publisher's layout with so many codes that importing it takes a while. */
function orderFile(codes: number): string {
  const lines = Array.from({ length: codes }, (_, index) => {
    const code = `A${String(index).padStart(6, '0')}`.replace(/^A(\d)/, (_all, digit: string) => 'ABCDEFGHIJ'[Number(digit)] ?? 'A');
    return `${String(index + 1).padStart(5, '0')} ${code.padEnd(7)} 1 ${`Invented condition ${index}`.padEnd(60)} Invented condition number ${index} of a long release`;
  });
  return `${lines.join('\n')}\n`;
}

free('A lock leaves no process of the old application, and a fresh one shows the lock screen within 3 s', alone, async ({ freeDesk }) => {
  await freeDesk.begin();
  await addDemoCharts(freeDesk.page);
  await openChart(freeDesk.page, /Okonkwo/);
  const before = freeDesk.processes().map(({ pid }) => pid);
  const start = Date.now();
  await freeDesk.page.keyboard.press('Control+l').catch(() => undefined);
  await freeDesk.ended(before, 3000);
  const gone = Date.now() - start;
  await freeDesk.attach();
  await expect(freeDesk.page.getByText(/^You locked this desk at /)).toBeVisible();
  const found = Date.now() - start;
  // By the page's own clock, since to take hold of a page takes a test up to a second. The first words painted are the lock screen's.
  const painted = (): Promise<number> => freeDesk.page.evaluate(() => performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN));
  await expect.poll(painted).not.toBeNaN();
  const shown = Math.round((await painted()) - start);
  console.log(`lock: the old application is gone after ${gone} ms, the lock screen stands after ${shown} ms (found after ${found} ms)`); // eslint-disable-line no-console
  expect(shown).toBeLessThan(3000);
  expect(freeDesk.processes().filter(({ pid }) => before.includes(pid))).toEqual([]);
});

free('The successor’s command line gives the reason of the lock and nothing of a chart', async ({ freeDesk }) => {
  await freeDesk.begin();
  await addDemoCharts(freeDesk.page);
  await openChart(freeDesk.page, /Okonkwo/);
  const words = commandLine(freeDesk.pidOf('main'));
  const before = freeDesk.processes().map(({ pid }) => pid);
  for (let turn = 0; turn < 2; turn += 1) {
    await freeDesk.page.keyboard.press('Control+l').catch(() => undefined);
    await freeDesk.ended(before);
    await freeDesk.attach();
    // Twice, so that reasons do not pile up.
    const handed = commandLine(freeDesk.pidOf('main')).map((word) => word.replace(/^--locked-at=\d{13}$/, '--locked-at=<instant>'));
    expect(handed.toSorted()).toEqual([...words, '--locked=manual', '--locked-at=<instant>'].toSorted());
    if (turn === 0) {
      before.push(...freeDesk.processes().map(({ pid }) => pid));
      await unlock(freeDesk.page);
    }
  }
});

free('The lock screen says the application’s name, initials, the time and the reason, and nothing of the person or a chart', async ({ freeDesk }) => {
  await freeDesk.begin();
  await addDemoCharts(freeDesk.page);
  await openChart(freeDesk.page, /Okonkwo/);
  const ref = await freeDesk.page.getByRole('heading', { level: 1 }).innerText();
  const before = freeDesk.processes().map(({ pid }) => pid);
  await freeDesk.page.keyboard.press('Control+l').catch(() => undefined);
  await freeDesk.ended(before);
  const page = await freeDesk.attach();
  await expect(page.getByRole('heading', { name: 'Chartlock' })).toBeVisible();
  // Why it is locked is asked of another process than who is expected.
  await expect(page.getByText(/^You locked this desk at /)).toBeVisible();
  const text = await page.locator('body').innerText();
  expect(text).toContain('NQ');
  expect(text).toContain('You locked this desk');
  expect(text).toMatch(/\d{1,2}:\d{2}/);
  // Names, labels and hidden text included.
  const everything = `${await page.content()} ${await page.title()}`;
  expect(everything).not.toMatch(secrets);
  expect(everything).not.toContain(ref);
});

held('A wrong passphrase is told, and the growing wait for the next try outlasts a restart', async ({ desk }) => {
  await desk.begin();
  await desk.lock();
  let page = await desk.start('--locked=manual');
  for (let failures = 1; failures <= 5; failures += 1) {
    await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeEnabled({ timeout: 20_000 });
    await page.getByLabel('Passphrase', { exact: true }).fill(`not the passphrase ${failures}`);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Wrong passphrase.')).toBeVisible();
  }
  // 1, 2, 4, 8, 16 seconds; deriving the key takes its part of them, and so does starting anew.
  await expect(page.getByRole('button', { name: /^Next try in \d+ seconds?$/ })).toBeDisabled();
  await desk.stop();
  page = await desk.start();
  await expect(page.getByRole('button', { name: /^Next try in/ })).toBeDisabled();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  // Pressed too soon, it is not even looked at.
  await page.waitForTimeout(500);
  await expect(page.getByRole('button', { name: /^Next try in/ })).toBeDisabled();
});

held('Unlocking brings back the encounter, the document, the selected words and the caret', async ({ desk }) => {
  await desk.begin();
  await addDemoCharts(desk.page);
  await openChart(desk.page, /Okonkwo/);
  await desk.page.keyboard.press(']');
  await consultation(desk.page).focus();
  for (const key of ['PageDown', 'ArrowDown', 'Control+ArrowRight', 'Shift+Control+ArrowRight', 'Shift+Control+ArrowRight', 'Shift+ArrowRight']) await desk.page.keyboard.press(key);
  const ref = await desk.page.getByRole('heading', { level: 1 }).innerText();
  await expect(selectionOf(desk.page)).toBeVisible();
  const words = await settled(() => selectedWords(desk.page));
  const height = await settled(() => caretHeight(desk.page));
  await desk.lock();
  await desk.comeBack();
  await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText(ref);
  await expect(consultation(desk.page)).toBeFocused();
  await expect(selectionOf(desk.page)).toBeVisible();
  await expect.poll(() => selectedWords(desk.page)).toEqual(words);
  // The first line in sight is put at the top, so that the text may stand a part of a line higher or lower.
  await expect.poll(async () => Math.abs((await caretHeight(desk.page)) - height)).toBeLessThan(24);
});

function consultation(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Text of Nephrology consultation' });
}

/** What stands below the text while words are selected. */
function selectionOf(page: Page): Locator {
  return page.getByRole('article').getByText(/^\d+ words selected/).first();
}

/** The words that are painted as selected, by the line below them and by the highlight itself. */
async function selectedWords(page: Page): Promise<unknown> {
  const painted = await page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset))),
  );
  return [await selectionOf(page).innerText(), ...painted];
}

/** How far the caret is from the top of the window. */
async function caretHeight(page: Page): Promise<number> {
  return (await page.locator('[class*="caret"]').first().boundingBox())?.y ?? Number.NaN;
}

held('Unlocking brings back the tab that was in front', async ({ desk }) => {
  await desk.begin();
  await addDemoCharts(desk.page);
  await openChart(desk.page, /Okonkwo/);
  await desk.page.getByRole('tab', { name: 'History' }).click();
  await desk.lock();
  await desk.comeBack();
  await expect(desk.page.getByRole('tab', { name: 'History' })).toHaveAttribute('aria-selected', 'true');
});

held('Unlocking brings back the filter of the worklist and the row', async ({ desk }) => {
  await desk.begin();
  await addDemoCharts(desk.page);
  await desk.page.getByRole('searchbox', { name: 'Filter' }).fill('inpatient');
  await desk.page.getByRole('button', { name: /^New/ }).filter({ hasText: /\d/ }).first().click();
  // The four inpatients, below the head of the list.
  await expect(desk.page.getByRole('grid', { name: 'Encounters' }).getByRole('row')).toHaveCount(5);
  await desk.page.getByRole('row').nth(2).click();
  await expect(desk.page.getByRole('row').nth(2)).toHaveAttribute('aria-selected', 'true');
  const before = await rows(desk.page);
  await desk.lock();
  await desk.comeBack();
  await expect(desk.page.getByRole('searchbox', { name: 'Filter' })).toHaveValue('inpatient');
  await expect.poll(() => rows(desk.page)).toEqual(before);
});

/** The rows of the worklist, the selected one marked. */
async function rows(page: Page): Promise<string[]> {
  return await page.getByRole('grid', { name: 'Encounters' }).getByRole('row').evaluateAll((all) => all.map((row) => `${row.getAttribute('aria-selected') ?? ''} ${row.textContent}`));
}
