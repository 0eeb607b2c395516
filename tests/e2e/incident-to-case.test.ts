import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { noFacts } from '../../shared/incidents';
import { answerSaveDialog, fillIn, next, officerWithKey, openCaseOf, provedUntil, step } from './support/cases';
import { runtime, type Desk } from './support/desk';
import { answerFileDialog, withFolder } from './support/files';
import { openEventsOf } from './support/log';
import { policySwitch } from './support/policy';
import { expect, test } from './support/two-machines';

test('A report made without a network reaches the privacy officer’s machine as a file, is acknowledged, worked up and signed, and its evidence proves itself', async ({ desk, machine }) => {
  test.setTimeout(400_000);
  await withFolder(async (folder) => {
    const officer = machine.desk;
    const card = await officerWithKey(officer);
    await officer.lock();

    // The coder's desk, whose policy names the card: it has no network, and needs none.
    const ruled = policySwitch(desk, { privacyOfficer: card, incidentClocks: [{ id: 'privacy-officer', to: 'privacy-officer', hours: 1 }] });
    await desk.begin(ruled);
    await goOffline(desk);
    const report = join(folder, 'report.age');
    await answerSaveDialog(desk, report);
    const incidentId = await reportByFile(desk.page);
    expect(readFileSync(report, 'latin1')).not.toMatch(/another clinic|Nora|misdirected/i);
    await desk.lock();

    // On the other machine it opens to the officer alone, and becomes a case.
    await officer.comeBack();
    await goOffline(officer);
    await openCaseOf(officer, report);
    const { page } = officer;
    await expect(page.getByRole('tabpanel')).toContainText('The query went to another clinic.');
    await expect(page.getByRole('tabpanel')).toContainText(incidentId);
    const reply = join(folder, 'reply.age');
    await answerSaveDialog(officer, reply);
    await page.keyboard.press('F8');
    await expect(page.getByRole('tab', { name: 'Reporter' })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('button', { name: 'Acknowledge' })).toBeVisible();
    await page.keyboard.press('a');
    await expect(page.getByRole('form', { name: 'Acknowledge the report' }).getByRole('textbox', { name: 'A word to them' })).toBeFocused();
    await page.keyboard.type('Thank you. Leave everything as it is.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/^Acknowledged \d/)).toBeVisible();
    await expect.poll(() => sizeOf(reply)).toBeGreaterThan(100);
    await officer.lock();

    // The coder takes the reply in: nobody else could have signed it, and nobody else reads it.
    await desk.start('--locked=manual', ruled);
    await desk.unlock();
    await answerFileDialog(desk, [reply]);
    expect(await takeReplyIn(desk.page)).toMatchObject({ id: incidentId, state: 'acknowledged', received: [{ statement: { kind: 'chartlock-incident-acknowledgement', words: 'Thank you. Leave everything as it is.' } }] });
    // No call of theirs leads to the work-up.
    expect(await desk.page.evaluate(async () => await window.desk.vault.cases.list('{}'))).toMatchObject({ ok: false, fault: { code: 'forbidden' } });
    await desk.lock();

    // The officer works it up and signs; the clocks run from the day on which it was noticed.
    await officer.comeBack();
    const later = officer.page;
    await expect(next(later)).toBeVisible();
    await later.keyboard.press('Alt+4');
    await fillIn(later);
    await later.keyboard.press('F8');
    const decision = step(later, 'Decision');
    await decision.getByText('Breach', { exact: true }).click();
    await decision.getByRole('textbox', { name: 'Why' }).fill('The clinic opened it.');
    await later.keyboard.press('Control+Enter');
    await provedUntil(later, decision.getByText(/^Signed by Olive Grant/));
    await expect(next(later)).toContainText('By 9 May 2026');

    // The evidence in the clear: whoever has the command line checks it, without vault or passphrase.
    const evidence = join(folder, 'evidence.jsonl');
    await answerSaveDialog(officer, evidence);
    await later.keyboard.press('Alt+5');
    await later.getByRole('button', { name: /^Bundle the evidence/ }).click();
    await later.getByText('Nobody: in the clear').click();
    await later.keyboard.press('Control+Enter');
    await provedUntil(later, later.getByRole('button', { name: /^Bundle the evidence/ }));
    await expect.poll(() => sizeOf(evidence)).toBeGreaterThan(100);
    expect(verify(evidence, card)).toMatchObject({ code: 0, said: expect.stringContaining('nothing is missing') });
    await expect.poll(() => openEventsOf(later, 'cases.decided', 'cases.bundled')).toMatchObject([{ event: 'cases.bundled', sealed: false }, { event: 'cases.decided', outcome: 'breach' }]);
  });
});

async function goOffline(desk: Desk): Promise<void> {
  await desk.application?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.session.enableNetworkEmulation({ offline: true }));
}

/** Notices, contains, says and seals, as the page does by these calls; the file goes where the system's dialog says. @returns the reference */
async function reportByFile(page: Page): Promise<string> {
  return await page.evaluate(async (facts) => {
    const { incidents } = window.desk.vault;
    const told = async (reply: Promise<{ ok: boolean; output?: string; fault?: unknown }>) => {
      const { ok, output, fault } = await reply;
      if (!ok) throw new Error(JSON.stringify(fault));
      return JSON.parse(output ?? 'null');
    };
    const { incident } = await told(incidents.begin(JSON.stringify({ type: 'misdirected' })));
    const incidentId: string = incident.id;
    await told(incidents.mark(JSON.stringify({ incidentId, step: 'ask-destroy', outcome: 'done' })));
    await told(incidents.keepFacts(JSON.stringify({ incidentId, type: 'misdirected', facts })));
    const sealed = await told(incidents.seal(JSON.stringify({ incidentId })));
    const packetId: string = sealed.incident.packets[0].id;
    const { text, name } = await told(incidents.save(JSON.stringify({ incidentId, packetId })));
    const saved = await window.desk.shell.saveSigned({ what: 'incident-packet', text, name });
    if (!saved.ok) throw new Error(JSON.stringify(saved.fault));
    await told(incidents.noteSaved(JSON.stringify({ incidentId, packetId })));
    return incidentId;
  }, { ...noFacts, words: 'The query went to another clinic.' });
}

/** Takes in what the officer sent. @returns the report as it stands then */
async function takeReplyIn(page: Page): Promise<unknown> {
  return await page.evaluate(async () => {
    const chosen = await window.desk.shell.choose({ what: 'incident-reply' });
    if (!chosen.ok) throw new Error(JSON.stringify(chosen.fault));
    const [grant] = JSON.parse(chosen.output).grants;
    const taken = await window.desk.vault.incidents.takeIn(JSON.stringify({ file: grant.grantId }));
    if (!taken.ok) throw new Error(JSON.stringify(taken.fault));
    return JSON.parse(taken.output).incident;
  });
}

function sizeOf(path: string): number {
  try {
    return readFileSync(path).length;
  } catch {
    return 0;
  }
}

/** The command line as an auditor runs it. */
function verify(evidence: string, card: string): { readonly code: number | null; readonly said: string } {
  const cli = join(runtime.application, '.out', 'app', 'cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'incidents', 'verify', evidence, '--card', card], { encoding: 'utf8' });
  return { code: status, said: `${stdout}${stderr}` };
}
