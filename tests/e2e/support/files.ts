import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, runtime, type Desk } from './desk';

/** The path of rows of an official code-set file. */
export function codesetFixture(name: string): string {
  return join(runtime.application, 'tests', 'fixtures', 'codesets', name);
}

/** Runs a test's work with an empty folder that is gone afterwards. */
export async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'chartlock-files-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Stands in for the system's file dialog, which no test can press: it is answered with these paths; none = cancelled. */
export async function answerFileDialog(desk: Desk, paths: readonly string[]): Promise<void> {
  await desk.application?.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
  }, paths);
}

/**
 * Drops files of the disk on an element of the page. The files are real ones, with their paths; only the hand that
 * drags them is missing, so the drop itself is an event.
 */
export async function dropFiles(desk: Desk, target: string, paths: readonly string[]): Promise<void> {
  const { page } = desk;
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.id = 'dragged-files';
    document.body.append(input);
  });
  await page.locator('#dragged-files').setInputFiles([...paths]);
  await page.evaluate((selector) => {
    const input = document.querySelector<HTMLInputElement>('#dragged-files');
    const dataTransfer = new DataTransfer();
    for (const file of input?.files ?? []) dataTransfer.items.add(file);
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.querySelector(selector)?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
    input?.remove();
  }, target);
}

/** Imports official rows as a coder does: dialog, a look, Import. */
export async function importCodesets(desk: Desk, names: readonly string[]): Promise<void> {
  const { page } = desk;
  await answerFileDialog(desk, names.map(codesetFixture));
  await page.keyboard.press('Control+i');
  await page.getByRole('button', { name: names.length === 1 ? 'Import' : `Import all ${names.length}`, exact: true }).click();
  for (const name of names) await page.getByRole('article', { name }).getByText(/ is loaded$/).waitFor();
}

/** Runs a command by the words of the palette. */
export async function runFromPalette(desk: Desk, words: string): Promise<void> {
  const { page } = desk;
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused();
  await page.getByRole('combobox', { name: 'Find a command' }).fill(words);
  await page.getByRole('option').filter({ hasText: words }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Find a command' }).waitFor({ state: 'hidden' });
}
