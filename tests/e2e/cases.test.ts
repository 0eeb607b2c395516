import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { noFacts } from '../../shared/incidents';
import { deskThatWas } from '../fixtures/incidents/reporter';
import { makeAgePair } from '../../electron/vault/cases/age';
import { answerSaveDialog, fillIn, next, officerWithKey, openCaseOf, provedUntil, recorded, say, sealedReport, step, takeIn } from './support/cases';
import { expect, test } from './support/desk';
import { withFolder } from './support/files';
import { openEventsOf } from './support/log';
import { troubleInEachLook } from './support/looks';
import { frameMs, slowFrames } from './support/slow-frames';

const list = (page: Page) => page.getByRole('region', { name: 'Inbox' });
const tab = (page: Page, name: string) => page.getByRole('tab', { name });

test('Of each file that is taken in, the officer is told what became of it', async ({ desk }) => {
  test.setTimeout(120_000);
  await withFolder(async (folder) => {
    const card = await officerWithKey(desk);
    const { page } = desk;
    const report = await sealedReport(folder, card);
    const cut = join(folder, 'report-00000001.age');
    writeFileSync(cut, readFileSync(report, 'utf8').replace(/[^\n]{20}\n-----END/, '\n-----END'));
    const stranger = await makeAgePair();
    const other = await sealedReport(folder, card.replace(/^age1\S+/, stranger.recipient), {}, 'report-00000002.age');
    const plain = join(folder, 'report-00000003.age');
    writeFileSync(plain, 'The query went to another clinic.');

    await takeIn(desk, [report, cut, other, plain]);
    const outcomes = page.getByRole('region', { name: 'Files taken in' });
    await expect(outcomes.getByRole('listitem')).toHaveText([/report-7f3k9m2q\.age Taken in/, /report-00000001\.age Damaged/, /report-00000002\.age Sealed to another key/, /report-00000003\.age No sealed report/]);
    await expect(list(page).getByRole('button')).toHaveCount(2);
    await outcomes.getByRole('button', { name: 'Understood' }).click();
    await takeIn(desk, [report]);
    await expect(outcomes.getByRole('listitem')).toHaveText([/Here already/]);
    await expect(list(page).getByRole('button')).toHaveCount(2);
  });
});

test('With the keyboard alone a report becomes a case, is worked up, signed as a breach, and its clocks are answered; a lock loses no word', async ({ desk }) => {
  test.setTimeout(240_000);
  await withFolder(async (folder) => {
    const card = await officerWithKey(desk);
    await openCaseOf(desk, await sealedReport(folder, card, { device: deskThatWas('pass') }));
    const { page } = desk;

    // First the reporter: their desk counts until it hears.
    await expect(next(page)).toContainText('Tell the reporter that the report has arrived');
    await page.keyboard.press('F8');
    await expect(tab(page, 'Reporter')).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('button', { name: 'Acknowledge' })).toBeVisible();
    await page.keyboard.press('a');
    await expect(page.getByRole('form', { name: 'Acknowledge the report' })).toBeVisible();
    await answerSaveDialog(desk, join(folder, 'reply.age'));
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/^Acknowledged \d/)).toBeVisible();
    await expect.poll(() => { try { return readFileSync(join(folder, 'reply.age'), 'utf8'); } catch { return ''; } }).toContain('BEGIN AGE ENCRYPTED FILE');

    // What is half written is there again after a lock.
    await expect(next(page)).toContainText('45 CFR 164.404(a)(2)');
    await page.keyboard.press('F8');
    await expect(step(page, 'What happened, and when it was discovered').getByRole('textbox', { name: 'What happened, in short' })).toBeVisible();
    await page.getByRole('textbox', { name: 'What happened, in short' }).fill('A query reached another clinic.');
    await desk.lock();
    const later = await desk.comeBack();
    await expect(later.getByRole('textbox', { name: 'What happened, in short' })).toHaveValue('A query reached another clinic.');

    await fillIn(later);
    await expect(next(later)).toContainText('Sign the decision');
    await later.keyboard.press('F8');
    const decision = step(later, 'Decision');
    await decision.getByText('Breach', { exact: true }).click();
    await expect(decision.getByText('What is missing')).toHaveCount(0);
    await decision.getByRole('textbox', { name: 'Why' }).fill('The clinic opened it.');
    await later.keyboard.press('Control+Enter');
    await provedUntil(later, decision.getByText(/^Signed by Olive Grant/));
    await expect(decision).toContainText('What a desk recorded of encryption: Supports that it was encrypted');

    // Discovered on 10 March 2026: sixty days later for each individual, and the year’s log for the Secretary.
    await expect(next(later)).toContainText('Notify the individuals');
    await expect(next(later)).toContainText('By 9 May 2026');
    const clocks = later.getByRole('region', { name: 'What is due' });
    await expect(clocks.getByRole('article')).toHaveText([/Notify the individuals9 May 2026/, /Report to the Secretary1 Mar 2027/]);
    await later.keyboard.press('r');
    const form = later.getByRole('form', { name: 'Record: Notify the individuals' });
    await expect(form).toBeVisible();
    await form.getByRole('textbox', { name: 'Sent on' }).fill('20 Mar 2026');
    await later.keyboard.press('Control+Enter');
    await expect(clocks.getByRole('article', { name: /^Notify the individuals/ })).toContainText('Done 20 Mar 2026');
    await expect(next(later)).toContainText('Report to the Secretary');
    await expect.poll(() => openEventsOf(later, 'cases.decided', 'cases.notice-recorded')).toMatchObject([{ event: 'cases.notice-recorded', to: 'individuals' }, { event: 'cases.decided', outcome: 'breach' }]);
  });
});

