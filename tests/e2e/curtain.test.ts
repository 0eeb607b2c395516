import type { Locator, Page } from '@playwright/test';
import type { GuardState } from '../../shared/ipc';
import type { Desk } from './support/desk';
import { atTheChart, guardSays, speakForGuard } from './support/guard';
import { addDemoCharts, assignCode, openChart } from './support/hands';
import { troubleInEachLook } from './support/looks';
import { expect, test } from './support/open-desk';
import { settled } from './support/settled';

const left: GuardState['curtain'] = { how: 'cover', because: 'left' };
const blurred: GuardState['curtain'] = { how: 'blur', because: 'left' };
const visitor: Partial<GuardState> = { lock: { because: 'visitor', inSeconds: 9 }, warning: true, curtain: { how: 'cover', because: 'visitor' } };
const newDisplay: GuardState['curtain'] = { how: 'cover', because: 'new-display' };

const findBox = (page: Page): Locator => page.getByRole('combobox', { name: 'Find a code' });
const reader = (page: Page): Locator => page.getByRole('textbox', { name: /^Text of / });

/** A text as it stands on screen, without its scroll bar: how long it believes itself to be may differ by a hair. */
async function pictureOf(text: Locator): Promise<Buffer> {
  const { x, y, width, height } = (await text.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return await text.page().screenshot({ clip: { x, y, width: width - 16, height } });
}

/** Covers the desk for longer than a frame, and shows it again. */
async function coverAndReturn(desk: Desk, curtain: GuardState['curtain'] = left): Promise<void> {
  await guardSays(desk, { curtain });
  await desk.page.waitForTimeout(150);
  await guardSays(desk);
}

/** Everything that the document says, visible or not, fields and names for screen readers included. */
async function wordsOf(page: Page): Promise<string> {
  return await page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .flatMap((element) => [
        ...[...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent),
        ...[...element.attributes].map(({ value }) => value),
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.value : '',
      ])
      .join('\n'),
  );
}

const chartWords = /Testa|Morales|Ivonne|Okonkwo|EXAMPLE MEMORIAL|furosemide|[Hh]eart failure|I50\.23|inpatient|\bE-[0-9A-Z]{4}\b|[Kk]idney/;

test('Under a cover no word of the chart is in the document, and the curtain says what brings the desk back', async ({ openDesk: desk }) => {
  const page = await atTheChart(desk);
  await assignCode(page, 'acute on chronic systolic heart failure');
  await findBox(page).fill('kidney');
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(await wordsOf(page)).toMatch(chartWords);
  await guardSays(desk, { curtain: left });
  expect(await wordsOf(page)).not.toMatch(chartWords);
  await expect(page.locator('#desk')).toHaveCount(0);
  await expect(page.getByRole('alertdialog', { name: 'Covered' })).toContainText('Come back to this one, and the desk is as you left it.');
});

test('A word half typed is there again after a cover, with the caret where it was, and typing goes on', async ({ openDesk: desk }) => {
  const page = await atTheChart(desk);
  await findBox(page).focus();
  await page.keyboard.type('acute chronic');
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowLeft');
  await coverAndReturn(desk);
  await expect(findBox(page)).toBeFocused();
  await page.keyboard.type(' on');
  await expect(findBox(page)).toHaveValue('acute on chronic');
});

test('Words selected in a field are selected again after a cover', async ({ openDesk: desk }) => {
  const page = await atTheChart(desk);
  await findBox(page).focus();
  await page.keyboard.type('acute chronic');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowLeft');
  await coverAndReturn(desk);
  await expect(findBox(page)).toBeFocused();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Delete');
  await expect(findBox(page)).toHaveValue('acute chr');
});

test('A document stands where it was scrolled to after a cover, with its caret, selection and tints', async ({ openDesk: desk }) => {
  const page = await atTheChart(desk);
  await page.getByRole('gridcell', { name: /Discharge summary/ }).or(page.getByRole('option', { name: /Discharge summary/ })).first().click();
  await expect(page.getByRole('textbox', { name: 'Text of Discharge summary' })).toBeVisible();
  await reader(page).focus();
  for (const key of ['PageDown', 'PageDown', 'ArrowDown', 'Shift+Control+ArrowRight', 'Shift+Control+ArrowRight']) await page.keyboard.press(key);
  // A little further by the wheel: the view is now where no caret would bring it.
  await reader(page).hover();
  await page.mouse.wheel(0, 37);
  await expect(page.getByText('Saved')).toBeVisible();
  const top = await settled(() => reader(page).evaluate((element) => element.scrollTop));
  expect(top).toBeGreaterThan(0);
  const before = await settled(() => pictureOf(reader(page)));
  await coverAndReturn(desk);
  await expect.poll(() => reader(page).evaluate((element) => element.scrollTop)).toBe(top);
  await expect(reader(page)).toBeFocused();
  await expect.poll(async () => (await pictureOf(reader(page))).equals(before)).toBe(true);
});

