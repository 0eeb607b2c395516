import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../electron/vault/audit';
import { vaultMigrations } from '../../../electron/vault/store';
import { choiceField } from '../../../shared/desk';
import { doorOf, openedDoor, type DoorKit } from '../support/door';
import { bytes, keeperOf, passphrase } from '../support/vault';

const inVault = (kit: DoorKit, name: string): string => join(kit.folder, 'vault', name);
const keep = (kit: DoorKit, text: string) => kit.call('desk.keepDraft', { field: choiceField('palette'), encounterId: null, text, selectionStart: 0, selectionEnd: 0 });
const drafts = async (kit: DoorKit): Promise<string[]> => (await kit.done('desk.resume', {})).drafts.map(({ text }) => text);

function fresh(kit: DoorKit): DoorKit {
  kit.sessions.abandon();
  const next = keeperOf(kit.folder, kit.keychain);
  next.time.now = kit.time.now + 60_000;
  return doorOf(next);
}

/** What may happen to the file of an open vault. */
const losses: readonly { readonly what: string; readonly lose: (kit: DoorKit) => void }[] = [
  { what: 'deleted', lose: (kit) => rmSync(inVault(kit, 'vault.db')) },
  { what: 'deleted with its journal', lose: (kit) => ['vault.db', 'vault.db-wal', 'vault.db-shm'].forEach((name) => rmSync(inVault(kit, name))) },
  { what: 'robbed of its journal', lose: (kit) => rmSync(inVault(kit, 'vault.db-wal')) },
  { what: 'moved away', lose: (kit) => renameSync(inVault(kit, 'vault.db'), join(kit.folder, 'elsewhere.db')) },
  {
    what: 'replaced by an older one',
    lose: (kit) => {
      writeFileSync(inVault(kit, 'other.db'), readFileSync(inVault(kit, 'vault.db')));
      renameSync(inVault(kit, 'other.db'), inVault(kit, 'vault.db'));
    },
  },
];

describe('A vault whose file is taken away while it is open', () => {
  it.each(losses)('$what: nothing more is written into nowhere, it is said, and all that was saved comes back from a copy', async ({ lose }) => {
    const kit = await openedDoor();
    await keep(kit, 'kept before');
    lose(kit);
    expect(await keep(kit, 'typed afterwards')).toMatchObject({ ok: false, fault: { code: 'vault-taken-away', saved: true } });
    expect(await keep(kit, 'typed again')).toMatchObject({ fault: { saved: true } });
    // What is there can still be read.
    expect(await drafts(kit)).toEqual(['kept before']);
    const [copy, ...more] = kit.keeper.copies.list();
    expect([copy?.why, more]).toEqual(['taken-away', []]);

    const locked = fresh(kit);
    expect(await locked.call('accounts.unlock', { copy: copy?.name ?? null }, { passphrase: bytes(passphrase) })).toMatchObject({ ok: true });
    expect(await drafts(locked)).toEqual(['kept before']);
    const { database } = locked.sessions.current() ?? expect.fail('the vault is closed');
    expect(database.transaction('read', verifyAudit)).toMatchObject({ sound: true });
    expect(await keep(locked, 'work goes on')).toMatchObject({ ok: true });
  });

  it('is told of as damaged where it is missing at the lock screen, and no empty one comes in its place', async () => {
    const kit = await openedDoor();
    const locked = fresh(kit);
    for (const name of ['vault.db', 'vault.db-wal', 'vault.db-shm']) rmSync(inVault(kit, name), { force: true });
    expect(await locked.call('accounts.unlock', {}, { passphrase: bytes(passphrase) })).toMatchObject({ fault: { code: 'vault-damaged', what: 'database' } });
    expect(existsSync(inVault(kit, 'vault.db'))).toBe(false);
  });
});

it('A vault from a newer Chartlock is told of at the lock screen, and not a byte of it changes', async () => {
  const kit = await openedDoor();
  const { database } = kit.sessions.current() ?? expect.fail('the vault is closed');
  database.driver.pragma('user_version = 999');
  database.emptyJournal();
  const locked = fresh(kit);
  const before = readFileSync(inVault(kit, 'vault.db'));
  expect(await locked.call('accounts.unlock', {}, { passphrase: bytes(passphrase) })).toMatchObject({ fault: { code: 'vault-newer', found: 999, supported: vaultMigrations.length } });
  expect(readFileSync(inVault(kit, 'vault.db')).equals(before)).toBe(true);
});

it('A clock that was set back by a year stops nobody, and the log stays sound', async () => {
  const kit = await openedDoor();
  await keep(kit, 'kept before');
  kit.time.wallShift = -365 * 86_400_000;
  await kit.done('backups.make', {});
  const locked = fresh(kit);
  locked.time.wallShift = -366 * 86_400_000;
  expect(await locked.call('accounts.unlock', {}, { passphrase: bytes(passphrase) })).toMatchObject({ ok: true });
  expect(await drafts(locked)).toEqual(['kept before']);
  const { database } = locked.sessions.current() ?? expect.fail('the vault is closed');
  expect(database.transaction('read', verifyAudit)).toMatchObject({ sound: true });
});
