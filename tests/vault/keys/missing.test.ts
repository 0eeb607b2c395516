import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../electron/vault/audit';
import { sql } from '../../../electron/vault/store';
import { auditEventSchema, type AuditEvent } from '../../../shared/audit';
import { z } from '../../../shared/kernel';
import { addChart } from '../support/charts';
import { doorOf, openedDoor, type DoorKit } from '../support/door';
import { bytes, keeperOf, MemoryKeychain, passphrase, temporaryFolder } from '../support/vault';

const headers = ['vault.json', 'vault.copy.json'] as const;
const databases = ['vault.db', 'vault.db-wal', 'vault.db-shm', 'vault.db-mark'] as const;
const person = { name: 'Mara Finch', identifier: 'mfinch', role: 'coder' } as const;

const at = (kit: { readonly folder: string }, ...names: string[]): string => join(kit.folder, 'vault', ...names);

/** The next process over the same folder. */
function fresh(kit: DoorKit, keychain = kit.keychain): DoorKit {
  kit.sessions.abandon();
  const next = keeperOf(kit.folder, keychain);
  next.time.now = kit.time.now + 60_000;
  return doorOf(next);
}

/** What the vault process does in its last moment, and what it leaves to the keychain. */
async function locked(kit: DoorKit): Promise<DoorKit> {
  const { database, witness } = open(kit);
  witness?.seal(database, kit.time.now);
  await witness?.anchor();
  // What nobody waits for asks the keychain too, which answers at once here.
  await nextTurn();
  return fresh(kit);
}

function open(kit: DoorKit) {
  return kit.sessions.current() ?? expect.fail('the vault is closed');
}

const remove = (kit: DoorKit, names: readonly string[]): void => names.forEach((name) => rmSync(at(kit, name), { force: true, recursive: true }));
const unlock = (kit: DoorKit) => kit.call('accounts.unlock', {}, { passphrase: bytes(passphrase) });
const create = (kit: DoorKit, afresh: boolean, acceptNoKeychain = false) => kit.call('accounts.create', { person, acceptNoKeychain, afresh }, { passphrase: bytes(passphrase) });
const idOf = (kit: DoorKit): string => open(kit).vaultId;

function log(kit: DoorKit): readonly AuditEvent[] {
  return open(kit).database.all(z.strictObject({ body: z.string() }), sql`select body from audit order by seq`).map(({ body }) => auditEventSchema.parse(JSON.parse(body)));
}

/** What one of the header's files says. */
const headerIn = (kit: DoorKit, ...names: string[]): unknown => JSON.parse(readFileSync(at(kit, ...names), 'utf8'));

const reach = (kit: DoorKit) => open(kit).database.get(z.strictObject({ seq: z.int(), hash: z.string() }), sql`select seq, hash from audit order by seq desc limit 1`) ?? expect.fail('the log is empty');

/** A desk that was worked at, and then locked: with how far its log had come. */
async function worked(keychain = new MemoryKeychain()) {
  const kit = await openedDoor('coder', undefined, {}, keeperOf(temporaryFolder(), keychain));
  addChart(open(kit).database, open(kit).person, 'first');
  await kit.done('audit.verify', {});
  const [vaultId, { seq, hash }] = [idOf(kit), reach(kit)];
  return { kit: await locked(kit), vaultId, events: seq, head: hash };
}

