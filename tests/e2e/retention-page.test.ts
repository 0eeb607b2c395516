import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { disposalStatementSchema, readCertificates } from '../../shared/retention';
import { expect, test, type Desk } from './support/desk';
import { withFolder } from './support/files';
import { addDemoCharts, choosePassphrase, openChart, seeWhatIsEnforced } from './support/hands';
import { troubleInEachLook } from './support/looks';
import { policySwitch } from './support/policy';

/** A desk with the eight demo charts; the policy changes while it is locked, as an organisation changes it. */
async function deskWithCharts(desk: Desk, policy: Parameters<typeof policySwitch>[1]): Promise<Page> {
  await desk.begin();
  await addDemoCharts(desk.page);
  await desk.lock();
  await desk.start('--locked=manual', policySwitch(desk, policy));
  await desk.unlock();
  return desk.page;
}

async function goToCharts(page: Page) {
  await page.keyboard.press('Control+5');
  return page.getByRole('region', { name: 'Charts on this desk' });
}

/** Stands in for the system's save dialog, which no test can press; null = closed without a choice. Says how often it opened. */
async function answerSaveDialog(desk: Desk, path: string | null): Promise<() => Promise<number>> {
  await desk.application?.evaluate(({ dialog }, filePath) => {
    Reflect.set(globalThis, 'saveDialogs', 0);
    dialog.showSaveDialog = () => {
      Reflect.set(globalThis, 'saveDialogs', Number(Reflect.get(globalThis, 'saveDialogs')) + 1);
      return Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
    };
  }, path);
  return async () => (await desk.application?.evaluate(() => Number(Reflect.get(globalThis, 'saveDialogs')))) ?? -1;
}

test.describe('A desk that holds more charts than its budget', () => {
  test('lets the least needed go by itself, and each leaves a certificate that can be read, saved, and verified elsewhere', async ({ desk }) => {
    const page = await deskWithCharts(desk, { cacheCharts: 5 });
    const section = await goToCharts(page);
    await expect(section.getByRole('meter', { name: 'Charts' })).toHaveAttribute('aria-valuetext', '5 of 5', { timeout: 15_000 });
    await expect(section.getByText('5 of 5 · full')).toBeVisible();
    await expect(section.getByText('3 certificates, signed with the key of this vault')).toBeVisible();

    await section.getByRole('button', { name: 'Look through them' }).click();
    const dialog = page.getByRole('dialog', { name: 'Disposal certificates (3)' });
    await expect(dialog.getByRole('row').filter({ hasText: /Chart E-\w+Room needed/ })).toHaveCount(3);
    const certificate = dialog.getByRole('region', { name: 'The certificate' });
    const first = (await certificate.locator('dd').first().textContent()) ?? '';
    await expect(certificate).toContainText('Its room was needed: 5 charts on this desk at most');
    await expect(certificate).toContainText('The record’s key was destroyed, and so was the secret in the system keychain that wrapped it');
    await expect(certificate).toContainText('Ed25519, over exactly these facts. The key is this vault’s:');
    const shownKey = (await certificate.locator('p').last().textContent())?.replaceAll(' ', '');
    await page.keyboard.press('ArrowDown');
    await expect(certificate.locator('dd').first()).not.toHaveText(first);
    await page.keyboard.press('Escape');

    await withFolder(async (folder) => {
      const path = join(folder, 'certificates.jsonl');
      await answerSaveDialog(desk, path);
      await section.getByRole('button', { name: 'Save certificates…' }).click();
      await expect(section.getByText('Saved', { exact: true })).toBeVisible();
      expect(statSync(path).mode & 0o777).toBe(0o600);
      const certificates = readCertificates(readFileSync(path, 'utf8'));
      const verdicts = certificates.map(({ signed }) => {
        if (signed === null) return 'not a certificate';
        const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(signed.key, 'base64').toString('base64url') } });
        const { recordClass, why } = disposalStatementSchema.parse(JSON.parse(signed.statement));
        return [verify(null, Buffer.from(signed.statement), key, Buffer.from(signed.signature, 'base64')), createHash('sha256').update(Buffer.from(signed.key, 'base64')).digest('hex') === shownKey, recordClass, why];
      });
      expect(verdicts).toEqual(Array.from({ length: 3 }, () => [true, true, 'chart', 'evicted']));
    });
  });

  test('saves nothing where the dialog is closed without a choice', async ({ desk }) => {
    const page = await deskWithCharts(desk, { cacheCharts: 5 });
    const section = await goToCharts(page);
    const opened = await answerSaveDialog(desk, null);
    await section.getByRole('button', { name: 'Save certificates…' }).click({ timeout: 15_000 });
    await expect.poll(opened).toBe(1);
    await expect(section.getByRole('button', { name: 'Save certificates…' })).toBeEnabled();
    await expect(section.getByText('Saved', { exact: true })).toHaveCount(0);
  });
});

test('A page that was taken over cannot have words of a chart saved as certificates', async ({ desk }) => {
  const page = await desk.begin();
  const opened = await answerSaveDialog(desk, join(desk.profile, 'taken.jsonl'));
  const line = JSON.stringify({ statement: JSON.stringify({ kind: 'chartlock.disposal', note: 'Ms. T. was admitted' }), signature: `${'A'.repeat(86)}==`, key: `${'A'.repeat(43)}=` });
  const answers = await page.evaluate((texts) => Promise.all(texts.map(async (text) => {
    const reply = await window.desk.shell.saveSigned({ what: 'disposal-certificates', text });
    return reply.ok ? 'saved' : reply.fault;
  })), ['Ms. T. was admitted with heart failure.\n', `${line}\n`, '']);
  expect(answers).toEqual([{ code: 'malformed', where: 'text' }, { code: 'malformed', where: 'text' }, { code: 'malformed', where: 'text' }]);
  expect(await opened()).toBe(0);
});

