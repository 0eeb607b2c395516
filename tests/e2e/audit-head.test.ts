import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Desk } from './support/desk';

const parts = ['vault.db', 'vault.db-wal', 'vault.db-shm', 'vault.db-mark', 'audit-head.json'] as const;

/** Copies what is the vault now; the function returned puts it back, as somebody could who has the disk. */
function copied(desk: Desk, folder: string): () => void {
  const at = (name: string): string => join(desk.profile, 'vault', name);
  for (const name of parts) if (existsSync(at(name))) cpSync(at(name), join(folder, name));
  return () => {
    for (const name of parts) {
      rmSync(at(name), { force: true });
      if (existsSync(join(folder, name))) cpSync(join(folder, name), at(name));
    }
  };
}

test('An older copy of the vault that was put in its place is said on every view and in the log, and the desk goes on', async ({ desk }) => {
  const folder = mkdtempSync(join(tmpdir(), 'chartlock-kept-'));
  try {
    await desk.begin();
    await desk.lock();
    const putBack = copied(desk, folder);
    await desk.comeBack();
    await desk.lock();
    putBack();
    const page = await desk.comeBack();
    const banner = page.getByRole('status', { name: 'Audit log' });
    await expect(banner.getByText('The audit log ends too early.')).toBeVisible();
    await expect(banner.getByText(/an older copy of the vault was put in its place.*Tell your privacy officer/)).toBeVisible();
    await banner.getByRole('button', { name: 'Show the log' }).click();
    await expect(page.getByRole('grid', { name: 'Events, newest first' })).toContainText('Found the end of the log not as it was sealed: the file that seals it is an older one; it ends before the event that was sealed');
    await desk.lock();
    await desk.comeBack();
    await expect(desk.page.getByRole('grid', { name: 'Events, newest first' })).toBeVisible();
    await expect(desk.page.getByText('The audit log ends too early.')).toBeHidden();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
