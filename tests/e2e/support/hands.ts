import { expect, type Page } from '@playwright/test';

export const passphrase = 'seven grey herons over the weir';

/** Deriving the key is slow on purpose, and slower where other work is going on. */
const derivingMs = 20_000;

/** Says in the first step of the wizard who sits here. */
export async function sayWho(page: Page, name = 'Nora Quill', identifier = 'nquill'): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Work e-mail or employee id').fill(identifier);
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Goes through the first-run wizard up to the passphrase: who sits here, then what is enforced. */
export async function sayWhoSitsHere(page: Page, name?: string, identifier?: string): Promise<void> {
  await sayWho(page, name, identifier);
  await seeWhatIsEnforced(page);
}

/** Goes on from the step that says what is enforced. */
export async function seeWhatIsEnforced(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'What is enforced on this desk' })).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** Chooses the passphrase and makes the vault: the desk is open afterwards. */
export async function choosePassphrase(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Passphrase, once more').fill(passphrase);
  await page.getByText('I understand').click();
  await page.getByRole('button', { name: 'Make the vault' }).click();
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: derivingMs });
}

/** Goes through the first-run wizard. */
export async function setUpDesk(page: Page, name?: string, identifier?: string): Promise<void> {
  await sayWhoSitsHere(page, name, identifier);
  await choosePassphrase(page);
}

/** Goes through the first-run wizard as a person in another part than a coder's. */
export async function setUpDeskAs(page: Page, role: 'Lead' | 'Privacy officer', name = 'Nora Quill', identifier = 'nquill'): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Work e-mail or employee id').fill(identifier);
  await page.getByRole('button', { name: /Role/ }).click();
  await page.getByRole('option', { name: new RegExp(`^${role}`) }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await seeWhatIsEnforced(page);
  await choosePassphrase(page);
}

/** Types the passphrase at the lock screen. */
export async function unlock(page: Page, words = passphrase): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(words);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: derivingMs });
}

/** Fills an empty worklist with the demo charts. */
export async function addDemoCharts(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Add demo charts' }).click();
  await expect(page.getByRole('grid', { name: 'Encounters' })).toBeVisible();
}

/** Opens the encounter of the worklist whose row says `words`. */
export async function openChart(page: Page, words: string | RegExp): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: words }).first();
  await row.click();
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Codes', exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Text of / })).toBeVisible();
}

/** Types words into the find box and takes the first code that it offers. */
export async function assignCode(page: Page, words: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Find a code' }).fill(words);
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: /Diagnoses|Procedures/ }).getByRole('row').first()).toBeVisible();
}