test('A long document of which most is not laid out stands at the same line after a cover', async ({ openDesk: desk }) => {
  await desk.open();
  const { page } = desk;
  await page.evaluate(async (lines) => {
    const details = { class: 'inpatient', admittedOn: '2026-03-02', dischargedOn: '2026-03-07', serviceFrom: null, serviceTo: null, attending: 'Ada Sample-Long, MD' };
    const patient = { name: 'Longtext-Example, Ida', mrn: 'DEMO-9', birthDate: '1960-01-01', sex: 'female', account: 'DEMO-A-9' };
    // Lines of very different lengths: how high a stretch is shows only when it is laid out.
    const text = Array.from({ length: lines }, (_, line) => `Line ${line}. ${'The course was as before. '.repeat((line * 7) % 23)}`).join('\n');
    await window.desk.vault.encounters.create(JSON.stringify({ details, patient, documents: [{ title: 'Course', kind: 'progress-note', datedOn: '2026-03-05', author: '', from: { text } }] }));
  }, 3000);
  await expect(page.getByRole('heading', { name: 'No encounters yet' })).toBeVisible();
  await page.keyboard.press('F5');
  await openChart(page, /Sample-Long/);
  await speakForGuard(desk);
  await reader(page).focus();
  // Down from the top: what was passed has its true height by then.
  for (let step = 0; step < 40; step += 1) await page.keyboard.press('PageDown');
  const before = await settled(() => pictureOf(reader(page)));
  await coverAndReturn(desk);
  await expect.poll(async () => (await pictureOf(reader(page))).equals(before)).toBe(true);
});

test('A list that was scrolled away from its selected row stays there after a cover', async ({ openDesk: desk }) => {
  await desk.open();
  const { page } = desk;
  await addDemoCharts(page);
  await speakForGuard(desk);
  await desk.application?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(3));
  const grid = page.getByRole('grid', { name: 'Encounters' });
  await grid.focus();
  await page.keyboard.press('Home');
  await grid.evaluate((element) => element.scrollTo(0, 90));
  const rows = await settled(() => grid.getByRole('row').allInnerTexts());
  await coverAndReturn(desk);
  await expect.poll(() => grid.evaluate((element) => element.scrollTop)).toBe(90);
  await expect.poll(() => grid.getByRole('row').allInnerTexts()).toEqual(rows);
  await page.keyboard.press('ArrowDown');
  await expect(grid.getByRole('row').nth(2)).toHaveAttribute('aria-selected', 'true');
});

test('An open dialog is taken off the page with its fields, and comes back as it was', async ({ openDesk: desk }) => {
  const page = await atTheChart(desk);
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: 'New encounter' });
  const name = dialog.getByLabel('Name', { exact: true });
  await name.fill('Zzcanary, Ludmilla');
  await name.press('ArrowLeft');
  await guardSays(desk, { curtain: left });
  await expect(dialog).toHaveCount(0);
  expect(await wordsOf(page)).not.toMatch(/Zzcanary/);
  await guardSays(desk);
  await expect(name).toBeFocused();
  await page.keyboard.type('ov');
  await expect(name).toHaveValue('Zzcanary, Ludmillova');
  // The dialog still keeps the focus within, and still closes.
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('A menu that was open is open again after a cover, at the same entry', async ({ openDesk: desk }) => {
  const page = await atTheChart(desk);
  await page.getByRole('button', { name: 'Theme' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  const focused = page.getByRole('menu').locator(':focus');
  const before = await settled(() => focused.innerText());
  await coverAndReturn(desk);
  await expect(focused).toHaveText(before);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
});

test('A date that is being typed is not put into its final form because of a cover', async ({ openDesk: desk }) => {
  const page = await atTheChart(desk);
  await page.keyboard.press('Control+n');
  const date = page.getByRole('dialog', { name: 'New encounter' }).getByLabel('Birth date');
  await date.fill('3/12/1960');
  await coverAndReturn(desk);
  await expect(date).toBeFocused();
  await expect(date).toHaveValue('3/12/1960');
  await page.keyboard.press('Tab');
  await expect(date).toHaveValue('12 Mar 1960');
});

test('A list dropped down in a dialog that is scrolled is still open after a cover', async ({ openDesk: desk }) => {
  const page = await atTheChart(desk);
  await desk.application?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 520));
  await expect.poll(() => page.evaluate(() => window.innerHeight)).toBeLessThan(600);
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: 'New encounter' });
  await dialog.getByRole('button', { name: 'Type or paste' }).click();
  await dialog.getByRole('button', { name: /Kind$/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  const option = page.getByRole('listbox').locator(':focus');
  const before = await settled(() => option.innerText());
  expect(await dialog.evaluate((element) => [...element.querySelectorAll('*')].some(({ scrollTop }) => scrollTop > 0))).toBe(true);
  await coverAndReturn(desk);
  await expect(option).toHaveText(before);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await expect(dialog).toBeVisible();
});

