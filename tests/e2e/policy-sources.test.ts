import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { makePolicyKey, policyKeyId, signPolicy } from '../../electron/signatures';
import { formatDate } from '../../renderer/ui/format';
import { localDate } from '../../shared/kernel';
import type { PolicyPart } from '../../shared/policy';
import { expect, passphrase, test, type Desk } from './support/desk';
import { looks, show, troubleInEachLook, troubleOn } from './support/looks';

test.skip(process.platform === 'win32', 'the folders of a policy root are those of Linux');

const organisation = makePolicyKey();

/** The computer's folders, below a folder of the test's own. */
class Computer {
  readonly top: string;

  constructor(desk: Desk) {
    this.top = join(desk.profile, 'computer');
    mkdirSync(this.top, { recursive: true });
  }

  get switch(): string {
    return `--policy-root=${this.top}`;
  }

  /** Writes as root would: nobody else may write there. */
  put(path: string, content: string): string {
    const whole = join(this.top, path);
    mkdirSync(dirname(whole), { recursive: true, mode: 0o755 });
    writeFileSync(whole, content);
    chmodSync(whole, 0o644);
    return whole;
  }

  rule(policy: PolicyPart): void {
    this.put('etc/chartlock/policies/managed/10-desk.json', JSON.stringify(policy));
  }

  pinKey(): void {
    this.put('resources/policy-key.json', JSON.stringify({ kind: 'chartlock-policy-key', format: 1, key: organisation.key }));
  }

  sign(serial: number, policy: PolicyPart, expiresOn: string | null = null): string {
    return JSON.stringify(signPolicy({ serial, issuedAt: Date.now(), expiresOn, policy: JSON.stringify(policy) }, organisation.privateKey));
  }

  putSigned(content: string): string {
    return this.put('etc/chartlock/policies/signed.json', content);
  }
}

/** Keeps what the page is told of the rules by itself: asking would have the policy read anew. */
async function listen(page: Page): Promise<() => Promise<unknown[]>> {
  await page.evaluate(() => {
    const told: unknown[] = [];
    Reflect.set(window, 'toldRules', told);
    window.desk.onRules(({ policy, organisation: { mode } }) => told.push([mode, policy.idleLimitSeconds]));
  });
  return () => page.evaluate(() => Reflect.get(window, 'toldRules'));
}

/** The events of the log that are about the policy, oldest first. */
async function policyEvents(page: Page): Promise<unknown> {
  const filter = { events: ['policy.in-force', 'policy.changed', 'policy.refused'], personId: null, encounterId: null, from: null, to: null };
  const reply = await page.evaluate((input) => window.desk.vault.audit.list(input), JSON.stringify({ filter, before: null, count: 20 }));
  const { entries } = JSON.parse(reply.ok ? reply.output : '{"entries":[]}');
  return entries.map(({ event: { sha256: _sha256, ...event } }: { event: Record<string, unknown> }) => event).reverse();
}

test('What IT writes on the computer rules the desk, and a change takes effect within the minute while it is open', async ({ desk }) => {
  test.setTimeout(120_000);
  const computer = new Computer(desk);
  computer.rule({ idleLimitSeconds: 240 });
  const page = await desk.start(computer.switch);
  await desk.createVault();
  const told = await listen(page);
  computer.rule({ idleLimitSeconds: 90 });
  await expect.poll(told, { timeout: 45_000 }).toEqual([['managed', 90]]);
  // The status line says when the desk will lock: nobody has touched it.
  await expect(page.getByRole('button', { name: /^Desk: / })).toContainText(/[01]:\d\d/);
  computer.put('etc/chartlock/policies/managed/10-desk.json', '{"idleLimitSeconds": 90,');
  await expect.poll(told, { timeout: 45_000 }).toEqual([['managed', 90], ['unreadable', 120]]);
  await expect.poll(() => policyEvents(page)).toEqual([
    { event: 'policy.in-force', mode: 'managed', sources: ['managed-files'], problems: 0, serial: null },
    { event: 'policy.changed', mode: 'managed', sources: ['managed-files'], problems: 0, serial: null },
    { event: 'policy.changed', mode: 'unreadable', sources: ['managed-files'], problems: 1, serial: null },
  ]);
});

