import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeOfficer } from '../fixtures/incidents/officer';
import { expect, test, type FreeDesk } from './support/free-desk';
import { unlock } from './support/hands';
import { begin, made, report, saved, stage, withOfficer, words } from './support/incidents';

/** Ends every process at once, and comes back as after a power cut. */
async function cutThePower(desk: FreeDesk, policy: string): Promise<void> {
  await saved(desk.page);
  desk.killAll();
  await desk.stop();
  await unlock(await desk.start(policy));
  await expect(report(desk.page)).toBeVisible();
}

test('Whatever ends every process, in whichever part, the report is there again where it was', async ({ freeDesk }) => {
  test.setTimeout(240_000);
  const file = join(freeDesk.profile, 'organisation.json');
  writeFileSync(file, JSON.stringify(withOfficer(await makeOfficer())));
  const policy = `--policy=${file}`;
  await freeDesk.begin(policy);
  await begin(freeDesk.page, 'd');
  const noticed = await report(freeDesk.page).getByText(/^Noticed \d/).textContent();
  await freeDesk.page.keyboard.press('d');
  await expect(report(freeDesk.page).getByText(/^Done, /)).toHaveCount(1);

  await cutThePower(freeDesk, policy);
  await expect(stage(freeDesk.page, 'Contain')).toBeVisible();
  await expect(report(freeDesk.page).getByText(/^Noticed \d/)).toHaveText(noticed ?? '');
  await expect(report(freeDesk.page).getByText(/^Done, /)).toHaveCount(1);
  await freeDesk.page.keyboard.press('Control+Enter');
  await expect(words(freeDesk.page)).toBeFocused();
  await freeDesk.page.keyboard.type('I opened the wrong cha');

  await cutThePower(freeDesk, policy);
  await expect(words(freeDesk.page)).toHaveValue('I opened the wrong cha');
  await expect(words(freeDesk.page)).toBeFocused();
  await freeDesk.page.keyboard.type('rt.');
  await expect(words(freeDesk.page)).toHaveValue('I opened the wrong chart.');
  await freeDesk.page.keyboard.press('Control+Enter');
  await expect(stage(freeDesk.page, 'Notify')).toBeVisible();

  await cutThePower(freeDesk, policy);
  await expect(stage(freeDesk.page, 'Notify')).toBeVisible();
  await expect(report(freeDesk.page).getByText('I opened the wrong chart.')).toBeVisible();
  await expect(report(freeDesk.page).getByRole('button', { name: /^Seal, and save/ })).toBeFocused();
  // The dialog for the file cannot be answered here: the report is made, and has not left.
  await freeDesk.page.keyboard.press('Control+Enter');
  await expect(made(freeDesk.page)).toBeVisible({ timeout: 15_000 });

  await cutThePower(freeDesk, policy);
  await expect(made(freeDesk.page)).toBeVisible();
  await expect(report(freeDesk.page).getByText('not sent yet')).toBeVisible();
});
