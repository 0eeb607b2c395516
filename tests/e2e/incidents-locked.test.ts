import { randomBytes } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { PolicyPart } from '../../shared/policy';
import { spellings } from '../support/memory';
import { expect, test, type Desk } from './support/desk';
import { troubleInEachLook } from './support/looks';
import { openWith, readReport, someOfficer, waitingFiles, waitingOf, waitingReports } from './support/officer';
import { policySwitch } from './support/policy';
import { clickInTray } from './support/tray';

/** A word that is nowhere but in what is typed in this run. */
const canary = `zz${randomBytes(8).toString('hex')}`;

/** The desk as a lock leaves it, under a policy. */
async function lockedUnder(desk: Desk, policy: PolicyPart): Promise<Page> {
  await desk.putVault();
  return startLocked(desk, policySwitch(desk, policy));
}

async function startLocked(desk: Desk, rules: string): Promise<Page> {
  const page = await desk.start('--locked=manual', rules);
  await isThere(page);
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused({ timeout: 20_000 });
  return page;
}

const heading = (page: Page) => page.getByRole('heading', { name: 'Something is wrong' });
const words = (page: Page) => page.getByRole('textbox', { name: 'What happened' });
const kept = (page: Page) => expect(page.getByText(/^Sealed and kept, /)).toBeVisible();

/** The page hears its keys once it says so. */
async function isThere(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^Something is wrong/ })).toBeVisible({ timeout: 20_000 });
}

/** Opens the report by its key and says what it is about: a message that went to the wrong place. */
async function beginMisdirected(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+I');
  await expect(page.getByRole('button', { name: /Lost or stolen device/ })).toBeFocused();
  await page.keyboard.press('c');
  await expect(words(page)).toBeVisible();
  await kept(page);
}

/** Every file below a folder that holds the canary, in any spelling. */
function filesWithCanary(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => spellings(canary).some((needle) => readFileSync(path).includes(needle)));
}

test('A report that is made while the desk is locked can be read by the privacy officer and by nobody else, and nothing of it lies on the disk in the clear', async ({ desk }) => {
  const officer = await someOfficer();
  const page = await lockedUnder(desk, officer.policy);
  const before = Date.now();
  await beginMisdirected(page);
  await page.keyboard.press('d');
  await page.keyboard.press('n');
  await words(page).fill(`The fax of 8:10 went to ${canary}.`);
  await page.getByRole('textbox', { name: 'Where the information was' }).fill(`fax ${canary}`);
  await page.getByRole('radio', { name: 'Not known' }).press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'The report is sealed and waits on this computer' })).toBeVisible();

  const [waits] = waitingReports(desk);
  expect(waits).toMatchObject({ type: null });
  const report = await readReport(officer, waits?.sealed ?? null);
  expect(report).toMatchObject({
    origin: 'lock-screen', type: 'misdirected', incidentId: waits?.incidentId, noticed: waits?.noticed, reporter: null,
    marks: [{ step: 'recall', outcome: 'done' }, { step: 'recall-message', outcome: 'not-possible' }],
    facts: { words: `The fax of 8:10 went to ${canary}.`, where: `fax ${canary}`, stillExposed: 'unknown' },
  });
  expect(report.noticed.at).toBeGreaterThanOrEqual(before);
  await expect(openWith(await generateX25519Identity(), waits?.sealed ?? '')).rejects.toThrow();
  expect((lstatSync(waitingOf(desk)).mode & 0o777).toString(8)).toBe('700');
  await desk.stop();
  expect(filesWithCanary(desk.profile)).toEqual([]);
});

test('A desk that is killed while somebody types keeps what was typed up to the last pause, and when it was noticed', async ({ desk }) => {
  const officer = await someOfficer();
  const rules = policySwitch(desk, officer.policy);
  const page = await lockedUnder(desk, officer.policy);
  await beginMisdirected(page);
  const [first] = waitingReports(desk);
  await words(page).pressSequentially('The list was', { delay: 10 });
  await expect.poll(async () => (await readReport(officer, waitingReports(desk)[0]?.sealed ?? null)).facts.words).toBe('The list was');
  await words(page).pressSequentially(' left', { delay: 5 });
  await desk.stop();

  const [waits] = waitingReports(desk);
  const report = await readReport(officer, waits?.sealed ?? null);
  expect(report.facts.words).toMatch(/^The list was/);
  expect([waits?.noticed, report.noticed]).toEqual([first?.noticed, first?.noticed]);
  // A file that was being written when the end came lies beside it, and is none.
  expect(waitingReports(desk)).toHaveLength(1);
  // Whoever comes back is told that it waits; to say more is another report.
  const again = await startLocked(desk, rules);
  await expect(again.getByText('A report waits here until the desk is unlocked.')).toBeVisible();
});

