import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeOfficer } from '../../fixtures/incidents/officer';
import { fillIn, officerWithKey, openCaseOf, sealedReport } from '../support/cases';
import { expect, test } from '../support/desk';
import { withFolder } from '../support/files';
import { addDemoCharts, openChart } from '../support/hands';
import { begin, report, withOfficer } from '../support/incidents';
import { inAWindow, photograph } from '../support/photograph';
import { atTheChart, panel, question, selectWords, writeQuery } from '../support/queries';

/** Further pictures of the README: asking a provider, reporting an incident, and working a case up. */

test('Asking the provider', async ({ desk }) => {
  test.setTimeout(180_000);
  const page = await atTheChart(desk);
  await inAWindow(desk);
  await selectWords(page, 'baseline creatinine', 3);
  await page.keyboard.press('q');
  await expect(question(page)).toBeFocused();
  await writeQuery(page);
  await expect(panel(page).getByText(/to mend before it can be sent/)).toBeVisible();
  await photograph(desk, '26-query');
});

test('Something is wrong', async ({ desk }) => {
  test.setTimeout(180_000);
  const file = join(desk.profile, 'policy.json');
  writeFileSync(file, JSON.stringify(withOfficer(await makeOfficer())));
  const page = await desk.begin(`--policy=${file}`);
  await inAWindow(desk);
  await addDemoCharts(page);
  await openChart(page, /Okonkwo/);
  await begin(page, 'c');
  await page.keyboard.press('d');
  await expect(report(page).getByText(/^Done, /)).toHaveCount(1);
  await photograph(desk, '27-something-is-wrong');
});

test('A case of the privacy officer', async ({ desk }) => {
  test.setTimeout(240_000);
  await withFolder(async (folder) => {
    const card = await officerWithKey(desk);
    await inAWindow(desk);
    await openCaseOf(desk, await sealedReport(folder, card));
    await fillIn(desk.page);
    await desk.page.getByRole('tab', { name: 'Work-up' }).click();
    await photograph(desk, '28-case');
  });
});