test('The papers of a case say what they lack, and go out as files; lessons are held against what happened', async ({ desk }) => {
  test.setTimeout(240_000);
  await withFolder(async (folder) => {
    const card = await officerWithKey(desk);
    await openCaseOf(desk, await sealedReport(folder, card, { type: 'lost-paper', device: deskThatWas('pass'), facts: { ...noFacts, words: 'A page lay in the hall.', recipient: { known: 'yes', bound: null, retrieved: null, who: 'Another household' } } }));
    const { page } = desk;
    await recorded(page);
    // What the desk recorded of encryption, with the events of its log, is taken over as evidence.
    await page.keyboard.press('Alt+4');
    const unsecured = step(page, 'Unsecured?');
    await unsecured.getByRole('button', { expanded: false }).click();
    const proof = unsecured.getByRole('region', { name: 'What the desk recorded of encryption' });
    await expect(proof.getByRole('listitem')).toHaveText([/one encrypted file.*Event 7 of its log.*Supports it/, /keychain.*Supports it/, /The disk was encrypted.*Event 6 of its log.*Supports it/, /Last unlocked.*Unknown/]);
    await proof.getByRole('button', { name: 'Take it over as evidence' }).click();
    await expect(unsecured.getByRole('textbox', { name: 'What shows it' })).toHaveValue(/^Supports that it was encrypted, as the desk recorded\..*Event 6 of its log/);
    await expect(unsecured.getByRole('checkbox', { name: /^\d+ Report, / })).toBeChecked();
    await page.keyboard.press('Control+Enter');
    await expect(step(page, 'Four factors').getByRole('button', { expanded: true })).toBeFocused();
    await page.keyboard.press('Alt+5');
    const letter = page.getByRole('article', { name: 'Letter to individuals' });
    await expect(letter).toBeVisible();
    const missing = page.getByRole('button', { name: /^Letter to individuals \d+ missing/ });
    const before = Number(/(\d+) missing/.exec((await missing.textContent()) ?? '')?.[1]);
    await page.getByRole('textbox', { name: 'What happened, to the people it concerns' }).fill('We lost a page with your health information.');
    await expect(letter).toContainText('We lost a page with your health information.');
    await expect.poll(async () => Number(/(\d+) missing/.exec((await missing.textContent()) ?? '')?.[1])).toBeLessThan(before);
    const path = join(folder, 'letter.pdf');
    await answerSaveDialog(desk, path);
    await page.getByRole('button', { name: /^Save as PDF/ }).first().click();
    await expect.poll(() => { try { return readFileSync(path, 'latin1').slice(0, 5); } catch { return ''; } }).toBe('%PDF-');
    // An accounting for a person who asks: the case says what it can, and the paper what it still needs.
    await page.getByRole('button', { name: /^Accounting of disclosures/ }).click();
    const accounted = page.getByRole('region', { name: 'What is accounted for' });
    await expect(accounted).toContainText('Say whose record it is, by its reference.');
    await expect(page.getByRole('button', { name: /^Save as PDF/ })).toBeDisabled();
    await accounted.getByRole('textbox', { name: 'Reference of the record' }).fill('R-17');
    await accounted.getByRole('button', { name: 'Add a disclosure' }).click();
    const disclosure = accounted.getByRole('group', { name: 'Disclosure 1' });
    await expect(disclosure.getByRole('textbox', { name: 'Who received it' })).toHaveValue('Another household');
    await disclosure.getByRole('textbox', { name: 'Their address' }).fill('2 Shore Road, Columbus, OH');
    await disclosure.getByRole('textbox', { name: 'What was disclosed, in short' }).fill('One page of lab results');
    await expect(page.getByRole('article', { name: 'Accounting of disclosures' }).getByRole('row').nth(1)).toContainText('Another household2 Shore Road, Columbus, OHOne page of lab resultsBy mistake, and not permitted: lost paper');
    const accounting = join(folder, 'accounting.json');
    await answerSaveDialog(desk, accounting);
    await page.getByRole('button', { name: 'Save as data…' }).click();
    await expect.poll(() => { try { return readFileSync(accounting, 'utf8'); } catch { return ''; } }).toContain('One page of lab results');

    await page.keyboard.press('Alt+2');
    await expect(page.getByRole('region', { name: 'Timeline' })).toContainText('Paper made');

    await page.keyboard.press('Alt+6');
    const again = page.getByRole('region', { name: 'Played again: Lost paper' });
    await expect(again).toContainText('The facts do not tell');
    await say(again, 'Did the paper come from this desk’s printer', 'Yes');
    await expect(again).toContainText('It could not have happened so');
    await again.getByRole('button', { name: /Try/ }).click();
    await page.getByRole('option', { name: 'On, with a watermark' }).click();
    await expect(again).toContainText('It could happen again');
  });
});

