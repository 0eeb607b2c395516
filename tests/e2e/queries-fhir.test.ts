import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { z } from '../../shared/kernel';
import { loadFhir } from '../fixtures/fhir/repository';
import { openFhirServer, type FhirTestServer } from '../fixtures/fhir/server';
import { expect, passphrase, runtime, test, type Desk } from './support/desk';
import { withFolder } from './support/files';
import { troubleInEachLook } from './support/looks';
import { policySwitch } from './support/policy';
import { answers, atTheChart, mendAndPreview, panel, preview, question, selectWords, state, writeQuery } from './support/queries';

/** What the official structures take to be read, on a busy machine. */
test.beforeAll(async ({}, testInfo) => {
  testInfo.setTimeout(180_000);
  await loadFhir();
});

/** Long enough for what leaves and comes by itself. */
const bySelf = { timeout: 40_000 };

/** The switch of a desk whose organisation has this server, and no other way for queries. */
function naming(desk: Desk, { url, host, authority }: FhirTestServer, client: string | null): string {
  return policySwitch(desk, { fhirServer: url, fhirClient: client, allowedHosts: [host], serverAuthority: authority.base64, queryChannels: ['fhir'] });
}

/** Answers a query as its provider does at the server: one of the options. */
async function answerAtServer(server: FhirTestServer, option: number): Promise<void> {
  const [task] = await server.all('Task');
  const [questionnaire] = await server.all('Questionnaire');
  await server.ask('POST', '/QuestionnaireResponse', {
    resourceType: 'QuestionnaireResponse', status: 'completed', questionnaire: questionnaire?.['url'], author: task?.['owner'], authored: new Date().toISOString(),
    item: [{ linkId: 'answer', answer: [{ valueCoding: { code: String(option) } }] }],
  });
  await server.ask('PUT', `/Task/${task?.id ?? ''}`, { ...task, status: 'completed' });
}

/** Lets the public key be saved to a file, by keys. @returns its text */
async function saveKey(desk: Desk, page: Page): Promise<string> {
  let text = '';
  await withFolder(async (folder) => {
    const path = join(folder, 'desk-key.json');
    await desk.application?.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await page.keyboard.press('Control+9');
    await expect(page.getByRole('button', { name: 'Sending' })).toBeVisible();
    await page.keyboard.press('s');
    await expect(page.getByRole('heading', { name: 'This desk’s public key' })).toBeVisible();
    expect(await troubleInEachLook(desk, 'sending')).toEqual([]);
    await page.keyboard.press('Alt+k');
    await expect(page.getByText('Public key saved')).toBeVisible();
    text = readFileSync(path, 'utf8');
  });
  return text;
}

const keySetSchema = z.strictObject({ keys: z.tuple([z.looseObject({ kid: z.string() })]) });

