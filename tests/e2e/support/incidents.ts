import { expect, type Locator, type Page } from '@playwright/test';
import type { PolicyPart } from '../../../shared/policy';
import type { Officer } from '../../fixtures/incidents/officer';
import type { Desk } from './desk';

/** What an organisation rules that has a privacy officer who is to be told within the hour. */
export function withOfficer({ card }: Pick<Officer, 'card'>): PolicyPart {
  return { privacyOfficer: card, ...withContact };
}

/** Whom to call, and how soon; and nobody's card. */
export const withContact: PolicyPart = {
  privacyContact: [{ id: 'officer', part: 'Privacy officer', name: 'Olive Finch', phone: '555-0142', email: 'privacy@example.org', hours: 'Monday to Friday, 8:00 to 17:00', script: 'This is a report of an incident. Its reference is on my screen. I name no patient on the telephone.' }],
  incidentClocks: [{ id: 'to-privacy', to: 'privacy-officer', hours: 1 }],
};

export const report = (page: Page): Locator => page.getByRole('dialog', { name: 'Something is wrong' });
export const words = (page: Page): Locator => report(page).getByRole('textbox', { name: 'What happened' });
export const stage = (page: Page, name: string): Locator => report(page).locator('[aria-current="step"]', { hasText: name });
export const made = (page: Page): Locator => report(page).getByRole('heading', { name: 'The report is made' });

/** Begins a report by its key, of the type whose letter this is. */
export async function begin(page: Page, letter: string): Promise<void> {
  await page.keyboard.press('Control+Shift+i');
  await expect(report(page).getByRole('button', { name: /^Lost or stolen device/ })).toBeFocused();
  await page.keyboard.press(letter);
  await expect(stage(page, 'Contain')).toBeVisible();
}

/** Where the next sealed report is saved: the system's dialog is answered with this path. */
export async function saveAt(desk: Desk, path: string): Promise<void> {
  await desk.application?.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

/** Waits until the last change is in the vault: what follows may be the end of every process. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator('footer').getByText('Saved', { exact: true })).toBeVisible();
}

/** Before the desk is open: begins a report by its key, of which only time and type can be kept, and goes back to what was there. */
export async function noteBeforeTheDesk(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+i');
  await expect(page.getByRole('button', { name: /Lost or stolen device/ })).toBeFocused();
  await page.keyboard.press('a');
  await expect(page.getByText(/^Time and type kept, /)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Something is wrong' })).toHaveCount(0);
}