test('What comes up while the desk is covered waits under the cover', async ({ openDesk: desk }) => {
  const page = await atTheChart(desk);
  await guardSays(desk, { curtain: left });
  // As the library does that speaks to screen readers: straight into the body.
  await page.evaluate(() => {
    const announcement = document.createElement('div');
    announcement.setAttribute('aria-live', 'assertive');
    announcement.textContent = 'N17.9 Acute kidney failure';
    document.body.prepend(announcement);
  });
  await page.waitForTimeout(50);
  expect(await wordsOf(page)).not.toMatch(chartWords);
  await guardSays(desk);
  await expect(page.getByText('N17.9 Acute kidney failure')).toBeAttached();
});

test('While covered no key does anything to the desk, except to lock it', async ({ openDesk: desk }) => {
  const page = await atTheChart(desk);
  await findBox(page).fill('gout');
  await guardSays(desk, { curtain: left });
  for (const key of ['a', 'Control+k', 'Control+n', '?', 'Control+5', 'Control+Shift+e', 'Tab', 'Enter', ' ', 'Escape']) await page.keyboard.press(key);
  await guardSays(desk);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Codes', exact: true })).toBeVisible();
  await expect(findBox(page)).toHaveValue('gout');
  await guardSays(desk, { curtain: left });
  await desk.lock();
});

test('A blurred desk cannot be read, pressed, typed into or read aloud, and comes back to the same caret', async ({ openDesk: desk }) => {
  const page = await atTheChart(desk);
  await findBox(page).focus();
  await page.keyboard.type('gout');
  await page.keyboard.press('ArrowLeft');
  const before = await sharpness(desk);
  await guardSays(desk, { curtain: blurred });
  const after = await sharpness(desk);
  expect.soft(before).toBeGreaterThan(100);
  // Where neighbouring pixels differ this little, no stroke is left of text one pixel wide.
  expect.soft(after).toBeLessThan(8);
  await page.keyboard.type('x');
  await page.mouse.click(400, 300);
  await expect(page.locator('#desk')).toHaveJSProperty('inert', true);
  await expect(page.getByRole('alertdialog', { name: 'Blurred' })).toBeVisible();
  await guardSays(desk);
  await expect(findBox(page)).toBeFocused();
  await page.keyboard.type('u');
  await expect(findBox(page)).toHaveValue('gouut');
});

/** The greatest step between neighbouring pixels where the chart's text stands. */
async function sharpness({ application, page }: Desk): Promise<number> {
  const picture = await page.screenshot({ clip: { x: 90, y: 240, width: 400, height: 560 } });
  return (await application?.evaluate(({ nativeImage }, base64) => {
    const image = nativeImage.createFromBuffer(Buffer.from(base64, 'base64'));
    const pixels = image.toBitmap();
    const { width } = image.getSize();
    let greatest = 0;
    for (let at = 4; at < pixels.length; at += 4) {
      if ((at / 4) % width !== 0) greatest = Math.max(greatest, Math.abs((pixels[at] ?? 0) - (pixels[at - 4] ?? 0)));
    }
    return greatest;
  }, picture.toString('base64'))) ?? Number.NaN;
}

test('A blur that becomes a cover and a blur again still comes back to the same caret', async ({ openDesk: desk }) => {
  const page = await atTheChart(desk);
  await findBox(page).focus();
  await page.keyboard.type('gout');
  await page.keyboard.press('ArrowLeft');
  for (const curtain of [blurred, left, blurred, newDisplay]) await guardSays(desk, { curtain });
  expect(await wordsOf(page)).not.toMatch(chartWords);
  await guardSays(desk);
  await expect(findBox(page)).toBeFocused();
  await page.keyboard.type('u');
  await expect(findBox(page)).toHaveValue('gouut');
});

