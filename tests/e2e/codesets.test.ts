import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect, test, type Desk } from './support/desk';
import { answerFileDialog, codesetFixture, dropFiles, importCodesets, runFromPalette, withFolder } from './support/files';

const cmFile = 'icd10cm-order-2026.txt';
const pcsFile = 'icd10pcs_order_2026.txt';
const hcpcsFile = 'HCPC2025_OCT_ANWEB.csv';

/** What an order file holds, counted by its published columns alone. */
function factsOf(path: string): { readonly codes: number; readonly billable: number; readonly sha256: string } {
  const bytes = readFileSync(path);
  const lines = bytes.toString('utf8').split('\r\n').filter((line) => line !== '');
  return { codes: lines.length, billable: lines.filter((line) => line[14] === '1').length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** An ICD-10-CM order file of any length, with invented titles. */
function orderFile(codes: number): string {
  return Array.from({ length: codes }, (_none, index) => {
    const code = `${String.fromCharCode(65 + Math.floor(index / 10_000))}${String(index % 10_000).padStart(4, '0')}`;
    const title = `Invented condition number ${index}`;
    return `${String(index + 1).padStart(5, '0')} ${code.padEnd(7)} 1 ${title.padEnd(60)} ${title}\r\n`;
  }).join('');
}

function card(desk: Desk, fileName: string): Locator {
  return desk.page.getByRole('article', { name: fileName });
}

function releaseRow(desk: Desk, name: string): Locator {
  return desk.page.getByRole('table', { name: 'Loaded releases' }).getByRole('row').filter({ hasText: name });
}

/** Chooses files and waits until each has been looked at. */
async function choose(desk: Desk, paths: readonly string[]): Promise<void> {
  await answerFileDialog(desk, paths);
  await desk.page.keyboard.press('Control+i');
}

test('Official files say what they are, and are loaded with release, dates, counts and SHA-256', async ({ desk }) => {
  await desk.begin();
  const { page } = desk;
  await choose(desk, [cmFile, pcsFile, hcpcsFile].map(codesetFixture));
  await expect(card(desk, cmFile)).toContainText('ICD-10-CM · Order file of the code descriptions');
  await expect(card(desk, pcsFile)).toContainText('ICD-10-PCS · Order file');
  await expect(card(desk, hcpcsFile)).toContainText('HCPCS Level II · Comma-separated file');
  await expect(card(desk, cmFile).getByLabel('Release')).toHaveValue('FY2026');
  await expect(card(desk, cmFile).getByLabel('In force from')).toHaveValue('1 Oct 2025');
  await expect(card(desk, cmFile).getByLabel('To', { exact: false }).last()).toHaveValue('30 Sep 2026');
  await expect(card(desk, hcpcsFile).getByLabel('Release')).toHaveValue('2025 October');

  await page.getByRole('button', { name: 'Import all 3' }).click();
  for (const [system, release, file] of [['ICD-10-CM', 'FY2026', cmFile], ['ICD-10-PCS', 'FY2026', pcsFile]] as const) {
    const { codes, billable, sha256 } = factsOf(codesetFixture(file));
    await expect(card(desk, file)).toContainText(`${system} ${release} is loaded`);
    await expect(card(desk, file)).toContainText(`${codes} codes, ${billable} billable, in force 1 Oct 2025 to 30 Sep 2026`);
    await expect(card(desk, file)).toContainText(`SHA-256 ${sha256}`);
    const row = releaseRow(desk, file);
    await expect(row.getByRole('rowheader')).toHaveText(system);
    await expect(row).toContainText('Official');
    await expect(row.getByRole('cell', { name: String(codes), exact: true })).toBeVisible();
    await expect(row.getByRole('button', { name: `SHA-256 ${sha256}` })).toBeVisible();
  }
  await expect(card(desk, hcpcsFile)).toContainText('HCPCS Level II 2025 October is loaded');
  await expect(releaseRow(desk, hcpcsFile)).toContainText('from 1 Oct 2025');

  await test.step('the whole hash is shown in place on request', async () => {
    const { sha256 } = factsOf(codesetFixture(cmFile));
    await releaseRow(desk, cmFile).getByRole('button', { name: /SHA-256/ }).click();
    await expect(releaseRow(desk, cmFile)).toContainText(sha256);
  });
  await test.step('a lock does not lose them', async () => {
    await desk.lock();
    await desk.comeBack();
    await expect(releaseRow(desk, pcsFile)).toContainText('FY2026');
  });
});

test('Files dropped on the page go the same way as chosen ones', async ({ desk }) => {
  await desk.begin();
  await desk.page.keyboard.press('Control+3');
  await expect(desk.page.getByRole('heading', { name: 'Loaded releases' })).toBeVisible();
  await dropFiles(desk, '[aria-label="Code sets"]', [codesetFixture(cmFile), codesetFixture(pcsFile)]);
  await desk.page.getByRole('button', { name: 'Import all 2' }).click();
  await expect(card(desk, cmFile)).toContainText('ICD-10-CM FY2026 is loaded');
  await expect(card(desk, pcsFile)).toContainText('ICD-10-PCS FY2026 is loaded');
});

test('A page that holds a file learns nothing of where it lies, and a made-up file gets no grant', async ({ desk }) => {
  await desk.begin();
  const { page } = desk;
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    document.body.append(input);
  });
  await page.locator('input[type=file]').setInputFiles(codesetFixture(cmFile));
  const grants = await page.evaluate(async () => {
    const file = document.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0];
    return {
      real: file === undefined ? [] : await window.desk.grantDropped([file]),
      madeUp: await window.desk.grantDropped([new File(['/etc/passwd'], 'passwd')]),
    };
  });
  expect(grants.madeUp).toEqual([]);
  expect(grants.real).toEqual([{ grantId: expect.stringMatching(/^grt_\w+$/), name: cmFile, folder: false }]);
});

