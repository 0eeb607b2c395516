import { expect, test } from './support/desk';
import { begin, report } from './support/incidents';
import { openEventsOf } from './support/log';
import { atTheChart, question, selectWords, sendAsSealedFile, state, writeQuery } from './support/queries';

test('A query that went astray is recalled from the report by one key: the step is done, and the query says so', async ({ desk }) => {
  test.setTimeout(120_000);
  const page = await atTheChart(desk);
  await selectWords(page, 'baseline creatinine', 3);
  await page.keyboard.press('q');
  await expect(question(page)).toBeFocused();
  await writeQuery(page);
  await sendAsSealedFile(page);
  await expect(state(page, 'Waiting to leave')).toBeVisible();

  await begin(page, 'c');
  await page.keyboard.press('r');
  const list = report(page).getByRole('region', { name: 'Queries that can be recalled' });
  await expect(list.getByRole('button', { name: /Recall Q-/ })).toBeFocused();
  await page.keyboard.press('1');
  await expect(list).toHaveCount(0);
  await expect(report(page).getByText(/^Done, /)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(report(page)).toHaveCount(0);
  await expect(state(page, 'Recalled')).toBeVisible();
  await expect.poll(() => openEventsOf(page, 'queries.recalled', 'incidents.marked')).toMatchObject([{ event: 'queries.recalled' }, { event: 'incidents.marked', step: 'recall', done: true }]);
});
