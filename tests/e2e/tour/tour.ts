import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { requirementSchema } from '../../../shared/policy';
import { expect, passphrase, test, type Desk } from '../support/desk';
import { seeWhatIsEnforced } from '../support/hands';
import { policySwitch } from '../support/policy';
import { guardSays, speakForGuard } from '../support/guard';
import { answerFileDialog, codesetFixture, runFromPalette } from '../support/files';
import { inAWindow, photograph } from '../support/photograph';

/**
 * The pictures of the README. Not a test of anything: it walks through a day at the desk with the demo charts.
 *
 * With the publishers' full files in `CHARTLOCK_CODESETS` (a folder, searched to its depths) the encounter is coded with
 * them; without, with the sample, and the pictures say so.
 */

const names = ['icd10cm-order-2026.txt', 'icd10pcs_order_2026.txt', 'HCPC2025_OCT_ANWEB.csv'];
/** The books beside the codes, of which rows stand among the fixtures too. */
const books = ['icd10cm_tabular_2021.xml', 'icd10cm_index_2017.xml', 'icd-10-cm-neoplasm-2025.xml', 'icd-10-cm-drug-2025.xml', 'icd-10-cm-eindex-2025.xml', 'icd10pcs_tables_2025.xml', 'icd10pcs_index_2025.xml', 'icd10pcs_definitions_2025.xml'];

/** The full official files, where there are all of them. */
function fullFiles(): readonly string[] {
  const source = process.env['CHARTLOCK_CODESETS'];
  if (source === undefined || !existsSync(source)) return [];
  const all = readdirSync(source, { recursive: true, encoding: 'utf8' });
  const wanted = [...names, ...books];
  const found = wanted.flatMap((name) => all.filter((path) => path === name || path.endsWith(`/${name}`)).slice(0, 1));
  return found.length === wanted.length ? found.map((path) => join(source, path)) : [];
}

async function importFiles(desk: Desk, paths: readonly string[]): Promise<void> {
  await answerFileDialog(desk, paths);
  await desk.page.keyboard.press('Control+i');
  await desk.page.getByRole('button', { name: `Import all ${paths.length}` }).click();
  for (const path of paths) await expect(desk.page.getByRole('article', { name: basename(path) })).toContainText(' is loaded', { timeout: 120_000 });
}

async function openChart(desk: Desk, attending: string): Promise<void> {
  const { page } = desk;
  await page.keyboard.press('Control+1');
  await page.getByRole('row').filter({ hasText: attending }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /^Text of / })).toBeVisible();
}

async function openDocument(desk: Desk, title: string): Promise<void> {
  await desk.page.getByRole('grid', { name: 'Documents' }).getByRole('row', { name: title }).click();
  await expect(desk.page.getByRole('textbox', { name: `Text of ${title}` })).toBeVisible();
}

/** Selects words of the open document: found words stay selected when the bar closes. */
async function selectWords(desk: Desk, words: string): Promise<void> {
  const { page } = desk;
  await page.keyboard.press('Control+f');
  await page.getByRole('textbox', { name: 'Find in this document' }).fill(words);
  await expect(page.getByText(/^\d of \d+$/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^\d+ words? from /)).toBeVisible();
}

async function find(desk: Desk, words: string, code: string): Promise<void> {
  await desk.page.keyboard.press('/');
  await desk.page.getByRole('combobox', { name: 'Find a code' }).fill(words);
  await expect(desk.page.getByRole('listbox', { name: 'Codes found' }).getByRole('option').first()).toContainText(code);
}

async function select(desk: Desk, code: string): Promise<void> {
  await desk.page.getByRole('grid', { name: 'Diagnoses' }).getByRole('row', { name: code }).click();
}

async function assign(desk: Desk, words: string, code: string): Promise<void> {
  await find(desk, words, code);
  await desk.page.keyboard.press('Enter');
  await expect(desk.page.getByRole('grid', { name: 'Diagnoses' }).getByRole('row', { name: code })).toBeVisible();
  await desk.page.keyboard.press('Escape');
}