test('A query goes to the server that knows this desk by its key; its answer comes by itself, replaces the code and lets the encounter be finalised', async ({ desk }) => {
  test.setTimeout(240_000);
  const server = await openFhirServer();
  try {
    const page = await atTheChart(desk, naming(desk, server, 'coding-desks'));
    const jwks = await saveKey(desk, page);
    const [key] = keySetSchema.parse(JSON.parse(jwks)).keys;
    server.register('coding-desks', key);
    await page.keyboard.press('Alt+i');
    await expect(page.getByText('Key id copied')).toBeVisible();
    expect(await desk.application?.evaluate(({ clipboard }) => clipboard.readText())).toBe(key.kid);
    await page.keyboard.press('Control+2');

    await selectWords(page, 'baseline creatinine', 3);
    await page.keyboard.press('q');
    await expect(question(page)).toBeFocused();
    await writeQuery(page);
    await expect(panel(page).getByText(/to mend before it can be sent/)).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(panel(page).getByRole('article', { name: 'What the provider sees' })).toHaveCount(0);
    await mendAndPreview(page, /Record system/);
    await expect(answers(page)).toHaveCount(0);
    await page.keyboard.press('Control+Enter');
    await expect(panel(page).getByRole('button', { name: 'Undo sending' })).toBeVisible();
    // Second thoughts, while it still lies in the outbox.
    await page.keyboard.press('Control+z');
    await expect(question(page)).toBeVisible();
    await expect(panel(page).getByText('No rule is broken')).toBeVisible();
    await preview(page);
    await page.keyboard.press('Control+Enter');
    await expect(state(page, 'Waiting to leave')).toBeVisible();
    // Nobody asks for anything: it leaves, and the page hears of it.
    await expect(state(page, 'Sent')).toBeVisible(bySelf);
    expect(JSON.stringify([await server.all('Task'), await server.all('Questionnaire')])).not.toMatch(/DEMO-|birth/i);
    await page.keyboard.press('Control+1');
    const row = page.getByRole('row').filter({ hasText: '1 query open' });
    await expect(row).toBeVisible();
    await page.keyboard.press('Control+2');
    await expect(state(page, 'Sent')).toBeVisible();

    await answerAtServer(server, 1);
    const find = page.getByRole('combobox', { name: 'Find a code' });
    await find.fill('kidney dis');
    await page.keyboard.press('Control+Shift+a');
    await expect(state(page, 'Answered')).toBeVisible(bySelf);
    await expect(panel(page).getByRole('region', { name: 'Answer 1' })).toContainText('Chronic kidney disease');
    // Whoever was typing goes on typing.
    await expect(find).toBeFocused();
    await expect(find).toHaveValue('kidney dis');
    await find.fill('');
    await page.keyboard.press('Escape');

    await panel(page).getByRole('button', { name: 'Apply the answer' }).click();
    const apply = panel(page).getByRole('form', { name: 'Apply the answer' });
    await apply.getByText('Another code in place of N17.9').click();
    await apply.getByRole('combobox', { name: 'Which code' }).fill('N18.9');
    await expect(apply.getByRole('option', { name: /N18\.9/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(apply.getByRole('button', { name: 'Apply' })).toBeEnabled();
    await page.keyboard.press('Control+Enter');
    await expect(panel(page).getByRole('form', { name: 'Close the query' })).toBeVisible();
    await expect(page.getByRole('row', { name: /N17\.9/ })).toHaveCount(0);
    await expect(page.getByRole('row', { name: /N18\.9/ })).toContainText('1 piece of evidence');
    await page.keyboard.press('Control+Enter');
    await expect(panel(page).getByText(/^Closed/).first()).toBeVisible();
    await page.keyboard.press('Control+Shift+f');
    await page.getByRole('button', { name: 'Finalise 1 code' }).click();
    await expect(page.getByText('Final', { exact: true }).first()).toBeVisible({ timeout: 10_000 });

    await desk.lock();
    const { status, stdout } = spawnSync(process.execPath, [join(runtime.application, '.out', 'app', 'cli.js'), 'vault', 'client-key', '--data', desk.profile], { input: `${passphrase}\n`, encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, jwks]);
  } finally {
    await server.close();
  }
});

test('A query that finds the server away waits, says so, and leaves by itself when it is there', async ({ desk }) => {
  test.setTimeout(240_000);
  const before = await openFhirServer();
  await before.close();
  const page = await atTheChart(desk, naming(desk, before, null));
  await selectWords(page, 'baseline creatinine', 3);
  await page.keyboard.press('q');
  await expect(question(page)).toBeFocused();
  await writeQuery(page);
  await mendAndPreview(page, /Record system/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('contentinfo')).toContainText('1 waiting for the server', bySelf);
  await expect(state(page, 'Waiting to leave')).toBeVisible();
  const server = await openFhirServer({ authority: before.authority, leaf: before.leaf, port: Number(before.host.split(':')[1]) });
  try {
    await expect(state(page, 'Sent')).toBeVisible(bySelf);
    await expect(page.getByRole('contentinfo')).not.toContainText('waiting for the server');
    expect((await server.all('Task')).map((task) => task['status'])).toEqual(['requested']);
  } finally {
    await server.close();
  }
});