test('Where the screen is slow to draw, what is typed right after a key still goes into the form that the key opened', async ({ desk }) => {
  test.setTimeout(120_000);
  await withFolder(async (folder) => {
    const card = await officerWithKey(desk);
    await openCaseOf(desk, await sealedReport(folder, card));
    const { page } = desk;
    await slowFrames(page);
    await page.keyboard.press('F8');
    await page.keyboard.press('a');
    const form = page.getByRole('form', { name: 'Acknowledge the report' });
    await expect(form.getByRole('textbox', { name: 'A word to them' })).toBeFocused();
    await page.keyboard.type('Thank you. ');
    await page.waitForTimeout(2 * frameMs + 500);
    await page.keyboard.type('Leave it.');
    await expect(form.getByRole('textbox', { name: 'A word to them' })).toHaveValue('Thank you. Leave it.');
    await answerSaveDialog(desk, join(folder, 'reply.age'));
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/^Acknowledged \d/)).toBeVisible();
  });
});

test('Every screen of the cases works with assistive technology', async ({ desk }) => {
  test.setTimeout(240_000);
  await withFolder(async (folder) => {
    const card = await officerWithKey(desk);
    const { page } = desk;
    const trouble = await troubleInEachLook(desk, 'key');
    await takeIn(desk, [await sealedReport(folder, card, { device: deskThatWas('fail') })]);
    await expect(page.getByRole('article', { name: 'Report' })).toBeVisible();
    trouble.push(...(await troubleInEachLook(desk, 'report')));
    await page.keyboard.press('o');
    await expect(page.getByRole('textbox', { name: 'What it is about' })).toBeFocused();
    trouble.push(...(await troubleInEachLook(desk, 'taking up')));
    // The form is still there, and has the focus, after the window was small and large again.
    await expect(page.getByRole('textbox', { name: 'What it is about' })).toBeFocused();
    await page.keyboard.type('A query went astray');
    await page.keyboard.press('Control+Enter');
    await expect(next(page)).toBeVisible();
    for (const [key, name] of [['Alt+1', 'known'], ['Alt+2', 'timeline'], ['Alt+3', 'reporter'], ['Alt+4', 'work-up'], ['Alt+5', 'papers'], ['Alt+6', 'lessons'], ['Alt+7', 'clocks']] as const) {
      await page.keyboard.press(key);
      await page.waitForTimeout(250);
      trouble.push(...(await troubleInEachLook(desk, name)));
    }
    await page.keyboard.press('Alt+4');
    await step(page, 'Unsecured?').getByRole('button', { expanded: false }).click();
    await expect(step(page, 'Unsecured?').getByRole('button', { name: 'Take it over as evidence' })).toBeVisible();
    trouble.push(...(await troubleInEachLook(desk, 'encryption')));
    await page.keyboard.press('Alt+5');
    await page.getByRole('button', { name: /^Accounting of disclosures/ }).click();
    await page.getByRole('button', { name: 'Add a disclosure' }).click();
    await expect(page.getByRole('group', { name: 'Disclosure 1' })).toBeVisible();
    trouble.push(...(await troubleInEachLook(desk, 'accounting')));
    expect(trouble).toEqual([]);
  });
});
