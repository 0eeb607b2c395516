import { beforeAll, expect, it, vi } from 'vitest';
import { addChart } from '../support/charts';
import { openedDoor } from '../support/door';
import { bytes, MemoryKeychain, passphrase, temporaryFolder } from '../support/vault';
import { atEachEnd, buildDesk, type Beginning } from './kit';
import { charts, expectSound, nextStart, open, unlock } from './next-start';

vi.setConfig({ testTimeout: 300_000 });
beforeAll(buildDesk, 180_000);

it('A setting up that is killed at any step leaves a vault or none, and can be gone through again', async () => {
  const beginning: Beginning = { folder: temporaryFolder(), keychain: new MemoryKeychain() };
  const steps = await atEachEnd(beginning, { does: 'create' }, async (left, end) => {
    const kit = nextStart(left);
    const { state } = await kit.done('accounts.status', {});
    expect(['none', 'locked'], end).toContain(state);
    if (state === 'none') await kit.done('accounts.create', { person: { name: 'Nora Quill', identifier: 'nquill', role: 'coder' }, acceptNoKeychain: false }, { passphrase: bytes(passphrase) });
    else expect(await unlock(kit), end).toMatchObject({ ok: true });
    expect((await kit.done('accounts.people', {})).people.map(({ name }) => name), end).toEqual(['Nora Quill']);
    expectSound(kit, end);
  });
  expect(steps).toEqual(expect.arrayContaining(['keychain device', 'keychain chart-keys', 'write vault.json.new', 'sql commit', 'rename vault.json.new to vault.json']));
});

it('A change of the passphrase that is killed at any step leaves the old one or the new one, never neither and never both', async () => {
  const next = 'nine slow barges under the bridge';
  const kit = await openedDoor();
  const chart = addChart(open(kit).database, open(kit).person, 'first');
  kit.sessions.abandon();
  const ends = new Set<string>();
  const steps = await atEachEnd(kit, { does: 'change-passphrase', next }, async (left, end) => {
    const after = nextStart(left);
    const old = await unlock(after);
    if (!old.ok) {
      expect(old, end).toMatchObject({ fault: { code: 'wrong-passphrase' } });
      after.time.now += 60_000;
      expect(await unlock(after, next), end).toMatchObject({ ok: true });
    }
    ends.add(old.ok ? 'old' : 'new');
    expect(charts(after), end).toEqual([chart]);
    expectSound(after, end);
    if (!old.ok) return;
    const other = nextStart(left);
    after.sessions.abandon();
    expect(await unlock(other, next), end).toMatchObject({ ok: false });
  });
  expect([...ends].sort()).toEqual(['new', 'old']);
  expect(steps).toEqual(expect.arrayContaining(['write vault.json.new', 'sql commit', 'rename vault.json.new to vault.json']));
});
