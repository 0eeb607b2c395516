import { test } from './support/open-desk';
import { addDemoCharts, assignCode, openChart } from './support/hands';
import { guardSays, speakForGuard } from './support/guard';
import { show } from './support/looks';

test('look', async ({ openDesk: desk }) => {
  test.setTimeout(180_000);
  await desk.open();
  const { page } = desk;
  await addDemoCharts(page);
  for (const who of [/Okonkwo/]) {
    await openChart(page, who);
    await assignCode(page, 'heart failure');
    await page.getByRole('textbox', { name: 'Rationale' }).fill('Two physicians say so');
    await page.getByRole('combobox', { name: 'Find a code' }).fill('kidney inj');
  }
  for (const row of [1, 2, 3, 4]) {
    await page.keyboard.press('Control+1');
    await page.getByRole('grid', { name: 'Encounters' }).getByRole('row').nth(row + 1).dblclick();
    await page.getByRole('heading', { name: 'Codes', exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Find a code' }).fill('kidney');
    await page.waitForTimeout(400);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(300);
  }
  await speakForGuard(desk);
  const looks = [
    { name: 'light', theme: 'light', width: 1440, height: 900, zoom: 1 },
    { name: 'small-dark', theme: 'dark', width: 1024, height: 700, zoom: 1 },
    { name: 'zoomed', theme: 'light', width: 720, height: 480, zoom: 1 },
  ] as const;
  for (const look of looks) {
    await show(desk, look as never);
    await guardSays(desk);
    await page.keyboard.press('Control+Shift+e');
    await page.waitForTimeout(500);
    await page.screenshot({ path: `/tmp/du-${look.name}-sweep.png` });
    await page.getByRole('radiogroup').nth(0).getByRole('radio', { name: 'Yes' }).press('Space');
    await page.getByRole('radiogroup').nth(1).getByRole('radio', { name: 'Not today' }).press('Space');
    await page.getByRole('button', { name: 'Sign and end' }).click();
    await page.waitForTimeout(200);
    await guardSays(desk, { lock: { because: 'shift-ended', inSeconds: 250 }, warning: true });
    await page.screenshot({ path: `/tmp/du-${look.name}-tried.png` });
    await page.keyboard.press('Escape');
    await page.waitForTimeout(200);
    await page.screenshot({ path: `/tmp/du-${look.name}-shift.png` });
    await guardSays(desk, { curtain: { how: 'blur', because: 'left' } });
    await page.screenshot({ path: `/tmp/du-${look.name}-blur.png` });
    await guardSays(desk, { lock: { because: 'idle', inSeconds: 45 }, warning: true, curtain: { how: 'cover', because: 'left' } });
    await page.screenshot({ path: `/tmp/du-${look.name}-cover.png` });
    await guardSays(desk, { lock: { because: 'visitor', inSeconds: 9 }, warning: true, curtain: { how: 'cover', because: 'visitor' } });
    await page.screenshot({ path: `/tmp/du-${look.name}-visitor.png` });
    await guardSays(desk, { curtain: { how: 'cover', because: 'new-display' } });
    await page.screenshot({ path: `/tmp/du-${look.name}-display.png` });
    await guardSays(desk);
  }
  await show(desk, looks[0] as never);
  await page.emulateMedia({ forcedColors: 'active' });
  await guardSays(desk, { lock: { because: 'idle', inSeconds: 45 }, warning: true });
  await page.screenshot({ path: `/tmp/du-forced-count.png` });
  await guardSays(desk, { curtain: { how: 'blur', because: 'left' } });
  await page.screenshot({ path: `/tmp/du-forced-blur.png` });
  await guardSays(desk);
  await page.keyboard.press('Control+Shift+e');
  await page.waitForTimeout(400);
  await page.screenshot({ path: `/tmp/du-forced-sweep.png` });
  await page.keyboard.press('Escape');
  await desk.lock();
  const locked = await desk.start('--locked=idle', `--locked-at=${Date.now() - 1000 * 60 * 5}`);
  await locked.waitForTimeout(500);
  await locked.screenshot({ path: `/tmp/du-locked.png` });
});
