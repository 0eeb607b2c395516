import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { copyMark } from '../../shared/ipc';
import { OtherProgram, readSelection } from '../support/clipboard';
import { focusWindow, pressKey, until } from '../support/keyboard';
import type { Locator, Page } from '@playwright/test';
import { addDemoCharts, assignCode, openChart } from './support/hands';
import { expect, test as base, type OpenDesk } from './support/open-desk';

/** A desk with a chart open, on which nothing but the clipboard is the matter. */
const test = base.extend<{ page: Page; elsewhere: (words: string) => Promise<OtherProgram> }>({
  page: async ({ openDesk }, use) => {
    await openDesk.open({ policy: { curtain: 'off', clipboardSeconds: 5 } });
    await addDemoCharts(openDesk.page);
    await openChart(openDesk.page, /Inpatient/);
    await focusWindow();
    await use(openDesk.page);
  },
  /** Copies words in another program. */
  elsewhere: async ({}, use) => {
    const programs: OtherProgram[] = [];
    await use(async (words) => {
      const program = await OtherProgram.owning('clipboard', words);
      programs.push(program);
      return program;
    });
    for (const program of programs) program.end();
  },
});

const find = (page: Page): Locator => page.getByRole('combobox', { name: 'Find a code' });
const reader = (page: Page): Locator => page.getByRole('textbox', { name: /^Text of / });

async function newEncounter(page: Page): Promise<{ readonly title: Locator; readonly text: Locator }> {
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: 'New encounter' });
  await dialog.getByRole('button', { name: 'Type or paste' }).click();
  return { title: dialog.getByRole('textbox', { name: 'Title' }), text: dialog.getByRole('textbox', { name: 'Text' }) };
}

/** Waits until the copy inside is over: keys of the desktop come later than what the test does to the page. */
async function copyIsOver(): Promise<void> {
  await expect.poll(() => readSelection('clipboard')).toBe(copyMark);
}

/** What the menu, which no test can press, asks of the page. */
async function fromMenu(desk: OpenDesk, role: 'copy' | 'cut' | 'paste' | 'selectAll'): Promise<void> {
  await desk.application?.evaluate(({ BrowserWindow }, asked) => BrowserWindow.getAllWindows()[0]?.webContents[asked](), role);
}

test('Words copied in a field can be pasted in another, and another program gets a sentence that says so', async ({ page }) => {
  const { title, text } = await newEncounter(page);
  await title.fill('Discharge summary');
  await pressKey('ctrl+a', 'ctrl+c');
  await copyIsOver();
  await text.focus();
  await pressKey('ctrl+v');
  await expect(text).toHaveValue('Discharge summary');
  await expect.poll(() => readSelection('clipboard')).toBe(copyMark);
});

test('Words selected in a document are copied, to be pasted inside only', async ({ page }) => {
  await reader(page).focus();
  await pressKey('ctrl+Home', 'shift+End', 'ctrl+c');
  await expect(page.getByText('3 words copied: to be pasted inside Chartlock').first()).toBeVisible();
  await find(page).focus();
  await pressKey('ctrl+v');
  await expect(find(page)).toHaveValue('EXAMPLE MEMORIAL HOSPITAL');
  await expect.poll(() => readSelection('clipboard')).toBe(copyMark);
});

test('A paste takes the place of what is selected, counts as typing, and can be undone and done again', async ({ page }) => {
  const { title, text } = await newEncounter(page);
  await title.fill('kidney');
  await pressKey('ctrl+a', 'ctrl+c');
  await copyIsOver();
  await text.focus();
  await page.keyboard.type('acute injury of the');
  await pressKey('ctrl+Left', 'ctrl+Left', 'ctrl+Left', 'ctrl+shift+Right', 'ctrl+v');
  await expect(text).toHaveValue('acute kidney of the');
  await pressKey('ctrl+z');
  await expect(text).toHaveValue('acute injury of the');
  await pressKey('ctrl+shift+z');
  await expect(text).toHaveValue('acute kidney of the');
});