test('A broken file is refused with its line and what is expected there, and the others are taken', async ({ desk }) => {
  await withFolder(async (folder) => {
    const lines = readFileSync(codesetFixture(cmFile), 'utf8').split('\r\n');
    const broken = join(folder, cmFile);
    writeFileSync(broken, lines.map((line, index) => (index === 100 ? line.replace(/^(.{14})[01]/, '$17') : line)).join('\r\n'));
    const workbook = join(folder, 'HCPC2025_OCT_ANWEB.xlsx');
    writeFileSync(workbook, Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0]));
    const letter = join(folder, 'letter.txt');
    writeFileSync(letter, 'Dear colleague,\nthis is not a code set.\n');
    await desk.begin();
    await choose(desk, [broken, workbook, letter, codesetFixture(pcsFile)]);

    await expect(card(desk, 'HCPC2025_OCT_ANWEB.xlsx')).toContainText('The file cannot be read');
    await expect(card(desk, 'letter.txt')).toContainText('The file is of no known layout');
    await expect(card(desk, 'letter.txt')).toContainText('Expected: an ICD-10-CM or ICD-10-PCS order file');
    await expect(card(desk, 'letter.txt')).not.toContainText('colleague');
    await desk.page.getByRole('button', { name: 'Import all 2' }).click();
    await expect(card(desk, cmFile)).toContainText('A line of the file cannot be read');
    await expect(card(desk, cmFile)).toContainText('Line 101. Expected: 0 or 1 in column 15.');
    await expect(card(desk, cmFile)).toContainText('The releases are as they were before.');
    await expect(card(desk, pcsFile)).toContainText('ICD-10-PCS FY2026 is loaded');
    await expect(releaseRow(desk, cmFile)).toHaveCount(0);
    await expect(releaseRow(desk, pcsFile)).toHaveCount(1);
  });
});