/** The day that so many days from now is. */
const dayFromNow = (days: number): string => localDate(Date.now() + days * 86_400_000);

test('The Policy page says who signed the policy, its number, when it was issued, and how soon it ends', async ({ desk }) => {
  const computer = new Computer(desk);
  computer.pinKey();
  computer.putSigned(computer.sign(7, { curtain: 'cover' }, dayFromNow(12)));
  const page = await desk.start(computer.switch);
  await desk.createVault();
  await page.keyboard.press('Control+6');
  const summary = page.getByRole('region', { name: 'Who rules this desk' });
  await expect(summary).toContainText((policyKeyId(organisation.key) ?? '').match(/.{8}/g)?.join(' ') ?? 'no key');
  await expect(summary).toContainText('Number7');
  await expect(summary).toContainText(`Issued${formatDate(dayFromNow(0))}`);
  await expect(summary).toContainText(`Holds until${formatDate(dayFromNow(12))} 12 days left`);
  expect(await troubleInEachLook(desk, 'signed policy')).toEqual([]);

  // Its time may end while the desk is open: then the page says since when.
  computer.putSigned(computer.sign(8, { curtain: 'cover' }, dayFromNow(-1)));
  await page.getByRole('button', { name: 'Read again' }).press('Enter');
  await expect(summary).toContainText(`${formatDate(dayFromNow(-1))} Expired: nothing is unlocked under it`);
  await expect(summary).toContainText('Its time is over.');
});

test('Under a policy that was altered nothing opens: a screen says what is wrong, where, and what to do', async ({ desk }) => {
  test.setTimeout(120_000);
  const computer = new Computer(desk);
  computer.pinKey();
  computer.putSigned(computer.sign(5, { curtain: 'cover' }));
  await desk.start(computer.switch);
  await desk.createVault();
  await desk.lock();

  const path = computer.putSigned(computer.sign(5, { curtain: 'cover' }).replace('cover', 'off'));
  const page = await desk.start(computer.switch);
  await expect(page.getByRole('alert')).toContainText('The policy was altered');
  await expect(page.getByRole('alert')).toContainText(path);
  await expect(page.getByLabel('Passphrase')).toHaveCount(0);
  expect(await troubleInEachLook(desk, 'refused policy')).toEqual([]);
  const [first] = looks;
  await show(desk, first);

  // Whoever goes past the screen is refused by the vault process.
  const refused = await page.evaluate((words) => window.desk.vault.accounts.unlock('{}', { passphrase: new TextEncoder().encode(words) }), passphrase);
  expect(refused).toMatchObject({ ok: false, fault: { code: 'policy-refused', why: 'bad-signature' } });

  computer.putSigned(computer.sign(6, { curtain: 'cover' }));
  await page.getByRole('button', { name: 'Look again' }).click();
  await desk.unlock();
  await expect(page.getByRole('navigation').first()).toBeVisible();
});

test('Under an older policy than the last one the vault stays closed, and says so in its log', async ({ desk }) => {
  test.setTimeout(120_000);
  const computer = new Computer(desk);
  computer.pinKey();
  const newest = computer.sign(5, { idleLimitSeconds: 200 });
  computer.putSigned(newest);
  await desk.start(computer.switch);
  await desk.createVault();
  await desk.lock();

  computer.putSigned(computer.sign(4, { idleLimitSeconds: 900 }));
  const page = await desk.start(computer.switch);
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText('The policy is older than the last one')).toBeVisible();
  await expect(page.getByText('It has number 4; this vault was opened under number 5.')).toBeVisible();
  expect(await troubleOn(page, 'older policy')).toEqual([]);

  computer.putSigned(newest);
  await page.getByRole('button', { name: 'Try again' }).click();
  await desk.unlock();
  await expect.poll(() => policyEvents(page)).toEqual([
    { event: 'policy.in-force', mode: 'managed', sources: ['signed-file'], problems: 0, serial: 5 },
    { event: 'policy.refused', why: 'rolled-back', serial: 4, seen: 5 },
    { event: 'policy.in-force', mode: 'managed', sources: ['signed-file'], problems: 0, serial: 5 },
  ]);
});
