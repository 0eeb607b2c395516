import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { alone } from './support/alone';
import { expect, test, type Desk } from './support/desk';
import { answerFileDialog, withFolder } from './support/files';
import { filesElsewhere, filesSince, filesWith, freshElsewhere, openFilesWith } from './support/left-files';

/** A word that is nowhere but in this run of this test: in every note, in the name of every file, and in the provider's name. */
const canary = `zz${randomBytes(8).toString('hex')}`;
const charts = 300;
const sentence = `Vermilion ${canary} sentence of the note: acute kidney injury on chronic kidney disease.\n`;

/** Looks again and again at everything on the disk, while the application works. */
class Watcher {
  readonly found = new Set<string>();
  readonly looks: string[] = [];
  #isOver = false;
  #looking: Promise<void> = Promise.resolve();

  /** @param source where the notes come from: they are there, and stay */
  constructor(
    private readonly desk: Desk,
    private readonly source: string,
    private readonly since: number,
  ) {}

  look(elsewhere: readonly string[] = freshElsewhere(this.since)): void {
    const files = [...filesSince(this.desk.profile, 0), ...elsewhere].filter((file) => !file.startsWith(this.source));
    for (const path of [...filesWith(canary, files), ...openFilesWith(canary, this.desk.processIds(), this.source)]) this.found.add(path);
  }

  /** Looks while something is being done. @returns how often */
  async during(what: string, work: () => Promise<void>): Promise<void> {
    let count = 0;
    this.#isOver = false;
    this.#looking = (async () => {
      while (!this.#isOver) {
        this.look();
        count += 1;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    })();
    const began = performance.now();
    try {
      await work();
    } finally {
      this.#isOver = true;
      await this.#looking;
    }
    this.looks.push(`${what}: ${Math.round(performance.now() - began)} ms, ${count} looks`);
    // A lock is over before there is time for a second.
    expect(count).toBeGreaterThan(0);
  }
}

const longNote = `Quimby ${canary} long.txt`;

/** Notes in a folder: three hundred of some pages, and beside it one of five megabytes. */
function writeNotes(folder: string): void {
  mkdirSync(join(folder, 'notes'));
  for (let note = 0; note < charts; note += 1) writeFileSync(join(folder, 'notes', `Quimby ${canary} ${note}.txt`), `Note ${note}\n${sentence.repeat(200)}`);
  writeFileSync(join(folder, longNote), `The long note\n${sentence.repeat(55_000)}`);
}

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'New encounter' });

async function fillStay(page: Page): Promise<void> {
  await dialog(page).getByLabel('Admitted').fill('2026-03-08');
  await dialog(page).getByLabel('Discharged').fill('2026-03-12');
  await dialog(page).getByLabel('Attending provider').fill(`Dr ${canary}`);
}

/** Every note of the folder becomes a chart of its own. */
async function bringIn(desk: Desk, folder: string): Promise<void> {
  const { page } = desk;
  await answerFileDialog(desk, [join(folder, 'notes')]);
  await page.keyboard.press('Control+Shift+O');
  await dialog(page).getByText(`One encounter per file (${charts} encounters)`).click();
  await fillStay(page);
  await dialog(page).getByRole('button', { name: `Create ${charts} encounters` }).click();
  const report = page.getByRole('dialog', { name: 'What was created' });
  await expect(report).toContainText(`${charts} encounters are created`, { timeout: 60_000 });
  await report.getByRole('button', { name: 'Go to the worklist' }).click();
}

/** Sorts the whole list by every column, both ways, and narrows it by the provider's name. */
async function sortAndFilter({ page }: Desk): Promise<void> {
  for (const column of ['Encounter', 'Status', 'Class', 'Date', 'Attending', 'Documents', 'Codes']) {
    const head = page.getByRole('columnheader', { name: column, exact: true });
    for (let turn = 0; turn < 2; turn += 1) {
      const before = await head.getAttribute('aria-sort');
      await head.getByRole('button').click();
      await expect(head).not.toHaveAttribute('aria-sort', before ?? 'none');
    }
  }
  await page.keyboard.press('Control+f');
  await page.keyboard.type(canary);
  await expect(page.getByRole('row').filter({ hasText: canary }).first()).toBeVisible();
  await page.keyboard.press('Escape');
}

/** Brings the long note in and reads it; seeks in it, in the code books, and in the whole log. */
async function readAndSeek(desk: Desk, folder: string): Promise<void> {
  const { page } = desk;
  await answerFileDialog(desk, [join(folder, longNote)]);
  await page.keyboard.press('Control+o');
  await fillStay(page);
  await dialog(page).getByRole('button', { name: 'Create encounter' }).click();
  await expect(page.getByRole('textbox', { name: /^Text of / })).toContainText('The long note', { timeout: 30_000 });
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('textbox', { name: 'Find in this document' })).toBeFocused();
  await page.keyboard.type(canary);
  // By its place: to look for words in five megabytes keeps the page's thread busy until it is locked.
  await expect(page.getByRole('status').filter({ hasText: /^1 of / })).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Find a code' }).fill(`${canary} kidney`);
  await page.waitForTimeout(500);
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('grid', { name: 'Events, newest first' })).toContainText('Created the encounter');
  await page.evaluate(() => window.desk.vault.audit.verify('{}'));
}

/** Notes from now on how long the page's own thread was busy with one thing at the longest: what a pulse has to wait for. */
async function watchThread(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    Reflect.set(window, 'longestTask', 0);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) Reflect.set(window, 'longestTask', Math.max(Number(Reflect.get(window, 'longestTask')), duration));
    }).observe({ type: 'longtask' });
  });
  return async () => Math.round(await page.evaluate(() => Number(Reflect.get(window, 'longestTask'))));
}

test('While hundreds of charts come in, are sorted and sought through, no file on the disk has a word of them; nor after a lock and after the end', alone, async ({ desk }) => {
  test.setTimeout(180_000);
  await withFolder(async (folder) => {
    writeNotes(folder);
    const start = Date.now();
    const watcher = new Watcher(desk, folder, start);
    // The look itself sees: where the notes come from, each is found.
    expect(filesWith(canary, filesSince(folder, 0))).toHaveLength(charts + 1);
    await desk.begin();
    const longest = await watchThread(desk.page);
    await watcher.during('bringing in', () => bringIn(desk, folder));
    await watcher.during('sorting and filtering', () => sortAndFilter(desk));
    await watcher.during('reading and seeking', () => readAndSeek(desk, folder));
    watcher.looks.push(`the page was busy with one thing for ${await longest()} ms at most`);
    await watcher.during('locking', () => desk.lock());
    await watcher.during('unlocking', async () => void (await desk.comeBack()));
    await desk.endsBy(() => desk.page.evaluate(() => window.desk.shell.quit({})));
    watcher.look(filesElsewhere(start));
    console.log(watcher.looks.join('\n')); // eslint-disable-line no-console
    expect([...watcher.found]).toEqual([]);
    expect(filesSince(desk.profile, 0).filter((file) => file.endsWith('.dmp') || /(^|\/)core(\.\d+)?$/.test(file))).toEqual([]);
  });
});