test('A release is replaced by its new file, and kept when the import is cancelled', async ({ desk }) => {
  await withFolder(async (folder) => {
    await desk.begin();
    const { page } = desk;
    await importCodesets(desk, [cmFile]);
    const { sha256, codes } = factsOf(codesetFixture(cmFile));

    await test.step('cancelled', async () => {
      const long = join(folder, cmFile);
      writeFileSync(long, orderFile(90_000));
      await choose(desk, [long]);
      await expect(card(desk, cmFile)).toContainText('Replaces ICD-10-CM FY2026');
      await card(desk, cmFile).getByRole('button', { name: 'Import', exact: true }).click();
      await expect(card(desk, cmFile).getByRole('progressbar')).toBeVisible();
      await card(desk, cmFile).getByRole('button', { name: /cancel/i }).click();
      await expect(card(desk, cmFile)).toContainText('Import cancelled');
      await expect(releaseRow(desk, 'FY2026').getByRole('button', { name: `SHA-256 ${sha256}` })).toBeVisible();
    });

    await test.step('replaced', async () => {
      const shorter = join(folder, 'icd10cm_order_2026.txt');
      writeFileSync(shorter, readFileSync(codesetFixture(cmFile), 'utf8').split('\r\n').slice(0, 40).map((line) => `${line}\r\n`).join(''));
      await choose(desk, [shorter]);
      await card(desk, 'icd10cm_order_2026.txt').getByRole('button', { name: 'Import', exact: true }).click();
      await expect(card(desk, 'icd10cm_order_2026.txt')).toContainText('ICD-10-CM FY2026 is loaded');
      await expect(releaseRow(desk, 'FY2026')).toHaveCount(1);
      await expect(releaseRow(desk, 'FY2026').getByRole('button', { name: `SHA-256 ${factsOf(shorter).sha256}` })).toBeVisible();
    });

    await test.step('removing asks, and says for which days there is no release then', async () => {
      await page.getByRole('button', { name: 'Remove ICD-10-CM FY2026' }).click();
      const question = page.getByRole('alertdialog');
      await expect(question).toContainText('40 codes leave this desk');
      await expect(question).toContainText('1 Oct 2025 to 30 Sep 2026');
      await expect(question).toContainText('Codes already assigned stay in their encounters.');
      await page.keyboard.press('Escape');
      await expect(releaseRow(desk, 'FY2026')).toHaveCount(1);
      expect(codes).toBeGreaterThan(40);
    });
  });
});

test('A search answers from the sample, and says so, until an official release is loaded', async ({ desk }) => {
  await desk.begin();
  const { page } = desk;
  const found = page.getByRole('listbox', { name: 'Codes found' });
  const encounters = page.getByRole('grid', { name: 'Encounters' });
  const find = async (): Promise<void> => {
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Find a code' }).fill('type 2 diabetes foot ulcer');
    await expect(found.getByRole('option').first()).toContainText('E11.621');
  };
  await runFromPalette(desk, 'Add demo charts');
  await expect(encounters.getByRole('row')).toHaveCount(9);
  // The heart failure stay, discharged on 7 Mar 2026.
  await page.keyboard.press('Control+f');
  await expect(page.getByRole('searchbox', { name: 'Filter' })).toBeFocused();
  await page.keyboard.type('Okonkwo');
  await expect(encounters.getByRole('row')).toHaveCount(2);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await find();
  await expect(page.getByText('Sample codes only: enough to try the desk, not to code.')).toBeVisible();
  await page.keyboard.press('Escape');

  await importCodesets(desk, [cmFile, pcsFile, hcpcsFile]);
  await page.keyboard.press('Control+2');
  await find();
  await expect(found.getByRole('option').first()).toContainText('CM FY2026');
  await expect(page.getByText('Sample codes only')).toHaveCount(0);

  await test.step('the audit log shows the imports', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+4');
    const events = page.getByRole('grid', { name: 'Events, newest first' });
    await expect(events).toContainText(`Imported a release of ${factsOf(codesetFixture(cmFile)).codes} codes`);
    await expect(events.getByText(/^Imported a release of /)).toHaveCount(3);
  });
});
