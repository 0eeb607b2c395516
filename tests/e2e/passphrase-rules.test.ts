import { expect, passphrase, test } from './support/desk';
import { noteBeforeTheDesk } from './support/incidents';
import { openEventsOf } from './support/log';
import { sayWhoSitsHere } from './support/hands';
import { troubleInEachLook } from './support/looks';
import { policySwitch } from './support/policy';

const noKeychain = { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent/bus' };

test('The wizard’s meter shows the rules as they are, and holds to them', async ({ desk }) => {
  const page = await desk.start(policySwitch(desk, { passphraseLength: 40, passphraseScore: 4 }));
  await sayWhoSitsHere(page);
  await expect(page.getByText('At least 40 characters, very strong.')).toBeVisible();
  const field = page.getByLabel('Passphrase', { exact: true });
  await field.fill(passphrase);
  await expect(page.getByText('Too short.')).toBeVisible();
  await expect(page.getByText(`${passphrase.length} of at least 40 characters.`)).toBeVisible();
  await field.fill(`${passphrase} in the morning`);
  await expect(page.getByText('Very strong.')).toBeVisible();
});

test('A raised rule demands another passphrase after unlocking, before anything else; earlier ones are refused', async ({ desk }) => {
  test.setTimeout(120_000);
  const next = 'a lantern beneath eleven old oaks';
  await desk.begin();
  await desk.lock();
  const page = await desk.start(policySwitch(desk, { passphraseLength: 32, passphraseHistory: 3 }), '--locked=manual');
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Change your passphrase to go on' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('Your organisation asks for more than the one in force has.')).toBeVisible();
  await expect(page.getByText('None of the last 3 used here.')).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
  const resumed = await page.evaluate(async () => {
    const reply = await window.desk.vault.desk.resume('{}');
    return reply.ok ? 'resumed' : reply.fault.code;
  });
  expect(resumed).toBe('passphrase-due');
  const trouble: string[] = [];
  trouble.push(...(await troubleInEachLook(desk, 'change demanded')));
  // What is wrong can be said even here.
  await noteBeforeTheDesk(page);
  await expect(page.getByRole('heading', { name: 'Change your passphrase to go on' })).toBeVisible();
  expect(trouble).toEqual([]);
  await page.getByLabel('Current passphrase').fill(passphrase);
  await page.getByLabel('New passphrase', { exact: true }).fill(next);
  await page.getByLabel('New passphrase, once more').fill(next);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => openEventsOf(page, 'vault.passphrase-changed')).toHaveLength(1);
  await expect.poll(() => openEventsOf(page, 'incidents.begun')).toMatchObject([{ type: 'lost-device', atLockScreen: true }]);
  await desk.lock();
  await desk.start('--locked=manual');
  await desk.unlock(next);
});

test('Where the keychain is required and there is none, no vault is made; the screen says what to do', async ({ desk }) => {
  desk.environment = noKeychain;
  const page = await desk.start(policySwitch(desk, { keychain: 'required' }));
  await sayWhoSitsHere(page);
  await expect(page.getByText('Your organisation requires it')).toBeVisible();
  await expect(page.getByText(/ask IT to start a keychain service/)).toBeVisible();
  await expect(page.getByText('Use this desk with the passphrase alone')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Continue without a keychain' })).toBeHidden();
});
