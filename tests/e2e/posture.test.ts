import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { PolicyPart } from '../../shared/policy';
import { expect, passphrase, test, type Desk } from './support/desk';
import { openEventsOf } from './support/log';
import { troubleInEachLook } from './support/looks';
import { policySwitch } from './support/policy';

/** Asks nothing of the computer, whatever the defaults are. */
const nothing: PolicyPart = { postureManaged: 'ignore', postureDisk: 'ignore', postureScreenLock: 'ignore', postureOs: 'ignore', postureNetwork: 'ignore', postureAdmin: 'ignore' };
/** What no computer on which tests run is: in this network. */
const elsewhere: PolicyPart = { ...nothing, postureNetwork: 'require', networks: ['interface:chartlock-none'] };
/** A second thing that falls short: rights of root, as in a container; elsewhere the disk is at least looked at. */
const isRoot = process.geteuid?.() === 0;
const requiring: PolicyPart = { ...elsewhere, postureAdmin: isRoot ? 'require' : 'ignore' };

const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'This computer does not meet the policy' });
const section = (page: Page) => page.getByRole('region', { name: 'This computer' });
const probe = (page: Page, name: string) => section(page).getByRole('listitem', { name });

/** A vault that was made while nothing was asked of the computer, then locked. */
async function lockedVault(desk: Desk): Promise<void> {
  await desk.begin(policySwitch(desk, nothing));
  await desk.lock();
}

/** The newest sentences of the audit log. */
async function logOf(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+4');
  const events = page.getByRole('grid', { name: 'Events, newest first' });
  await expect(events.getByRole('row').nth(1)).toBeVisible();
  return events;
}

/** Asks the vault process itself, past the screen, as a page that was tampered with would. */
const unlockPastTheScreen = (page: Page) => page.evaluate(async (words) => {
  const reply = await window.desk.vault.accounts.unlock('{}', { passphrase: new TextEncoder().encode(words) });
  return reply.ok ? 'opened' : reply.fault;
}, passphrase);

