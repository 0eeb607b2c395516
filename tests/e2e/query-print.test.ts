import type { Page } from '@playwright/test';
import { expect, test, type Desk } from './support/desk';
import { policySwitch } from './support/policy';
import { connectPrinter, papersOf, printedNow } from './support/printer';
import { atTheChart, mendAndPreview, panel, question, selectWords, state, writeQuery } from './support/queries';

/** A query that goes on paper and was sent: it waits to be handed over. */
async function onPaper(desk: Desk, printing: 'watermarked' | 'off'): Promise<Page> {
  const page = await atTheChart(desk, policySwitch(desk, { printing, queryChannels: ['print'] }));
  await selectWords(page, 'baseline creatinine', 3);
  await page.keyboard.press('q');
  await expect(question(page)).toBeFocused();
  await writeQuery(page);
  await mendAndPreview(page, /Paper/);
  await page.keyboard.press('Control+Enter');
  await expect(state(page, 'Waiting to leave')).toBeVisible();
  return page;
}

test('Where the policy lets no paper out nothing of a query prints, and its page says so', async ({ desk }) => {
  test.setTimeout(120_000);
  const page = await onPaper(desk, 'off');
  await connectPrinter(desk, []);
  await expect(panel(page).getByText('The policy lets no paper out of this desk')).toBeVisible();
  await page.keyboard.press('Alt+k');
  const query = await page.evaluate(async () => {
    const listed = await window.desk.vault.queries.list(JSON.stringify({ states: ['queued'], whose: 'all', from: 0, count: 1 }));
    const [row] = listed.ok ? JSON.parse(listed.output).rows : [];
    const reply = await window.desk.vault.queries.print(JSON.stringify({ encounterId: row.encounterId, queryId: row.id }));
    return reply.ok ? 'given' : reply.fault;
  });
  expect(query).toEqual({ code: 'not-permitted', what: 'printing' });
  expect([await papersOf(desk), await printedNow(desk)]).toEqual([[], '']);
});
