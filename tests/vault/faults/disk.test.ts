import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../electron/vault/audit';
import { choiceField } from '../../../shared/desk';
import { initialPolicy } from '../../../shared/policy';
import { doorOf, type DoorKit } from '../support/door';
import { smallDisk } from '../support/small-disk';
import { bytes, keeperOf, passphrase } from '../support/vault';

const other = 'nine slow barges under the bridge';
const full = { ok: false, fault: { code: 'disk', why: 'full' } };
const readOnly = { ok: false, fault: { code: 'disk', why: 'read-only' } };

const create = (kit: DoorKit) => kit.call('accounts.create', { person: { name: 'Nora Quill', identifier: 'nquill', role: 'coder' }, acceptNoKeychain: false }, { passphrase: bytes(passphrase) });
const unlock = (kit: DoorKit, words = passphrase) => kit.call('accounts.unlock', {}, { passphrase: bytes(words) });
const keep = (kit: DoorKit, text: string) => kit.call('desk.keepDraft', { field: choiceField('palette'), encounterId: null, text, selectionStart: 0, selectionEnd: 0 });
const drafts = async (kit: DoorKit): Promise<string[]> => (await kit.done('desk.resume', {})).drafts.map(({ text }) => text);

/** A fresh process over the same folder and keychain; the clock goes on. */
function fresh(kit: DoorKit): DoorKit {
  kit.sessions.abandon();
  const next = keeperOf(kit.folder, kit.keychain);
  next.time.now = kit.time.now + 60_000;
  return doorOf(next, () => ({ ...initialPolicy, copiesKept: 3 }));
}

function expectSound(kit: DoorKit): void {
  const { database } = kit.sessions.current() ?? expect.fail('the vault is closed');
  expect(database.transaction('read', verifyAudit)).toMatchObject({ sound: true });
  expect(database.driver.pragma('integrity_check', { simple: true })).toBe('ok');
}

describe('A disk that is full', () => {
  it('takes nothing more and says so, loses nothing, and goes on once there is room', async (context) => {
    const disk = smallDisk(context, 24);
    const kit = doorOf(keeperOf(disk.path));
    expect(await create(kit)).toMatchObject({ ok: true });
    expect(await keep(kit, 'kept before')).toMatchObject({ ok: true });
    disk.fill();
    expect(await keep(kit, 'x'.repeat(200_000))).toMatchObject(full);
    expect(await kit.call('backups.make', {})).toMatchObject({ fault: { code: 'copy-failed', why: 'disk-full' } });
    expect(await drafts(kit)).toEqual(['kept before']);
    expectSound(kit);
    disk.free();
    expect(await keep(kit, 'kept afterwards')).toMatchObject({ ok: true });
    expect(await drafts(kit)).toEqual(['kept afterwards']);
    expectSound(kit);
    expect(kit.reports).toEqual([]);
  });

  it('lets no passphrase be changed by half: the old one opens, and the new one once there is room', async (context) => {
    const disk = smallDisk(context, 24);
    const kit = doorOf(keeperOf(disk.path));
    await create(kit);
    disk.fill();
    const change = () => kit.call('accounts.changePassphrase', {}, { current: bytes(passphrase), next: bytes(other) });
    expect(await change()).toMatchObject(full);
    disk.free();
    let next = fresh(kit);
    expect(await unlock(next)).toMatchObject({ ok: true });
    expect(await next.call('accounts.changePassphrase', {}, { current: bytes(passphrase), next: bytes(other) })).toMatchObject({ ok: true });
    next = fresh(next);
    expect(await unlock(next, other)).toMatchObject({ ok: true });
    expectSound(next);
  });

  it('is said at the lock screen, not taken for damage, and the vault opens once there is room', async (context) => {
    const disk = smallDisk(context, 24);
    const kit = doorOf(keeperOf(disk.path));
    await create(kit);
    await keep(kit, 'kept before');
    const locked = fresh(kit);
    disk.fill();
    expect((await locked.done('accounts.status', {})).state).toBe('locked');
    expect(await unlock(locked)).toMatchObject(full);
    disk.free();
    expect(await unlock(locked)).toMatchObject({ ok: true });
    expect(await drafts(locked)).toEqual(['kept before']);
    expectSound(locked);
  });

  it('lets no vault be made, leaves none by half, and lets it be made once there is room', async (context) => {
    const disk = smallDisk(context, 24);
    const kit = doorOf(keeperOf(disk.path));
    disk.fill();
    expect(await create(kit)).toMatchObject(full);
    expect((await kit.done('accounts.status', {})).state).toBe('none');
    disk.free();
    expect(await create(kit)).toMatchObject({ ok: true });
    expect(readdirSync(join(disk.path, 'vault')).filter((name) => name.endsWith('.new'))).toEqual([]);
    expectSound(kit);
  });

  it('that fills up while the vault is made leaves none by half either, however little room there is', async (context) => {
    for (const mebibytes of [1, 2, 3]) {
      const disk = smallDisk(context, mebibytes);
      const kit = doorOf(keeperOf(disk.path));
      const reply = await create(kit);
      if (reply.ok) continue;
      expect(reply).toMatchObject(full);
      expect((await kit.done('accounts.status', {})).state).toBe('none');
    }
  });
});

describe('A folder that is read-only', () => {
  it('is said at the lock screen, not taken for damage, and the vault opens once it can be written', async (context) => {
    const disk = smallDisk(context, 24);
    const kit = doorOf(keeperOf(disk.path));
    await create(kit);
    await keep(kit, 'kept before');
    const locked = fresh(kit);
    disk.setReadOnly(true);
    expect((await locked.done('accounts.status', {})).state).toBe('locked');
    expect(await unlock(locked)).toMatchObject(readOnly);
    disk.setReadOnly(false);
    expect(await unlock(locked)).toMatchObject({ ok: true });
    expect(await drafts(locked)).toEqual(['kept before']);
    expectSound(locked);
  });

  it('lets no vault be made', async (context) => {
    const disk = smallDisk(context, 24);
    disk.setReadOnly(true);
    const kit = doorOf(keeperOf(disk.path));
    expect(await create(kit)).toMatchObject(readOnly);
    expect((await kit.done('accounts.status', {})).state).toBe('none');
  });
});
