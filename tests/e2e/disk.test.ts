import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { mountSmallDisk, noDisk } from '../support/small-disk';
import { expect, test } from './support/desk';
import { addDemoCharts, assignCode, openChart } from './support/hands';

test('A disk that fills up while somebody works is said beside what is not saved, and once there is room it is saved, and there after a lock', async ({ desk }) => {
  const folder = join(desk.profile, 'vault');
  mkdirSync(folder);
  const disk = mountSmallDisk(folder, 32);
  test.skip(disk === undefined, noDisk);
  if (disk === undefined) return;
  try {
    await desk.begin();
    await addDemoCharts(desk.page);
    await openChart(desk.page, /Okonkwo/);
    await assignCode(desk.page, 'heart failure');
    const rationale = (): Locator => desk.page.getByRole('textbox', { name: 'Rationale' });
    await rationale().fill('Documented');
    const saved = desk.page.getByRole('contentinfo').getByText('Saved', { exact: true });
    await expect(saved).toBeVisible();
    disk.fill();
    await rationale().fill('Documented by two physicians. '.repeat(60));
    await expect(desk.page.getByRole('alert').getByText('Not saved: the disk is full. Free some room; it is tried again')).toBeVisible();
    await rationale().fill('Documented by two physicians.');
    disk.free();
    await expect(saved).toBeVisible();
    await desk.lock();
    await desk.comeBack();
    await expect(rationale()).toHaveValue('Documented by two physicians.');
  } finally {
    await desk.stop();
    disk.unmount();
  }
});