test('Before a visitor the curtain shows the seconds to the lock and a button to lock now, and nothing else', async ({ openDesk: desk }) => {
  const page = await atTheChart(desk);
  await guardSays(desk, visitor);
  expect((await page.locator('body').innerText()).split(/\n+/)).toEqual(['Chartlock', 'Locks in 9', 'Lock now']);
  await guardSays(desk, { ...visitor, lock: { because: 'visitor', inSeconds: 8 } });
  await expect(page.getByRole('heading')).toHaveText('Locks in 8');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Lock now' })).toBeFocused();
  await desk.endsBy(() => page.keyboard.press('Enter'));
});

/** Waits for the curtain that the guard hangs, or takes away, by itself. */
const curtain = (page: Page, name = 'Covered'): Locator => page.getByRole('alertdialog', { name });

test('The guard covers the desk as soon as another window is in front, and uncovers it on return', async ({ openDesk }) => {
  await openDesk.open({ policy: { curtain: 'cover' } });
  const { page } = openDesk;
  await addDemoCharts(page);
  await openChart(page, /Okonkwo/);
  await findBox(page).focus();
  await page.keyboard.type('gout');
  await page.keyboard.press('ArrowLeft');
  await openDesk.application?.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.emit('blur'));
  await expect(curtain(page)).toBeVisible();
  expect(await wordsOf(page)).not.toMatch(chartWords);
  await openDesk.application?.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.emit('focus'));
  await expect(curtain(page)).toHaveCount(0);
  await expect(findBox(page)).toBeFocused();
  await page.keyboard.type('u');
  await expect(findBox(page)).toHaveValue('gouut');
});

test('Where the policy asks for no curtain, another window in front changes nothing', async ({ openDesk }) => {
  await openDesk.open({ policy: { curtain: 'off' } });
  const { page } = openDesk;
  await openDesk.application?.evaluate(({ BrowserWindow }) => void BrowserWindow.getAllWindows()[0]?.emit('blur'));
  const told = (await openDesk.guardStates()).length;
  await expect.poll(async () => (await openDesk.guardStates()).length).toBeGreaterThan(told);
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(page.locator('#desk')).toHaveJSProperty('inert', false);
});

test('A display that is plugged in covers the desk until "Show the desk" is pressed', async ({ openDesk }) => {
  await openDesk.open();
  const { page } = openDesk;
  await openDesk.application?.evaluate(({ screen }) => void screen.emit('display-added', {}, screen.getPrimaryDisplay()));
  await expect(curtain(page)).toContainText('A display was added.');
  // A space that belonged to a word half typed does not press the button.
  await page.keyboard.press(' ');
  const told = (await openDesk.guardStates()).length;
  await expect.poll(async () => (await openDesk.guardStates()).length).toBeGreaterThan(told);
  await expect(curtain(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Show the desk' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(curtain(page)).toHaveCount(0);
  await expect(page.getByRole('navigation')).toBeVisible();
});

test('The command for a visitor covers the desk at once, counts, and the desk locks', async ({ openDesk }) => {
  await openDesk.open();
  const { page } = openDesk;
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused();
  await page.keyboard.type('visitor');
  await expect(page.getByRole('option').first()).toContainText(/visitor/i);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog', { name: /^Locks in (10|9)$/ })).toBeVisible();
  // Of each second there is one look at most.
  await expect(page.getByRole('heading')).toHaveText(/^Locks in [1-8]$/);
  await openDesk.endsBy(async () => undefined);
  expect(openDesk.handedOver()).toBe('--locked=visitor');
});

test('The lock screen says when and why the desk was locked', async ({ openDesk }) => {
  await openDesk.open();
  await openDesk.lock();
  const at = new Date();
  at.setHours(at.getHours() - 1, 5, 0, 0);
  await openDesk.start('--locked=idle', `--locked-at=${at.getTime()}`);
  const time = `${String(at.getHours()).padStart(2, '0')}:05`;
  await expect(openDesk.page.getByText(new RegExp(`^Locked (on .+ )?at ${time} because nobody touched the desk\\.$`))).toBeVisible();
});

const layers: readonly { readonly name: string; readonly state: Partial<GuardState> }[] = [
  { name: 'covered', state: { curtain: left } },
  { name: 'blurred', state: { curtain: blurred } },
  { name: 'visitor', state: visitor },
  { name: 'new display', state: { curtain: newDisplay } },
  { name: 'near lock under a cover', state: { lock: { because: 'idle', inSeconds: 45 }, warning: true, curtain: left } },
];

test('The curtain works with assistive technology', async ({ openDesk: desk }) => {
  await atTheChart(desk);
  const trouble: string[] = [];
  for (const { name, state } of layers) {
    await guardSays(desk, state);
    trouble.push(...(await troubleInEachLook(desk, name)));
  }
  expect(trouble).toEqual([]);
});
