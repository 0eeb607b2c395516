import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { until } from '../support/keyboard';
import { expect, test, type FreeDesk } from './support/free-desk';
import { runtime } from './support/desk';
import { entriesOf, filesElsewhere, filesSince, filesWith } from './support/left-files';
import { openChart, setUpDesk, unlock } from './support/hands';

/** A word that is nowhere but in this run of this test: in every identifier, in the note, and in what is sought. */
const canary = `zz${randomBytes(8).toString('hex')}`;
const patient = { name: `Quimby-${canary}, Ludmilla`, mrn: `${canary}-00417`, account: `ACC-${canary}` };
const note = `Vermilion ${canary} sentence: acute kidney injury on chronic kidney disease.`;
const sought = (files: readonly string[]): string[] => filesWith(canary, files);

async function newEncounter(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: 'New encounter' });
  await dialog.getByLabel('Name', { exact: true }).fill(patient.name);
  await dialog.getByLabel('Record number').fill(patient.mrn);
  await dialog.getByLabel('Account number').fill(patient.account);
  await dialog.getByRole('button', { name: 'Type or paste' }).click();
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Discharge summary');
  await dialog.getByRole('textbox', { name: 'Text' }).fill(`${note}\n`.repeat(20));
  await dialog.getByLabel('Admitted').fill('2026-03-08');
  await dialog.getByLabel('Discharged').fill('2026-03-12');
  await dialog.getByRole('button', { name: 'Create encounter' }).click();
  await expect(page.getByRole('textbox', { name: 'Text of Discharge summary' })).toBeVisible();
}

async function revealTheName(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Encounter' }).click();
  await page.getByRole('button', { name: 'Name: masked. Reveal for a purpose' }).click();
  await page.getByRole('menuitem', { name: 'Verify identity' }).click();
  await expect(page.getByText(patient.name)).toBeVisible();
}

async function selectAndSeek(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Text of Discharge summary' }).focus();
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+f');
  await page.keyboard.type(canary);
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Find a code' }).fill(canary);
  await page.waitForTimeout(800);
}

async function lockAndUnlock(desk: FreeDesk): Promise<void> {
  const before = desk.processes().map(({ pid }) => pid);
  await desk.page.keyboard.press('Control+l').catch(() => undefined);
  await desk.ended(before);
  await unlock(await desk.attach());
}

test('A whole session, with a lock, a crash and a quit, leaves no word of a chart outside the encrypted file', async ({ freeDesk }) => {
  test.setTimeout(90_000);
  const start = Date.now() - 1000;
  await setUpDesk(await freeDesk.start());
  await newEncounter(freeDesk.page);
  await revealTheName(freeDesk.page);
  await selectAndSeek(freeDesk.page);
  await lockAndUnlock(freeDesk);
  await expect(freeDesk.page.getByRole('combobox', { name: 'Find a code' })).toHaveValue(canary);

  // The page and the vault process crash with the chart in their memory: nobody may write that down.
  const before = freeDesk.processes().map(({ pid }) => pid);
  process.kill(freeDesk.pidOf('renderer'), 'SIGSEGV');
  await freeDesk.ended(before);
  await unlock(await freeDesk.attach());
  const again = freeDesk.processes().map(({ pid }) => pid);
  process.kill(freeDesk.pidOf('vault'), 'SIGABRT');
  await freeDesk.ended(again);
  await unlock(await freeDesk.attach());

  // Everything is killed, as by a power cut; the profile is looked at as it lies there.
  freeDesk.killAll();
  await freeDesk.stop();
  expect(sought(filesSince(freeDesk.profile, 0))).toEqual([]);

  await unlock(await freeDesk.start());
  await freeDesk.page.keyboard.press('Control+1');
  await openChart(freeDesk.page, /Inpatient/);
  await freeDesk.page.evaluate(() => window.desk.shell.quit({})).catch(() => undefined);
  await until('the application has ended', () => freeDesk.processes().length === 0);

  const inProfile = filesSince(freeDesk.profile, 0);
  const elsewhere = filesElsewhere(start);
  console.log(`looked into ${inProfile.length} files of the profile and ${elsewhere.length} others written since the start`); // eslint-disable-line no-console
  expect(sought([...inProfile, ...elsewhere])).toEqual([]);
  expect(inProfile.filter((file) => file.endsWith('.dmp') || /(^|\/)core(\.\d+)?$/.test(file))).toEqual([]);
  expect(nothingLeft(freeDesk.profile)).toMatchObject({ found: 0, finds: [] });
});

/** What the command says that an administrator would ask, with the profile for a temporary folder: the test looks into the whole one itself. */
function nothingLeft(profile: string): unknown {
  const program = join(runtime.application, '.out', 'app', 'cli.js');
  const { stdout } = spawnSync(process.execPath, [program, 'vault', 'nothing-left', '--canary', '-', '--data', profile, '--json'], {
    encoding: 'utf8',
    input: canary,
    env: { ...process.env, TMPDIR: profile },
  });
  console.log(stdout.trim().slice(0, 2000)); // eslint-disable-line no-console
  return JSON.parse(stdout);
}

test('What the vault writes is for its owner alone', async ({ freeDesk }) => {
  await setUpDesk(await freeDesk.start());
  await newEncounter(freeDesk.page);
  const open = modesBelow(join(freeDesk.profile, 'vault'));
  expect([...open.keys()].some((path) => path.endsWith('.db-wal'))).toBe(true);
  expect(tooOpen(open)).toEqual([]);
  await freeDesk.stop();
  expect(tooOpen(modesBelow(join(freeDesk.profile, 'vault')))).toEqual([]);
});

/** Modes of a folder and everything below it. */
function modesBelow(folder: string): Map<string, string> {
  const modes = new Map([[folder, modeOf(folder)]]);
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) for (const [below, mode] of modesBelow(path)) modes.set(below, mode);
    else modes.set(path, modeOf(path));
  }
  return modes;
}

/** What others might read: anything but folders of mode 700 and files of mode 600. */
function tooOpen(modes: ReadonlyMap<string, string>): unknown[] {
  return [...modes].filter(([path, mode]) => mode !== (lstatSync(path).isDirectory() ? '700' : '600'));
}

function modeOf(path: string): string {
  return ((lstatSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o777).toString(8);
}
