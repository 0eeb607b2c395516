import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, passphrase, runtime, test, type Desk } from './support/desk';

/** The command line as an administrator runs it, with the passphrase on standard input. */
function verify(desk: Desk, ...more: string[]): { readonly code: number | null; readonly said: string } {
  const cli = join(runtime.application, '.out', 'app', 'cli.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'vault', 'verify', '--data', desk.profile, ...more], { input: `${passphrase}\n`, encoding: 'utf8' });
  return { code: status, said: `${stdout}${stderr}` };
}

test('The command line proves a vault and the keys of its charts, and says what is not as it should be', async ({ desk }) => {
  await desk.begin();
  await desk.page.getByRole('button', { name: 'Add demo charts' }).click();
  await expect(desk.page.getByRole('row').nth(8)).toBeVisible();
  await desk.stop();

  const sound = verify(desk);
  expect(sound.said).toContain('Chart keys: each of 8 encounters has its own.');
  expect(sound.code).toBe(0);

  const ring = (name: string): string => join(desk.profile, 'vault', name);
  writeFileSync(ring('chart-keys.json'), '{}');
  const spoiled = verify(desk);
  expect(spoiled.said).toContain('ONE OF THEIR TWO FILES IS DAMAGED');
  expect(spoiled.code).toBe(1);

  rmSync(ring('chart-keys.copy.json'));
  const closed = verify(desk, '--json');
  expect(JSON.parse(closed.said)).toMatchObject({ sound: false, chartKeys: { state: 'closed', fault: 'vault-damaged, chart-keys' }, audit: { sound: true } });
  expect(closed.code).toBe(1);
});
