import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { Desk, expect, passphrase, test as base } from './support/desk';
import { answerFileDialog, withFolder } from './support/files';
import { addDemoCharts, openChart } from './support/hands';

/** The desk of a colleague on another computer: data and keys of its own. */
const test = base.extend<{ colleague: Desk }>({
  colleague: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'chartlock-colleague-'));
    const desk = new Desk(profile);
    await use(desk);
    await desk.stop();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    expect(desk.complaints).toEqual([]);
  },
});

const favourites = (page: Page): Locator => page.getByRole('region', { name: 'Favourites' });

/** Puts codes that are found onto the shelf, and goes there. */
async function keep(page: Page, ...codes: readonly string[]): Promise<void> {
  const find = page.getByRole('combobox', { name: 'Find a code' });
  const first = page.getByRole('listbox', { name: 'Codes found' }).getByRole('option').first();
  for (const code of codes) {
    await find.fill(code);
    await expect(first).toContainText(code);
    await page.keyboard.press('Alt+f');
    await expect(first.getByRole('img', { name: 'on your shelf' })).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+s');
  await expect(favourites(page).getByRole('row')).toHaveCount(codes.length);
}

async function chooseFromMenu(page: Page, entry: string): Promise<void> {
  await favourites(page).getByRole('button', { name: 'Groups and files' }).press('Enter');
  await page.getByRole('menuitem', { name: entry }).press('Enter');
}

test('A lead saves favourites under the signature of the desk; a colleague sees what is new, takes it over, and takes no file that was changed', async ({ desk, colleague }) => {
  test.setTimeout(120_000);
  await withFolder(async (folder) => {
    const path = join(folder, 'favourites.json');
    await desk.beginAs('lead');
    await addDemoCharts(desk.page);
    await openChart(desk.page, /Okonkwo/);
    await keep(desk.page, 'I50.23', 'N17.9');
    await desk.application?.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await chooseFromMenu(desk.page, 'Save for a team…');
    // Who has just proved who they are is not asked again.
    const proof = desk.page.getByRole('dialog').getByLabel('Passphrase', { exact: true });
    const saved = desk.page.getByRole('status').filter({ hasText: '2 favourites saved' });
    await expect(proof.or(saved).first()).toBeVisible();
    if (await proof.isVisible()) {
      await proof.fill(passphrase);
      await desk.page.keyboard.press('Enter');
    }
    await expect(saved).toBeVisible({ timeout: 20_000 });
    await desk.stop();

    await colleague.start();
    await colleague.createVault('Mira Voss', 'mvoss');
    const { page } = colleague;
    await addDemoCharts(page);
    await openChart(page, /Okonkwo/);
    await keep(page, 'N17.9');
    const dialog = page.getByRole('dialog', { name: 'Take favourites over' });

    const changed = join(folder, 'changed.json');
    writeFileSync(changed, readFileSync(path, 'utf8').replace('I5023', 'I5022'));
    await answerFileDialog(colleague, [changed]);
    await chooseFromMenu(page, 'Take over from a file…');
    await expect(dialog).toContainText('it was changed since');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);

    await answerFileDialog(colleague, [path]);
    await chooseFromMenu(page, 'Take over from a file…');
    await expect(dialog).toContainText(/Signed by the desk with the key \S{12}/);
    await expect(dialog.getByRole('listitem')).toHaveText([/I50\.23.*new/, /N17\.9.*on your shelf/]);
    await dialog.getByRole('button', { name: 'Take 1 over' }).press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(favourites(page).getByRole('row')).toHaveText([/N17\.9/, /I50\.23/]);

    await chooseFromMenu(page, 'Take over from a file…');
    await expect(dialog.getByRole('button', { name: 'Nothing new' })).toBeDisabled();
  });
});
