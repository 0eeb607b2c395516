import { expect, type Page } from '@playwright/test';
import { shellChannels, type GuardState } from '../../../shared/ipc';
import type { Desk } from './desk';
import { addDemoCharts, openChart } from './hands';
import type { OpenDesk } from './open-desk';

/**
 * Stands in for the guard's clock and senses, which would take minutes and a second display: from now on the page hears
 * from the guard what the test says, on the channel on which the guard speaks, and nothing else.
 */
export async function speakForGuard(desk: Desk): Promise<void> {
  await desk.application?.evaluate(({ BrowserWindow }, channel) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('there is no window');
    const send = contents.send.bind(contents);
    Reflect.set(globalThis, 'sayToPage', (state: unknown) => send(channel, state));
    contents.send = (name, ...rest) => {
      if (name !== channel) send(name, ...rest);
    };
  }, shellChannels.guard);
  await desk.page.evaluate(() => {
    Reflect.set(window, 'guardHeard', 0);
    window.desk.onGuard(() => Reflect.set(window, 'guardHeard', Number(Reflect.get(window, 'guardHeard')) + 1));
  });
}

const calm: GuardState = { lock: { because: 'idle', inSeconds: 252 }, warning: false, curtain: null };

/** Says what the guard would say, beginning with an untroubled desk. */
export async function guardSays(desk: Desk, state: Partial<GuardState> = {}): Promise<void> {
  const heard = (): Promise<number> => desk.page.evaluate(() => Number(Reflect.get(window, 'guardHeard')));
  const before = await heard();
  await desk.application?.evaluate((_electron, said) => {
    const say: unknown = Reflect.get(globalThis, 'sayToPage');
    if (typeof say !== 'function') throw new Error('nobody speaks for the guard');
    say(said);
  }, { ...calm, ...state });
  // It comes by another way than the test's own question, which may overtake it.
  await expect.poll(heard, { intervals: [20] }).toBeGreaterThan(before);
  // Two frames: what the page does about it is done, and painted.
  await desk.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** A desk with a chart open on it, of whose guard the test speaks. */
export async function atTheChart(desk: OpenDesk): Promise<Page> {
  await desk.open();
  await addDemoCharts(desk.page);
  await openChart(desk.page, /Okonkwo/);
  await speakForGuard(desk);
  await guardSays(desk);
  return desk.page;
}