describe('A vault whose files were deleted while it was locked', () => {
  it.each([
    ['header and database', [...headers, ...databases], ['header', 'database']],
    ['the header alone', headers, ['header']],
    ['the whole folder', [''], ['header', 'database', 'chart-keys']],
    ['all but the copies’ folder', [...headers, ...databases, 'chart-keys.json', 'chart-keys.copy.json', 'audit-head.json'], ['header', 'database', 'chart-keys']],
  ] as const)('is no first run (%s): what is missing is said, and how far its log had come', async (_what, names, gone) => {
    const { kit, vaultId, events, head } = await worked();
    remove(kit, names);
    expect(await kit.done('accounts.status', {})).toMatchObject({ state: 'missing', initials: null, earlier: { vaultId, events, head, before: 0, gone, copies: 0 } });
    expect(await unlock(kit)).toMatchObject({ fault: { code: 'vault-missing' } });
  });

  it('is missed for its copies alone, where neither keychain nor folder knows its name', async () => {
    const first = await openedDoor();
    await first.done('backups.make', {});
    const kit = await locked(first);
    remove(kit, [...headers, ...databases, 'chart-keys.json', 'chart-keys.copy.json', 'audit-head.json', join('copies', 'vault.json')]);
    kit.keychain.secrets.clear();
    const nothing = { vaultId: null, createdAt: null, events: null, lastAt: null, head: null, before: 0 };
    expect(await kit.done('accounts.status', {})).toMatchObject({ state: 'missing', earlier: { ...nothing, gone: ['header', 'database', 'chart-keys'], copies: 1 } });
    expect(await create(kit, false)).toMatchObject({ fault: { code: 'vault-missing' } });
    await create(kit, true);
    expect(log(kit)[0]).toMatchObject({ event: 'vault.earlier-gone', vaultId: null, events: null, afresh: true });
  });

  it('is never replaced unasked, and nothing is touched', async () => {
    const { kit } = await worked();
    remove(kit, [...headers, ...databases]);
    const before = readdirSync(at(kit)).sort();
    const items = new Map(kit.keychain.secrets);
    expect(await create(kit, false)).toMatchObject({ fault: { code: 'vault-missing' } });
    expect(readdirSync(at(kit)).sort()).toEqual(before);
    expect(kit.keychain.secrets).toEqual(items);
  });

  it('opens again with its passphrase once its files are back', async () => {
    const { kit, vaultId } = await worked();
    for (const name of [...headers, ...databases]) if (existsSync(at(kit, name))) renameSync(at(kit, name), join(kit.folder, name));
    expect((await kit.done('accounts.status', {})).state).toBe('missing');
    for (const name of [...headers, ...databases]) if (existsSync(join(kit.folder, name))) renameSync(join(kit.folder, name), at(kit, name));
    expect((await kit.done('accounts.status', {})).state).toBe('locked');
    expect(await unlock(kit)).toMatchObject({ ok: true });
    expect(idOf(kit)).toBe(vaultId);
    expect(log(kit).map(({ event }) => event)).not.toContain('vault.earlier-gone');
  });

  it('is told from a desk that was never set up, and from a setting up that was cut short', async () => {
    const kit = doorOf(keeperOf());
    expect(await kit.done('accounts.status', {})).toMatchObject({ state: 'none', earlier: null });
    // Database, keys and the keychain's items are there: the header, and with it the vault, is not.
    (await kit.keeper.create(bytes(passphrase), 'NQ', false)).database.close();
    expect(await kit.done('accounts.status', {})).toMatchObject({ state: 'none', earlier: null });
    expect(await create(kit, false)).toMatchObject({ ok: true });
  });

  it('is another folder’s matter: a second profile of the same person is set up as ever', async () => {
    const { kit } = await worked();
    const other = doorOf(keeperOf(temporaryFolder(), kit.keychain));
    expect((await other.done('accounts.status', {})).state).toBe('none');
  });
});

describe('A vault that is begun in the place of one that is gone', () => {
  it('has a log that begins with that, and what was left of the old one lies aside', async () => {
    const { kit, vaultId, events, head } = await worked();
    remove(kit, headers);
    const items = new Map(kit.keychain.secrets);
    expect(await create(kit, true)).toMatchObject({ ok: true });
    expect(log(kit).slice(0, 2)).toMatchObject([{ event: 'vault.earlier-gone', vaultId, events, head, before: 0, afresh: true }, { event: 'vault.created' }]);
    expect(open(kit).database.transaction('read', verifyAudit)).toMatchObject({ sound: true });
    // The old vault's items of the keychain are as they were: with its header it opens again.
    for (const [name, secret] of items) if (name.includes(vaultId)) expect(kit.keychain.secrets.get(name)).toEqual(secret);
    expect(readdirSync(at(kit)).filter((name) => name.startsWith('set-aside-')).map((name) => name.replace(/set-aside-\d+/, 'aside')).sort()).toEqual(expect.arrayContaining(['aside.audit-head.json', 'aside.chart-keys.json', 'aside.db']));
  });

  it('says so once: not at its next opening, though the process ended before the keychain had heard of it', async () => {
    const { kit } = await worked();
    remove(kit, headers);
    const here = [...kit.keychain.secrets].find(([name]) => name.startsWith('vaults-here')) ?? expect.fail('the keychain does not know the folder');
    await create(kit, true);
    await nextTurn();
    kit.keychain.secrets.set(...here);
    const next = fresh(kit);
    await unlock(next);
    await nextTurn();
    expect(log(next).filter(({ event }) => event === 'vault.earlier-gone')).toHaveLength(1);
  });

  it('is itself missed when it is gone, with how many were before it', async () => {
    const { kit } = await worked();
    remove(kit, ['']);
    await create(kit, true);
    const second = idOf(kit);
    const next = await locked(kit);
    remove(next, ['']);
    expect((await next.done('accounts.status', {})).earlier).toMatchObject({ vaultId: second, before: 1 });
  });

  it('keeps the old one’s copies aside, so that its own do not push them out', async () => {
    const first = await openedDoor();
    const { copies: [copy] } = await first.done('backups.make', {});
    const kit = await locked(first);
    remove(kit, [...headers, join('copies', 'vault.json')]);
    await create(kit, true);
    expect((await kit.done('backups.overview', {})).copies).toEqual([]);
    const aside = readdirSync(at(kit)).find((name) => name.endsWith('.copies')) ?? expect.fail('the copies are gone');
    expect(readdirSync(at(kit, aside))).toEqual([copy?.name]);
  });

  it('that was cut short is asked about again, also where there is no keychain', async () => {
    const keychain = new MemoryKeychain();
    keychain.state = 'absent';
    const first = doorOf(keeperOf(temporaryFolder(), keychain));
    await create(first, false, true);
    const { vaultId, ...rest } = { vaultId: idOf(first), events: reach(first).seq };
    const kit = await locked(first);
    remove(kit, headers);
    expect(await kit.done('accounts.status', {})).toMatchObject({ state: 'missing', earlier: { vaultId, ...rest } });
    (await kit.keeper.create(bytes(passphrase), 'MF', true, true)).database.close();
    const again = fresh(kit);
    expect(await create(again, false, true)).toMatchObject({ fault: { code: 'vault-missing' } });
    await create(again, true, true);
    expect(log(again)[0]).toMatchObject({ event: 'vault.earlier-gone', vaultId });
  });

  it('while the keychain did not answer says so as soon as it does', async () => {
    const { kit, vaultId, events, head } = await worked();
    remove(kit, ['']);
    kit.keychain.state = 'absent';
    expect((await kit.done('accounts.status', {})).state).toBe('none');
    expect(await create(kit, false, true)).toMatchObject({ ok: true });
    const next = fresh(kit);
    next.keychain.state = 'present';
    await unlock(next);
    await nextTurn();
    expect(log(next).at(-1)).toMatchObject({ event: 'vault.earlier-gone', vaultId, events, head, afresh: false });
    const later = fresh(next);
    await unlock(later);
    await nextTurn();
    expect(log(later).filter(({ event }) => event === 'vault.earlier-gone')).toHaveLength(1);
  });
});

