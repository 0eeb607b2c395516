import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { readSelection } from '../support/clipboard';
import { expect, passphrase, test, type Desk } from './support/desk';
import { sayWhoSitsHere } from './support/hands';
import { noteBeforeTheDesk } from './support/incidents';
import { troubleInEachLook } from './support/looks';
import { policySwitch } from './support/policy';

const patience = { timeout: 20_000 };

/** A desk on which the code is required and still has to be set up; nothing else of it is there. */
async function deskToEnrol(desk: Desk): Promise<Page> {
  const page = await desk.start(policySwitch(desk, { secondFactor: 'required' }));
  await sayWhoSitsHere(page);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Passphrase, once more').fill(passphrase);
  await page.getByText('I understand').click();
  await page.getByRole('button', { name: 'Make the vault' }).click();
  await expect(page.getByRole('button', { name: 'Set it up' })).toBeFocused(patience);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Key')).toBeVisible();
  await expect(page.getByLabel('One-time code', { exact: true })).toBeFocused();
  return page;
}

const shownSecret = async (page: Page): Promise<string> => ((await page.getByLabel('Key').textContent()) ?? '').replaceAll(' ', '');
const codeOf = (secret: string, at = Date.now()): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

/** Enters the passphrase at the lock screen: the code is asked next. */
async function givePassphrase(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('One-time code', { exact: true })).toBeFocused(patience);
}

test('Where the code is required it is set up first, by keyboard; then unlocking asks for it, and a recovery code does once', async ({ desk }) => {
  test.setTimeout(180_000);
  let page = await deskToEnrol(desk);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  const secret = await shownSecret(page);
  await page.keyboard.type(codeOf(secret));
  await page.keyboard.press('Enter');
  const list = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(list).toHaveCount(10);
  const codes = await list.allTextContents();
  await page.getByLabel('I have kept them').focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Go to the desk' }).press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible();

  await desk.lock();
  page = await desk.start('--locked=manual', policySwitch(desk, { secondFactor: 'required' }));
  await givePassphrase(page);
  // What is wrong can be said between passphrase and code, and the code is asked for as before.
  await noteBeforeTheDesk(page);
  await expect(page.getByLabel('One-time code', { exact: true })).toBeFocused();
  await page.keyboard.type('000000');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Wrong code.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Unlock', exact: true })).toBeEnabled(patience);
  // The code of the next half minute: the one of this may have been used to set it up.
  await page.keyboard.type(codeOf(secret, Date.now() + 30_000));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible();

  await desk.lock();
  page = await desk.start('--locked=manual', policySwitch(desk, { secondFactor: 'required' }));
  await givePassphrase(page);
  await page.getByRole('button', { name: 'Use a recovery code' }).press('Enter');
  await page.getByLabel('Recovery code', { exact: true }).fill(codes[0] ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible();
  await page.keyboard.press('Control+5');
  await expect(page.getByText('9 recovery codes are left.')).toBeVisible();
});

const section = (page: Page) => page.getByRole('region', { name: 'One-time code at unlocking' });
const shownCodes = (page: Page): Promise<string[]> => page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem').allTextContents();

/** Sets the code up on the Desk page, by keyboard; the recovery codes are on screen then. */
async function enrolOnDesk(page: Page, { isAsked = false } = {}): Promise<string> {
  await page.keyboard.press('Control+5');
  await page.getByRole('button', { name: 'Set up the one-time code…' }).press('Enter');
  if (isAsked) await prove(page, /^Your passphrase, to set up the one-time code$/);
  await expect(page.getByLabel('One-time code', { exact: true })).toBeFocused(patience);
  const secret = await shownSecret(page);
  await page.keyboard.type(codeOf(secret));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Recovery codes' })).toBeVisible(patience);
  return secret;
}

/** Says that the codes are kept, and goes on. */
async function keepCodes(page: Page): Promise<void> {
  await page.getByLabel('I have kept them').focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Done' }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Gives the passphrase where the dialog asks who is there, and goes on. */
async function prove(page: Page, to: RegExp): Promise<void> {
  const asking = page.getByRole('dialog', { name: to });
  await expect(asking.getByLabel('Passphrase', { exact: true })).toBeFocused(patience);
  await page.keyboard.type(passphrase);
  await page.keyboard.press('Enter');
  await expect(asking).toBeHidden(patience);
}

test('On the Desk page it is set up when a person wants it; its recovery codes can be copied, are gone from the clipboard in time, and no other text goes there', async ({ desk }) => {
  test.setTimeout(120_000);
  const page = await desk.begin(policySwitch(desk, { clipboardSeconds: 5 }));
  await enrolOnDesk(page);
  const codes = await shownCodes(page);
  // Only the button closes: by a slip the codes would be gone.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Recovery codes' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Close' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Copy all' }).press('Enter');
  await expect(page.getByText('Copied. The clipboard is cleared after 5 seconds, and when the desk locks.')).toBeVisible();
  expect(await readSelection('clipboard')).toBe(codes.join('\n'));
  await expect.poll(() => readSelection('clipboard')).not.toContain(codes[0]);
  const others = [...codes.slice(1), codes[1] ?? ''];
  expect(await page.evaluate((given) => window.desk.shell.copyRecoveryCodes({ codes: given }), others)).toMatchObject({ ok: false, fault: { code: 'not-permitted', what: 'copying' } });
  await expect(page.getByText('They are not printed: whatever this desk prints is owed to the shredder, and these are to be kept.')).toBeVisible();
  await keepCodes(page);
  await expect(section(page)).toContainText('10 recovery codes are left.');
});

test('Locking takes the recovery codes from the clipboard', async ({ desk }) => {
  test.setTimeout(120_000);
  const page = await desk.begin();
  await enrolOnDesk(page);
  const codes = await shownCodes(page);
  await page.getByRole('button', { name: 'Copy all' }).press('Enter');
  await expect.poll(() => readSelection('clipboard')).toBe(codes.join('\n'));
  await desk.lock();
  expect(await readSelection('clipboard')).not.toContain(codes[0]);
});

test('Turning it off asks who is there: not proved it stays on, proved the passphrase alone unlocks', async ({ desk }) => {
  test.setTimeout(180_000);
  let page = await desk.begin(policySwitch(desk, { stepUpMinutes: 0 }));
  await enrolOnDesk(page, { isAsked: true });
  await keepCodes(page);
  const asking = /^Your passphrase, to turn the one-time code off$/;
  const turnOff = async (): Promise<void> => {
    await section(page).getByRole('button', { name: 'Turn off…' }).press('Enter');
    await page.getByRole('button', { name: 'Turn it off' }).press('Enter');
    await expect(page.getByRole('dialog', { name: asking }).getByLabel('Passphrase', { exact: true })).toBeFocused(patience);
  };
  await turnOff();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // The question whether to turn it off goes as well, a moment later.
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await expect(section(page)).toContainText('Asked at every unlock since');
  await turnOff();
  await prove(page, asking);
  await expect(section(page)).toContainText('Not set up.');
  await desk.lock();
  page = await desk.start('--locked=manual');
  await desk.unlock();
  await expect(page.getByRole('navigation')).toBeVisible();
});

test('Setting it up works with assistive technology', async ({ desk }) => {
  const page = await deskToEnrol(desk);
  const trouble = await troubleInEachLook(desk, 'enrolment');
  await page.getByLabel('One-time code', { exact: true }).fill(codeOf(await shownSecret(page)));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('I have kept them')).toBeVisible();
  trouble.push(...(await troubleInEachLook(desk, 'recovery codes')));
  expect(trouble).toEqual([]);
});
