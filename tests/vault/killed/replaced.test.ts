import { beforeAll, expect, it, vi } from 'vitest';
import { schemaOf, vaultMigrations } from '../../../electron/vault/store';
import { firstVersionVault, person } from '../store/first-version';
import { addChart, readChart } from '../support/charts';
import { openedDoor } from '../support/door';
import { atEachEnd, buildDesk } from './kit';
import { charts, expectSound, nextStart, open, unlock } from './next-start';

vi.setConfig({ testTimeout: 300_000 });
beforeAll(buildDesk, 180_000);

it('Bringing a vault of the first version up to date that is killed at any step is done at the next unlocking, and every chart says what it said', async () => {
  const { database, ...kit } = await firstVersionVault(2);
  database.close();
  const steps = await atEachEnd(kit, { does: 'unlock', copy: null }, async (left, end) => {
    const after = nextStart(left);
    expect(await unlock(after), end).toMatchObject({ ok: true });
    const { database: opened, chartKeys } = open(after);
    expect(schemaOf(opened), end).toBe(vaultMigrations.length);
    expect(kit.filled.map(({ id }) => readChart(opened, person, id)), end).toEqual(kit.said);
    expect(chartKeys.size, end).toBe(2);
    expectSound(after, end);
  });
  expect(steps).toEqual(expect.arrayContaining(['sql vacuum', 'keychain chart-keys', 'rename chart-keys.json.new to chart-keys.json']));
});

it('Bringing a copy back that is killed at any step leaves the vault as it was or as the copy has it, never neither', async () => {
  const kit = await openedDoor();
  const first = addChart(open(kit).database, open(kit).person, 'first');
  const { copies: [copy] } = await kit.done('backups.make', {});
  const second = addChart(open(kit).database, open(kit).person, 'second');
  kit.sessions.abandon();
  const ends = new Set<number>();
  const steps = await atEachEnd(kit, { does: 'unlock', copy: copy?.name ?? null }, async (left, end) => {
    const after = nextStart(left);
    expect(await unlock(after), end).toMatchObject({ ok: true });
    const found = charts(after);
    expect([[first], [first, second].toSorted()], end).toContainEqual(found.toSorted());
    ends.add(found.length);
    expectSound(after, end);
  });
  expect([...ends].sort()).toEqual([1, 2]);
  expect(steps).toEqual(expect.arrayContaining(['rename brought-back.json.new to brought-back.json', 'rename coming-#.db to vault.db', 'remove brought-back.json']));
});
