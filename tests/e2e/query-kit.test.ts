import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openContent, sealAnswer } from '../../renderer/kit/sealed';
import { attestation } from '../../shared/queries';
import { expect, test } from './support/desk';
import { answerFileDialog, withFolder } from './support/files';
import { troubleInEachLook } from './support/looks';
import { policySwitch } from './support/policy';
import { atTheChart, panel, question, mend, selectWords, state, writeQuery } from './support/queries';

test('A query with a warning goes, once it is said why, as a sealed file whose passcode is said; its signed answer comes back, and by it the code is removed', async ({ desk }) => {
  test.setTimeout(150_000);
  const page = await atTheChart(desk, policySwitch(desk, { queryWarningReason: 'every' }));
  await selectWords(page, 'baseline creatinine', 3);
  await page.keyboard.press('q');
  await expect(question(page)).toBeFocused();
  await writeQuery(page, 'What was monitored? ');
  await mend(page, /Sealed reply kit/);
  await page.keyboard.press('Control+Enter');
  const why = panel(page).getByRole('textbox', { name: 'Why it is sent over 1 warning' });
  await expect(why).toBeFocused();
  await expect(panel(page).getByRole('list', { name: 'Not sent, because' })).toContainText('Why it is sent over this warning is not said.');
  await page.keyboard.press('Control+Enter');
  await expect(why).toBeFocused();
  expect(await troubleInEachLook(desk, 'why it is sent')).toEqual([]);
  await why.focus();
  await page.keyboard.type('Both ask about one finding');
  await expect(panel(page).getByRole('button', { name: /^Send to / })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(state(page, 'Waiting to leave')).toBeVisible();

  await withFolder(async (folder) => {
    const path = join(folder, 'question.html');
    await desk.application?.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    const kit = panel(page).getByRole('region', { name: 'Sealed file' });
    await expect(kit.getByRole('button', { name: 'Save a sealed file' })).toBeVisible();
    await page.keyboard.press('Alt+k');
    const passcode = kit.getByText(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    await expect(passcode).toBeVisible({ timeout: 30_000 });
    expect(await troubleInEachLook(desk, 'sealed file')).toEqual([]);

    const html = readFileSync(path, 'utf8');
    expect(html).not.toMatch(/kidney|creatinine|Okonkwo/i);
    const sealed = /id="sealed">([A-Za-z0-9+/=]+)</.exec(html)?.[1] ?? '';
    const content = await openContent(Buffer.from(sealed, 'base64'), (await passcode.textContent()) ?? '');
    if (content === null) throw new Error('the passcode on screen does not open the file');
    expect(content.question.title).toBe('Clarification: kidney function');

    await page.keyboard.press('y');
    await expect(panel(page).getByRole('form', { name: 'Handed over' })).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(state(page, 'Sent')).toBeVisible();

    const { kit: id, asked, question: { ref, version } } = content;
    const answer = join(folder, `answer-${id}.chartlock`);
    writeFileSync(answer, await sealAnswer({ kind: 'chartlock-query-reply', format: 1, kit: id, ref, version, asked, choice: 1, words: 'No acute injury: creatinine was at its baseline', by: 'Nadia Okonkwo', attested: attestation.version, at: Date.now() }, content));
    await answerFileDialog(desk, [answer]);
    await expect(kit.getByRole('button', { name: 'Take in an answer file' })).toBeVisible();
    await page.keyboard.press('Alt+y');
    await expect(state(page, 'Answered')).toBeVisible();
    await expect(panel(page).getByRole('region', { name: 'Answer 1' })).toContainText('No acute injury');
    await expect(page.getByRole('row', { name: /N17\.9/ })).toHaveCount(1);
    await panel(page).getByRole('button', { name: 'Apply the answer' }).click();
    const apply = panel(page).getByRole('form', { name: 'Apply the answer' });
    await apply.getByText('N17.9 is removed').click();
    await expect(apply.getByRole('button', { name: 'Remove the code' })).toBeEnabled();
    await page.keyboard.press('Control+Enter');
    await expect(panel(page).getByRole('form', { name: 'Close the query' })).toBeVisible();
    await expect(page.getByRole('row', { name: /N17\.9/ })).toHaveCount(0);
    await page.keyboard.press('Control+Enter');
    await expect(panel(page).getByText(/^Closed/).first()).toBeVisible();
    await expect(page.getByRole('contentinfo')).not.toContainText('query open');
  });
});