test('A computer that falls short of what is required is told so before a passphrase is typed, opens nothing, and the log tells of it later', async ({ desk }) => {
  await lockedVault(desk);
  const page = await desk.start('--locked=manual', policySwitch(desk, requiring));
  await expect(notice(page)).toContainText('In no approved network.');
  await expect(notice(page)).toContainText('Connect to the organisation’s VPN or an approved network.');
  if (isRoot) await expect(notice(page)).toContainText('A session with administrator rights.');
  await expect(page.getByLabel('Passphrase', { exact: true })).toHaveCount(0);
  // By keyboard: what can be done has the focus.
  await expect(page.getByRole('button', { name: 'Look again' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Look again' })).toBeVisible();
  await expect(notice(page)).toBeVisible();

  expect(await unlockPastTheScreen(page)).toEqual({ code: 'posture', probes: isRoot ? ['network', 'admin'] : ['network'] });
  expect(await page.evaluate(async () => {
    const reply = await window.desk.vault.accounts.status('{}');
    return reply.ok ? JSON.parse(reply.output) : reply.fault;
  })).toMatchObject({ state: 'locked', retryInSeconds: 0 });
  await desk.stop();

  await desk.start('--locked=manual', policySwitch(desk, { ...elsewhere, postureNetwork: 'warn' }));
  await desk.unlock();
  const log = await logOf(desk.page);
  await expect(log).toContainText('Opened on a computer looked at for 1 thing; network: in no approved network (wished for), after 1 refusal');
});

test('No vault is made on such a computer either', async ({ desk }) => {
  const page = await desk.start(policySwitch(desk, requiring));
  await expect(notice(page)).toContainText('This desk can be set up once');
  await expect(notice(page)).toContainText('In no approved network.');
  await expect(page.getByLabel('Your name')).toHaveCount(0);
  expect(existsSync(`${desk.profile}/vault/vault.json`)).toBe(false);
});

test('What is only wished for opens, with a warning that leads to what can be done about it', async ({ desk }) => {
  const page = await desk.begin(policySwitch(desk, { ...elsewhere, postureNetwork: 'warn', postureOs: 'warn', postureAdmin: isRoot ? 'warn' : 'ignore' }));
  const pill = page.getByRole('button', { name: /^Desk:.*this computer falls short of the policy/ });
  // The first view takes the focus once it has been read.
  await expect(page.getByRole('button', { name: 'New encounter' })).toBeFocused();
  await pill.press('Enter');
  await expect(section(page)).toBeFocused();
  await expect(probe(page, 'Network')).toContainText('Falls short');
  await expect(probe(page, 'Network')).toContainText('A warning where it is not so');
  await expect(probe(page, 'Network')).toContainText('Connect to the organisation’s VPN or an approved network.');
  await expect(probe(page, 'Disk encryption')).toContainText('Not looked at');
  if (isRoot) await expect(probe(page, 'Administrator rights')).toContainText('A session with administrator rights.');
  await section(page).getByRole('button', { name: 'Look again' }).press('Enter');
  await expect(section(page).getByRole('button', { name: 'Look again' })).toBeFocused();
});

test('Where the policy asks nothing, nothing is looked at, and the page says so', async ({ desk }) => {
  const page = await desk.begin(policySwitch(desk, nothing));
  await page.keyboard.press('Control+5');
  await expect(section(page)).toContainText('The policy asks nothing of this computer');
  await expect(section(page).getByText('Not looked at')).toHaveCount(6);
  await expect(page.getByRole('button', { name: /falls short/ })).toHaveCount(0);
  await expect(await logOf(page)).toContainText('Opened on a computer of which the policy asks nothing');
});

const ip = '/usr/sbin/ip';
const link = 'clk-e2e-a';
/** Whether this machine lets a test make a network of its own. */
const canMakeNetworks = isRoot && existsSync(ip);

test('A VPN that goes while the desk is open: the desk counts down, and goes on when the VPN is back in time', async ({ desk }) => {
  test.skip(!canMakeNetworks, 'needs root and ip(8), to make an interface and take it down');
  const run = (...args: string[]): void => void execFileSync(ip, args, { stdio: 'ignore' });
  run('link', 'add', link, 'type', 'veth', 'peer', 'name', 'clk-e2e-b');
  try {
    run('addr', 'add', '10.255.77.1/32', 'dev', link);
    run('link', 'set', 'clk-e2e-b', 'up');
    run('link', 'set', link, 'up');
    const page = await desk.begin(policySwitch(desk, { ...nothing, postureNetwork: 'require', networks: ['interface:clk-e2e-*'] }));
    run('link', 'set', link, 'down');
    const countdown = page.getByRole('complementary', { name: 'Countdown' });
    await expect(countdown).toContainText('because this computer does not meet the policy now.', { timeout: 20_000 });
    await countdown.getByRole('button', { name: 'What is missing' }).click();
    await expect(probe(page, 'Network')).toContainText('Falls short');
    await expect(section(page)).toContainText('The desk locks soon');
    run('link', 'set', link, 'up');
    await expect(countdown).toHaveCount(0, { timeout: 20_000 });
    await expect(probe(page, 'Network')).toContainText('As asked');
    // The page of the log is read once, when it is shown.
    await expect.poll(async () => (await openEventsOf(page, 'posture.changed')).length).toBeGreaterThan(1);
    const log = await logOf(page);
    await expect(log).toContainText('The computer changed: network: in an approved network (required)');
    await expect(log).toContainText(/The computer changed: network: in no (approved )?network \(required\)/);
  } finally {
    run('link', 'del', link);
  }
});

test('The computer’s part of the Desk page and the lock screen work with assistive technology', async ({ desk }) => {
  const page = await desk.begin(policySwitch(desk, { ...elsewhere, postureNetwork: 'warn', postureOs: 'warn', postureDisk: 'warn', postureScreenLock: 'warn' }));
  await page.keyboard.press('Control+5');
  await expect(probe(page, 'Network')).toContainText('Falls short');
  const trouble = await troubleInEachLook(desk, 'the Desk page');
  await desk.lock();
  const locked = await desk.start('--locked=manual', policySwitch(desk, { ...requiring, postureManaged: 'require' }));
  await expect(notice(locked)).toBeVisible();
  trouble.push(...(await troubleInEachLook(desk, 'the lock screen')));
  expect(trouble).toEqual([]);
});