test('Unlocking from a report that is not finished keeps it', async ({ desk }) => {
  const officer = await someOfficer();
  const page = await lockedUnder(desk, officer.policy);
  await beginMisdirected(page);
  await words(page).fill('The list was left on the train.');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  await expect.poll(async () => (await readReport(officer, waitingReports(desk)[0]?.sealed ?? null)).facts.words).toBe('The list was left on the train.');
  // Back again, it is as it was.
  await page.keyboard.press('Control+Shift+I');
  await expect(words(page)).toHaveValue('The list was left on the train.');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Passphrase', { exact: true })).toBeFocused();
  const [waits] = waitingReports(desk);
  await desk.unlock();
  // The vault has it now, as it was sealed; nothing waits in the folder any more.
  await expect.poll(() => waitingFiles(desk)).toEqual([]);
  const taken = await page.evaluate(async () => {
    const reply = await window.desk.vault.incidents.list('{}');
    return reply.ok ? JSON.parse(reply.output).incidents : reply.fault.code;
  });
  expect(taken).toMatchObject([{ id: waits?.incidentId, origin: 'lock-screen', noticed: waits?.noticed }]);
});

test('The tray’s item shows the window and the report in it, at the lock screen', async ({ desk }) => {
  const officer = await someOfficer();
  const page = await lockedUnder(desk, officer.policy);
  await desk.application?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await clickInTray(desk, 'Something is wrong…');
  await expect(heading(page)).toBeVisible();
  await expect.poll(() => desk.application?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);
  await expect(page.getByText('555-0142')).toBeVisible();
});