test.describe('A chart that ends soon', () => {
  test('is put on hold from the Desk page: worklist and encounter say so, and it can neither end nor be removed', async ({ desk }) => {
    const page = await deskWithCharts(desk, { keepChartDays: 2 });
    await expect(page.getByRole('row').filter({ hasText: /Ends \d+ \w{3}|Ends tomorrow/ })).toHaveCount(8);
    const section = await goToCharts(page);
    const row = section.getByRole('table').first().getByRole('row').nth(1);
    const ref = (await row.getByRole('rowheader').textContent()) ?? '';
    await row.getByRole('button', { name: `Legal hold on ${ref}` }).click();
    const dialog = page.getByRole('dialog', { name: `Legal hold on ${ref}` });
    await dialog.getByLabel('Matter').fill('Ivonne Testa');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('This is not a reference of that form.')).toBeVisible();
    await dialog.getByLabel('Matter').fill('lh-2026/014');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(row).toContainText('On hold');
    const holds = section.getByRole('region', { name: 'On legal hold' });
    await expect(holds.getByRole('row').nth(1)).toContainText(`${ref}LH-2026/014Nora Quill`);
    // A coder puts on hold; to release is for others.
    await expect(holds.getByRole('button')).toHaveCount(0);
    await expect(holds).toContainText('A hold is released by a lead or the privacy officer.');

    await page.keyboard.press('Control+1');
    const listed = page.getByRole('row').filter({ hasText: ref });
    await expect(listed).toContainText('On hold');
    await listed.click();
    await expect(page.getByRole('button', { name: 'Remove' })).toHaveCount(0);
    await openChart(page, ref);
    await page.keyboard.press('i');
    await expect(page.getByRole('tabpanel')).toContainText('Legal holdLH-2026/014, by Nora Quill');
    await expect(page.getByRole('button', { name: 'Legal hold…' })).toHaveCount(0);
  });

  test('is opened from the Desk page, and put on hold from its encounter by the palette', async ({ desk }) => {
    const page = await deskWithCharts(desk, { keepChartDays: 1 });
    const section = await goToCharts(page);
    await section.getByRole('button', { name: /^Open E-/ }).first().click();
    await expect(page.getByRole('heading', { name: 'Codes', exact: true })).toBeVisible();
    await expect(page.getByRole('textbox', { name: /^Text of / })).toBeVisible();
    await page.keyboard.press('i');
    await expect(page.getByRole('tabpanel')).toContainText(/Kept hereuntil \d+ \w{3} \d{4}/);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find a command' }).fill('legal hold');
    await expect(page.getByRole('option').first()).toContainText('Legal hold on this encounter');
    await page.keyboard.press('Enter');
    await page.getByLabel('Matter').fill('CASE 77');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tabpanel')).toContainText('Legal holdCASE 77, by Nora Quill');
  });
});

test('A lead releases a hold, and says so on the button', async ({ desk }) => {
  const page = await desk.start(policySwitch(desk, { keepChartDays: 3 }));
  await page.getByLabel('Your name').fill('Lena Lead');
  await page.getByLabel('Work e-mail or employee id').fill('llead');
  await page.getByRole('button', { name: /Role/ }).click();
  await page.getByRole('option', { name: 'Lead coder' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await seeWhatIsEnforced(page);
  await choosePassphrase(page);
  await addDemoCharts(page);
  const section = await goToCharts(page);
  await section.getByRole('button', { name: /^Legal hold on/ }).first().click();
  await page.getByLabel('Matter').fill('LH 1');
  await page.keyboard.press('Enter');
  await section.getByRole('button', { name: /^Release E-/ }).click();
  const dialog = page.getByRole('alertdialog', { name: /^Release E-\w+ from LH 1$/ });
  await dialog.getByRole('button', { name: /^Release E-/ }).click();
  await expect(section.getByRole('region', { name: 'On legal hold' })).toContainText('No chart is on legal hold.');
});

test('What is due is disposed of on demand, or said not to be', async ({ desk }) => {
  const page = await desk.begin();
  const section = await goToCharts(page);
  await expect(section).toContainText('No chart ends within three days.');
  await expect(section).toContainText('Nothing has been disposed of yet.');
  await section.getByRole('button', { name: 'Dispose of what is due' }).click();
  await expect(section.getByText('Nothing was due')).toBeVisible();
});

test('The charts of the desk and their certificates work with assistive technology', async ({ desk }) => {
  test.setTimeout(90_000);
  const page = await deskWithCharts(desk, { cacheCharts: 5, keepChartDays: 2 });
  const section = await goToCharts(page);
  await expect(section.getByText('3 certificates')).toBeVisible({ timeout: 15_000 });
  const trouble = await troubleInEachLook(desk, 'charts on this desk');
  await section.getByRole('button', { name: 'Look through them' }).press('Enter');
  await expect(page.getByRole('region', { name: 'The certificate' })).toBeVisible();
  trouble.push(...(await troubleInEachLook(desk, 'certificates')));
  await page.keyboard.press('Escape');
  await section.getByRole('button', { name: /^Legal hold on/ }).first().press('Enter');
  await page.getByLabel('Matter').fill('x');
  await page.keyboard.press('Enter');
  trouble.push(...(await troubleInEachLook(desk, 'legal hold, refused')));
  await page.getByLabel('Matter').fill('LH 1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Control+1');
  // A wide list has a column for it, a narrow one a sign.
  await expect(page.getByRole('row').filter({ has: page.getByText('On hold').or(page.getByRole('img', { name: 'On hold' })) })).toHaveCount(1);
  trouble.push(...(await troubleInEachLook(desk, 'worklist with marks')));
  expect(trouble).toEqual([]);
});
