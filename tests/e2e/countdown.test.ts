import { atTheChart, guardSays } from './support/guard';
import { troubleInEachLook } from './support/looks';
import { expect, test } from './support/open-desk';
import { settled } from './support/settled';

test('The strip counts down to a lock without taking the focus or moving anything, above dialogs too', async ({ openDesk: desk }) => {
  const page = await atTheChart(desk);
  const strip = page.getByRole('complementary', { name: 'Countdown' });
  await page.keyboard.press('Control+n');
  const name = page.getByRole('dialog').getByLabel('Name', { exact: true });
  await name.focus();
  const places = async (): Promise<unknown> => await page.evaluate(() => [...document.querySelectorAll('#desk *')].map((element) => JSON.stringify(element.getBoundingClientRect())));
  await expect(page.getByText('Saved')).toBeVisible();
  const before = await settled(places);
  await guardSays(desk, { lock: { because: 'idle', inSeconds: 45 }, warning: true });
  await expect(strip).toHaveText('Locks in 0:45 because nobody touches the desk. Any key stays.');
  await expect(name).toBeFocused();
  expect(await places()).toEqual(before);
  const box = await strip.boundingBox();
  expect(await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest('aside')?.getAttribute('aria-label'), { x: (box?.x ?? 0) + 300, y: (box?.y ?? 0) + 10 })).toBe('Countdown');
  await guardSays(desk);
  await expect(strip).toHaveCount(0);
});

test('The countdown is said aloud at 60, 30 and 10 seconds only', async ({ openDesk: desk }) => {
  const page = await atTheChart(desk);
  await page.evaluate(() => {
    const said: string[] = [];
    const region = document.querySelector('#guard [aria-live]');
    if (region === null) throw new Error('nothing would be said');
    new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, { childList: true, characterData: true, subtree: true });
    Reflect.set(window, 'said', said);
  });
  for (const inSeconds of [62, 60, 59, 45, 31, 30, 29, 12, 9, 8, 1]) await guardSays(desk, { lock: { because: 'idle', inSeconds }, warning: true });
  expect(await page.evaluate(() => Reflect.get(window, 'said'))).toEqual(['1:00', '0:30', '0:09'].map((time) => `Locks in ${time} because nobody touches the desk. Any key stays.`));
});

test('The end of a session is counted down with the word that nothing is lost, and the end of a shift with its button', async ({ openDesk: desk }) => {
  const page = await atTheChart(desk);
  const strip = page.getByRole('complementary', { name: 'Countdown' });
  await guardSays(desk, { lock: { because: 'session-maximum', inSeconds: 250 }, warning: true });
  await expect(strip).toHaveText('The session ends in 4:10; what you typed is kept.');
  await guardSays(desk, { lock: { because: 'shift-ended', inSeconds: 250 }, warning: true });
  await expect(strip).toContainText('The shift ends in 4:10; what you typed is kept.');
  await strip.getByRole('button', { name: 'End the shift…' }).click();
  await expect(page.getByRole('dialog', { name: 'End the shift' })).toBeVisible();
});

test('The pill counts to the lock; while it does, nothing else of the page is drawn, and its name holds still', async ({ openDesk: desk }) => {
  const page = await atTheChart(desk);
  const pill = page.getByRole('button', { name: /^Desk: Keychain/ });
  await guardSays(desk, { lock: { because: 'idle', inSeconds: 870 } });
  await expect(pill).toContainText('14 min');
  await guardSays(desk);
  await expect(pill).toContainText('4:12');
  const name = await pill.ariaSnapshot();
  const { width } = (await pill.boundingBox()) ?? { width: 0 };
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    const elsewhere: string[] = [];
    new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        if (element?.closest('button')?.textContent.includes('Keychain') !== true) elsewhere.push(`${element?.tagName} ${element?.className}`);
      }
    }).observe(document.documentElement, { childList: true, characterData: true, attributes: true, subtree: true });
    Reflect.set(window, 'elsewhere', elsewhere);
  });
  for (let inSeconds = 251; inSeconds >= 230; inSeconds -= 1) await guardSays(desk, { lock: { because: 'idle', inSeconds } });
  await expect(pill).toContainText('3:50');
  expect(await page.evaluate(() => Reflect.get(window, 'elsewhere'))).toEqual([]);
  expect([await pill.ariaSnapshot(), (await pill.boundingBox())?.width]).toEqual([name, width]);
});

test('The countdown works with assistive technology', async ({ openDesk: desk }) => {
  await atTheChart(desk);
  await guardSays(desk, { lock: { because: 'idle', inSeconds: 45 }, warning: true });
  const trouble = await troubleInEachLook(desk, 'before an idle lock');
  await guardSays(desk, { lock: { because: 'shift-ended', inSeconds: 250 }, warning: true });
  trouble.push(...(await troubleInEachLook(desk, 'before the end of the shift')));
  expect(trouble).toEqual([]);
});
