import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Page } from '@playwright/test';
import type { AnotherMachine } from './support/another-machine';
import { passphrase, runtime, type Desk } from './support/desk';
import { addDemoCharts, openChart, setUpDesk } from './support/hands';
import { policySwitch } from './support/policy';
import { expect, test } from './support/two-machines';

test.skip(process.platform !== 'linux', 'macOS and Windows have one keychain a person');

const begun = 'kidney inj';

/** Works in a chart at the first computer, ends the day, and carries the whole folder to another one. */
async function carry(desk: Desk, { desk: there }: AnotherMachine, ...more: readonly string[]): Promise<void> {
  await setUpDesk(await desk.start(...more));
  await addDemoCharts(desk.page);
  await openChart(desk.page, /Okonkwo/);
  await desk.page.getByRole('combobox', { name: 'Find a code' }).fill(begun);
  await desk.lock();
  cpSync(desk.profile, there.profile, { recursive: true });
}

/** Every file of the vault, by its name and what is in it. */
function vaultOf({ profile }: Desk): string[] {
  const folder = join(profile, 'vault');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${name} ${createHash('sha256').update(readFileSync(join(parentPath, name))).digest('hex')}`)
    .sort();
}

async function tryToUnlock(page: Page, words = passphrase): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(words);
  await page.keyboard.press('Enter');
}

test('A vault brought to another computer does not open with its passphrase: what is missing is said, no new desk is offered, and nothing is touched', async ({ desk, machine: there }) => {
  await carry(desk, there);
  const brought = vaultOf(there.desk);
  const page = await there.desk.start();
  // It is a vault that waits for its person, and no first run over it.
  await expect(page.getByLabel('Desk of NQ')).toBeVisible();
  await expect(page.getByLabel('Your name')).toHaveCount(0);

  await tryToUnlock(page);
  await expect(page.getByText('The keychain does not hold this vault’s secret')).toBeVisible();
  await expect(page.getByText(/brought here from another computer or user account.*Open it where it was set up, or ask IT/)).toBeVisible();
  await expect(page.getByText(/^No recovery key was set for it/)).toBeVisible();
  await expect(page.getByText(/Wrong passphrase/)).toHaveCount(0);
  await expect(page.getByLabel('Your name')).toHaveCount(0);
  await there.desk.stop();
  expect(vaultOf(there.desk)).toEqual(brought);

  // Where it was set up, it opens as ever.
  await expect((await desk.comeBack()).getByRole('combobox', { name: 'Find a code' })).toHaveValue(begun);
});

test('Where the organisation has a recovery key for it, the screen says so, and with that key the vault opens on the other computer at its work', async ({ desk, machine: there }) => {
  test.setTimeout(180_000);
  const identity = await generateX25519Identity();
  const recoveryKey = await identityToRecipient(identity);
  await carry(desk, there, policySwitch(desk, { recoveryKey }));
  const rules = policySwitch(there.desk, { recoveryKey });
  const page = await there.desk.start(rules);
  await tryToUnlock(page);
  await expect(page.getByText(/Your organisation can also open it with its recovery key: IT runs/)).toBeVisible();
  await there.desk.stop();

  const drawn = recover(there.desk, identity);
  await tryToUnlock(await there.desk.start(rules, '--locked=manual'), drawn);
  const again = there.desk.page;
  await expect(again.getByRole('heading', { name: 'Change your passphrase to go on' })).toBeVisible({ timeout: 20_000 });
  await again.getByLabel('Current passphrase').fill(drawn);
  await again.getByLabel('New passphrase', { exact: true }).fill(passphrase);
  await again.getByLabel('New passphrase, once more').fill(passphrase);
  await again.keyboard.press('Enter');
  await expect(again.getByRole('navigation')).toBeVisible({ timeout: 20_000 });
  await expect(again.getByRole('combobox', { name: 'Find a code' })).toHaveValue(begun);
});

/** What IT does on the other computer. @returns the passphrase that was drawn */
function recover({ profile, environment }: Desk, identity: string): string {
  const program = join(runtime.application, '.out', 'app', 'cli.js');
  const { stdout } = spawnSync(process.execPath, [program, 'vault', 'recover', '--data', profile, '--json'], { encoding: 'utf8', input: `${identity}\n`, env: { ...process.env, ...environment } });
  const { recovered, passphrase: drawn }: { recovered: boolean; passphrase: string } = JSON.parse(stdout);
  expect(recovered).toBe(true);
  return drawn;
}
