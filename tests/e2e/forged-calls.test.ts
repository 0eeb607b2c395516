import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { calls } from '../../shared/ipc';
import { roles, z, type Role } from '../../shared/kernel';
import { minimalInput } from '../support/minimal-input';
import { expect, test, type Desk } from './support/desk';
import { addDemoCharts, openChart } from './support/hands';

/** A page that was taken over makes calls of its own, past every button: what stands in the way then is the vault process. */
const forged = calls.filter(({ secrets }) => secrets.length === 0).map((contract) => ({ name: contract.name, input: JSON.stringify(minimalInput(contract)), contract }));

const fileOf = (desk: Desk): string => join(desk.profile, 'organisation.json');

/** The organisation's roster, which names the person in this role. */
function writeRoster(desk: Desk, role: Role): void {
  writeFileSync(fileOf(desk), JSON.stringify({ roster: [{ identifier: 'nquill', role }] }));
}

async function startAs(desk: Desk, role: Role): Promise<Page> {
  writeRoster(desk, role);
  return desk.start(`--policy=${fileOf(desk)}`);
}

/** Gives the person at the open desk another role: the policy is read anew at the next look. */
async function giveRole(desk: Desk, role: Role): Promise<void> {
  writeRoster(desk, role);
  await desk.page.evaluate(() => window.desk.shell.about({}));
  await expect.poll(() => desk.page.evaluate(async () => {
    const reply = await window.desk.vault.accounts.session('{}');
    return reply.ok ? JSON.parse(reply.output).person.role : reply.fault.code;
  })).toBe(role);
}

/** Makes these calls one after the other, and says how each was answered. */
async function make(page: Page, knocks: readonly { readonly name: string; readonly input: string }[]): Promise<Record<string, string>> {
  const answers = await page.evaluate(async (all) => {
    const answered: (readonly [string, string])[] = [];
    for (const { name, input } of all) {
      const [domain = '', verb = ''] = name.split('.');
      const reply = await Reflect.get(Reflect.get(window.desk.vault, domain), verb)(input);
      answered.push([name, reply.ok ? 'answered' : reply.fault.code]);
    }
    return answered;
  }, knocks.map(({ name, input }) => ({ name, input })));
  return Object.fromEntries(answers);
}

test('A page that was taken over gets from every call what the role gets that the organisation gives at that moment', async ({ desk }) => {
  test.setTimeout(180_000);
  await startAs(desk, 'coder');
  await desk.createVault();
  for (const role of roles) {
    await giveRole(desk, role);
    const answers = await make(desk.page, forged);
    const wrong = forged.filter(({ name, contract }) => (answers[name] === 'forbidden') === contract.roles.includes(role) && contract.when !== 'locked');
    expect([role, wrong.map(({ name }) => `${name}: ${answers[name]}`)]).toEqual([role, []]);
  }
});

test('Forged messages of every kind are refused in words of the contract, and the desk goes on', async ({ desk }) => {
  const page = await startAs(desk, 'coder');
  await desk.createVault();
  const knocks = ['', '{', 'null', '[]', '{"encounterId":"enc_00000000000000000000","more":1}', '{"encounterId":{"$gt":""}}', '{"__proto__":{"role":"lead"},"encounterId":"enc_00000000000000000000"}', JSON.stringify({ encounterId: `enc_${'0'.repeat(20)}'; drop table audit` })]
    .map((input) => ({ name: 'encounters.open', input }));
  const answers: string[] = [];
  for (const knock of knocks) answers.push((await make(page, [knock]))[knock.name] ?? '');
  expect(answers).toEqual(Array.from({ length: knocks.length }, () => 'malformed'));
  expect(await page.evaluate(async () => {
    const reply = await window.desk.vault.audit.verify('{}');
    return reply.ok ? JSON.parse(reply.output).sound : reply.fault;
  })).toBe(true);
});

test('A role that is taken away while a chart is open takes the chart off the page, and gives it back with its unsaid words', async ({ desk }) => {
  const page = await startAs(desk, 'coder');
  await desk.createVault();
  await addDemoCharts(page);
  await openChart(page, /Okonkwo/);
  const find = page.getByRole('combobox', { name: 'Find a code' });
  await find.fill('kidney inj');
  await giveRole(desk, 'privacy-officer');
  await expect(find).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: /^Text of / })).toHaveCount(0);
  await expect(page.getByRole('navigation').getByText('Work', { exact: true })).toHaveCount(0);
  await expect(page.locator('body')).not.toContainText(/Okonkwo|kidney|furosemide/);
  expect(await page.evaluate(() => document.activeElement === null)).toBe(false);
  await giveRole(desk, 'coder');
  await page.keyboard.press('Control+1');
  await openChart(page, /Okonkwo/);
  await expect(find).toHaveValue('kidney inj');
});

test('A reviewer reads the chart that is open, and is offered nothing that changes it', async ({ desk }) => {
  const page = await startAs(desk, 'reviewer');
  await desk.createVault();
  await addDemoCharts(page);
  await openChart(page, /Okonkwo/);
  await expect(page.getByText('Read-only: your role reads codes and assigns none.')).toBeVisible();
  await page.keyboard.press('i');
  await expect(page.getByRole('tabpanel')).toContainText('Attending');
  for (const name of ['Add documents', 'Edit details']) await expect(page.getByRole('button', { name })).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find a command' }).fill('this encounter');
  await expect(page.getByRole('option', { name: /History of this encounter/ })).toBeVisible();
  await expect(page.getByRole('option', { name: /^(Add documents|Edit the details)/ })).toHaveCount(0);
  const { total } = z.object({ total: z.number() }).parse(JSON.parse(await page.evaluate(async () => {
    const filter = { events: ['call.refused'], personId: null, encounterId: null, from: null, to: null };
    const reply = await window.desk.vault.audit.list(JSON.stringify({ filter, before: null, count: 1 }));
    return reply.ok ? reply.output : '{}';
  })));
  // Nothing that the page does by itself is refused either.
  expect(total).toBe(0);
});