test('A paste into the find box seeks codes at once', async ({ page }) => {
  const { title } = await newEncounter(page);
  await title.fill('heart failure');
  await pressKey('ctrl+a', 'ctrl+c', 'Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await find(page).focus();
  await pressKey('ctrl+v');
  await expect(page.getByRole('listbox').getByRole('option').first()).toContainText('I50');
});

test('Cut words leave the field, come back with undo, and can be pasted', async ({ page }) => {
  const { title, text } = await newEncounter(page);
  await text.focus();
  await page.keyboard.type('acute kidney injury');
  await pressKey('ctrl+shift+Left', 'ctrl+x');
  await expect(text).toHaveValue('acute kidney ');
  await expect.poll(() => readSelection('clipboard')).toBe(copyMark);
  await pressKey('ctrl+z');
  await expect(text).toHaveValue('acute kidney injury');
  await title.focus();
  await pressKey('ctrl+v');
  await expect(title).toHaveValue('injury');
});

test('The older keys and the menu copy, cut and paste the same way', async ({ page, openDesk }) => {
  const { title, text } = await newEncounter(page);
  await title.fill('one');
  await pressKey('ctrl+a', 'ctrl+Insert');
  await copyIsOver();
  await text.focus();
  await pressKey('shift+Insert');
  await expect(text).toHaveValue('one');
  await pressKey('ctrl+a', 'shift+Delete');
  await expect(text).toHaveValue('');
  await fromMenu(openDesk, 'paste');
  await expect(text).toHaveValue('one');
  await fromMenu(openDesk, 'selectAll');
  await expect.poll(() => text.evaluate((field: HTMLTextAreaElement) => field.selectionEnd - field.selectionStart)).toBe(3);
  await fromMenu(openDesk, 'cut');
  await expect(text).toHaveValue('');
  await title.focus();
  await fromMenu(openDesk, 'selectAll');
  await fromMenu(openDesk, 'copy');
  await expect.poll(() => readSelection('clipboard')).toBe(copyMark);
});

test('What a script of the page copies stays inside as well', async ({ page }) => {
  const { title } = await newEncounter(page);
  await title.fill('vermilion canary');
  await page.evaluate(() => {
    const field = document.activeElement;
    if (field instanceof HTMLInputElement) field.select();
    document.execCommand('copy');
  });
  await expect.poll(() => readSelection('clipboard')).toBe(copyMark);
});

test('Notes come in from other programs, a megabyte of them too, and the last copy is the one that counts', async ({ page, elsewhere }) => {
  const { title, text } = await newEncounter(page);
  await title.fill('copied inside before');
  await pressKey('ctrl+a', 'ctrl+c');
  // The copy inside is over once its mark is there: only then is another program the last that copies.
  await expect.poll(() => readSelection('clipboard')).toBe(copyMark);
  const note = 'Acute kidney injury on chronic kidney disease, stage 3b.\n'.repeat(18_000);
  await elsewhere(note);
  await text.focus();
  const began = performance.now();
  await pressKey('ctrl+v');
  await expect.poll(() => text.inputValue().then((value) => value.length), { timeout: 20_000 }).toBe(note.length);
  console.log(`pasting ${(note.length / 1e6).toFixed(1)} MB from another program: ${(performance.now() - began).toFixed(0)} ms`); // eslint-disable-line no-console
  expect(await text.inputValue()).toBe(note);
});

test('A whole document is copied and pasted at once; that can be undone and done again', async ({ page }) => {
  const line = 'Acute kidney injury on chronic kidney disease, stage 3b.';
  const { text } = await newEncounter(page);
  const long = Array.from({ length: 4000 }, (_, index) => `${index} ${line}`).join('\n');
  await text.evaluate((field: HTMLTextAreaElement, value) => field.setRangeText(value), long);
  await text.focus();
  await pressKey('ctrl+a', 'ctrl+c', 'Delete', 'k');
  await expect(text).toHaveValue('k');
  const began = performance.now();
  await pressKey('ctrl+v');
  await expect.poll(() => text.inputValue().then((value) => value.length)).toBe(long.length + 1);
  console.log(`pasting ${(long.length / 1e6).toFixed(2)} MB copied inside: ${(performance.now() - began).toFixed(0)} ms`); // eslint-disable-line no-console
  await pressKey('ctrl+z');
  await expect(text).toHaveValue('k');
  await pressKey('ctrl+y');
  await expect.poll(() => text.inputValue().then((value) => value === `k${long}`)).toBe(true);
});

test('Pasting with the middle button brings what is selected elsewhere, never what was copied inside', async ({ page }) => {
  const { title, text } = await newEncounter(page);
  await title.fill('copied inside');
  await pressKey('ctrl+a', 'ctrl+c');
  await copyIsOver();
  await text.click({ button: 'middle' });
  await expect(text).toHaveValue('');
  const other = await OtherProgram.owning('primary', 'selected elsewhere');
  await text.click({ button: 'middle' });
  await expect(text).toHaveValue('selected elsewhere');
  other.end();
});

test('A passphrase cannot be copied, neither hidden nor shown, and the clipboard stays as it was', async ({ page, openDesk, elsewhere }) => {
  const other = await elsewhere('of another program');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find a command' }).fill('Change passphrase');
  await expect(page.getByRole('option').first()).toContainText('Change passphrase');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /passphrase/i });
  const field = dialog.getByLabel(/passphrase/i).first();
  await field.fill('seven grey herons');
  await pressKey('ctrl+a', 'ctrl+c', 'ctrl+x');
  await dialog.getByRole('button', { name: 'Show what is typed' }).first().click();
  await field.focus();
  await pressKey('ctrl+a', 'ctrl+c', 'ctrl+x', 'ctrl+Insert');
  await fromMenu(openDesk, 'copy');
  // Keys come in their order: once the last has come, all have.
  await pressKey('End', 'x');
  await expect(field).toHaveValue('seven grey heronsx');
  expect([other.stillOwns, await readSelection('clipboard')]).toEqual([true, 'of another program']);
});

