import type { Page } from '@playwright/test';
import type { PolicyPart } from '../../shared/policy';
import { expect, test, type Desk } from './support/desk';
import { addDemoCharts, assignCode, openChart } from './support/hands';
import { troubleInEachLook } from './support/looks';
import { policySwitch } from './support/policy';
import { connectPrinter, papersOf, printedNow } from './support/printer';

/** A desk with a coded chart on it: the demo chart with heart failure. */
async function deskWithCodes(desk: Desk, policy: PolicyPart): Promise<Page> {
  const page = await desk.begin(policySwitch(desk, policy));
  await addDemoCharts(page);
  await openChart(page, /Okonkwo/);
  await assignCode(page, 'heart failure');
  return page;
}

/** Prints what is on the desk, as a coder does. */
async function print(page: Page, copy: number): Promise<void> {
  await page.keyboard.press('Control+p');
  await page.getByRole('button', { name: `Print copy ${copy}` }).click();
}

async function printed(page: Page, copy: number): Promise<void> {
  await print(page, copy);
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

const faultOf = (page: Page) => page.evaluate(async () => {
  const reply = await window.desk.shell.print({});
  return reply.ok ? 'printed' : reply.fault;
});

const notPermitted = { code: 'not-permitted', what: 'printing' };

test.describe('Where the policy does not allow printing', () => {
  test('there is no trace of it but the rule itself, and no way to it', async ({ desk }) => {
    const page = await deskWithCodes(desk, {});
    await connectPrinter(desk, []);
    await page.keyboard.press('Control+p');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Find a command' }).fill('print');
    await expect(page.getByText('No command has these words.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await faultOf(page)).toEqual(notPermitted);
    const openEncounter = (): Promise<string> => page.evaluate(async () => {
      const reply = await window.desk.vault.desk['resume']?.('{}', {});
      return reply?.ok === true ? String(JSON.parse(reply.output).place?.encounterId) : '';
    });
    // Where somebody is reaches the vault a moment later.
    await expect.poll(openEncounter).toMatch(/^enc_/);
    const encounterId = await openEncounter();
    const asked = await page.evaluate(async (id) => {
      const reply = await window.desk.vault.printouts['print']?.(JSON.stringify({ encounterId: id }), {});
      return reply?.ok === false ? reply.fault : 'given';
    }, encounterId);
    expect(asked).toEqual(notPermitted);
    expect([await papersOf(desk), await printedNow(desk)]).toEqual([[], '']);
    await page.keyboard.press('Control+5');
    await page.keyboard.press('Control+6');
    await expect(page.getByRole('region', { name: 'Policy' }).getByRole('listitem').filter({ hasText: 'Paper leaves the desk' })).toContainText('Off');
    await page.keyboard.press('Control+5');
    await expect(page.getByRole('region', { name: 'Printouts' })).toHaveCount(0);
  });
});

test.describe('Where the policy allows printing', () => {
  test('a sheet holds codes and what they rest on under a watermark, no word of the chart, and is gone from the page afterwards', async ({ desk }) => {
    const page = await deskWithCodes(desk, { printing: 'watermarked', shredWithinHours: 8 });
    await connectPrinter(desk, [true]);
    await page.keyboard.press('Control+p');
    const dialog = page.getByRole('dialog', { name: /^Print the coding summary of E-/ });
    await expect(dialog).toContainText('its one code with its title');
    await expect(dialog).toContainText('Copy 1, with “Nora Quill” and the time across every page.');
    await page.getByRole('button', { name: 'Print copy 1' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const [paper = ''] = await papersOf(desk);
    const ref = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    expect(paper).toContain(`Coding summary \n${ref}`);
    expect(paper).toContain('Inpatient, discharged 7 Mar 2026, not final (in progress)');
    expect(paper).toMatch(/I50\.9\nHeart failure, unspecified\nNothing yet/);
    expect(paper).toMatch(/Copy 1, printed by Nora Quill on \d+ \w{3} \d{4}, \d\d:\d\d\. To be shredded by \d+ \w{3} \d{4}/);
    expect(paper.match(new RegExp(`Nora Quill · \\d+ \\w{3} \\d{4}, \\d\\d:\\d\\d · copy 1 of ${ref}`, 'g'))?.length).toBeGreaterThan(5);
    for (const word of ['Testa', 'Morales', 'DEMO-', '1951', 'Okonkwo', 'furosemide', 'History and physical', 'CHIEF COMPLAINT']) expect(paper).not.toContain(word);
    // Nothing is left for a printer, and the shell opens no second dialog for the same copy.
    expect([await printedNow(desk), await faultOf(page), (await papersOf(desk)).length]).toEqual(['', notPermitted, 1]);
  });

  test('the desk is covered while the system’s dialog is in front, and the sheet comes out whole all the same', async ({ desk }) => {
    const page = await deskWithCodes(desk, { printing: 'watermarked', curtain: 'cover' });
    await connectPrinter(desk, [true], 'leaves-window');
    await print(page, 1);
    await expect(page.getByText('Another window is in front.')).toBeVisible();
    await expect.poll(async () => (await papersOf(desk)).length).toBe(1);
    const [paper = ''] = await papersOf(desk);
    expect([paper.includes('Heart failure, unspecified'), paper.includes('Another window')]).toEqual([true, false]);
  });

  test('three copies are printed and two attested: the ledger shows one outstanding, and overdue when its time has passed', async ({ desk }) => {
    const page = await deskWithCodes(desk, { printing: 'watermarked', shredWithinHours: 4 });
    await connectPrinter(desk, []);
    for (const copy of [1, 2, 3]) await printed(page, copy);
    await page.keyboard.press('Control+5');
    const ledger = page.getByRole('region', { name: 'Printouts' });
    await expect(ledger).toContainText('3 copies are owed to the shredder. 3 copies were printed in all.');
    for (const copy of [1, 3]) {
      await ledger.getByRole('button', { name: `Attest that copy ${copy} is shredded` }).click();
      await page.getByRole('button', { name: 'I attest that it is shredded' }).click();
      await page.getByRole('alertdialog').waitFor({ state: 'hidden' });
    }
    await expect(ledger).toContainText('1 copy is owed to the shredder. 3 copies were printed in all.');
    await expect(ledger.getByRole('rowheader')).toHaveText(['2', '3', '1']);
    await expect(ledger.getByText('Overdue')).toHaveCount(0);

    // The page's clock alone: the vault's own is set forward in its tests.
    await page.clock.setFixedTime(Date.now() + 4 * 3_600_000 + 60_000);
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+5');
    await expect(ledger.getByText('A printout is overdue')).toBeVisible();
    await expect(ledger.getByRole('row').nth(1)).toContainText('Overdue');

    await page.keyboard.press('Control+4');
    const events = page.getByRole('grid', { name: 'Events, newest first' });
    await expect(events.getByText('Printed the coding summary')).toHaveCount(3);
    await expect(events.getByText('Attested that a printout is shredded')).toHaveCount(2);
  });

  test('a print that was cancelled asks what became of it, and only a person says that nothing came out', async ({ desk }) => {
    const page = await deskWithCodes(desk, { printing: 'watermarked' });
    await connectPrinter(desk, [false, false]);
    await print(page, 1);
    await page.getByRole('dialog', { name: 'Copy 1 was not printed' }).getByRole('button', { name: 'Nothing came out' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await print(page, 2);
    await page.getByRole('dialog', { name: 'Copy 2 was not printed' }).getByRole('button', { name: 'Something came out' }).click();
    await page.keyboard.press('Control+5');
    const rows = page.getByRole('region', { name: 'Printouts' }).getByRole('row');
    await expect(rows.nth(1)).toContainText('Attest shredded');
    await expect(rows.nth(2)).toContainText('Never on paper');
  });

  test('dialog, list of printouts and attestation work with assistive technology', async ({ desk }) => {
    const page = await deskWithCodes(desk, { printing: 'watermarked' });
    await connectPrinter(desk, [false]);
    await page.keyboard.press('Control+p');
    await expect(page.getByRole('button', { name: 'Print copy 1' })).toBeVisible();
    const trouble = await troubleInEachLook(desk, 'print dialog');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Something came out' })).toBeVisible();
    trouble.push(...(await troubleInEachLook(desk, 'print that failed')));
    await page.getByRole('button', { name: 'Something came out' }).press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+5');
    const attest = page.getByRole('button', { name: 'Attest that copy 1 is shredded' });
    await expect(attest).toBeVisible();
    trouble.push(...(await troubleInEachLook(desk, 'list of printouts')));
    await attest.press('Enter');
    await expect(page.getByRole('alertdialog')).toBeVisible();
    trouble.push(...(await troubleInEachLook(desk, 'attestation')));
    expect(trouble).toEqual([]);
  });
});
