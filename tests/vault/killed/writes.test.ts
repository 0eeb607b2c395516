import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, it, vi } from 'vitest';
import { verifyAudit } from '../../../electron/vault/audit';
import { sql } from '../../../electron/vault/store';
import { z } from '../../../shared/kernel';
import { initialPolicy } from '../../../shared/policy';
import { dice } from '../../support/dice';
import { openedDoor } from '../support/door';
import { buildDesk, lastOf, letWorkIn } from './kit';
import { expectSound, nextStart, open, unlock } from './next-start';

vi.setConfig({ testTimeout: 300_000 });
beforeAll(buildDesk, 180_000);

const rounds = 8;
const writesAltogether = 10_000;

it('Of 10,000 writes during which the process is killed eight times, nothing is lost that was said to be kept, and the log is unbroken', async () => {
  const kit = await openedDoor();
  kit.sessions.abandon();
  const roll = dice(8);
  let written = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const working = letWorkIn(kit, initialPolicy, { does: 'write', from: written, restMs: 0 });
    await working.said(`wrote ${Math.floor((writesAltogether * round) / rounds) - roll(200) - 1}`);
    await pause(roll(12));
    await working.kill();
    const acknowledged = lastOf(working.lines, 'wrote');
    const next = nextStart(kit);
    expect(await unlock(next)).toMatchObject({ ok: true });
    const { database } = open(next);
    const kept = database.all(z.strictObject({ text: z.string() }), sql`select text from drafts`).map(({ text }) => Number(text));
    const last = Math.max(...kept);
    // One more may have come to the disk before it could be said; of the forty places each has the last that went there.
    expect([acknowledged, acknowledged + 1]).toContain(last);
    expect(kept.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 40 }, (_, back) => last - 39 + back));
    const events = database.get(z.strictObject({ n: z.int() }), sql`select count(*) as n from audit where event = 'desk.visitor'`)?.n;
    expect(events).toBe(last + 1);
    expect(database.transaction('read', verifyAudit)).toMatchObject({ sound: true });
    if (round === rounds) expectSound(next, 'the last round');
    next.sessions.abandon();
    written = last + 1;
  }
  expect(written).toBeGreaterThan(writesAltogether - 250);
});

it('Another process that opens the vault and closes it again takes nothing from under the one that works in it', async () => {
  const kit = await openedDoor();
  kit.sessions.abandon();
  const working = letWorkIn(kit, initialPolicy, { does: 'write', from: 0, restMs: 40 });
  await working.said('wrote 5');
  // As the command line does to verify a vault: without the other's locks it would empty its journal in closing.
  const looking = nextStart(kit);
  const { database } = await looking.keeper.examine(new TextEncoder().encode('seven grey herons over the weir'));
  expect(database.transaction('read', verifyAudit)).toMatchObject({ sound: true });
  database.close();
  expect(existsSync(`${kit.folder}/vault/vault.db-wal`)).toBe(true);
  const before = lastOf(working.lines, 'wrote');
  await working.said(`wrote ${before + 10}`);
  await working.kill();
  const next = nextStart(kit);
  expect(await unlock(next)).toMatchObject({ ok: true });
  const last = Math.max(...open(next).database.all(z.strictObject({ text: z.string() }), sql`select text from drafts`).map(({ text }) => Number(text)));
  expect(last).toBeGreaterThanOrEqual(lastOf(working.lines, 'wrote'));
  expectSound(next, 'both');
});
