import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { Desk } from './desk';

/** A theme, the size of the window's content in pixels, and how far it is zoomed. */
export type Look = { readonly name: string; readonly theme: 'light' | 'dark'; readonly width: number; readonly height: number; readonly zoom: number };

/** The looks that a person may choose, or have to work with. */
export const looks = [
  { name: 'light', theme: 'light', width: 1440, height: 900, zoom: 1 },
  { name: 'dark, in a small window', theme: 'dark', width: 1024, height: 700, zoom: 1 },
  { name: 'light, at 200 %', theme: 'light', width: 1440, height: 900, zoom: 2 },
] as const satisfies readonly Look[];

/** Makes the window and its theme so. */
export async function show(desk: Desk, { theme, width, height, zoom }: Look): Promise<void> {
  // A window is resized once it is there: as by a person.
  await expect.poll(() => desk.application?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);
  await desk.application?.evaluate(({ BrowserWindow, nativeTheme }, look) => {
    nativeTheme.themeSource = look.theme;
    const window = BrowserWindow.getAllWindows()[0];
    window?.setContentSize(look.width, look.height);
    window?.webContents.setZoomFactor(look.zoom);
  }, { theme, width, height, zoom });
  await desk.page.waitForTimeout(150);
  await painted(desk);
}

/** What is wrong with the screen at hand in any of the looks, one after the other; it is left in the first. */
export async function troubleInEachLook(desk: Desk, screen: string): Promise<string[]> {
  const trouble: string[] = [];
  for (const look of looks) {
    await show(desk, look);
    trouble.push(...(await troubleOn(desk.page, `${screen}, ${look.name}`)));
  }
  await show(desk, looks[0]);
  return trouble;
}

/**
 * Waits until the page has painted twice. On a virtual screen a busy machine may lose the frame that a resize asks for, and
 * the page then waits for one that nobody sends: it is asked for again.
 */
async function painted(desk: Desk): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const isPainted = await desk.page.evaluate(() => Promise.race([
      new Promise<boolean>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))),
      new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 500)),
    ]));
    if (isPainted) return;
    await desk.application?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.invalidate());
  }
  throw new Error('the page does not paint');
}

/** Serious and critical violations, heads of columns that are cut off, and whether the page as a whole has to be scrolled sideways. */
export async function troubleOn(page: Page, screen: string): Promise<string[]> {
  // Without legacy mode, axe asks for a second, empty page: there is none to be had here.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${screen}: ${id} at ${target.join(' ')} (${failureSummary?.split('\n').slice(1).join(' ').trim() ?? ''})`));
  // A head of one pixel is there for the ear alone.
  const cut = await page.getByRole('columnheader').locator('span').evaluateAll((titles) => titles.filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth).map(({ textContent }) => textContent));
  grave.push(...cut.map((title) => `${screen}: the column ${title} has no room for its name`));
  const over = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - (document.scrollingElement?.clientWidth ?? 0));
  return over > 0 ? [...grave, `${screen}: ${over} px too wide`] : grave;
}
