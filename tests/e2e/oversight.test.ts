import { expect, test, type Desk } from './support/desk';
import { troubleInEachLook } from './support/looks';

const details = { class: 'inpatient', admittedOn: '2026-03-08', dischargedOn: '2026-03-12', serviceFrom: null, serviceTo: null, attending: 'Dr Vale' } as const;

/** The desk of a lead, on which two charts were opened: one of the lead's own name, and a stranger's. */
async function deskOfLead(desk: Desk) {
  const page = await desk.beginAs('lead');
  for (const name of ['Quill, Nora', 'Vale, Boris']) {
    await page.evaluate(async (input) => {
      const made = await window.desk.vault.encounters.create(input);
      if (!made.ok) throw new Error(made.fault.code);
      const encounterId: unknown = JSON.parse(made.output).encounter.id;
      await window.desk.vault.encounters.open(JSON.stringify({ encounterId }));
    }, JSON.stringify({ details, patient: { name, mrn: '', birthDate: '', sex: '', account: '' }, documents: [] }));
  }
  return page;
}

test('A lead sees with the keyboard alone what access is unusual and why, and says what became of it', async ({ desk }) => {
  const page = await deskOfLead(desk);
  await page.keyboard.press('Control+8');
  const list = page.getByRole('grid', { name: /Unusual access/ });
  await expect(list.getByRole('row').filter({ hasText: 'A patient of the person’s own name' })).toHaveCount(1);
  await expect(list).toContainText('Not yet');
  const selected = page.getByRole('group', { name: 'What is selected' });
  await expect(selected).toContainText('Nora Quill');
  // It is the lead's own: nobody clears themself.
  await expect(selected).toContainText('Somebody else who reviews access says what became of it.');
  await expect(selected.getByRole('button')).toHaveText([/^Pass on to the privacy officer/]);
  await list.focus();
  await page.keyboard.press('p');
  await expect(list).toContainText('Passed on to the privacy officer');
  // What has been said is not offered again.
  await expect(selected.getByRole('button')).toHaveCount(0);
  expect(await troubleInEachLook(desk, 'access review')).toEqual([]);
});

test('A coder has no such view; who is near to them they say on the Desk page, and a lock does not lose the list', async ({ desk }) => {
  const page = await desk.begin();
  await expect(page.getByRole('navigation').getByText('Access', { exact: true })).toHaveCount(0);
  await page.keyboard.press('Control+5');
  const near = () => desk.page.getByRole('region', { name: 'People near to you' });
  await near().getByLabel('Name').fill('Tom Vale');
  // The names that are there are read first.
  await expect(near().getByRole('button', { name: 'Add', exact: true })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(near().getByText('Tom Vale')).toBeVisible();
  await desk.lock();
  await desk.start('--locked=manual');
  await desk.unlock();
  await expect(near().getByText('Tom Vale')).toBeVisible();
  await near().getByRole('button', { name: 'Take Tom Vale off the list' }).click();
  await expect(near().getByText('Tom Vale')).toHaveCount(0);
});
