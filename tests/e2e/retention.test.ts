import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/desk';
import { addDemoCharts } from './support/hands';
import { policySwitch } from './support/policy';

test('charts that a new budget has no room for leave the worklist by themselves, a moment after unlocking', async ({ desk }) => {
  await desk.begin();
  await addDemoCharts(desk.page);
  await expect(desk.page.getByRole('grid', { name: /encounters/i })).toHaveAttribute('aria-rowcount', '9');
  await desk.lock();
  await desk.start('--locked=manual', policySwitch(desk, { cacheCharts: 5 }));
  await desk.unlock();
  // On a slow machine they may be gone before the list is drawn for the first time.
  const grid = desk.page.getByRole('grid', { name: /encounters/i });
  await expect(grid).toHaveAttribute('aria-rowcount', '6', { timeout: 15_000 });
  // What the dead charts have left in the write-ahead log is cut off.
  const log = join(desk.profile, 'vault', 'vault.db-wal');
  await expect.poll(() => existsSync(log) && statSync(log).size === 0, { timeout: 10_000 }).toBe(true);
});

test('a desk without room for the demo charts says so, and takes none of them', async ({ desk }) => {
  await desk.begin(policySwitch(desk, { cacheCharts: 5 }));
  await desk.page.getByRole('button', { name: 'Add demo charts' }).click();
  await expect(desk.page.getByText(/5 charts/)).toBeVisible();
});
