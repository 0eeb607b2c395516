import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { OtherProgram, readSelection } from '../support/clipboard';
import { focusWindow, pressKey, typeWords, until, xdotool } from '../support/keyboard';
import { addDemoCharts, assignCode, openChart } from './support/hands';
import { expect, test as base } from './support/open-desk';

/**
 * What is selected on X11 is the PRIMARY selection, which every program may read and some read at every change. Here
 * another program has it: it loses it if Chartlock makes words of its own the selection, were it for a moment.
 */
const test = base.extend<{ page: Page; other: OtherProgram }>({
  page: async ({ openDesk }, use) => {
    await openDesk.open({ policy: { curtain: 'off' } });
    await addDemoCharts(openDesk.page);
    await openChart(openDesk.page, /Inpatient/);
    await focusWindow();
    await use(openDesk.page);
  },
  other: async ({ page: _page }, use) => {
    const other = await OtherProgram.owning('primary', 'selected elsewhere');
    await use(other);
    other.end();
  },
});

const find = (page: Page): Locator => page.getByRole('combobox', { name: 'Find a code' });
const reader = (page: Page): Locator => page.getByRole('textbox', { name: /^Text of / });

/** What is selected in the field that has the focus. */
function selected(page: Page): Promise<string> {
  return page.evaluate(() => {
    const field = document.activeElement;
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) : '';
  });
}

async function expectSelected(page: Page, words: string): Promise<void> {
  await expect.poll(() => selected(page)).toBe(words);
}

async function longText(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: 'New encounter' });
  await dialog.getByRole('button', { name: 'Type or paste' }).click();
  const text = dialog.getByRole('textbox', { name: 'Text' });
  await text.fill(Array.from({ length: 40 }, (_, index) => `line ${index} of the note`).join('\n'));
  return text;
}

/** The real mouse of X11: moves there, and does what the words say. */
async function mouse(field: Locator, at: readonly [number, number], ...words: readonly string[]): Promise<void> {
  const box = await field.boundingBox();
  const corner = await field.page().evaluate(() => ({ x: window.screenX + (window.outerWidth - window.innerWidth), y: window.screenY + (window.outerHeight - window.innerHeight) }));
  await xdotool('mousemove', String(Math.round(corner.x + (box?.x ?? 0) + at[0])), String(Math.round(corner.y + (box?.y ?? 0) + at[1])), ...words);
}

/** Long enough for the next click not to be the second of a double click. */
async function betweenClicks(page: Page): Promise<void> {
  await page.waitForTimeout(700);
}

test('Words selected in a document are selected in Chartlock alone, by keys and by mouse', async ({ page, other }) => {
  await reader(page).focus();
  await pressKey('ctrl+a', 'ctrl+c');
  await mouse(reader(page), [120, 30], 'click', '--repeat', '2', '--delay', '60', '1');
  await expect(page.getByText(/\d word selected/).first()).toBeVisible();
  await betweenClicks(page);
  await mouse(reader(page), [120, 30], 'mousedown', '1');
  for (const at of [[180, 50], [300, 90]] as const) await mouse(reader(page), at);
  await expect(page.getByText(/words selected/).first()).toBeVisible();
  await mouse(reader(page), [300, 90], 'mouseup', '1');
  await expect(page.getByText(/words selected/).first()).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toBe('');
  await pressKey('Escape');
  await until('the copy’s mark is there', async () => (await readSelection('clipboard')) !== '');
  // Chromium takes both selections whenever it writes one; what it has then is the mark, or nothing.
  expect(['', 'selected elsewhere', await readSelection('clipboard')]).toContain(await readSelection('primary'));
  other.end();
});

test('Keys select in a field of one line without another program hearing of it', async ({ page, other }) => {
  await find(page).focus();
  await typeWords('vermilion canary words');
  await pressKey('ctrl+a');
  await expectSelected(page, 'vermilion canary words');
  await pressKey('Right', 'shift+Left', 'shift+Left');
  await expectSelected(page, 'ds');
  await pressKey('ctrl+shift+Left');
  await expectSelected(page, 'words');
  await pressKey('shift+Home');
  await expectSelected(page, 'vermilion canary words');
  await pressKey('k', 'ctrl+z');
  await expectSelected(page, 'vermilion canary words');
  await pressKey('Left', 'shift+End');
  await expectSelected(page, 'vermilion canary words');
  expect([other.stillOwns, await readSelection('primary')]).toEqual([true, 'selected elsewhere']);
});