test('Before there is a vault, a report can be made as well, and the steps of setting up stay as they were', async ({ desk }) => {
  const officer = await someOfficer();
  const page = await desk.start(policySwitch(desk, officer.policy));
  await page.getByLabel('Your name', { exact: true }).fill('Nora Quill');
  await beginMisdirected(page);
  await words(page).fill('A page was left in the hall.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'The report is sealed and waits on this computer' })).toBeVisible();
  expect((await readReport(officer, waitingReports(desk)[0]?.sealed ?? null)).facts.words).toBe('A page was left in the hall.');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Your name', { exact: true })).toHaveValue('Nora Quill');
});

test('Where the policy has no card of the officer, time and type are kept, whom to call is shown, and no word is taken', async ({ desk }) => {
  const { policy } = await someOfficer();
  const page = await lockedUnder(desk, { privacyContact: policy.privacyContact ?? [] });
  await page.keyboard.press('Control+Shift+I');
  await expect(page.getByRole('button', { name: /Lost or stolen device/ })).toBeFocused();
  await page.keyboard.press('a');
  await expect(page.getByText(/^Time and type kept, /)).toBeVisible();
  await expect(page.getByText('555-0142')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  expect(waitingReports(desk)).toMatchObject([{ type: 'lost-device', sealed: null }]);
});

test('A taken-over page gets no clear word, no second key and no other time into what waits', async ({ desk }) => {
  const officer = await someOfficer();
  const page = await lockedUnder(desk, officer.policy);
  const forge = (name: 'noticeIncident' | 'keepIncident' | 'saveWaiting' | 'leaveConcern' | 'saveConcern', input: unknown): Promise<unknown> =>
    page.evaluate(async ([call, given]) => {
      const reply = await window.desk.shell[call](given);
      return reply.ok ? JSON.parse(reply.output) : reply.fault.code;
    }, [name, input] as const);
  await forge('noticeIncident', {});
  const [noticed] = waitingReports(desk);
  const incidentId = noticed?.incidentId;
  const both = new Encrypter();
  for (const identity of [await generateX25519Identity(), await generateX25519Identity()]) both.addRecipient(await identityToRecipient(identity));
  const toTwo = armor.encode(await both.encrypt(canary));

  const refused = await Promise.all([
    forge('noticeIncident', { at: 1 }),
    forge('keepIncident', { incidentId, sealed: canary }),
    forge('keepIncident', { incidentId, sealed: toTwo }),
    forge('keepIncident', { incidentId, type: canary }),
    forge('keepIncident', { incidentId, type: 'other', noticed: { at: 1, uptimeMs: 1 } }),
    forge('keepIncident', { incidentId: `../../${canary}`, type: 'other' }),
    forge('leaveConcern', { sealed: canary }),
    forge('saveConcern', { sealed: toTwo }),
    forge('saveWaiting', { concern: '../settings' }),
  ]);
  expect(refused).toEqual(refused.map(() => 'malformed'));
  expect(await forge('keepIncident', { incidentId: 'I-0000-0000-0000', type: 'other' })).toBe('not-found');
  expect(waitingReports(desk)).toEqual([noticed]);
  expect(filesWithCanary(desk.profile)).toEqual([]);
});

test('A concern without a name can be opened by the officer, not with IT’s recovery key; it leaves nothing in the log, and no draft', async ({ desk }) => {
  const officer = await someOfficer();
  const recovery = await generateX25519Identity();
  const page = await desk.begin(policySwitch(desk, { ...officer.policy, recoveryKey: await identityToRecipient(recovery) }));
  const logged = (): Promise<string[]> => page.evaluate(async () => {
    const reply = await window.desk.vault.audit.list(JSON.stringify({ filter: { events: [], personId: null, encounterId: null, from: null, to: null }, before: null, count: 100 }));
    if (!reply.ok) throw new Error(reply.fault.code);
    const { entries }: { entries: { event: { event: string } }[] } = JSON.parse(reply.output);
    return entries.map(({ event }) => event.event);
  });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find a command' }).fill('concern');
  await expect(page.getByRole('option').first()).toContainText('Raise a concern without a name');
  await page.keyboard.press('Enter');
  const before = await logged();
  await page.getByRole('textbox', { name: 'What concerns you' }).fill(`Charts lie in the hall, ${canary}.`);
  await page.getByRole('button', { name: 'Leave it here, sealed' }).click();
  await expect(page.getByText('The sealed file waits on this computer')).toBeVisible();

  const [name = ''] = waitingFiles(desk);
  expect(name).toMatch(/^concern-[0-9a-z]{8}\.age$/);
  const sealed = readFileSync(join(waitingOf(desk), name), 'utf8');
  const statement = JSON.parse(JSON.parse(await officer.open(sealed)).statement);
  expect(statement).toEqual({ kind: 'chartlock-concern', format: 1, packetId: expect.stringMatching(/^pkt_/), at: expect.any(Number), words: `Charts lie in the hall, ${canary}.` });
  expect(statement.at % 86_400_000).toBe(43_200_000);
  await expect(openWith(recovery, sealed)).rejects.toThrow();
  // To look at the log is all that the log has of it.
  expect(await logged()).toEqual(['audit.viewed', ...before]);
  expect(before.length).toBeGreaterThan(0);
  expect(await page.evaluate(() => document.body.innerText)).not.toContain(canary);
  await desk.stop();
  expect(filesWithCanary(desk.profile)).toEqual([]);
});

test('The report at the lock screen and the concern work with assistive technology', async ({ desk }) => {
  const officer = await someOfficer();
  const page = await desk.start(policySwitch(desk, officer.policy));
  await isThere(page);
  const trouble = await troubleInEachLook(desk, 'first start');
  await page.keyboard.press('Control+Shift+I');
  await expect(heading(page)).toBeVisible();
  trouble.push(...(await troubleInEachLook(desk, 'type')));
  await page.keyboard.press('c');
  await words(page).fill('I think the fax went to the wrong office.');
  await kept(page);
  await expect(page.getByText(/This is a guess/)).toBeVisible();
  trouble.push(...(await troubleInEachLook(desk, 'contain and facts')));
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Save it as a file…' })).toBeFocused();
  trouble.push(...(await troubleInEachLook(desk, 'done')));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Raise a concern…' }).click();
  await page.getByRole('textbox', { name: 'What concerns you' }).fill('Charts lie in the hall.');
  trouble.push(...(await troubleInEachLook(desk, 'concern')));
  await page.getByRole('button', { name: 'Leave it here, sealed' }).click();
  await expect(page.getByText('The sealed file waits on this computer')).toBeVisible();
  trouble.push(...(await troubleInEachLook(desk, 'concern, done')));
  expect(trouble).toEqual([]);
});
