import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { policyNames, policySettings } from '../../shared/policy';
import { expect, test, type Desk } from './support/desk';
import { choosePassphrase, sayWho, seeWhatIsEnforced } from './support/hands';
import { looks, show, troubleInEachLook } from './support/looks';
import { settled } from './support/settled';

/** What an organisation has written, to the letter: the switch that names its file. */
function ruledBy(desk: Desk, text: string): string {
  const path = join(desk.profile, 'organisation.json');
  writeFileSync(path, text);
  return `--policy=${path}`;
}

/** A desk so ruled on which nothing was set up yet; and one that is open. */
const startRuledBy = (desk: Desk, text: string): Promise<Page> => desk.start(ruledBy(desk, text));
const beginRuledBy = (desk: Desk, text: string): Promise<Page> => desk.begin(ruledBy(desk, text));

/** The row of a setting on the Policy page, by its title. */
function setting(page: Page, name: keyof typeof policySettings) {
  return page.getByRole('group', { name: 'Settings', exact: true }).locator('[data-row]').filter({ has: page.locator(`[data-setting="${name}"]`) });
}

const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.dataset['focus'] : undefined));

const managed = JSON.stringify({
  idleLimitSeconds: 240, printing: 'watermarked', secondFactor: 'offered',
  roster: [{ identifier: 'nquill', role: 'lead' }, { identifier: 'tbrook', role: 'coder' }],
  duaRegister: [{ id: 'dua-7', recipient: 'Blue Ridge Institute', purpose: 'research', terms: { noOtherUse: true, safeguards: true, reportsViolations: true, bindsAgents: true, noReidentification: true }, effectiveOn: '2020-01-01', expiresOn: '2021-12-31' }],
});
const partly = JSON.stringify({ idleLimitSeconds: 'soon', cacheDays: 45, idelLimitSeconds: 60 });
const unreadable = '{ "idleLimitSeconds": 240';

test('An unmanaged desk says so on every screen: setting up, at work, on the Policy page, locked', async ({ desk }) => {
  const page = await desk.start();
  const outside = page.getByRole('contentinfo');
  await expect(outside).toContainText('Unmanaged No organisation rules this desk');
  await sayWho(page);
  await expect(outside).toContainText('Unmanaged');
  await seeWhatIsEnforced(page);
  await expect(outside).toContainText('Unmanaged');
  await choosePassphrase(page);
  const mark = page.getByRole('contentinfo').getByRole('button', { name: /^Unmanaged/ });
  await mark.focus();
  await expect(page.getByRole('tooltip')).toContainText('No organisation rules this desk: Chartlock’s own defaults hold, and whoever sits here chooses their own role.');
  await mark.press('Enter');
  const summary = page.getByRole('region', { name: 'Who rules this desk' });
  await expect(summary).toContainText('Nobody rules this desk');
  await expect(summary).toContainText(`${policyNames.length} this desk’s own defaults`);
  for (const name of policyNames) {
    await expect(setting(page, name)).toContainText(policySettings[name].why);
    await expect(setting(page, name)).toContainText('This desk’s own default');
  }
  await desk.lock();
  const locked = await desk.start('--locked=manual');
  await expect(locked.getByRole('contentinfo')).toContainText('Unmanaged No organisation rules this desk');
});

