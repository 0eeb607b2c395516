import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, it, vi } from 'vitest';
import { verifyAudit } from '../../../electron/vault/audit';
import { sql } from '../../../electron/vault/store';
import { initialPolicy } from '../../../shared/policy';
import { z } from '../../../shared/kernel';
import { buildDesk, lastOf, letWork, openedAgain } from '../killed/kit';
import { atDesk } from '../queries/kit';

vi.setConfig({ testTimeout: 120_000 });
beforeAll(buildDesk, 180_000);

/** Milliseconds after the process has begun to commit work and to seal the log's head after it. */
const moments = [0, 3, 11, 29, 83];

it.each(moments)('A process that is killed %i ms into committing and sealing leaves a log that reaches at least as far as its seal: no alarm', async (after) => {
  const kit = await atDesk();
  kit.time.now = Date.now();
  const working = letWork(kit, initialPolicy, { does: 'log' });
  await working.said('sealed 2');
  await pause(after);
  await working.kill();
  for (const line of working.lines.filter((each) => each.startsWith('keychain '))) {
    const [name, secret] = z.tuple([z.string(), z.string()]).parse(JSON.parse(Buffer.from(line.slice('keychain '.length), 'base64').toString()));
    kit.keychain.secrets.set(name, Buffer.from(secret, 'base64'));
  }

  const next = await openedAgain(kit, initialPolicy);
  expect(await next.done('audit.trouble', {})).toEqual({ head: null, chain: null });
  const { database } = next.sessions.current() ?? expect.fail('the vault is closed');
  expect(verifyAudit(database)).toMatchObject({ sound: true });
  expect(database.all(z.strictObject({ event: z.string() }), sql`select event from audit where event = 'audit.verified'`).length).toBeGreaterThanOrEqual(lastOf(working.lines, 'sealed'));
  expect(database.all(z.strictObject({ event: z.string() }), sql`select event from audit where event = 'audit.head-broken'`)).toEqual([]);
});