test('Keys select in a field of several lines, which scrolls along, without another program hearing of it', async ({ page, other }) => {
  const text = await longText(page);
  await text.focus();
  await pressKey('ctrl+Home');
  for (let line = 0; line < 12; line += 1) await pressKey('shift+Down');
  await expectSelected(page, Array.from({ length: 12 }, (_, index) => `line ${index} of the note\n`).join(''));
  await expect.poll(() => text.evaluate((field) => field.scrollTop)).toBeGreaterThan(40);
  await pressKey('shift+Page_Down');
  await expect.poll(async () => (await selected(page)).split('\n').length).toBeGreaterThan(14);
  await pressKey('ctrl+shift+End');
  await expect.poll(async () => (await selected(page)).endsWith('line 39 of the note')).toBe(true);
  await expect.poll(() => text.evaluate((field) => field.scrollTop + field.clientHeight - field.scrollHeight)).toBeGreaterThan(-30);
  await pressKey('Left', 'ctrl+a');
  await expectSelected(page, await text.inputValue());
  expect(other.stillOwns).toBe(true);
});

test('The mouse selects words, lines and stretches in fields without another program hearing of it', async ({ page, other }) => {
  await find(page).focus();
  await typeWords('vermilion canary words');
  const field = find(page);
  await mouse(field, [30, 12], 'click', '--repeat', '2', '--delay', '60', '1');
  await expect.poll(() => selected(page)).toMatch(/^(vermilion|canary| )$/);
  await betweenClicks(page);
  await mouse(field, [30, 12], 'click', '--repeat', '3', '--delay', '60', '1');
  await expectSelected(page, 'vermilion canary words');
  await mouse(field, [60, 12], 'click', '1');
  await expectSelected(page, '');
  await betweenClicks(page);
  await mouse(field, [30, 12], 'mousedown', '1');
  for (const x of [40, 60, 90]) await mouse(field, [x, 12]);
  await expect.poll(async () => (await selected(page)).length).toBeGreaterThan(4);
  await mouse(field, [95, 12], 'mouseup', '1');
  const dragged = await selected(page);
  await betweenClicks(page);
  await mouse(field, [130, 12], 'keydown', 'shift', 'click', '1', 'keyup', 'shift');
  await expect.poll(async () => (await selected(page)).length).toBeGreaterThan(dragged.length);
  await reader(page).focus();
  await mouse(field, [60, 12], 'click', '1');
  await expectSelected(page, '');
  // The first press also brings the focus.
  await reader(page).focus();
  await betweenClicks(page);
  await mouse(field, [60, 12], 'mousedown', '1');
  for (const x of [70, 100]) await mouse(field, [x, 12]);
  await expect.poll(async () => (await selected(page)).length).toBeGreaterThan(2);
  await mouse(field, [100, 12], 'mouseup', '1');
  expect([other.stillOwns, await readSelection('primary')]).toEqual([true, 'selected elsewhere']);
});

test('A drag beyond the edge of a field scrolls it and selects on', async ({ page, other }) => {
  const text = await longText(page);
  const height = (await text.boundingBox())?.height ?? 0;
  await pressKey('ctrl+Home');
  await mouse(text, [40, 10], 'mousedown', '1');
  for (const y of [30, 60, height + 20, height + 40]) await mouse(text, [60, y]);
  await expect.poll(async () => (await selected(page)).split('\n').length).toBeGreaterThan(30);
  await xdotool('mouseup', '1');
  expect(other.stillOwns).toBe(true);
});

test('The menu’s Select all is not heard of either', async ({ page, openDesk, other }) => {
  await find(page).focus();
  await typeWords('vermilion canary');
  await expect(find(page)).toHaveValue('vermilion canary');
  await openDesk.application?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.selectAll());
  await expectSelected(page, 'vermilion canary');
  expect(other.stillOwns).toBe(true);
});

test('A field that Tab comes back to is selected as dots, which nobody sees', async ({ page, openDesk, other }) => {
  // Without it, the dots would be taken away before this test can look at them.
  await openDesk.application?.evaluate(({ ipcMain }) => ipcMain.removeHandler('shell:call:dropSelection'));
  await find(page).focus();
  await typeWords('vermilion canary');
  await pressKey('Tab', 'shift+Tab');
  await expectSelected(page, 'vermilion canary');
  await until('another program has lost the selection', () => !other.stillOwns);
  expect(await readSelection('primary')).toBe('•'.repeat(16));
  expect(await find(page).evaluate((field) => getComputedStyle(field).getPropertyValue('-webkit-text-security'))).toBe('none');
  openDesk.forgive(/dropSelection/);
});

