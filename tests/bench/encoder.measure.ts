import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, runtime, test, type Desk } from '../e2e/support/desk';
import { addDemoCharts, openChart } from '../e2e/support/hands';

/**
 * From a key to what is painted for it, in the running application: finding a code and building one, over all books.
 * CHARTLOCK_CODESETS names a folder with the publishers' files, unpacked. Nothing here fails on time.
 */

const official = [
  'icd10cm-order-2026.txt', 'icd10cm_tabular_2021.xml', 'icd10cm_index_2017.xml', 'icd-10-cm-neoplasm-2025.xml', 'icd-10-cm-drug-2025.xml', 'icd-10-cm-eindex-2025.xml', 'ICD-10-CM-CONVERSION-TABLE-FY2026.xlsx',
  'icd10pcs_order_2026.txt', 'icd10pcs_tables_2025.xml', 'icd10pcs_index_2025.xml', 'icd10pcs_definitions_2025.xml', 'HCPC2025_OCT_ANWEB.csv',
];
/** Twelve keys a second. */
const betweenKeysMs = 83;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)} ms (n ${sorted.length})`;
}

/** The files of the folder that are there; none where it is not named. */
function officialFiles(): string[] {
  const folder = process.env['CHARTLOCK_CODESETS'];
  if (folder === undefined) return [];
  const there = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return official.flatMap((name) => there.find((path) => basename(path) === name) ?? []).map((path) => join(folder, path));
}

/** A desk with every book there is, and a chart open. */
async function atTheChart(desk: Desk): Promise<Page> {
  const files = officialFiles();
  if (files.length === 0) print('CHARTLOCK_CODESETS names no folder with the official files: measured on the sample instead');
  else {
    mkdirSync(join(desk.profile, 'reference'), { recursive: true });
    const cli = join(runtime.application, '.out', 'app', 'cli.js');
    execFileSync(process.execPath, [cli, 'codesets', 'import', '--reference', join(desk.profile, 'reference', 'codesets.db'), ...files], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  await desk.start();
  await desk.createVault();
  await addDemoCharts(desk.page);
  await openChart(desk.page, /Inpatient/);
  return desk.page;
}

/** Times from the last key to the frame after `attribute` has changed somewhere; read with `timesOf`. */
async function beginTiming(page: Page, attribute: string): Promise<void> {
  await page.evaluate((watched) => {
    const times: number[] = [];
    Reflect.set(window, 'paintTimes', times);
    let pressed = 0;
    document.addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
    const observer = new MutationObserver(() => {
      const since = pressed;
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - since)));
    });
    observer.observe(document.body, { subtree: true, attributes: true, attributeFilter: [watched], childList: false });
  }, attribute);
}

async function timesOf(page: Page): Promise<number[]> {
  return await page.evaluate(() => {
    const kept: unknown = Reflect.get(window, 'paintTimes');
    return Array.isArray(kept) ? kept.map(Number) : [];
  });
}

const phrases = [
  'acute on chronic systolic heart failure', 'type 2 diabetes with kidney', 'fracture femur left initial', 'I50.23', 'pneumonia', 'knee replacement', 'wheelchair', 'unspecified', 'htn with ckd 3',
  'ear infection', 'fall from ladder', 'malignant neoplasm upper lobe right lung', 'oesophageal varices', 'hyprtension',
];

test('keystroke to painted results', async ({ desk }) => {
  test.setTimeout(240_000);
  const page = await atTheChart(desk);
  const find = page.getByRole('combobox', { name: 'Find a code' });
  await find.fill('a');
  await expect(page.getByText('The books are being indexed', { exact: false })).toHaveCount(0, { timeout: 120_000 });
  await expect(page.getByRole('option').first()).toBeVisible();
  await find.fill('heart');
  await expect(page.getByRole('listbox', { name: 'Codes found' })).toHaveAttribute('data-query', 'heart');
  await beginTiming(page, 'data-query');
  for (const phrase of phrases) {
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.keyboard.type(phrase, { delay: betweenKeysMs });
    await page.waitForTimeout(200);
  }
  print(`keystroke to painted results, all books, 12 keys a second: ${spread(await timesOf(page))}; bar p95 30 ms`);
});

test('keystroke to painted values of the PCS builder', async ({ desk }) => {
  test.setTimeout(240_000);
  const page = await atTheChart(desk);
  await page.keyboard.press('b');
  const values = page.getByRole('listbox', { name: 'Section' });
  if (!(await values.isVisible({ timeout: 10_000 }).catch(() => false)) && officialFiles().length === 0) {
    print('the PCS builder needs the tables: not measured');
    return;
  }
  await expect(values).toBeFocused({ timeout: 20_000 });
  await beginTiming(page, 'data-left');
  for (const code of ['0SRC0J9', '0FT44ZZ', '02100Z9', '10D00Z1']) {
    await page.keyboard.type(code, { delay: betweenKeysMs });
    await page.waitForTimeout(300);
    for (let back = 0; back < 7; back += 1) {
      await page.keyboard.press('Backspace');
      await page.waitForTimeout(betweenKeysMs);
    }
  }
  print(`a character to the painted values of the PCS builder: ${spread(await timesOf(page))}`);
  await beginTiming(page, 'data-left');
  await page.getByRole('textbox', { name: 'Words that narrow the values' }).focus();
  for (const phrase of ['laparoscopic cholecystectomy', 'knee replacement right synthetic', 'percutaneous drainage pleural cavity']) {
    await page.keyboard.type(phrase, { delay: betweenKeysMs });
    await page.waitForTimeout(300);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.waitForTimeout(300);
  }
  print(`a letter to the painted values of the PCS builder, by words: ${spread(await timesOf(page))}`);
});
