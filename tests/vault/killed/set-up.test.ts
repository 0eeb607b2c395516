import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, expect, it, vi } from 'vitest';
import { setPassphraseAnew } from '../../../electron/vault/accounts';
import { sql } from '../../../electron/vault/store';
import { z } from '../../../shared/kernel';
import { initialPolicy } from '../../../shared/policy';
import { addChart } from '../support/charts';
import { openedDoor, type DoorKit } from '../support/door';
import { bytes, keeperOf, MemoryKeychain, passphrase, temporaryFolder } from '../support/vault';
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

/** What the log has of the passphrase since the vault was made. */
function logged(kit: DoorKit): unknown[] {
  const rows = open(kit).database.all(z.strictObject({ body: z.string() }), sql`select body from audit where event in ('vault.passphrase-changed', 'vault.recovered', 'vault.change-undone', 'vault.header-other') order by seq`);
  return rows.map(({ body }): unknown => JSON.parse(body));
}

const next = 'nine slow barges under the bridge';

/** Opens what a killed process has left, with the old passphrase or, where that is wrong, with the new one. */
async function openedWith(left: Beginning, end: string): Promise<{ readonly after: DoorKit; readonly holds: 'old' | 'new' }> {
  const after = nextStart(left);
  const old = await unlock(after);
  if (old.ok) return { after, holds: 'old' };
  expect(old, end).toMatchObject({ fault: { code: 'wrong-passphrase' } });
  after.time.now += 60_000;
  expect(await unlock(after, next), end).toMatchObject({ ok: true });
  return { after, holds: 'new' };
}

it('A change of the passphrase that is killed at any step leaves the old one or the new one, never neither and never both, and a log that says which', async () => {
  const kit = await openedDoor();
  const chart = addChart(open(kit).database, open(kit).person, 'first');
  kit.sessions.abandon();
  const changed = { event: 'vault.passphrase-changed' };
  const undone = { event: 'vault.change-undone', what: 'passphrase' };
  const ends = new Set<string>();
  const steps = await atEachEnd(kit, { does: 'change-passphrase', next }, async (left, end) => {
    const { after, holds } = await openedWith(left, end);
    const log = logged(after);
    ends.add(`${holds}, ${log.length}`);
    expect(holds === 'new' ? [[changed]] : [[], [changed, undone]], end).toContainEqual(log);
    expect(charts(after), end).toEqual([chart]);
    expectSound(after, end);
    if (holds === 'new') return;
    const other = nextStart(left);
    after.sessions.abandon();
    expect(await unlock(other, next), end).toMatchObject({ ok: false });
    // Said once: the next opening finds nothing amiss.
    other.time.now += 60_000;
    expect(await unlock(other), end).toMatchObject({ ok: true });
    expect(logged(other), end).toEqual(log);
  });
  expect([...ends].sort()).toEqual(['new, 1', 'old, 0', 'old, 2']);
  expect(steps).toEqual(expect.arrayContaining(['write vault.json.new', 'sql commit', 'rename vault.json.new to vault.json']));
});

it('A recovery that is killed at any step leaves the old passphrase or the new one, and a log that says which; and it can be gone through again', async () => {
  const identity = await generateX25519Identity();
  const policy = { ...initialPolicy, recoveryKey: await identityToRecipient(identity) };
  const kit = await openedDoor('coder', () => policy, {}, keeperOf(temporaryFolder(), new MemoryKeychain(), () => policy));
  kit.sessions.abandon();
  // This process still runs, and has closed it.
  rmSync(join(kit.folder, 'vault', 'open-by.json'));
  const recovered = { event: 'vault.recovered', fingerprint: kit.keeper.recoveryFingerprint() };
  const undone = { event: 'vault.change-undone', what: 'recovered' };
  const ends = new Set<string>();
  const steps = await atEachEnd(kit, { does: 'recover', identity, next }, async (left, end) => {
    const again = { folder: temporaryFolder(), keychain: new MemoryKeychain() };
    cpSync(left.folder, again.folder, { recursive: true });
    for (const [name, secret] of left.keychain.secrets) again.keychain.secrets.set(name, secret);

    const { after, holds } = await openedWith(left, end);
    const log = logged(after);
    ends.add(`${holds}, ${log.length}`);
    expect(holds === 'new' ? [[recovered]] : [[], [recovered, undone]], end).toContainEqual(log);
    expect((await after.done('accounts.session', {})).keys.passphraseDue, end).toBe(holds === 'new' ? 'recovered' : null);
    expectSound(after, end);

    await setPassphraseAnew(nextStart(again).keeper, identity, bytes(next), { now: () => Date.now() });
    const second = nextStart(again);
    expect(await unlock(second, next), end).toMatchObject({ ok: true });
    expect(logged(second), end).toEqual([...log, recovered]);
  });
  expect([...ends].sort()).toEqual(['new, 1', 'old, 0', 'old, 2']);
  expect(steps).toEqual(expect.arrayContaining(['write vault.json.new', 'sql commit', 'rename vault.json.new to vault.json']));
});