test('A new user reads in one screen what is enforced, by whom and why; it is there again later', async ({ desk }) => {
  const page = await startRuledBy(desk, managed);
  await show(desk, looks[1]);
  await sayWho(page);
  const sentences = async (): Promise<readonly string[]> => (await page.getByRole('region', { name: /^(The desk|This computer|Charts|You)$/ }).getByRole('listitem').allTextContents()).map((text) => text.replace(/\s+/g, ' '));
  await expect(page.getByRole('heading', { name: 'What is enforced on this desk' })).toBeVisible();
  await expect.poll(sentences).toHaveLength(14);
  const first = await sentences();
  expect(first[0]).toBe('Locks after 4 minutes without a touch Your organisation A chart left alone on screen is read by whoever passes (45 CFR 164.312(a)(2)(iii), automatic logoff).');
  // One screen: nothing has to be scrolled at 1024 by 700.
  await expect(page.getByRole('button', { name: 'Continue' })).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('What is enforced on this desk')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await choosePassphrase(page);
  await showEnforced(page);
  await expect.poll(sentences).toEqual(first);
  await page.getByRole('button', { name: 'All settings' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Policy', exact: true })).toBeVisible();
});

test('A managed desk shows each setting’s value, source and reason; by keyboard alone one finds, unfolds and comes back to it', async ({ desk }) => {
  const page = await beginRuledBy(desk, managed);
  await page.keyboard.press('Control+6');
  await expect(page.getByRole('region', { name: 'Who rules this desk' })).toContainText('Your organisation rules this desk');
  await expect(page.getByRole('region', { name: 'Who rules this desk' })).toContainText('organisation.json file named on the command line, 5 settings');
  await expect(setting(page, 'idleLimitSeconds')).toContainText('4 minutes Set by your organisation');
  await expect(setting(page, 'editSeverities')).toContainText('Not used by this version');

  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect.poll(() => focused(page)).toBe('setting-idleLimitSeconds');
  await page.keyboard.press('End');
  await expect.poll(() => focused(page)).toBe(`setting-${policyNames.at(-1)}`);
  await page.keyboard.press('Control+f');
  // Who else is on the roster is not told to a page at all (45 CFR 164.502(b)).
  expect(JSON.stringify(await page.evaluate(() => window.desk.shell.about({})))).not.toMatch(/tbrook|nquill/);
  await expect(page.getByRole('textbox', { name: 'Find a setting' })).toBeFocused();
  await page.keyboard.type('nquill');
  await expect(page.getByText(`1 of ${policyNames.length} settings`)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toBe('setting-roster');
  await page.keyboard.press('Enter');
  const people = page.getByRole('table', { name: 'Roles by person' });
  await expect(people.getByRole('row')).toHaveText(['PersonRole', 'nquill (you)Lead coder']);
  await expect(setting(page, 'roster')).toContainText('2 people');
  await expect(setting(page, 'roster')).toContainText('Only your own entry is shown.');
  await expect(setting(page, 'roster')).toContainText('If nobody rulesNone');

  // A lock on the way takes nothing of it away.
  await desk.lock();
  await desk.start('--locked=manual', `--policy=${join(desk.profile, 'organisation.json')}`);
  await desk.unlock();
  await expect(desk.page.getByRole('table', { name: 'Roles by person' })).toBeVisible();
  await expect(desk.page.getByRole('textbox', { name: 'Find a setting' })).toHaveValue('nquill');
  await expect.poll(() => focused(desk.page)).toBe('setting-roster');
  await desk.page.keyboard.press('/');
  await expect(desk.page.getByRole('textbox', { name: 'Find a setting' })).toBeFocused();
  await desk.page.keyboard.press('Escape');
  await expect(desk.page.getByText(`${policyNames.length} settings`)).toBeVisible();
});

test('The filters show what differs, what the organisation set and what nothing follows yet', async ({ desk }) => {
  const page = await beginRuledBy(desk, managed);
  await page.keyboard.press('Control+6');
  const shows = async (filter: RegExp, expected: readonly string[]): Promise<void> => {
    await page.getByRole('button', { name: filter }).press('Enter');
    await expect.poll(() => page.locator('[data-setting]').evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-setting')))).toEqual(expected);
  };
  await shows(/^Other than the default/, ['idleLimitSeconds', 'printing', 'roster', 'duaRegister']);
  await shows(/^Set by your organisation/, ['idleLimitSeconds', 'printing', 'secondFactor', 'roster', 'duaRegister']);
  await shows(/^Not used by this version/, policyNames.filter((name) => !policySettings[name].isFollowed));
  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: 'Find a setting' })).toBeFocused();
  await page.keyboard.type('zebra');
  await expect(page.getByText('No setting matches')).toBeVisible();
  await page.getByRole('button', { name: 'Show all settings' }).press('Enter');
  await expect(page.locator('[data-setting]')).toHaveCount(policyNames.length);
  await expect.poll(() => focused(page)).toBe('policy-find');
});

test('A setting that cannot be read is at its strictest, and a banner says so on every screen', async ({ desk }) => {
  const page = await startRuledBy(desk, partly);
  const banner = page.getByRole('status', { name: 'Policy' });
  await expect(banner).toContainText(/^1 setting of your organisation’s policy cannot be read, so the strictest value holds: “Lock when nobody touches the desk”, in .*organisation\.json/);
  await desk.createVault();
  await page.keyboard.press('Control+4');
  await banner.getByRole('button', { name: 'Show details' }).press('Enter');
  const summary = page.getByRole('region', { name: 'Who rules this desk' });
  await expect(summary).toContainText('a whole number from 30 to 900 (seconds)');
  await expect(setting(page, 'idleLimitSeconds')).toContainText('2 minutes At its strictest');
  await expect(setting(page, 'cacheDays')).toContainText('45 days Set by your organisation');
  // A misspelt name makes nothing stricter: it is a warning on the page, and no more.
  await expect(banner).not.toContainText('idelLimitSeconds');
  await summary.getByText('One name in it is no setting of this version').click();
  await expect(summary).toContainText('perhaps idleLimitSeconds');
  await page.getByRole('button', { name: /^At its strictest/ }).press('Enter');
  await expect(page.locator('[data-setting]')).toHaveCount(1);
});

test('A policy that cannot be read at all is said with what and where, at work and on the lock screen', async ({ desk }) => {
  const page = await beginRuledBy(desk, managed);
  await rewrite(desk, unreadable);
  await page.keyboard.press('Control+6');
  const summary = page.getByRole('region', { name: 'Who rules this desk' });
  await expect(summary).toContainText('Your organisation’s policy cannot be read');
  await expect(summary).toContainText('It is not JSON.');
  await expect(summary).toContainText('line 1, column 26');
  await expect(summary).toContainText('organisation.json');
  await expect(summary).toContainText(`${policyNames.length} at their strictest`);
  await desk.lock();
  const locked = await desk.start('--locked=manual', `--policy=${join(desk.profile, 'organisation.json')}`);
  await expect(locked.getByRole('contentinfo')).toContainText('Policy unreadable');
  // Which file, where in it and what to do, without a press: whoever stands here is there to mend it.
  await expect(locked.getByRole('status', { name: 'Policy' })).toContainText(/organisation\.json, line 1, column 26\./);
  await expect(locked.getByRole('group', { name: 'Details' })).toContainText('Open the file in an editor and mend the text at this place');
  await expect(locked.getByText('Mend the policy first.')).toBeVisible();
  // The strictest rules ask of the computer what this one does not have: nothing opens until IT has mended the file.
  await expect(locked.getByRole('button', { name: 'Look again' })).toBeVisible();
  await expect(locked.getByLabel('Passphrase', { exact: true })).toHaveCount(0);
});

test('The page follows the rules while it is open, and keeps scroll and focus', async ({ desk }) => {
  const page = await beginRuledBy(desk, managed);
  await page.keyboard.press('Control+6');
  await page.locator('[data-setting="curtain"]').focus();
  await page.keyboard.press('Enter');
  const place = (): Promise<readonly [string | undefined, number | undefined]> => page.evaluate(() => [
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset['focus'] : undefined,
    Math.round(document.activeElement?.getBoundingClientRect().top ?? 0),
  ] as const);
  const before = await settled(place);
  await page.evaluate(() => window.desk.shell.setSettings({ theme: 'system', comfortable: false, personal: { curtain: 'cover', idleLimitSeconds: 60 } }));
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(setting(page, 'curtain')).toContainText('The desk is covered Set by you');
  await expect(setting(page, 'idleLimitSeconds')).toContainText('1 minute Set by you');
  await expect.poll(place).toEqual(before);
  await expect(setting(page, 'curtain')).toContainText('This desk’s default: the desk is blurred.');
});

test('A policy that changes on disk while its page is open is shown changed after “Read again”, without a restart', async ({ desk }) => {
  const page = await beginRuledBy(desk, managed);
  await page.keyboard.press('Control+6');
  await expect(setting(page, 'idleLimitSeconds')).toContainText('4 minutes Set by your organisation');
  await page.locator('[data-setting="idleLimitSeconds"]').press('Enter');
  writeFileSync(join(desk.profile, 'organisation.json'), JSON.stringify({ idleLimitSeconds: 90, clipboardSeconds: 'long' }));
  await expect(setting(page, 'idleLimitSeconds')).toContainText('4 minutes Set by your organisation');
  await page.getByRole('button', { name: 'Read again' }).press('Enter');
  await expect(setting(page, 'idleLimitSeconds')).toContainText('1 minute 30 seconds Set by your organisation');
  await expect(setting(page, 'clipboardSeconds')).toContainText('10 seconds At its strictest');
  await expect(page.getByRole('status', { name: 'Policy' })).toContainText('“Clear a copied code after”');
  await expect(page.getByText(/^Read at /)).toBeVisible();
  await expect.poll(() => focused(page)).toBe('policy-read');
});

test('What the organisation sets and nothing follows yet is said at the top of the page, and in its row', async ({ desk }) => {
  const page = await beginRuledBy(desk, managed);
  await page.keyboard.press('Control+6');
  await expect(page.getByRole('region', { name: 'Who rules this desk' })).toContainText(/Set by your organisation, and not followed by this version\s*Data use agreements\./);
  await page.locator('[data-setting="duaRegister"]').press('Enter');
  await expect(setting(page, 'duaRegister')).toContainText('Nothing follows it yet: it is read, checked and shown.');
});

test('A list of trainings that cannot be read makes the desk read-only, and every view says so until it is mended', async ({ desk }) => {
  const page = await beginRuledBy(desk, JSON.stringify({ requirements: 'all of them' }));
  const banner = page.getByText('Your organisation’s list of trainings and policies to sign cannot be read, so nobody can tell what you owe.');
  await expect(banner).toBeVisible();
  const demo = () => page.evaluate(() => window.desk.vault.encounters.createDemo('{}'));
  expect(await demo()).toMatchObject({ ok: false, fault: { code: 'read-only', why: 'list-unreadable' } });
  await page.keyboard.press('Control+6');
  await expect(setting(page, 'requirements')).toContainText('The desk reads and does not write: nobody can tell what is to be signed');
  await rewrite(desk, '{}');
  await expect(banner).toHaveCount(0);
  // The vault hears of it by another way than the page.
  await expect.poll(demo).toMatchObject({ ok: true });
});

/** The organisation writes this while the desk is open; it is read at the next look. */
async function rewrite(desk: Desk, text: string): Promise<void> {
  writeFileSync(join(desk.profile, 'organisation.json'), text);
  await desk.page.evaluate(() => window.desk.shell.about({}));
}

test('A policy that is unreadable in part works with assistive technology', async ({ desk }) => {
  const page = await startRuledBy(desk, partly);
  await sayWho(page);
  const trouble = await troubleInEachLook(desk, 'what is enforced');
  await seeWhatIsEnforced(page);
  await choosePassphrase(page);
  trouble.push(...(await troubleOnPolicy(desk)));
  expect(trouble).toEqual([]);
});

test('A policy that is unreadable as a whole works with assistive technology', async ({ desk }) => {
  await beginRuledBy(desk, managed);
  await rewrite(desk, unreadable);
  const trouble = await troubleOnPolicy(desk);
  await desk.lock();
  const locked = await desk.start('--locked=manual', `--policy=${join(desk.profile, 'organisation.json')}`);
  await expect(locked.getByRole('button', { name: 'Look again' })).toBeVisible();
  trouble.push(...(await troubleInEachLook(desk, 'locked')));
  expect(trouble).toEqual([]);
});

/** Has what is enforced shown again, by the palette. */
async function showEnforced(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Find a command' })).toBeFocused();
  await page.keyboard.type('what is enforced');
  await expect(page.getByRole('option').first()).toContainText(/what is enforced/i);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'What is enforced on this desk' })).toBeVisible();
}

async function troubleOnPolicy(desk: Desk): Promise<string[]> {
  const { page } = desk;
  await page.keyboard.press('Control+6');
  await expect(page.locator('[data-setting]').first()).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: 'Find a setting' })).toBeFocused();
  await page.keyboard.type('roles');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).toMatch(/^setting-/);
  await page.keyboard.press('Enter');
  const trouble = await troubleInEachLook(desk, 'policy, unfolded');
  await showEnforced(page);
  return [...trouble, ...(await troubleInEachLook(desk, 'dialog'))];
}
