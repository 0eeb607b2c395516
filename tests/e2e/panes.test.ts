import { expect, test } from './support/desk';
import { looks, show } from './support/looks';
import { atTheChart, panel, question } from './support/queries';
import { settled } from './support/settled';

const [wide, small, large] = looks;

test('A list that is open in the context, with what is half typed in it, stays so when the window changes its width or is zoomed', async ({ desk }) => {
  test.setTimeout(120_000);
  const page = await atTheChart(desk);
  await show(desk, wide);
  await page.getByRole('grid', { name: 'Diagnoses' }).getByRole('row').click();
  await page.keyboard.press('q');
  await expect(panel(page).getByRole('textbox', { name: 'Question' })).toBeFocused();
  await page.keyboard.press('Alt+t');
  const list = panel(page).getByRole('combobox', { name: 'Template' });
  await expect(list).toBeFocused();
  await page.keyboard.type('hea');
  for (const look of [small, large, wide]) {
    await show(desk, look);
    await expect(list, look.name).toBeFocused();
    await expect(list, look.name).toHaveValue('hea');
    await expect(list, look.name).toBeInViewport();
  }
  await page.keyboard.type('rt failure');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('button', { name: /Template/ })).toContainText(/heart failure/i);
});

test('What has the focus is never covered when the window is made smaller; the context comes back as it was left', async ({ desk }) => {
  test.setTimeout(120_000);
  const page = await atTheChart(desk);
  const find = page.getByRole('combobox', { name: 'Find a code' });
  const low = { ...wide, height: 500 };
  await show(desk, low);
  await page.getByRole('grid', { name: 'Diagnoses' }).getByRole('row').click();
  await page.keyboard.press('q');
  await expect(question(page)).toBeFocused();
  await panel(page).hover();
  await page.mouse.wheel(0, 90);
  const scrolled = () => panel(page).evaluate((within) => [within, ...within.querySelectorAll('*')].map(({ scrollTop }) => scrollTop).filter((top) => top > 0));
  await expect.poll(scrolled).toHaveLength(1);
  const place = await settled(scrolled);
  await page.keyboard.press('Escape');
  await find.click();
  await page.keyboard.type('kidn');

  await show(desk, small);
  await expect(panel(page)).toBeHidden();
  await expect(find).toBeFocused();
  await expect(find).toHaveValue('kidn');
  await show(desk, low);
  await expect(panel(page)).toBeVisible();
  await expect(find).toBeFocused();
  await expect(find).toHaveValue('kidn');
  await expect.poll(scrolled).toEqual(place);
});

test('Going to a part of the Desk page moves the page, and nothing of the frame around it', async ({ desk }) => {
  const page = await desk.begin();
  await show(desk, wide);
  await page.keyboard.press('Control+5');
  await page.getByRole('group', { name: 'On this page' }).getByRole('button', { name: 'Charts on this desk' }).click();
  await expect(page.getByRole('region', { name: 'Charts on this desk' })).toBeFocused();
  const moved = () => page.getByRole('main').evaluate((main) => {
    const scrolled: string[] = [];
    for (let around: Element | null = main; around !== null; around = around.parentElement) if (around.scrollTop > 0) scrolled.push(around.tagName);
    return scrolled;
  });
  expect(await moved()).toEqual([]);
});

test('In a small window the context slides over by its key, takes the focus and gives it back', async ({ desk }) => {
  test.setTimeout(120_000);
  const page = await atTheChart(desk);
  await show(desk, small);
  const find = page.getByRole('combobox', { name: 'Find a code' });
  const context = page.getByRole('region', { name: 'Context' });
  await page.keyboard.press('/');
  await expect(find).toBeFocused();
  await find.fill('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('\\');
  await expect(context.getByRole('tablist')).toBeVisible();
  await expect.poll(() => context.evaluate((pane) => pane.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(context).toBeHidden();
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane'))).toBe('codes');
});
