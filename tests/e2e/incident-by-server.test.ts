import type { PolicyPart } from '../../shared/policy';
import { loadFhir } from '../fixtures/fhir/repository';
import { openFhirServer } from '../fixtures/fhir/server';
import { next, officerWithKey } from './support/cases';
import { begin, made, report, withContact, words } from './support/incidents';
import { policySwitch } from './support/policy';
import { expect, test } from './support/two-machines';

/** What the official structures take to be read, on a busy machine. */
test.beforeAll(async ({}, testInfo) => {
  testInfo.setTimeout(180_000);
  await loadFhir();
});

/** Long enough for what leaves and comes by itself. */
const bySelf = { timeout: 40_000 };

test('A report goes by the server and appears at the privacy officer’s desk by itself; acknowledged there, the coder’s clock stops', async ({ openDesk, machine }) => {
  test.setTimeout(240_000);
  const server = await openFhirServer();
  try {
    const officer = machine.desk;
    // Two windows are open at once, and one of them is never in front.
    const byServer: PolicyPart = { fhirServer: server.url, allowedHosts: [server.host], serverAuthority: server.authority.base64, privacyReference: 'Organization/privacy-office', curtain: 'off' };
    const card = await officerWithKey(officer, policySwitch(officer, byServer));
    await openDesk.open({ policy: { ...withContact, ...byServer, privacyOfficer: card } });
    const { page } = openDesk;
    await begin(page, 'b');
    await page.keyboard.press('Control+Enter');
    await expect(words(page)).toBeFocused();
    await page.keyboard.type('The query went to another clinic.');
    await page.keyboard.press('Control+Enter');
    await expect(report(page).getByRole('button', { name: /^Seal and send/ })).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(made(page)).toBeVisible();
    // The key goes back to work once nothing is left to be sent by hand.
    await expect(report(page).getByRole('button', { name: /^Send it/ })).toHaveCount(0);
    await page.keyboard.press('Control+Enter');
    await expect(report(page)).toHaveCount(0);
    await expect.poll(async () => (await server.all('Communication')).length, bySelf).toBe(1);
    const waits = page.getByRole('banner').getByRole('button', { name: /^Report waits, / });
    await expect(waits).toBeVisible(bySelf);

    const there = officer.page;
    await expect(there.getByText('What comes by the server appears here by itself.')).toBeVisible();
    await there.keyboard.press('Control+Shift+a');
    const row = there.getByRole('region', { name: 'Inbox' }).locator('[data-row]');
    await expect(row).toHaveCount(1, bySelf);
    await row.click();
    await expect(there.getByRole('article', { name: 'Report' })).toContainText('The query went to another clinic.');
    await there.keyboard.press('o');
    await expect(there.getByRole('textbox', { name: 'What it is about' })).toBeFocused();
    await there.keyboard.type('A query went to another clinic');
    await there.keyboard.press('Control+Enter');
    await expect(next(there)).toBeVisible();
    await there.keyboard.press('F8');
    await expect(there.getByRole('button', { name: 'Acknowledge' })).toBeVisible();
    await there.keyboard.press('a');
    await expect(there.getByRole('button', { name: 'Sign and send' })).toBeVisible();
    await there.keyboard.press('Control+Enter');
    await expect(there.getByText('At the server')).toBeVisible(bySelf);
    await expect.poll(async () => (await server.all('Communication')).length, bySelf).toBe(2);

    await page.keyboard.press('Control+Shift+a');
    await expect(waits).toHaveCount(0, bySelf);
    expect(JSON.stringify(server.seen)).not.toMatch(/another clinic|misdirected|Nora|Olive/);
  } finally {
    await server.close();
  }
});
