import { fileURLToPath } from 'node:url';
import { expect, test } from './support/desk';
import { answerFileDialog } from './support/files';
import { openEventsOf } from './support/log';
import { looks, show, troubleOn } from './support/looks';
import { atTheChart, panel, question, selectWords } from './support/queries';

const file = fileURLToPath(new URL('../fixtures/queries/templates.json', import.meta.url));

test('An organisation’s templates are taken over, begin a query with their version, and one that leads is shown with the reason and cannot be used', async ({ desk }) => {
  test.setTimeout(120_000);
  const page = await atTheChart(desk);
  await page.keyboard.press('Control+9');
  await page.getByRole('button', { name: 'Templates', exact: true }).click();
  await expect(page.getByText('Your organisation has none of its own here.')).toBeVisible();
  await answerFileDialog(desk, [file]);
  await page.getByRole('button', { name: 'Import templates…' }).click();
  await expect(page.getByText('1 template in use, 1 refused.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Templates that cannot be used' })).toContainText(/Sodium: low value.*Q1[68]/);
  for (const look of looks) {
    await show(desk, look);
    expect(await troubleOn(page, `templates, ${look.name}`)).toEqual([]);
  }
  await show(desk, looks[0]);

  await page.keyboard.press('Control+1');
  await expect(page.getByRole('tab', { name: /Query/ })).toBeVisible();
  await selectWords(page, 'baseline creatinine', 3);
  await page.keyboard.press('q');
  await expect(question(page)).toBeFocused();
  await page.keyboard.press('Alt+t');
  const list = panel(page).getByRole('combobox', { name: 'Template' });
  await expect(list).toBeFocused();
  await page.keyboard.type('sodium low');
  const refused = panel(page).getByRole('option', { name: /Sodium: low value/ });
  await expect(refused).toHaveAttribute('aria-disabled', 'true');
  await expect(refused).toContainText(/Q1[68]/);
  await page.keyboard.press('Enter');
  await expect(question(page)).toHaveValue('');
  await list.fill('anemia type');
  await expect(panel(page).getByRole('option').first()).toContainText('Your organisation’s, version 4');
  expect(await troubleOn(page, 'choosing a template')).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(question(page)).toHaveValue(/^The findings listed were monitored/);
  expect(await openEventsOf(page, 'queries.templates-imported')).toHaveLength(1);
});
