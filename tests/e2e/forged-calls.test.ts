import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { calls } from '../../shared/ipc';
import { roles, z, type Role } from '../../shared/kernel';
import { badPayloads, seed } from '../support/bad-payloads';
import { minimalInput } from '../support/minimal-input';
import { expect, runtime, test, type Desk } from './support/desk';
import { addDemoCharts, assignCode, openChart } from './support/hands';

/** A page that was taken over makes calls of its own, past every button: what stands in the way then is the vault process. */
const forged = calls.filter(({ secrets }) => secrets.length === 0).map((contract) => ({ name: contract.name, input: JSON.stringify(minimalInput(contract)), contract }));

const fileOf = (desk: Desk): string => join(desk.profile, 'organisation.json');

/** The organisation's roster, which names the person in this role. */
function writeRoster(desk: Desk, role: Role): void {
  writeFileSync(fileOf(desk), JSON.stringify({ roster: [{ identifier: 'nquill', role }] }));
}

async function beginAs(desk: Desk, role: Role): Promise<Page> {
  writeRoster(desk, role);
  return desk.begin(`--policy=${fileOf(desk)}`);
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
  await beginAs(desk, 'coder');
  for (const role of roles) {
    await giveRole(desk, role);
    const answers = await make(desk.page, forged);
    const wrong = forged.filter(({ name, contract }) => (answers[name] === 'forbidden') === contract.roles.includes(role) && contract.when !== 'locked');
    expect([role, wrong.map(({ name }) => `${name}: ${answers[name]}`)]).toEqual([role, []]);
  }
});

test('Forged messages of every kind are refused in words of the contract, and the desk goes on', async ({ desk }) => {
  const page = await beginAs(desk, 'coder');
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

/** What the log says of refused calls, newest first. */
async function refusals(page: Page): Promise<unknown[]> {
  const filter = { events: ['call.refused', 'calls.refused'], personId: null, encounterId: null, from: null, to: null };
  const reply = await page.evaluate((input) => window.desk.vault.audit.list(input), JSON.stringify({ filter, before: null, count: 200 }));
  const { entries } = z.object({ entries: z.array(z.object({ event: z.unknown() })) }).parse(JSON.parse(reply.ok ? reply.output : '{}'));
  return entries.map(({ event }) => event);
}

test('Thousands of bad payloads through the bridge of the real page are each refused, and the coder works on', async ({ desk }) => {
  test.setTimeout(120_000);
  const page = await beginAs(desk, 'lead');
  const processes = desk.processIds();
  const mine = forged.filter(({ contract }) => contract.when !== 'locked' && contract.roles.includes('lead'));
  const knocks = mine.flatMap(({ name, contract }) => fc.sample(badPayloads(contract), { seed, numRuns: 25 }).map((input) => ({ name, input })));
  expect(knocks.length).toBeGreaterThan(3000);
  const answers = await page.evaluate(async (all) => {
    const answered: Record<string, number> = {};
    await Promise.all(all.map(async ({ name, input }) => {
      const [domain = '', verb = ''] = name.split('.');
      const reply = await Reflect.get(Reflect.get(window.desk.vault, domain), verb)(input);
      const answer: string = reply.ok ? `${name} answered` : reply.fault.code;
      answered[answer] = (answered[answer] ?? 0) + 1;
    }));
    return answered;
  }, knocks);
  expect(answers).toEqual({ malformed: knocks.length });
  // The same processes are there, the flood has not filled the log, and work goes on.
  expect(desk.processIds()).toEqual(processes);
  const logged = await refusals(page);
  expect(logged.length).toBeLessThan(150);
  expect(logged).toContainEqual({ event: 'calls.refused', count: expect.any(Number), when: 'flood' });
  await addDemoCharts(page);
  await openChart(page, /Okonkwo/);
  await assignCode(page, 'I10');
});

test('What the shell is sent that it does not take, and what another window sends, is refused and stands in the log', async ({ desk }) => {
  const page = await beginAs(desk, 'coder');
  const fromPage = await page.evaluate(async () => {
    const answers = [];
    for (const input of [{ code: 'Testa, Ivo' }, { code: 'A00.0', more: 1 }, null]) answers.push(await Reflect.get(window.desk.shell, 'copyCode')(input));
    answers.push(await window.desk.shell.print({}));
    return answers.map((reply) => (reply.ok ? 'done' : reply.fault.code));
  });
  expect(fromPage).toEqual(['malformed', 'malformed', 'malformed', 'not-permitted']);

  // A second window with our own page and bridge in it: only its frame is another.
  const fromWindow = await desk.application?.evaluate(async ({ BrowserWindow, session }, preload) => {
    const [own] = BrowserWindow.getAllWindows();
    const window = new BrowserWindow({ show: false, webPreferences: { session: own?.webContents.session ?? session.defaultSession, preload, sandbox: true } });
    await window.loadURL('app://desk/index.html');
    const answered: unknown = await window.webContents.executeJavaScript('window.desk.shell.lock({})').catch(String);
    window.destroy();
    return answered;
  }, join(runtime.application, '.out', 'app', 'preload.cjs'));
  expect(fromWindow).toMatchObject({ ok: false, fault: { code: 'malformed', where: 'sender' } });
  await expect(page.getByRole('navigation')).toBeVisible();
  // The other window's page asked for more by itself while it loaded, and got none of it.
  const byItself = { event: 'call.refused', call: 'shell.about', fault: 'malformed' };
  // The log has a refusal a moment after its answer.
  await expect.poll(() => refusals(page)).toEqual(expect.arrayContaining([byItself, { event: 'call.refused', call: 'shell.lock', fault: 'malformed' }]));
  const logged = await refusals(page);
  expect(logged.filter((event) => JSON.stringify(event) !== JSON.stringify(byItself))).toEqual([
    { event: 'call.refused', call: 'shell.lock', fault: 'malformed' },
    { event: 'call.refused', call: 'shell.print', fault: 'not-permitted' },
    ...Array.from({ length: 3 }, () => ({ event: 'call.refused', call: 'shell.copyCode', fault: 'malformed' })),
  ]);
});

test('A role that is taken away while a chart is open takes the chart off the page, and gives it back with its unsaid words', async ({ desk }) => {
  const page = await beginAs(desk, 'coder');
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
  const page = await beginAs(desk, 'reviewer');
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
