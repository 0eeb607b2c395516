import type { Page } from '@playwright/test';
import { expect, test, type Desk } from './support/desk';
import { troubleInEachLook } from './support/looks';

const details = { class: 'inpatient', admittedOn: '2026-03-08', dischargedOn: '2026-03-12', serviceFrom: null, serviceTo: null, attending: 'Dr Vale' } as const;
const words = 'Creatinine rose from a baseline of 1.5.';

/** Two charts as a worklist brings them: the person's own, and one that is assigned to somebody else. */
async function addCharts(page: Page): Promise<void> {
  for (const assignTo of [{ who: 'me' }, { who: 'person', identifier: 'imarsh' }]) {
    await page.evaluate(async (input) => {
      const made = await window.desk.vault.encounters.create(input);
      if (!made.ok) throw new Error(made.fault.code);
    }, JSON.stringify({
      details, assignTo, patient: { name: 'Testa, Ivo', mrn: '', birthDate: '', sex: '', account: '' },
      documents: [{ title: 'Discharge summary', kind: 'discharge-summary', datedOn: '2026-03-12', author: 'Dr Vale', from: { text: words } }],
    }));
  }
  await expect(page.getByRole('heading', { name: 'No encounters yet' })).toBeVisible();
  await page.keyboard.press('F5');
  await expect(page.getByRole('grid', { name: 'Encounters' }).getByRole('row')).toHaveCount(3);
}

async function deskOf(desk: Desk, role: 'coder' | 'lead'): Promise<Page> {
  const page = await desk.beginAs(role);
  await addCharts(page);
  return page;
}

const others = (page: Page) => page.getByRole('grid', { name: 'Encounters' }).getByRole('row').filter({ hasText: 'Not yours' });

test('A chart of somebody else opens by the keyboard for a reason and a time, counts down, and is closed early', async ({ desk }) => {
  const page = await deskOf(desk, 'coder');
  await expect(others(page)).toHaveCount(1);
  await expect(others(page)).not.toContainText('Dr Vale');
  await others(page).click();
  // Handing out work is a lead's part.
  await page.keyboard.press('g');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /which is not yours/ });
  await expect(dialog).toBeVisible();
  // Without a reason nothing opens.
  await expect(dialog.getByRole('radio', { name: 'Coverage for a colleague' })).toBeFocused();
  // Enter does as the button does, and chooses nothing: a reason is one that somebody gave.
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Choose the reason.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(1);
  await expect(dialog.getByRole('radio', { name: '15 minutes' })).toBeChecked();
  await dialog.getByRole('button', { name: /^Open for/ }).press('Enter');
  await expect(dialog.getByText('Choose the reason.')).toBeVisible();
  expect(await troubleInEachLook(desk, 'reason for access')).toEqual([]);
  await dialog.getByRole('radio', { name: 'Coverage for a colleague' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('timer', { name: /Access by reason, Coverage for a colleague/ })).toContainText(/Not yours: closes in 1[45]:\d\d/);
  await expect(page.getByText(words)).toBeVisible();
  await page.getByRole('button', { name: 'Close now' }).press('Enter');
  await expect(page.getByRole('grid', { name: 'Encounters' })).toBeVisible();
  await others(page).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /which is not yours/ })).toBeVisible();
});

test('A lead assigns a chart by its reference, and sees every access by reason', async ({ desk }) => {
  const page = await deskOf(desk, 'lead');
  await others(page).click();
  await page.keyboard.press('g');
  const dialog = page.getByRole('dialog', { name: /^Assign E-/ });
  await expect(dialog).toContainText('It is assigned to imarsh.');
  await page.keyboard.type('ovale');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('complementary', { name: /^Selected encounter/ })).toContainText('ovale');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Coverage for a colleague' })).toBeFocused();
  await page.getByRole('radio', { name: 'Quality review' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByText(words)).toBeVisible();
  await page.keyboard.press('Control+5');
  const uses = page.getByRole('table', { name: 'Access by reason' });
  await expect(uses.getByRole('row').filter({ hasText: 'Quality review' })).toContainText('Yours: another reviews it');
});