test('A day at the desk', async ({ desk }) => {
  test.setTimeout(600_000);
  const full = fullFiles();

  await test.step('setting up', async () => {
    const page = await desk.start();
    await inAWindow(desk);
    await page.getByLabel('Your name').fill('Nora Quill');
    await page.getByLabel('Work e-mail or employee id').fill('nquill');
    await photograph(desk, '01-set-up');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { name: 'What is enforced on this desk' })).toBeVisible();
    await photograph(desk, '18-enforced');
    await seeWhatIsEnforced(page);
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.getByLabel('Passphrase, once more').fill(passphrase);
    await page.getByText('I understand').click();
    await expect(page.getByText('Very strong')).toBeVisible();
    await photograph(desk, '02-passphrase');
    await page.getByRole('button', { name: 'Make the vault' }).click();
    await expect(page.getByRole('navigation')).toBeVisible();
    if (full.length > 0) await importFiles(desk, full);
    await runFromPalette(desk, 'Add demo charts');
    await expect(page.getByRole('grid', { name: 'Encounters' }).getByRole('row')).toHaveCount(9);
  });

  await test.step('a short chart is coded and final', async () => {
    const { page } = desk;
    await openChart(desk, 'Samir Nonesuch');
    await openDocument(desk, 'Emergency department note');
    await selectWords(desk, 'Acute suppurative otitis media, right ear');
    await assign(desk, 'H66.001', 'H66.001');
    await selectWords(desk, 'Allergy status to penicillin');
    await assign(desk, 'Z88.0', 'Z88.0');
    await page.keyboard.press('Control+Shift+F');
    await page.getByRole('button', { name: /^Finalise/ }).click();
    await expect(page.getByText('Final. The codes are read-only.')).toBeVisible();
  });

  await test.step('a long chart is coded', async () => {
    const { page } = desk;
    await openChart(desk, 'Nadia Okonkwo-Sample');
    await openDocument(desk, 'Discharge summary');
    await selectWords(desk, 'Hypertensive heart and chronic kidney disease');
    await assign(desk, 'I13.0', 'I13.0');
    await selectWords(desk, 'Acute on chronic systolic (HFrEF) heart failure');
    // The books are indexed in the background; the pictures are of the desk as it is from then on.
    await expect(async () => {
      await page.getByRole('combobox', { name: 'Find a code' }).fill('');
      await find(desk, 'acute on chronic systolic heart failure', 'I50.23');
      await expect(page.getByText('The books are being indexed')).toHaveCount(0, { timeout: 1000 });
    }).toPass({ timeout: 240_000 });
    await photograph(desk, '04-find-a-code');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('grid', { name: 'Diagnoses' }).getByRole('row', { name: 'I50.23' })).toBeVisible();
    await page.keyboard.press('Escape');
    for (const [words, code] of [
      ['Acute kidney injury', 'N17.9'],
      ['chronic kidney disease stage 3b', 'N18.32'],
      ['Acute hypoxic respiratory failure', 'J96.01'],
      ['Type 2 diabetes mellitus with diabetic chronic kidney disease', 'E11.22'],
      ['Ischemic cardiomyopathy', 'I25.5'],
    ] as const) {
      await selectWords(desk, words);
      await assign(desk, code, code);
    }
    await assign(desk, 'D63.1', 'D63.1');
    await select(desk, 'N17.9');
    await selectWords(desk, 'Creatinine rose from a baseline of 1.5 to a peak of 3.1 on 03/03');
    await page.keyboard.press('e');
    await expect(page.getByRole('region', { name: 'Evidence' }).getByRole('listitem')).toHaveCount(2);
    await photograph(desk, '05-workspace');
  });

  await test.step('a code and its place in the code set', async () => {
    const { page } = desk;
    await select(desk, 'N18.32');
    await page.keyboard.press('n');
    await page.keyboard.type('Stage 3b is documented by nephrology, eGFR 38.');
    await page.keyboard.press('Control+Enter');
    await select(desk, 'N18.32');
    await photograph(desk, '06-code');
  });

  await test.step('identifiers stay masked', async () => {
    const { page } = desk;
    await page.getByRole('tab', { name: 'Encounter' }).click();
    await page.getByRole('button', { name: 'Name: masked. Reveal for a purpose' }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await photograph(desk, '07-identifiers');
    await page.keyboard.press('Escape');
  });

  await test.step('what is missing, and what happened', async () => {
    const { page } = desk;
    await page.keyboard.press('Control+Shift+F');
    await expect(page.getByText('To mend before finalising')).toBeVisible();
    await photograph(desk, '08-check');
    await page.keyboard.press('h');
    await expect(page.getByRole('list', { name: 'History, newest first' })).toBeVisible();
    await photograph(desk, '09-history');
  });

  await test.step('the same in the dark', async () => {
    const { page } = desk;
    await runFromPalette(desk, 'Use the dark theme');
    await page.getByRole('tab', { name: 'Code' }).click();
    await select(desk, 'I50.23');
    await photograph(desk, '10-workspace-dark');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find a command' }).fill('co');
    await photograph(desk, '11-palette');
    await page.keyboard.press('Escape');
    await runFromPalette(desk, 'Use the light theme');
  });

  await test.step('the books', async () => {
    if (full.length === 0) return;
    const { page } = desk;
    await page.keyboard.press('w');
    await page.getByRole('textbox', { name: 'Main term' }).fill('failure');
    const terms = page.getByRole('grid', { name: 'Terms' });
    for (const term of [/^Failure, failed/, /^heart/, /^systolic/]) {
      await expect(terms.getByRole('row', { name: term }).first()).toBeVisible();
      await terms.getByRole('row', { name: term }).first().press('Enter');
    }
    await expect(page.getByText('Failure, failed › heart › systolic')).toBeVisible();
    await photograph(desk, '23-index');
    await page.keyboard.press('c');
    await page.keyboard.press('b');
    const builder = page.getByRole('region', { name: 'Build a PCS code' });
    await expect(builder.getByRole('listbox', { name: 'Section', exact: true })).toBeFocused({ timeout: 15_000 });
    await page.keyboard.type('0SR9');
    await expect(builder.getByRole('listbox', { name: 'Device', exact: true })).toBeVisible();
    await photograph(desk, '24-pcs');
    await page.keyboard.press('Escape');
    for (const code of ['I50.23', 'N17.9']) {
      await select(desk, code);
      await page.keyboard.press('Alt+f');
    }
    await find(desk, 'D63.8', 'D63.8');
    await page.keyboard.press('Alt+b');
    await expect(page.getByRole('img', { name: 'in the basket' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+s');
    await expect(page.getByRole('region', { name: 'Basket' }).getByRole('row')).toHaveCount(1);
    await photograph(desk, '25-shelf');
    await page.getByRole('tab', { name: 'Code', exact: true }).click();
  });

  await test.step('the lists', async () => {
    const { page } = desk;
    await page.keyboard.press('Control+1');
    await expect(page.getByRole('grid', { name: 'Encounters' }).getByRole('row')).toHaveCount(9);
    await photograph(desk, '03-worklist');
    await page.keyboard.press('Control+3');
    if (full.length === 0) await importFiles(desk, names.map(codesetFixture));
    await page.getByRole('button', { name: 'Clear what has ended' }).click();
    await page.getByRole('textbox', { name: 'In force on' }).fill('7 Mar 2026');
    await page.keyboard.press('Tab');
    await expect(page.getByText('None for this day')).toHaveCount(0);
    await photograph(desk, '12-code-sets');
    await page.keyboard.press('Control+4');
    await page.getByRole('button', { name: 'Verify the log' }).click();
    await expect(page.getByText(/^Sound: /)).toBeVisible();
    await photograph(desk, '13-audit-log');
  });

  await test.step('the desk guards itself', async () => {
    const { page } = desk;
    await page.keyboard.press('Control+5');
    await expect(page.getByRole('heading', { name: 'Stricter with yourself' })).toBeVisible();
    await photograph(desk, '15-desk-rules');
    await page.keyboard.press('Control+1');
    await openChart(desk, 'Nadia Okonkwo-Sample');
    await speakForGuard(desk);
    await guardSays(desk, { curtain: { how: 'blur', because: 'left' } });
    await photograph(desk, '16-curtain');
    await guardSays(desk);
    await page.keyboard.press('Control+Shift+E');
    await expect(page.getByRole('dialog', { name: 'End the shift' })).toBeVisible();
    await photograph(desk, '17-end-of-shift');
    await page.keyboard.press('Escape');
  });

  await test.step('locked', async () => {
    await desk.lock();
    await desk.start('--locked=manual');
    await inAWindow(desk);
    await expect(desk.page.getByLabel('Passphrase', { exact: true })).toBeVisible();
    await photograph(desk, '14-locked');
  });

  await test.step('an organisation rules the desk', async () => {
    await desk.stop();
    const text = '# Privacy at the desk\n\nWhat a coder sees, a coder keeps.\n\n## The room\n\nNobody else reads the screen: no visitors, no recording assistants, no paper.\n\n## The chart\n\nOpen what you code. Your own chart, your family’s and your neighbours’ are somebody else’s work.';
    await desk.start('--locked=manual', policySwitch(desk, {
      idleLimitSeconds: 120, curtain: 'cover', shiftEnd: null, postureDisk: 'warn', secondFactor: 'offered', graceDays: 14,
      roster: [{ identifier: 'nquill', role: 'lead' }],
      requirements: [requirementSchema.parse({ id: 'privacy', kind: 'training', title: 'Privacy at the desk', version: '2026.1', text })],
    }));
    await inAWindow(desk);
    await desk.unlock();
    const { page } = desk;
    await page.keyboard.press('Control+6');
    await expect(page.getByRole('heading', { name: 'Policy', exact: true })).toBeVisible();
    // The picture names the place where a managed computer has its policy, not that of this run.
    await page.getByText('organisation.json').evaluate((place) => { place.textContent = '/etc/chartlock/policies/managed/desk.json'; });
    await photograph(desk, '19-policy');
    await page.keyboard.press('Control+7');
    await page.getByRole('row').filter({ hasText: 'Privacy at the desk' }).click();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Text of Privacy at the desk' })).toBeVisible();
    await photograph(desk, '20-training');
    await page.keyboard.press('Control+5');
    await page.getByRole('link', { name: 'This computer' }).or(page.getByRole('button', { name: 'This computer' })).first().click();
    await photograph(desk, '21-this-computer');
    await page.keyboard.press('Control+8');
    await expect(page.getByRole('region', { name: 'Access review' })).toBeVisible();
    await photograph(desk, '22-access-review');
  });
});
