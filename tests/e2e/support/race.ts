import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Chance } from './chance';
import { expect, type Desk } from './desk';
import { answerFileDialog } from './files';

const groupings = ['one', 'per-file', 'per-folder'] as const;
type Grouping = (typeof groupings)[number];

/** How a round stood when the desk was unlocked again. */
export type RaceOutcome = 'nothing was created' | 'a part was created' | 'all was created';

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'New encounter' });

/**
 * Creates encounters of many files, locks the desk at a random moment of it, comes back and presses the button again if the
 * dialog stands there. @returns how far the creation had come, and the titles that must now exist, each once
 */
export async function createAndLock(desk: Desk, folder: string, chance: Chance, round: number): Promise<{ readonly outcome: RaceOutcome; readonly titles: readonly string[]; readonly encounters: number }> {
  const names = writeNotes(folder, chance, round);
  const grouping = chance.one(groupings);
  const encounters = { one: 1, 'per-file': names.length, 'per-folder': 3 }[grouping];
  await answerFileDialog(desk, [folder]);
  await desk.page.keyboard.press('Control+Shift+O');
  await expect(dialog(desk.page).getByRole('list', { name: `${names.length} files` })).toBeVisible();
  await chooseGrouping(dialog(desk.page), grouping);
  await dialog(desk.page).getByLabel('Admitted').fill('8 Mar 2026');
  await dialog(desk.page).getByText('Still in house').click();

  // In the page itself, so that the two come as near to each other as chance has it: the lock may even be asked for first.
  const lockAfter = chance.whole(-120, 250);
  await desk.endsBy(() => dialog(desk.page).locator('[type="submit"]').evaluate((button, ms) => {
    setTimeout(() => void window.desk.shell.lock({}), Math.max(0, ms));
    setTimeout(() => { if (button instanceof HTMLElement) button.click(); }, Math.max(0, -ms));
  }, lockAfter));
  const page = await desk.comeBack();
  await expect(page.getByRole('heading', { level: 1 }).or(page.getByRole('heading', { name: 'Codes', exact: true })).first()).toBeVisible();
  // The dialog, if it comes, comes with the frame.
  await page.waitForTimeout(300);
  const isThere = (await dialog(page).count()) > 0;
  const left = isThere ? await dialog(page).getByRole('list', { name: /^\d+ files?$/ }).getByRole('listitem').count() : 0;
  if (isThere) await finish(page);
  return { outcome: left === names.length ? 'nothing was created' : left > 0 ? 'a part was created' : 'all was created', titles: names.map(titleOf), encounters };
}

/** Presses the button of the dialog that came back, and waits until everything exists. */
async function finish(page: Page): Promise<void> {
  await dialog(page).getByRole('button', { name: /^Create / }).click();
  await expect(dialog(page)).toHaveCount(0, { timeout: 20_000 });
  // Of several there is a report; a single one is opened at once.
  const report = page.getByRole('button', { name: 'Go to the worklist' });
  // Whichever of the two comes.
  await expect(report.or(page.getByRole('textbox', { name: /^Text of / })).first()).toBeVisible();
  if (await report.isVisible()) await report.click();
}

function writeNotes(folder: string, chance: Chance, round: number): string[] {
  return Array.from({ length: chance.whole(6, 12) }, (_none, index) => {
    const below = join(folder, ['a', 'b', 'c'][index % 3] ?? 'a');
    mkdirSync(below, { recursive: true });
    const name = `round ${round} note ${index}.txt`;
    writeFileSync(join(below, name), `Note ${index} of round ${round}. ${'The patient rests. '.repeat(chance.whole(2000, 40_000))}`);
    return name;
  });
}

async function chooseGrouping(within: Locator, grouping: Grouping): Promise<void> {
  const words = { one: /^All in one encounter/, 'per-file': /^One encounter per file/, 'per-folder': /^One encounter per subfolder/ }[grouping];
  await within.getByText(words).click();
}

function titleOf(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1).replace('.txt', '')}`;
}

/** Every encounter of the vault: how many there are, how many the log says were created, and the titles of their documents. */
export async function everything(page: Page): Promise<{ readonly encounters: number; readonly events: number; readonly titles: readonly string[] }> {
  return await page.evaluate(async () => {
    const { encounters, audit } = window.desk.vault;
    const told = async (reply: Promise<{ ok: boolean; output?: string }>) => JSON.parse((await reply).output ?? 'null');
    const list = await told(encounters.worklist(JSON.stringify({ text: '', statuses: [], sort: 'ref', descending: false, from: 0, count: 500 })));
    const titles: string[] = [];
    for (const { id } of list.rows) {
      const { encounter } = await told(encounters.open(JSON.stringify({ encounterId: id })));
      titles.push(...encounter.documents.map(({ title }: { title: string }) => title));
    }
    const filter = { events: ['encounter.created'], personId: null, encounterId: null, from: null, to: null };
    const log = await told(audit.list(JSON.stringify({ filter, before: null, count: 1 })));
    return { encounters: list.total, events: log.total, titles };
  });
}
