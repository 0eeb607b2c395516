import { mkdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { AtWork, orderFile, type Lock } from './support/at-work';
import { Chance, seedOf } from './support/chance';
import { expect, test, type Desk } from './support/desk';
import { answerFileDialog, codesetFixture, runFromPalette, withFolder } from './support/files';
import { addDemoCharts, assignCode, openChart } from './support/hands';
import { createAndLock, everything } from './support/race';

const newEncounter = (page: Page): Locator => page.getByRole('dialog', { name: 'New encounter' });
const adding = (page: Page): Locator => page.getByRole('dialog', { name: /^Add documents to / });
const editing = (page: Page): Locator => page.getByRole('dialog', { name: /^Details of / });
const fileRow = (dialog: Locator, name: string): Locator => dialog.getByRole('listitem').filter({ hasText: name });
const titleOf = (card: Locator): Locator => card.getByRole('textbox', { name: 'Title' });
const dateOf = (card: Locator): Locator => card.getByRole('textbox', { name: /^Date/ });

async function atTheChart(desk: Desk): Promise<Page> {
  await desk.begin();
  await addDemoCharts(desk.page);
  await openChart(desk.page, /Okonkwo/);
  return desk.page;
}

async function overALock(desk: Desk): Promise<Page> {
  await desk.lock();
  return await desk.comeBack();
}

/** Answers the system's dialog and opens it. */
async function choose(desk: Desk, keys: string, paths: readonly string[]): Promise<void> {
  await answerFileDialog(desk, paths);
  await desk.page.keyboard.press(keys);
}

test('Files chosen for a new encounter are still chosen after a lock, with what was said of them; one that changed is marked, one that is gone is named', async ({ desk }) => {
  await withFolder(async (folder) => {
    for (const name of ['first.txt', 'second.txt', 'third.txt', 'fourth.txt']) writeFileSync(join(folder, name), `Words of ${name}.`);
    await desk.begin();
    await choose(desk, 'Control+Shift+O', [folder]);
    const dialog = newEncounter(desk.page);
    await expect(dialog.getByRole('list', { name: '4 files' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Leave out fourth.txt' }).click();
    await dialog.getByRole('button', { name: 'Edit title, kind and date of first.txt' }).click();
    await titleOf(fileRow(dialog, 'first.txt')).fill('Note of the night');
    await dateOf(fileRow(dialog, 'first.txt')).fill('3/8/20');
    await dialog.getByText('One encounter per file (3 encounters)').click();
    await dialog.getByLabel('Admitted').fill('31 Fe');

    await desk.lock();
    writeFileSync(join(folder, 'second.txt'), 'Other words, as many.');
    unlinkSync(join(folder, 'third.txt'));
    const page = await desk.comeBack();
    const again = newEncounter(page);
    await expect(again.getByRole('list', { name: '2 files' })).toBeVisible();
    await expect(titleOf(fileRow(again, 'first.txt'))).toHaveValue('Note of the night');
    await expect(dateOf(fileRow(again, 'first.txt'))).toHaveValue('3/8/20');
    await expect(fileRow(again, 'first.txt')).not.toContainText('Changed');
    await expect(fileRow(again, 'second.txt')).toContainText('Changed since it was chosen');
    await expect(fileRow(again, 'third.txt')).toContainText('The file cannot be read');
    await expect(fileRow(again, 'fourth.txt')).toHaveCount(0);
    await expect(again.getByLabel('One encounter per file (2 encounters)')).toBeChecked();
    await expect(again.getByLabel('Admitted')).toHaveValue('31 Fe');
    await expect(again.getByText('1 file has changed since, and is marked')).toBeVisible();

    await again.getByLabel('Admitted').fill('8 Mar 2026');
    await again.getByText('Still in house').click();
    await dateOf(fileRow(again, 'first.txt')).fill('3/8/2026');
    await again.getByRole('button', { name: 'Create 2 encounters' }).click();
    await expect(page.getByRole('dialog', { name: 'What was created' })).toContainText('2 encounters are created');
  });
});

test('Documents that are being added to an encounter stand there again, the caret in the same word', async ({ desk }) => {
  await withFolder(async (folder) => {
    writeFileSync(join(folder, 'ekg.txt'), 'Sinus rhythm.');
    await atTheChart(desk);
    await runFromPalette(desk, 'Add documents to this encounter');
    await answerFileDialog(desk, [join(folder, 'ekg.txt')]);
    await adding(desk.page).getByRole('button', { name: 'Add files' }).click();
    await expect(fileRow(adding(desk.page), 'ekg.txt')).toBeVisible();
    await adding(desk.page).getByRole('button', { name: 'Type or paste' }).click();
    await expect(adding(desk.page).getByRole('textbox', { name: 'Text' })).toBeFocused();
    await desk.page.keyboard.type('Called to the bedside');
    await desk.page.keyboard.press('ArrowLeft');

    const page = await overALock(desk);
    await expect(titleOf(fileRow(adding(page), 'ekg.txt'))).toHaveValue('Ekg');
    const text = adding(page).getByRole('textbox', { name: 'Text' });
    await expect(text).toHaveValue('Called to the bedside');
    await expect(text).toBeFocused();
    await expect.poll(() => text.evaluate((element) => (element instanceof HTMLTextAreaElement ? element.selectionStart : null))).toBe(20);

    await titleOf(adding(page).getByRole('article')).fill('Bedside note');
    await adding(page).getByRole('button', { name: 'Add 2 documents' }).click();
    await expect(adding(page)).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Documents' }).locator('..')).toContainText(/of \d|all read/);

    await test.step('once added they are not offered again', async () => {
      const later = await overALock(desk);
      await expect(later.getByRole('heading', { name: 'Codes', exact: true })).toBeVisible();
      await expect(later.getByRole('dialog')).toHaveCount(0);
      await runFromPalette(desk, 'Add documents to this encounter');
      await expect(adding(later).getByRole('button', { name: 'Add documents' })).toBeDisabled();
    });
  });
});

test('Details that are being edited stand there again, with a date in mid-word', async ({ desk }) => {
  await atTheChart(desk);
  await runFromPalette(desk, 'Edit the details of this encounter');
  await editing(desk.page).getByLabel('Attending provider').fill('Vera Testov, MD');
  await editing(desk.page).getByText('Remove the name on file').click();
  await editing(desk.page).getByLabel('Discharged').fill('9 Mar 20');
  const page = await overALock(desk);
  await expect(editing(page).getByLabel('Attending provider')).toHaveValue('Vera Testov, MD');
  await expect(editing(page).getByLabel('Remove the name on file')).toBeChecked();
  await expect(editing(page).getByLabel('Discharged')).toHaveValue('9 Mar 20');
  await expect(editing(page).getByLabel('Discharged')).toBeFocused();
  await page.keyboard.type('26');
  await expect(editing(page).getByLabel('Discharged')).toHaveValue('9 Mar 2026');
  await editing(page).getByRole('button', { name: 'Save details' }).click();
  await expect(editing(page)).toHaveCount(0);
});

test('A saved rationale that was emptied, and not yet saved so, is still empty after a lock', async ({ desk }) => {
  const page = await atTheChart(desk);
  await assignCode(page, 'heart failure');
  const rationale = (on: Page): Locator => on.getByRole('textbox', { name: 'Rationale' });
  await rationale(page).fill('Two physicians');
  await rationale(page).press('Control+Enter');
  // Saved: the focus has gone back to the code.
  await expect(rationale(page)).not.toBeFocused();
  await page.keyboard.press('n');
  await expect(rationale(page)).toBeFocused();
  await rationale(page).fill('');
  const later = await overALock(desk);
  await expect(later.getByText('Draft, not saved yet')).toBeVisible();
  await expect(rationale(later)).toHaveValue('');
});

test('An addendum that is being reasoned for stands there again', async ({ desk }) => {
  const page = await atTheChart(desk);
  await page.evaluate(async () => {
    const { encounters, coding } = window.desk.vault;
    const list = await encounters.worklist(JSON.stringify({ text: 'okonkwo', statuses: [], sort: 'ref', descending: false, from: 0, count: 1 }));
    const encounterId = list.ok ? JSON.parse(list.output).rows[0].id : '';
    await coding.assign(JSON.stringify({ encounterId, system: 'icd10cm', code: 'I5023', evidence: [], exception: 'status-from-problem-list', rationale: '' }));
    await coding.finalise(JSON.stringify({ encounterId }));
  });
  await page.keyboard.press('Control+1');
  await openChart(page, /Okonkwo/);
  await runFromPalette(desk, 'Open an addendum');
  const dialog = (on: Page): Locator => on.getByRole('dialog', { name: /^Addendum to / });
  await dialog(page).getByRole('textbox').fill('The pathology came');
  const later = await overALock(desk);
  await expect(dialog(later).getByRole('textbox')).toHaveValue('The pathology came');
  await expect(dialog(later).getByRole('textbox')).toBeFocused();
});

test('What was chosen or sought on a chart stands as it was: the systems searched, the words sought in the document, the code looked at', async ({ desk }) => {
  const page = await atTheChart(desk);
  await page.getByRole('combobox', { name: 'Find a code' }).fill('I50.2');
  await page.keyboard.press('Alt+2');
  await expect(page.getByRole('listbox', { name: 'Codes found' }).getByRole('option').first()).toContainText('I50.2');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('cannot be assigned')).toBeVisible();
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('textbox', { name: 'Find in this document' })).toBeFocused();
  await page.keyboard.type('failure');
  const later = await overALock(desk);
  await expect(later.getByRole('textbox', { name: 'Find in this document' })).toHaveValue('failure');
  await expect(later.getByRole('textbox', { name: 'Find in this document' })).toBeFocused();
  await expect(later.getByRole('button', { name: 'CM', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(later.getByText('cannot be assigned')).toBeVisible();
});

test('What was sought elsewhere stands as it was: commands, the worklist, the log, and the day of the code sets', async ({ desk }) => {
  await atTheChart(desk);

  await test.step('words of the worklist’s filter, locked in mid-word', async () => {
    await desk.page.keyboard.press('Control+1');
    await expect(desk.page.getByRole('grid', { name: 'Encounters' })).toBeVisible();
    await desk.page.keyboard.press('Control+f');
    await expect(desk.page.getByRole('searchbox', { name: 'Filter' })).toBeFocused();
    await desk.page.keyboard.type('okon');
    const page = await overALock(desk);
    await expect(page.getByRole('searchbox', { name: 'Filter' })).toHaveValue('okon');
  });

  await test.step('the question to the log, and a day that is being typed', async () => {
    await desk.page.keyboard.press('Control+4');
    await desk.page.getByRole('button', { name: 'Events' }).click();
    await desk.page.getByRole('option', { name: 'Charts' }).click();
    await desk.page.getByLabel('From').fill('1 Ja');
    const page = await overALock(desk);
    await expect(page.getByRole('button', { name: 'Events' })).toContainText('Charts');
    await expect(page.getByLabel('From')).toHaveValue('1 Ja');
  });

  await test.step('the day for which code sets are shown, and words to find a command', async () => {
    await desk.page.keyboard.press('Control+3');
    await desk.page.getByRole('textbox', { name: 'In force on' }).fill('1 Oct 2024');
    await desk.page.keyboard.press('Tab');
    await desk.page.keyboard.press('Control+k');
    await expect(desk.page.getByRole('combobox', { name: 'Find a command' })).toBeFocused();
    await desk.page.keyboard.type('theme');
    const page = await overALock(desk);
    await expect(page.getByRole('combobox', { name: 'Find a command' })).toHaveValue('theme');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox', { name: 'In force on' })).toHaveValue('1 Oct 2024');
  });
});

test('An identifier that was in sight is masked after a lock', async ({ desk }) => {
  const page = await atTheChart(desk);
  await page.keyboard.press('r');
  // Two presses: the first brings the tab in front, the second opens the menu of what stands in it.
  await expect(page.getByRole('button', { name: /masked. Reveal for a purpose$/ }).first()).toBeVisible();
  await page.keyboard.press('r');
  await page.getByRole('menuitem').first().click();
  await expect(page.getByRole('button', { name: /^Mask the .* again$/ })).toBeVisible();
  const later = await overALock(desk);
  await expect(later.getByRole('button', { name: /masked. Reveal for a purpose$/ }).first()).toBeVisible();
  await expect(later.getByRole('button', { name: /^Mask the .* again$/ })).toHaveCount(0);
  await expect(later.getByRole('menu')).toHaveCount(0);
});

test('A passphrase that is being changed is kept nowhere: the dialog stands there empty', async ({ desk }) => {
  const secret = 'eleven blue geese beneath the lock';
  await desk.begin();
  await runFromPalette(desk, 'Change passphrase');
  const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Change passphrase' });
  for (const label of ['Current passphrase', 'New passphrase', 'New passphrase, once more']) await dialog(desk.page).getByLabel(label, { exact: true }).fill(secret);
  const page = await overALock(desk);
  for (const label of ['Current passphrase', 'New passphrase', 'New passphrase, once more']) await expect(dialog(page).getByLabel(label, { exact: true })).toHaveValue('');
  const kept = await page.evaluate(() => window.desk.vault.desk.resume('{}'));
  expect(kept.ok && !kept.output.includes(secret)).toBe(true);
});

test('An import that a lock cuts off goes on by itself after it, and it is said; what was only reviewed stands as it was typed', async ({ desk }) => {
  await withFolder(async (folder) => {
    const long = join(folder, 'icd10cm-order-2026.txt');
    writeFileSync(long, orderFile(90_000));
    const pcs = 'icd10pcs_order_2026.txt';
    await desk.begin();
    const card = (name: string): Locator => desk.page.getByRole('article', { name });
    await choose(desk, 'Control+i', [long, codesetFixture(pcs), codesetFixture('HCPC2025_OCT_ANWEB.csv')]);
    await card(pcs).getByLabel('Release').fill('FY2026, our nam');
    await card(pcs).getByLabel('In force from').fill('1 Oct 20');
    for (const name of ['icd10cm-order-2026.txt', 'HCPC2025_OCT_ANWEB.csv']) await card(name).getByRole('button', { name: 'Import', exact: true }).click();
    await expect(card('icd10cm-order-2026.txt').getByRole('progressbar')).toBeVisible();
    await expect(card('HCPC2025_OCT_ANWEB.csv')).toContainText('Waits for the import before it');
    await desk.page.keyboard.press('Control+1');

    const page = await overALock(desk);
    await expect(page.getByRole('contentinfo').getByText(/Imports? resumed after the lock/)).toBeVisible();
    await expect(page.getByRole('contentinfo').getByText('Import resumed after the lock: ICD-10-CM FY2026, HCPCS Level II 2025 October are loaded')).toBeVisible({ timeout: 60_000 });
    await page.keyboard.press('Control+3');
    await expect(card('icd10cm-order-2026.txt')).toContainText('ICD-10-CM FY2026 is loaded');
    await expect(card('icd10cm-order-2026.txt')).toContainText('90,000 codes');
    await expect(card('icd10cm-order-2026.txt')).toContainText('resumed after the lock');
    await expect(card(pcs).getByLabel('Release')).toHaveValue('FY2026, our nam');
    await expect(card(pcs).getByLabel('In force from')).toHaveValue('1 Oct 20');
    const releases = await page.evaluate(() => window.desk.vault.codesets.releases('{}'));
    expect(releases.ok && JSON.parse(releases.output).releases.filter(({ official }: { official: boolean }) => official).length).toBe(2);
  });
});

test('A file that was reviewed and then changed or moved away is not imported unseen', async ({ desk }) => {
  await withFolder(async (folder) => {
    mkdirSync(join(folder, 'away'));
    const [changed, gone] = [join(folder, 'icd10cm-order-2026.txt'), join(folder, 'away', 'icd10cm-order-2025.txt')];
    writeFileSync(changed, orderFile(60_000));
    writeFileSync(gone, orderFile(200));
    await desk.begin();
    const card = (name: string): Locator => desk.page.getByRole('article', { name });
    await choose(desk, 'Control+i', [changed, gone]);
    await card('icd10cm-order-2026.txt').getByRole('button', { name: 'Import', exact: true }).click();
    await expect(card('icd10cm-order-2026.txt').getByRole('progressbar')).toBeVisible();
    await desk.lock();
    writeFileSync(changed, orderFile(100));
    unlinkSync(gone);
    await desk.comeBack();
    await expect(card('icd10cm-order-2026.txt')).toContainText('The file has changed since you looked over it');
    await expect(card('icd10cm-order-2026.txt').getByRole('button', { name: 'Import', exact: true })).toBeVisible();
    await expect(card('icd10cm-order-2025.txt')).toContainText('The file cannot be read');
  });
});

/** More rounds, or a run to repeat: `CHARTLOCK_ROUNDS=30 CHARTLOCK_SEED=4711 npm test -- e2e resume`. */
function roundsOf(usual: number): { readonly rounds: number; readonly chance: Chance } {
  const chance = new Chance(seedOf(process.env['CHARTLOCK_SEED']));
  const rounds = Number(process.env['CHARTLOCK_ROUNDS'] ?? usual);
  test.setTimeout(60_000 + rounds * 30_000);
  return { rounds, chance };
}

test('Encounters that are created while the desk locks, at any moment, exist once and whole after the button is pressed again', async ({ desk }) => {
  const { rounds, chance } = roundsOf(4);
  const outcomes: string[] = [];
  const expected = { encounters: 0, titles: new Array<string>() };
  await desk.begin();
  for (let round = 1; round <= rounds; round += 1) {
    await withFolder(async (folder) => {
      const { outcome, titles, encounters } = await createAndLock(desk, folder, chance, round);
      outcomes.push(outcome);
      expected.encounters += encounters;
      expected.titles.push(...titles);
      const found = await everything(desk.page);
      expect([found.encounters, found.events, [...found.titles].sort()]).toEqual([expected.encounters, expected.encounters, [...expected.titles].sort()]);
    });
  }
  const counts = [...new Set(outcomes)].map((outcome) => `${outcome}: ${outcomes.filter((each) => each === outcome).length}`);
  // eslint-disable-next-line no-console
  console.log(`seed ${chance.seed}, ${rounds} locks while encounters were created; ${counts.join(', ')}; ${expected.titles.length} documents in ${expected.encounters} encounters, each once`);
});

test('Whenever the desk locks, and wherever someone types, chooses or imports at that moment, everything is there again', async ({ desk }) => {
  const { rounds, chance } = roundsOf(6);
  const locks: Lock[] = [];
  await withFolder(async (folder) => {
    await atTheChart(desk);
    await assignCode(desk.page, 'heart failure');
    const work = new AtWork(desk, chance, folder);
    const began = Date.now();
    for (let round = 1; round <= rounds; round += 1) {
      await test.step(`round ${round} of seed ${chance.seed}`, async () => {
        const lock = await work.workAndLock();
        locks.push(lock);
        if (lock.how === 'after') await desk.comeBack();
        await work.findEverything();
      });
    }
    const sum = (how: Lock['how'], what: 'typed' | 'lost'): number => locks.filter((lock) => lock.how === how).reduce((total, lock) => total + lock[what], 0);
    const seconds = Math.round((Date.now() - began) / 1000);
    const corners = [...new Set(locks.map(({ corner }) => corner))].map((corner) => `${corner} ${locks.filter((lock) => lock.corner === corner).length}`);
    // eslint-disable-next-line no-console
    console.log(`seed ${chance.seed}, ${rounds} locks in ${seconds} s (${corners.join(', ')}): ${sum('after', 'typed')} letters typed just before, ${sum('amid', 'typed')} amid typing; lost ${sum('after', 'lost') + sum('amid', 'lost')}`);
    expect(sum('after', 'lost') + sum('amid', 'lost')).toBe(0);
  });
});