test('Where nothing is selected, a copy leaves what another program has copied', async ({ page, elsewhere }) => {
  const other = await elsewhere('of another program');
  await find(page).focus();
  await pressKey('ctrl+c', 'ctrl+x');
  await reader(page).focus();
  await pressKey('ctrl+c');
  await find(page).focus();
  // Keys come in their order: once the last has come, all have.
  await pressKey('k');
  await expect(find(page)).toHaveValue('k');
  expect(other.stillOwns).toBe(true);
});

test('The person is told once where copies are', async ({ page }) => {
  const words = 'Copied words stay inside Chartlock';
  await find(page).fill('kidney');
  await pressKey('ctrl+a', 'ctrl+c');
  await expect(page.getByText(words, { exact: true })).toBeVisible();
  await expect(page.getByText(words, { exact: true })).toBeHidden({ timeout: 25_000 });
  await pressKey('ctrl+c');
  await expect(page.getByText(words, { exact: true })).toBeHidden();
  await pressKey('ctrl+a', 'Delete', 'Escape');
  await expect(find(page)).not.toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toContainText(`${words}; only codes can be pasted elsewhere`);
});

test('A code may be pasted elsewhere, is gone from the clipboard after the policy’s time, and can still be pasted inside', async ({ page }) => {
  await assignCode(page, 'I10');
  await page.getByRole('grid', { name: /Diagnoses/ }).getByRole('row').first().click();
  await pressKey('ctrl+c');
  const copied = Date.now();
  await expect.poll(() => readSelection('clipboard')).toBe('I10');
  await until('the code has been taken back', async () => (await readSelection('clipboard')) === '');
  expect(Date.now() - copied).toBeGreaterThan(4000);
  // Long before the time that holds where no policy says another.
  expect(Date.now() - copied).toBeLessThan(15_000);
  await find(page).focus();
  await pressKey('ctrl+v');
  await expect(find(page)).toHaveValue('I10');
});

test('What another program has copied since is not taken back, by time or by a lock', async ({ page, openDesk, elsewhere }) => {
  await assignCode(page, 'I10');
  await page.getByRole('grid', { name: /Diagnoses/ }).getByRole('row').first().click();
  await pressKey('ctrl+c');
  await expect.poll(() => readSelection('clipboard')).toBe('I10');
  const other = await elsewhere('of another program');
  await page.waitForTimeout(6000);
  expect(other.stillOwns).toBe(true);
  await openDesk.lock();
  expect([other.stillOwns, await readSelection('clipboard')]).toEqual([true, 'of another program']);
});

for (const [what, words] of [['a code', 'I10'], ['the mark', copyMark]] as const) {
  for (const way of ['lock', 'quit'] as const) {
    test(`A ${way} takes ${what} back, also where a clipboard manager has kept it for us`, async ({ page, openDesk, elsewhere }) => {
      if (what === 'a code') {
        await assignCode(page, 'I10');
        await page.getByRole('grid', { name: /Diagnoses/ }).getByRole('row').first().click();
      } else {
        await find(page).fill('kidney');
        await pressKey('ctrl+a');
      }
      await pressKey('ctrl+c');
      await expect.poll(() => readSelection('clipboard')).toBe(words);
      const manager = await elsewhere(await readSelection('clipboard'));
      await openDesk.endsBy(() => (way === 'lock' ? page.keyboard.press('Control+l') : page.evaluate(() => window.desk.shell.quit({}))));
      await until('the manager has lost it', () => !manager.stillOwns);
      expect(await readSelection('clipboard')).toBe('');
    });
  }
}

