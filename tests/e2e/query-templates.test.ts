import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { queryRules } from '../../shared/queries/lint';
import { expect, test } from './support/desk';
import { answerFileDialog, withFolder } from './support/files';
import { openChart } from './support/hands';
import { openEventsOf } from './support/log';
import { looks, show, troubleInEachLook, troubleOn } from './support/looks';
import { policySwitch } from './support/policy';
import { atTheChart, panel, question, selectWords } from './support/queries';

const file = fileURLToPath(new URL('../fixtures/queries/templates.json', import.meta.url));
const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');

test('The templates that the policy names are taken over and begin a query; one that breaks rules is shown with them and is never used, and another file is refused', async ({ desk }) => {
  test.setTimeout(150_000);
  const page = await atTheChart(desk, policySwitch(desk, { queryTemplates: sha256 }));
  await page.keyboard.press('Control+9');
  await page.getByRole('button', { name: 'Templates', exact: true }).click();
  await expect(page.getByText('Your organisation has none of its own here. The policy names the one file that counts.')).toBeVisible();
  const take = page.getByRole('button', { name: 'Import templates…' });
  await withFolder(async (folder) => {
    const other = join(folder, 'templates.json');
    writeFileSync(other, `${readFileSync(file, 'utf8')}\n`);
    await answerFileDialog(desk, [other]);
    await take.click();
    await expect(page.getByText('These are not the templates that your organisation requires')).toBeVisible();
    await expect(page.getByText(sha256)).toBeVisible();
    await expect(page.getByText('Your organisation’s', { exact: true })).toHaveCount(0);
  });
  await answerFileDialog(desk, [file]);
  await take.click();
  await expect(page.getByText('1 template in use, 1 refused.')).toBeVisible();
  await expect(page.getByText('These are not the templates that your organisation requires')).toHaveCount(0);
  const broken = page.getByRole('region', { name: 'Templates that cannot be used' }).getByRole('list', { name: 'Rules that House wording: sodium breaks' });
  for (const rule of ['Q16', 'Q18'] as const) await expect(broken.getByRole('listitem').filter({ hasText: rule })).toContainText(queryRules[rule].citation);
  expect(await troubleInEachLook(desk, 'templates')).toEqual([]);

  await page.keyboard.press('Control+1');
  await openChart(page, /Okonkwo/);
  await selectWords(page, 'baseline creatinine', 3);
  await page.keyboard.press('q');
  await expect(question(page)).toBeFocused();
  const list = panel(page).getByRole('combobox', { name: 'Template' });
  const refused = panel(page).getByRole('option', { name: /House wording: sodium/ });
  for (const look of looks) {
    await show(desk, look);
    // Another look may arrange the panel anew, which closes the list.
    if (await list.count() === 0) await page.keyboard.press('Alt+t');
    await expect(list).toBeFocused();
    await list.fill('house wording');
    await expect(refused).toHaveAttribute('aria-disabled', 'true');
    await expect(refused).toContainText('It breaks Q15, Q16 and Q18.');
    expect(await troubleOn(page, `choosing a template, ${look.name}`)).toEqual([]);
  }
  await page.keyboard.press('Enter');
  await expect(list).toHaveValue('house wording');
  await page.keyboard.press('Escape');
  await expect(question(page)).toHaveValue('');
  await show(desk, looks[0]);
  await page.keyboard.press('Alt+t');
  await expect(list).toBeFocused();
  await list.fill('anemia type');
  await expect(panel(page).getByRole('option').first()).toContainText('Your organisation’s, version 4');
  await page.keyboard.press('Enter');
  await expect(question(page)).toHaveValue(/^The findings listed were monitored/);
  await expect(question(page)).toBeFocused();
  await expect.poll(() => openEventsOf(page, 'queries.templates-imported')).toHaveLength(1);
});