describe('The header beside the copies', () => {
  it('opens the vault where both of its own files are gone, and they are written anew', async () => {
    const first = await openedDoor();
    await first.done('backups.make', {});
    const kit = await locked(first);
    const before = headerIn(kit, 'vault.json');
    remove(kit, headers);
    expect(await kit.done('accounts.status', {})).toMatchObject({ state: 'locked', initials: 'NQ' });
    expect(await unlock(kit)).toMatchObject({ ok: true });
    expect(log(kit)).toContainEqual({ event: 'vault.header-mended', file: 'first', why: 'missing' });
    expect(headers.map((name) => headerIn(kit, name))).toEqual([before, before]);
  });

  it('brings a copy back where header and database are gone', async () => {
    const first = await openedDoor();
    const chart = addChart(open(first).database, open(first).person, 'first');
    const { copies: [copy] } = await first.done('backups.make', {});
    const kit = await locked(first);
    remove(kit, [...headers, ...databases]);
    expect(await unlock(kit)).toMatchObject({ fault: { code: 'vault-damaged', what: 'database' } });
    expect(await kit.call('accounts.unlock', { copy: copy?.name ?? null }, { passphrase: bytes(passphrase) })).toMatchObject({ ok: true });
    expect(open(kit).database.all(z.strictObject({ id: z.string() }), sql`select id from encounters`)).toEqual([{ id: chart }]);
    expect(log(kit).map(({ event }) => event)).toContain('vault.brought-back');
  });

  it('follows the passphrase: the one that was replaced opens nothing there', async () => {
    const another = 'a lantern beneath eleven oaks';
    const first = await openedDoor();
    await first.done('backups.make', {});
    await first.done('accounts.changePassphrase', {}, { current: bytes(passphrase), next: bytes(another) });
    const kit = await locked(first);
    expect(headerIn(kit, 'copies', 'vault.json')).toEqual(headerIn(kit, 'vault.json'));
    remove(kit, headers);
    expect(await unlock(kit)).toMatchObject({ fault: { code: 'wrong-passphrase' } });
  });

  it.each([['spoiled', '{'], ['gone', null]])('that is %s is written anew at the next unlocking', async (_how, text) => {
    const first = await openedDoor();
    await first.done('backups.make', {});
    const kit = await locked(first);
    const spare = at(kit, 'copies', 'vault.json');
    if (text === null) rmSync(spare);
    else writeFileSync(spare, text);
    expect(await unlock(kit)).toMatchObject({ ok: true });
    expect(headerIn(kit, 'copies', 'vault.json')).toEqual(headerIn(kit, 'vault.json'));
  });

  it('keeps nobody from the vault where the disk does not take it', async () => {
    const first = await openedDoor();
    await first.done('backups.make', {});
    const kit = await locked(first);
    rmSync(at(kit, 'copies', 'vault.json'));
    mkdirSync(at(kit, 'copies', 'vault.json.new', 'in the way'), { recursive: true });
    expect(await unlock(kit)).toMatchObject({ ok: true });
  });
});
