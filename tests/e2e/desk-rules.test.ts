import type { Page } from '@playwright/test';
import { policySettings } from '../../shared/policy';
import { expect, test } from './support/desk';
import { troubleInEachLook } from './support/looks';
import { policySwitch } from './support/policy';

/** The row of a rule, by its title. */
function rule(page: Page, title: string) {
  return page.locator('dl > div').filter({ has: page.getByText(title, { exact: true }).first() }).last();
}

/** The control by which a person may be stricter. */
function chooser(page: Page, name: keyof typeof policySettings) {
  return page.locator(`[data-focus="rule-${name}"]`);
}

/** What a control offers, in its order. */
async function offered(page: Page, name: keyof typeof policySettings): Promise<string[]> {
  await chooser(page, name).click();
  await expect(page.getByRole('option').first()).toBeVisible();
  const labels = await page.getByRole('option').locator('[slot="label"]').allTextContents();
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'hidden' });
  return labels;
}

async function choose(page: Page, name: keyof typeof policySettings, label: string): Promise<void> {
  await chooser(page, name).click();
  await page.getByRole('option').filter({ hasText: label }).first().click();
  await page.getByRole('listbox').waitFor({ state: 'hidden' });
}

/** What holds at this desk, as the shell has it. */
function inForce(page: Page) {
  return page.evaluate(async () => {
    const reply = await window.desk.shell.about({});
    return reply.ok ? JSON.parse(reply.output).rules.policy : reply.fault;
  });
}

test('Offers to be stricter where that can be, and leads to every rule of the desk', async ({ desk }) => {
  const page = await desk.begin();
  await page.keyboard.press('Control+5');
  const section = page.getByRole('region', { name: 'Stricter with yourself' });
  await expect(section).toContainText('No organisation rules this desk');
  for (const { title, why } of [policySettings.idleLimitSeconds, policySettings.sessionMaximumMinutes, policySettings.shiftEnd, policySettings.curtain]) {
    await expect(rule(page, title)).toContainText(why);
    await expect(rule(page, title)).toContainText('This desk’s own default');
  }
  await section.getByRole('button', { name: 'All rules of this desk' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Policy', exact: true })).toBeVisible();
});

test('A person may be stricter than the organisation, at once and for good, and what is laxer is not offered', async ({ desk }) => {
  const policy = policySwitch(desk, { idleLimitSeconds: 240, sessionMaximumMinutes: 240, shiftEnd: '01:30', curtain: 'blur', clipboardSeconds: 20 });
  const page = await desk.begin(policy);
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('region', { name: 'Stricter with yourself' })).toContainText('A policy of your organisation is in force on this desk.');
  expect({
    idle: await offered(page, 'idleLimitSeconds'),
    session: await offered(page, 'sessionMaximumMinutes'),
    shift: await offered(page, 'shiftEnd'),
    curtain: await offered(page, 'curtain'),
  }).toEqual({
    idle: ['30 seconds', '1 minute', '2 minutes', '3 minutes', '4 minutes'],
    session: ['1 hour', '2 hours', '4 hours'],
    shift: ['At 00:00', 'At 00:30', 'At 01:00', 'At 01:30'],
    curtain: ['The desk is blurred', 'The desk is covered'],
  });

  await choose(page, 'idleLimitSeconds', '2 minutes');
  await choose(page, 'curtain', 'The desk is covered');
  await expect(rule(page, 'Lock when nobody touches the desk')).toContainText('Set by you; your organisation’s rule: 4 minutes');
  await expect.poll(() => inForce(page)).toMatchObject({ idleLimitSeconds: 120, curtain: 'cover', sessionMaximumMinutes: 240, shiftEnd: '01:30' });
  // The desk's own clock follows at once.
  await expect(page.getByRole('button', { name: /^Desk:/ })).toContainText(/[01]:\d\d/);

  await desk.lock();
  await desk.start('--locked=manual', policy);
  await desk.unlock();
  await expect(rule(desk.page, 'Lock when nobody touches the desk')).toContainText('Set by you');
  await choose(desk.page, 'idleLimitSeconds', '4 minutes');
  await expect(rule(desk.page, 'Lock when nobody touches the desk')).toContainText('Set by your organisation');
  await expect.poll(() => inForce(desk.page)).toMatchObject({ idleLimitSeconds: 240, curtain: 'cover' });
});

test('A page that asks for laxer rules all the same does not get them', async ({ desk }) => {
  const page = await desk.begin(policySwitch(desk, { idleLimitSeconds: 120, shiftEnd: '23:00', curtain: 'cover' }));
  await page.evaluate(() => window.desk.shell.setSettings({ theme: 'light', comfortable: false, personal: { idleLimitSeconds: 900, shiftEnd: null, curtain: 'off' } }));
  expect(await inForce(page)).toMatchObject({ idleLimitSeconds: 120, shiftEnd: '23:00', curtain: 'cover' });
  await page.keyboard.press('Control+5');
  await expect(rule(page, 'When another window is in front')).toContainText('The desk is coveredSet by your organisation; nothing is stricter');
});

test('The list of contents leads to each section, and the focus goes along', async ({ desk }) => {
  const page = await desk.begin();
  await page.keyboard.press('Control+5');
  await page.getByRole('group', { name: 'On this page' }).getByRole('button', { name: 'Charts on this desk' }).press('Enter');
  const section = page.getByRole('region', { name: 'Charts on this desk' });
  await expect(section).toBeFocused();
  await expect(section.getByRole('heading', { name: 'Charts on this desk' })).toBeInViewport();
});

test('The rules work with assistive technology', async ({ desk }) => {
  const page = await desk.begin(policySwitch(desk, { printing: 'watermarked', shiftEnd: '23:30' }));
  await page.keyboard.press('Control+5');
  const trouble = await troubleInEachLook(desk, 'rules');
  await chooser(page, 'shiftEnd').press('ArrowDown');
  await expect(page.getByRole('option', { name: 'At 23:30' })).toBeVisible();
  trouble.push(...(await troubleInEachLook(desk, 'a choice of rules')));
  expect(trouble).toEqual([]);
});
