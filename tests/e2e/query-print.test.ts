import { expect, test, type Desk } from './support/desk';
import { troubleInEachLook } from './support/looks';
import { policySwitch } from './support/policy';
import { connectPrinter, pagesOf, papersOf, printedNow } from './support/printer';
import { atTheChart, mendAndPreview, panel, question, selectWords, state, writeQuery } from './support/queries';

/** A query that goes on paper and was sent: it waits to be handed over. */
async function onPaper(desk: Desk, printing: 'watermarked' | 'off') {
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

test('A query goes on one sheet of paper by a key: numbered, marked, without an identifier, and owed to the shredder', async ({ desk }) => {
  test.setTimeout(120_000);
  const page = await onPaper(desk, 'watermarked');
  await connectPrinter(desk, [true, false]);
  const part = panel(page).getByRole('region', { name: 'On paper' });
  await expect(part.getByRole('button', { name: 'Print the query' })).toBeVisible();
  expect(await troubleInEachLook(desk, 'on paper')).toEqual([]);
  await page.keyboard.press('Alt+k');
  await expect.poll(async () => (await papersOf(desk)).length).toBe(1);
  const [pages = []] = await pagesOf(desk);
  expect(pages).toHaveLength(1);
  const [paper = ''] = pages;
  expect(paper).toContain('Clarification: kidney function');
  expect(paper).toContain('Acute kidney injury');
  expect(paper).toMatch(/Nora Quill · .* · copy 1 of Q-/);
  expect(paper).toContain('To be shredded by');
  expect(paper).not.toMatch(/DEMO-|1948|Birth date/);
  // Where a line ends is the printer's affair.
  expect(paper.replaceAll(/\s/g, '')).toContain('Theanswerispartoftherecordonceitissigned.');
  await expect.poll(() => printedNow(desk)).toBe('');
  await expect(page.getByText('Copy 1 printed')).toBeAttached();
  await expect(part.getByRole('button', { name: 'Print the query' })).toBeEnabled();

  await page.keyboard.press('Alt+k');
  await page.getByRole('button', { name: 'Nothing came out' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('y');
  await expect(panel(page).getByRole('form', { name: 'Handed over' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(state(page, 'Sent')).toBeVisible();
  await page.keyboard.press('Control+5');
  await expect(page.getByText(/^Q-[0-9A-Z]{4,8}$/).first()).toBeVisible();
});

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
