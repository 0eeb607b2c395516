import { expect, test } from './support/desk';
import { sayWho } from './support/hands';
import { policySwitch } from './support/policy';

const roster = [{ identifier: 'nquill', role: 'lead' as const }];

test('Whoever is not on the roster is told before choosing a passphrase, however quickly they go on', async ({ desk }) => {
  const page = await desk.start(policySwitch(desk, { roster }));
  await sayWho(page, 'Nora Quill', 'somebody-else');
  await expect(page.getByText('You are not on your organisation’s roster')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Set up this desk' })).toBeVisible();
});

test('Whoever is on the roster gets the part that the organisation gives', async ({ desk }) => {
  const page = await desk.start(policySwitch(desk, { roster }));
  await page.getByLabel('Work e-mail or employee id').fill('nquill');
  await expect(page.getByText('Your role: Lead')).toBeVisible();
  await expect(page.getByLabel('Role', { exact: true })).toHaveCount(0);
});
