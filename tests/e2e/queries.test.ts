import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/desk';
import { answerFileDialog, withFolder } from './support/files';
import { openEventsOf } from './support/log';
import { troubleInEachLook, troubleOn } from './support/looks';
import { answers, atTheChart, panel, preview, question, saved, selectWords, sendAsSealedFile, state, writeQuery } from './support/queries';

test('A query is written by keys from selected words, kept back until it is mended, asked, answered, coded and closed', async ({ desk }) => {
  test.setTimeout(120_000);
  const page = await atTheChart(desk);
  await selectWords(page, 'baseline creatinine', 3);
  await page.keyboard.press('q');
  await expect(question(page)).toBeFocused();
  await expect(panel(page).getByRole('button', { name: /creatinine.*History and physical/ })).toBeVisible();
  await writeQuery(page, 'Spoke with the provider regarding creatinine during this stay. ');
  await expect(panel(page).getByText('Q06')).toBeVisible();
  await expect(panel(page).getByText(/to mend before it can be sent/)).toBeVisible();

  // What blocks is where Ctrl+Enter leads, as long as there is something.
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByRole('article', { name: 'What the provider sees' })).toHaveCount(0);
  await expect(panel(page).getByRole('button', { name: /^Add “Other/ })).toBeVisible();
  await page.keyboard.press('Control+.');
  await expect(answers(page)).toHaveCount(3);
  await page.keyboard.press('Control+.');
  await expect(answers(page)).toHaveCount(4);
  await expect(panel(page).getByText(/to mend before it can be sent/)).toHaveCount(0);

  await page.keyboard.press('Alt+r');
  await expect(panel(page).getByRole('combobox', { name: 'Who is asked' })).toBeFocused();
  await page.keyboard.type('okon');
  // The list can be read where it stands: nothing lies over it.
  const offered = panel(page).getByRole('option', { name: /Okonkwo/ });
  await expect.poll(() => offered.evaluate((option) => {
    const { left, top, width, height } = option.getBoundingClientRect();
    return option.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  })).toBe(true);
  await page.keyboard.press('Enter');
  await panel(page).getByRole('button', { name: /Sent by/ }).click();
  await page.getByRole('option', { name: /Asked aloud/ }).click();
  await expect(saved(page)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByRole('article', { name: 'What the provider sees' })).toContainText('Clarification: kidney function');
  await expect(panel(page).getByRole('region', { name: 'What stays here' })).toContainText('birth date');
  await page.keyboard.press('Control+Enter');
  await expect(state(page, 'Sent')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('1 query open');
  await expect(page.getByRole('row', { name: /N17\.9/ }).getByRole('img', { name: 'held by an open query' })).toBeVisible();

  await page.keyboard.press('a');
  const answer = panel(page).getByRole('form', { name: 'Record an answer' });
  await answer.getByText('Acute kidney injury', { exact: true }).click();
  await answer.getByText('In person', { exact: true }).click();
  await expect(answer.getByRole('button', { name: 'Record the answer' })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(state(page, 'Answered')).toBeVisible();
  await expect(panel(page).getByRole('button', { name: 'Apply the answer' })).toBeVisible();
  await page.keyboard.press('p');
  const apply = panel(page).getByRole('form', { name: 'Apply the answer' });
  await apply.getByText('N17.9 stands').click();
  await expect(apply.getByRole('button', { name: 'Apply' })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByRole('form', { name: 'Close the query' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(state(page, 'Closed: agreed')).toBeVisible();
  await expect(page.getByRole('row', { name: /N17\.9/ })).toContainText('1 piece of evidence');
  await expect(page.getByRole('row', { name: /N17\.9/ }).getByRole('img', { name: 'held by an open query' })).toHaveCount(0);

  await page.keyboard.press('Control+Shift+f');
  await page.getByRole('button', { name: 'Finalise 1 code' }).click();
  await expect(page.getByText('Final', { exact: true }).first()).toBeVisible({ timeout: 10_000 });
  await expect.poll(() => openEventsOf(page, 'queries.sent', 'queries.answered', 'queries.applied', 'queries.closed')).toHaveLength(4);
});

test('A draft survives a lock to the letter, a sent query is recalled while it waits, and each page suits assistive technology', async ({ desk }) => {
  test.setTimeout(150_000);
  let page = await atTheChart(desk);
  await selectWords(page, 'baseline creatinine', 3);
  await page.keyboard.press('q');
  await expect(question(page)).toBeFocused();
  await page.keyboard.type('Based on your clinical judgment, wh');
  await desk.lock();
  page = await desk.comeBack();
  await expect(question(page)).toHaveValue('Based on your clinical judgment, wh');
  await expect(question(page)).toBeFocused();
  await page.keyboard.type('at accounts for this?');
  await expect(question(page)).toHaveValue('Based on your clinical judgment, what accounts for this?');
  await writeQuery(page);
  expect(await troubleInEachLook(desk, 'composer')).toEqual([]);
  await question(page).focus();
  await sendAsSealedFile(page);

  await page.keyboard.press('Control+9');
  await page.getByRole('button', { name: 'List' }).click();
  const row = page.getByRole('grid', { name: 'Queries: awaiting an answer' }).getByRole('row').filter({ hasText: 'Waiting to leave' });
  await expect(row).toBeVisible();
  expect(await troubleInEachLook(desk, 'queries')).toEqual([]);
  await page.keyboard.press('m');
  await expect(page.getByRole('button', { name: 'Figures' })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('heading', { name: /Nothing to count yet|Query rate/ }).first()).toBeVisible();
  expect(await troubleOn(page, 'figures')).toEqual([]);
  await page.keyboard.press('t');
  await expect(row).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('grid', { name: 'Queries: awaiting an answer' }).focus();
  await page.keyboard.press('Enter');
  await expect(state(page, 'Waiting to leave')).toBeVisible();
  expect(await troubleOn(page, 'one query')).toEqual([]);
  await page.keyboard.press('t');
  await expect(panel(page).getByRole('textbox', { name: 'Why' })).toBeFocused();
  await page.keyboard.type('asked in error');
  await page.keyboard.press('Control+Enter');
  await expect(state(page, 'Recalled')).toBeVisible();
  await expect(page.getByRole('contentinfo')).not.toContainText('query open');
});

test('A draft that was dropped by mistake is written again, with its words and indicators', async ({ desk }) => {
  test.setTimeout(120_000);
  const page = await atTheChart(desk);
  await selectWords(page, 'baseline creatinine', 3);
  await page.keyboard.press('q');
  await expect(question(page)).toBeFocused();
  await page.keyboard.type('Based on your clinical judgment, what accounts for this?');
  await expect(saved(page)).toBeVisible();
  await panel(page).getByRole('button', { name: 'Drop this draft' }).click();
  await expect(state(page, 'Cancelled')).toBeVisible();
  await expect(panel(page).getByRole('button', { name: 'Write it again' })).toBeVisible();
  await page.keyboard.press('y');
  await expect(question(page)).toBeFocused();
  await expect(question(page)).toHaveValue('Based on your clinical judgment, what accounts for this?');
  await expect(panel(page).getByRole('button', { name: /creatinine.*History and physical/ })).toBeVisible();
  await expect(saved(page)).toBeVisible();
});

test('What only the vault knows to stand in the way is said below the query, and nothing is sent', async ({ desk }) => {
  test.setTimeout(120_000);
  const page = await atTheChart(desk);
  await withFolder(async (folder) => {
    const path = join(folder, 'directory.csv');
    writeFileSync(path, 'identifier,name,role,specialty,reference,third party,agreement\n1285726737,Carl Elsewhere-Sample,consultant,Cardiology,,yes,elm-cardiology\n');
    await page.keyboard.press('Control+9');
    await page.getByRole('button', { name: 'Directory', exact: true }).click();
    await answerFileDialog(desk, [path]);
    await page.getByRole('button', { name: 'Import a directory…' }).click();
    const other = page.getByRole('listitem').filter({ hasText: 'Elsewhere' });
    await other.getByText('I have compared').click();
    await other.getByRole('button', { name: /^Confirm / }).click();
    await expect(other.getByText('Confirmed')).toBeVisible();
  });
  await page.keyboard.press('Control+2');
  await selectWords(page, 'baseline creatinine', 3);
  await page.keyboard.press('q');
  await expect(question(page)).toBeFocused();
  await writeQuery(page);
  await expect(panel(page).getByText(/to mend before it can be sent/)).toBeVisible();
  await page.keyboard.press('Control+.');
  await expect(answers(page)).toHaveCount(3);
  await page.keyboard.press('Control+.');
  await expect(answers(page)).toHaveCount(4);
  await page.keyboard.press('Alt+r');
  await expect(panel(page).getByRole('combobox', { name: 'Who is asked' })).toBeFocused();
  await page.keyboard.type('elsewhere');
  await expect(panel(page).getByRole('option', { name: /Elsewhere/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await panel(page).getByRole('button', { name: /Sent by/ }).click();
  await page.getByRole('option', { name: /Sealed reply kit/ }).click();
  await expect(saved(page)).toBeVisible();
  await preview(page);
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText(/no business associate agreement/)).toBeVisible();
  await expect(question(page)).toBeVisible();
  // It is gone with the next word, which may have mended it.
  await question(page).focus();
  await page.keyboard.type(' ');
  await expect(panel(page).getByText(/no business associate agreement/)).toHaveCount(0);
});