test('A lock forgets what was copied inside', async ({ page, openDesk, elsewhere }) => {
  await find(page).fill('vermilion canary');
  await pressKey('ctrl+a', 'ctrl+c', 'Delete');
  await expect(find(page)).toHaveValue('');
  await openDesk.lock();
  // As a clipboard manager would bring it back that was not asked in time.
  await elsewhere(copyMark);
  await openDesk.comeBack();
  await focusWindow();
  await find(openDesk.page).focus();
  await pressKey('ctrl+v');
  await openDesk.page.waitForTimeout(300);
  await expect(find(openDesk.page)).toHaveValue('');
});

test.describe('Nothing leaves', () => {
  test('by drag: neither words selected in a field, nor of a document, nor rows', async ({ page }) => {
    await page.evaluate(() => {
      const seen: string[] = [];
      Reflect.set(window, 'drags', seen);
      for (const kind of ['drag', 'dragenter', 'dragend']) window.addEventListener(kind, () => seen.push(kind), true);
    });
    await find(page).fill('vermilion canary');
    await pressKey('ctrl+a');
    await expect.poll(() => find(page).evaluate((field: HTMLInputElement) => [field.selectionStart, field.selectionEnd])).toEqual([0, 16]);
    await reader(page).focus();
    await pressKey('ctrl+a');
    await expect(page.getByText(/words selected/).first()).toBeVisible();
    await find(page).focus();
    await pressKey('ctrl+a');
    for (const place of [find(page), reader(page), page.getByRole('grid', { name: 'Documents' }).getByRole('row').first(), page.getByRole('heading').first()]) {
      const box = await place.boundingBox();
      await page.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 12);
      await page.mouse.down();
      await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 40, { steps: 5 });
      await page.mouse.move(700, 880, { steps: 5 });
      await page.mouse.up();
    }
    expect(await page.evaluate((): unknown => Reflect.get(window, 'drags'))).toEqual([]);
    // Whatever could be dragged: the drag is refused before anyone can put something into it.
    const begun = await page.evaluate(() =>
      [...document.querySelectorAll('input, textarea, [role="row"], [role="textbox"], h1, h2, h3, button, a, img, svg')].map((element) => {
        const data = new DataTransfer();
        const isAllowed = element.dispatchEvent(new DragEvent('dragstart', { bubbles: true, cancelable: true, dataTransfer: data }));
        return isAllowed || data.items.length > 0;
      }),
    );
    expect(begun.length).toBeGreaterThan(10);
    expect(begun).not.toContain(true);
  });

  test('by download, save-as, view-source or another window', async ({ page, openDesk }) => {
    await openDesk.application?.evaluate(({ BrowserWindow, app }) => {
      const seen: string[] = [];
      Reflect.set(app, 'outgoing', seen);
      BrowserWindow.getAllWindows()[0]?.webContents.session.on('will-download', (event) => seen.push(event.defaultPrevented ? 'refused' : 'download'));
      app.on('browser-window-created', () => seen.push('window'));
    });
    const pickers = await page.evaluate(() => {
      const link = document.createElement('a');
      document.body.append(link);
      for (const address of [URL.createObjectURL(new Blob(['vermilion canary'], { type: 'text/plain' })), 'data:text/plain,vermilion', 'app://desk/index.html']) {
        link.href = address;
        link.download = 'chartlock-canary.txt';
        link.click();
      }
      window.open('view-source:app://desk/index.html');
      // With these a page could have the system's dialog opened and write into the chosen file.
      return ['showSaveFilePicker', 'showOpenFilePicker', 'showDirectoryPicker'].filter((name) => name in window);
    });
    for (const keys of ['ctrl+s', 'ctrl+u', 'ctrl+shift+s']) await pressKey(keys);
    await page.waitForTimeout(500);
    expect(pickers).toEqual([]);
    // What the page cannot begin is refused even where it is begun for it.
    await openDesk.application?.evaluate(({ BrowserWindow }, address) => BrowserWindow.getAllWindows()[0]?.webContents.downloadURL(address), page.url());
    await expect.poll(() => openDesk.application?.evaluate(({ app }): unknown => Reflect.get(app, 'outgoing'))).not.toEqual([]);
    await page.waitForTimeout(500);
    const { seen, downloads } = (await openDesk.application?.evaluate(({ app }) => ({ seen: [Reflect.get(app, 'outgoing')], downloads: app.getPath('downloads') }))) ?? {};
    expect(seen).toEqual([['refused']]);
    expect(existsSync(join(downloads ?? '', 'chartlock-canary.txt'))).toBe(false);
    expect(page.url()).toMatch(/^app:\/\/desk\//);
    openDesk.forgive(/Not allowed to load|view-source|blob:|data:|Content Security Policy/);
  });
});
