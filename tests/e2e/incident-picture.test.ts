import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { z } from '../../shared/kernel';
import { processesOf, scanMemory } from '../support/memory';
import { runtime } from './support/desk';
import { addDemoCharts, openChart } from './support/hands';
import { begin, report, withContact, words } from './support/incidents';
import { openEventsOf } from './support/log';
import { expect, test } from './support/open-desk';

/** Every file of a folder and below. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : [];
  });
}

const mask = 0x55;
const seenSchema = z.strictObject({ size: z.array(z.number()), middle: z.array(z.number()), base64: z.array(z.number()) });

/**
 * What the first picture that is attached is like: its size, and some of it from the middle, where it is like no other, as bytes and in
 * base64. Both are masked on the way here, which leads through the shell: its memory must not hold them because of this test.
 */
async function pictureOf(page: Page): Promise<{ readonly size: number[]; readonly needles: Buffer[] }> {
  const seen = seenSchema.parse(await page.evaluate(async (by) => {
    const told = async (reply: Promise<{ ok: boolean; output?: string }>) => JSON.parse((await reply).output ?? 'null');
    const { incidents } = await told(window.desk.vault.incidents.list('{}'));
    const { incident } = await told(window.desk.vault.incidents.one(JSON.stringify({ incidentId: incidents[0].id })));
    const { png } = await told(window.desk.vault.incidents.picture(JSON.stringify({ incidentId: incident.id, attachmentId: incident.attachments[0].id })));
    const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
    const head = new DataView(bytes.buffer);
    const masked = (values: ArrayLike<number>): number[] => Array.from(values, (value) => value ^ by);
    const [at, characterAt] = [Math.floor(bytes.length / 2), Math.floor(png.length / 2)];
    const characters: string = png.slice(characterAt, characterAt + 64);
    return { size: [head.getUint32(16), head.getUint32(20)], middle: masked(bytes.subarray(at, at + 48)), base64: masked(Array.from(characters, (character) => character.charCodeAt(0))) };
  }, mask));
  return { size: seen.size, needles: [seen.middle, seen.base64].map((values) => Buffer.from(values.map((value) => value ^ mask))) };
}

/** What becomes of asking for a picture as the page could. */
async function asked(page: Page, how: 'unasked' | 'allowed' | 'with-sound' | 'camera'): Promise<string> {
  return page.evaluate(async (way) => {
    const attempt = (work: Promise<MediaStream>): Promise<string> => work.then((stream) => {
      stream.getTracks().forEach((track) => track.stop());
      return 'granted';
    }, () => 'refused');
    if (way !== 'unasked') {
      const allowed = await window.desk.shell.allowPicture({});
      if (!allowed.ok) return 'not allowed';
    }
    return way === 'camera' ? attempt(navigator.mediaDevices.getUserMedia({ video: true })) : attempt(navigator.mediaDevices.getDisplayMedia({ video: true, audio: way === 'with-sound' }));
  }, how);
}

test('A picture of the window shows the chart beneath the report, lies in the vault at once and nowhere else, and can be dropped', async ({ openDesk }) => {
  test.setTimeout(120_000);
  await openDesk.open({ policy: withContact });
  const { page } = openDesk;
  await addDemoCharts(page);
  await openChart(page, /Okonkwo/);
  await begin(page, 'b');
  await page.keyboard.press('Control+Enter');
  await expect(words(page)).toBeFocused();
  await page.keyboard.press('Alt+p');
  const picture = report(page).getByRole('img', { name: 'window-1.png, as it is attached' });
  await expect(picture).toBeVisible();
  await expect(words(page)).toBeFocused();
  await expect.poll(() => openEventsOf(page, 'incidents.attached')).toHaveLength(1);

  const { size, needles } = await pictureOf(page);
  // The compositor gives even numbers of pixels.
  expect(size).toEqual(await page.evaluate(() => [window.innerWidth, window.innerHeight].map((length) => 2 * Math.floor((length * window.devicePixelRatio) / 2))));
  if (process.platform === 'linux') {
    const processes = processesOf(runtime.executable, openDesk.profile);
    const inMemory = (kind: string): number => processes.filter((each) => each.kind === kind).flatMap(({ pid }) => scanMemory(pid, needles)).reduce((sum, count) => sum + count, 0);
    expect(inMemory('renderer')).toBeGreaterThan(0);
    expect(inMemory('main')).toBe(0);
  }
  expect(filesIn(openDesk.profile).filter((path) => needles.some((needle) => readFileSync(path).includes(needle)))).toEqual([]);

  await report(page).getByRole('button', { name: 'Take window-1.png off' }).click();
  await expect(picture).toHaveCount(0);
  // Chromium asks of every picture whether it might be a camera's.
  openDesk.forgive(/camera is not allowed/);
});

test('Without a press, without the word for it, with sound, for a camera or beneath a curtain there is no picture', async ({ openDesk }) => {
  await openDesk.open({ policy: withContact });
  const { page } = openDesk;
  expect(await asked(page, 'unasked')).toBe('refused');
  await page.keyboard.press('Shift');
  expect(await asked(page, 'with-sound')).toBe('refused');
  await page.keyboard.press('Shift');
  expect(await asked(page, 'camera')).toBe('refused');
  await page.keyboard.press('Shift');
  expect(await asked(page, 'allowed')).toBe('granted');
  // The press is used up, and so is the word.
  expect(await asked(page, 'allowed')).toBe('not allowed');
  expect(await asked(page, 'unasked')).toBe('refused');
  await page.evaluate(() => window.desk.shell.visitor({}));
  await expect.poll(async () => (await openDesk.guardState())?.curtain?.because).toBe('visitor');
  await page.keyboard.press('Shift');
  expect(await asked(page, 'allowed')).toBe('not allowed');
  openDesk.forgive(/permission|NotAllowed/i);
});
