import { expect, test } from './support/desk';
import { openEventsOf } from './support/log';
import { troubleInEachLook, troubleOn } from './support/looks';
import { answers, atTheChart, panel, question, saved, selectWords, sendAsSealedFile, state, writeQuery } from './support/queries';

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
  expect(await openEventsOf(page, 'queries.sent', 'queries.answered', 'queries.applied', 'queries.closed')).toHaveLength(4);
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