test('What has become a selection of the desktop all the same is taken away again', async ({ page, other }) => {
  await find(page).focus();
  await typeWords('vermilion canary');
  await pressKey('Tab', 'shift+Tab');
  await until('another program has lost the selection', () => !other.stillOwns);
  await expect.poll(() => readSelection('primary')).toBe('');
});

test('A field of several lines that Tab comes back to has its caret, and no selection that would be heard of', async ({ page, other }) => {
  const text = await longText(page);
  await text.focus();
  await pressKey('ctrl+Home', 'shift+End');
  await expectSelected(page, 'line 0 of the note');
  await pressKey('shift+Tab', 'Tab');
  await expect(text).toBeFocused();
  await expectSelected(page, '');
  const heard = await readSelection('primary');
  expect(heard.replaceAll('•', '')).not.toContain('line');
  other.end();
});

test('A passphrase that is shown is selected without another program hearing of it', async ({ page, other }) => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find a command' }).fill('Change passphrase');
  await expect(page.getByRole('option').first()).toContainText('Change passphrase');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /passphrase/i });
  const field = dialog.getByLabel(/passphrase/i).first();
  await field.focus();
  await typeWords('seven grey herons');
  await expect(field).toHaveValue('\u2022'.repeat(17));
  await dialog.getByRole('button', { name: 'Show what is typed' }).first().click();
  await mouse(field, [30, 14], 'click', '--repeat', '2', '--delay', '60', '1');
  await expect.poll(() => selected(page)).not.toBe('');
  await pressKey('ctrl+a');
  await expectSelected(page, 'seven grey herons');
  const heard = await readSelection('primary');
  expect(heard).not.toMatch(/seven|grey|herons/);
  other.end();
});

test('Identifiers, rows and headings cannot be selected at all', async ({ page, other }) => {
  await assignCode(page, 'I10');
  await page.getByRole('tab', { name: 'Encounter' }).click();
  await page.getByRole('button', { name: /^Name: masked/ }).click();
  await page.getByRole('menuitem', { name: 'Verify identity' }).click();
  const places = [
    page.locator('[data-shown]'),
    page.getByRole('grid', { name: /Diagnoses/ }).getByRole('row').first(),
    page.getByRole('grid', { name: 'Documents' }).getByRole('row').first(),
    page.getByRole('heading', { name: 'Documents' }),
  ];
  for (const place of places) {
    await mouse(place, [10, 10], 'click', '--repeat', '3', '--delay', '60', '1');
    await mouse(place, [6, 10], 'mousedown', '1');
    await mouse(place, [90, 14]);
    await mouse(place, [120, 18], 'mouseup', '1');
    expect(await page.evaluate(() => String(getSelection()))).toBe('');
  }
  await pressKey('ctrl+a', 'ctrl+Insert');
  expect(await page.evaluate(() => String(getSelection()))).toBe('');
  expect(other.stillOwns).toBe(true);
});

test('Neither titles nor names of windows say what is open, all through a session', async ({ page, openDesk }) => {
  const run = promisify(execFile);
  const names = async (): Promise<string> => (await run('xwininfo', ['-root', '-tree'])).stdout;
  const window = await focusWindow();
  const properties = async (): Promise<string[]> => {
    const { stdout } = await run('xprop', ['-id', window, 'WM_NAME', '_NET_WM_NAME', 'WM_ICON_NAME', '_NET_WM_ICON_NAME']);
    return [...stdout.matchAll(/= "(.*)"$/gm)].map(([, name = '']) => name);
  };
  const seen: string[] = [];
  const look = async (): Promise<void> => {
    seen.push(...(await properties()));
    // A window of Chartlock: its name and class, or those of a menu of its.
    seen.push(...[...(await names()).matchAll(/^\s+0x[0-9a-f]+ "([^"]*)": \(.*[Cc]hartlock/gm)].map(([, name = '']) => name));
  };
  await look();
  await page.getByRole('tab', { name: 'Encounter' }).click();
  await page.getByRole('button', { name: /^Name: masked/ }).click();
  await page.getByRole('menuitem', { name: 'Verify identity' }).click();
  await expect(page.locator('[data-shown]')).toBeVisible();
  await look();
  await assignCode(page, 'I10');
  for (const view of ['Control+1', 'Control+3', 'Control+4', 'Control+2']) {
    await page.keyboard.press(view);
    await page.waitForTimeout(200);
    await look();
  }
  await openDesk.lock();
  await openDesk.start('--locked=manual');
  await focusWindow();
  expect(seen.length).toBeGreaterThan(12);
  expect([...new Set(seen.map((name) => name.toLowerCase()))]).toEqual(['chartlock']);
});
