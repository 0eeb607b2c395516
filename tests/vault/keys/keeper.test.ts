import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VaultKeeper } from '../../../electron/vault/keys';
import { ringNames } from '../../../electron/vault/keys/ring';
import { FaultError } from '../../../shared/kernel';
import { bytes, keeperOf, MemoryKeychain, passphrase, quickKdf } from '../support/vault';

const create = async (kit: ReturnType<typeof keeperOf>, acceptNoKeychain = false) => {
  const created = await kit.keeper.create(bytes(passphrase), 'NQ', acceptNoKeychain);
  created.database.close();
  created.seal();
  return created;
};

const faultOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no fault',
    (error: unknown) => (error instanceof FaultError ? error.fault : error),
  );

describe('A vault', () => {
  it('opens with its passphrase and the keychain’s secret', async () => {
    const kit = keeperOf();
    await create(kit);
    const opened = await kit.keeper.unlock(bytes(passphrase));
    expect(opened.passphraseOnly).toBe(false);
    opened.database.close();
  });

  it('is not there until its header is written, so that a crash in between leaves nothing half made', async () => {
    const kit = keeperOf();
    const created = await kit.keeper.create(bytes(passphrase), 'NQ', false);
    created.database.close();
    expect((await kit.keeper.status()).state).toBe('none');
    await create(kit);
    expect((await kit.keeper.status()).state).toBe('locked');
  });

  it('whose header was lost is set aside, not overwritten, when another is made, and opens again with its header', async () => {
    const kit = keeperOf();
    await create(kit);
    const at = (name: string): string => join(kit.folder, 'vault', name);
    renameSync(at('vault.json'), at('kept.json'));
    await create(kit);
    const aside = readdirSync(at('')).find((name) => /^set-aside-\d+\.db$/.test(name)) ?? expect.fail('nothing was set aside');
    renameSync(at(aside), at('vault.db'));
    for (const name of ringNames) renameSync(at(`${aside.slice(0, -3)}.${name}`), at(name));
    renameSync(at('kept.json'), at('vault.json'));
    (await kit.keeper.unlock(bytes(passphrase))).database.close();
  });

  it('keeps its files from other users of the machine', async () => {
    const kit = keeperOf();
    await create(kit);
    (await kit.keeper.unlock(bytes(passphrase))).database.close();
    const modes = ['', 'vault.json', 'vault.db', 'throttle.json'].map((name) => (statSync(join(kit.folder, 'vault', name)).mode & 0o777).toString(8));
    expect(modes).toEqual(['700', '600', '600', '600']);
  });

  it('writes no part of the passphrase, of the keychain’s secret or of a plain database to the disk', async () => {
    const kit = keeperOf();
    await create(kit);
    const files = ['vault.json', 'vault.db'].map((name) => readFileSync(join(kit.folder, 'vault', name)));
    const secret = [...kit.keychain.secrets.values()][0] ?? new Uint8Array();
    for (const file of files) {
      expect(file.includes(passphrase)).toBe(false);
      expect(file.includes(Buffer.from(secret))).toBe(false);
      expect(file.includes(Buffer.from(secret).toString('base64'))).toBe(false);
      expect(file.includes('SQLite format 3')).toBe(false);
    }
  });

  it('refuses a wrong passphrase, and says when the next is looked at', async () => {
    const kit = keeperOf();
    await create(kit);
    expect(await faultOf(kit.keeper.unlock(bytes('seven grey herons over the bank')))).toEqual({ code: 'wrong-passphrase', retryInSeconds: 1 });
    expect(await faultOf(kit.keeper.unlock(bytes(passphrase)))).toEqual({ code: 'throttled', retryInSeconds: 1 });
  });

  it('slows guessing down across restarts, and a clock set back does not help', async () => {
    const kit = keeperOf();
    await create(kit);
    const waits: number[] = [];
    for (const _attempt of [1, 2, 3, 4]) {
      await faultOf(kit.keeper.unlock(bytes('a wrong one entirely')));
      const { retryInSeconds } = await keeperOf(kit.folder, kit.keychain).keeper.status();
      waits.push(retryInSeconds);
      kit.time.now += retryInSeconds * 1000;
    }
    expect(waits).toEqual([1, 2, 4, 8]);
    kit.time.now -= 86_400_000;
    expect(await faultOf(kit.keeper.unlock(bytes(passphrase)))).toEqual({ code: 'throttled', retryInSeconds: 8 });
  });

  it('looks at one guess at a time, so that guesses sent side by side gain nothing', async () => {
    const kit = keeperOf();
    await create(kit);
    const faults = await Promise.all([1, 2, 3, 4].map(() => faultOf(kit.keeper.unlock(bytes('a wrong one entirely')))));
    expect(faults.map((fault) => (typeof fault === 'object' && fault !== null && 'code' in fault ? fault.code : fault))).toEqual([
      'wrong-passphrase', 'throttled', 'throttled', 'throttled',
    ]);
  });

  it('forgets earlier failures once the passphrase was right, and tells how many there were', async () => {
    const kit = keeperOf();
    await create(kit);
    await faultOf(kit.keeper.unlock(bytes('a wrong one entirely')));
    kit.time.now += 1000;
    const opened = await kit.keeper.unlock(bytes(passphrase));
    opened.database.close();
    expect(opened.failedBefore).toBe(1);
    expect((await kit.keeper.status()).retryInSeconds).toBe(0);
  });

  it.each([
    ['is empty', (keychain: MemoryKeychain) => keychain.secrets.clear(), 'secret-missing'],
    ['holds another secret', (keychain: MemoryKeychain) => keychain.secrets.forEach((_secret, id) => keychain.secrets.set(id, new Uint8Array(32).fill(7))), 'secret-changed'],
    ['is not there', (keychain: MemoryKeychain) => void (keychain.state = 'absent'), 'absent'],
    ['does not answer', (keychain: MemoryKeychain) => void (keychain.state = 'locked-or-slow'), 'locked-or-slow'],
  ])('does not open when the keychain %s, and does not count it as a wrong passphrase', async (_case, spoil, why) => {
    const kit = keeperOf();
    await create(kit);
    spoil(kit.keychain);
    expect(await faultOf(kit.keeper.unlock(bytes(passphrase)))).toEqual({ code: 'keychain', why });
    expect((await kit.keeper.status()).retryInSeconds).toBe(0);
  });

  it('is not made without a keychain unless the person accepts it', async () => {
    const keychain = new MemoryKeychain();
    keychain.state = 'absent';
    const kit = keeperOf(undefined, keychain);
    expect(await faultOf(kit.keeper.create(bytes(passphrase), 'NQ', false))).toEqual({ code: 'keychain', why: 'absent' });
    expect((await create(kit, true)).passphraseOnly).toBe(true);
    const opened = await kit.keeper.unlock(bytes(passphrase));
    opened.database.close();
    expect(opened.passphraseOnly).toBe(true);
  });

  it('opens with the new passphrase only, once that was changed', async () => {
    const kit = keeperOf();
    await create(kit);
    const next = 'a lantern beneath eleven oaks';
    const seal = await kit.keeper.changePassphrase(bytes(passphrase), bytes(next));
    seal();
    expect(await faultOf(kit.keeper.unlock(bytes(passphrase)))).toMatchObject({ code: 'wrong-passphrase' });
    kit.time.now += 1000;
    (await kit.keeper.unlock(bytes(next))).database.close();
  });

  it.each(['memoryKiB', 'salt', 'device', 'createdAt'])('does not open when the header’s %s was altered', async (field) => {
    const kit = keeperOf();
    await create(kit);
    const path = join(kit.folder, 'vault', 'vault.json');
    const altered: Record<string, unknown> = { memoryKiB: 128 * 1024, salt: Buffer.alloc(16).toString('base64'), device: null, createdAt: 1 };
    const header: { kdf: Record<string, unknown> } & Record<string, unknown> = JSON.parse(readFileSync(path, 'utf8'));
    if (field in header.kdf) header.kdf[field] = altered[field];
    else header[field] = altered[field];
    writeFileSync(path, JSON.stringify(header));
    expect(await faultOf(kit.keeper.unlock(bytes(passphrase)))).toMatchObject({ code: 'wrong-passphrase' });
  });

  it('shows its lock screen within about a second even when the keychain never answers', async () => {
    const kit = keeperOf();
    await create(kit);
    const silent = { ...kit.keychain, probe: () => new Promise<never>(() => undefined), read: kit.keychain.read, write: kit.keychain.write };
    const keeper = new VaultKeeper(join(kit.folder, 'vault'), silent, { now: () => kit.time.now }, quickKdf);
    const since = performance.now();
    expect(await keeper.status()).toMatchObject({ state: 'locked', keychain: 'locked-or-slow' });
    expect(performance.now() - since).toBeLessThan(2000);
  });

  it.each(['', '{', '{"format":2}'])('says that its header is damaged when it reads %j', async (text) => {
    const kit = keeperOf();
    await create(kit);
    writeFileSync(join(kit.folder, 'vault', 'vault.json'), text);
    expect(await kit.keeper.status()).toMatchObject({ state: 'broken', fault: { code: 'vault-damaged', what: 'header' } });
    expect(await faultOf(kit.keeper.create(bytes(passphrase), 'NQ', false))).toEqual({ code: 'vault-damaged', what: 'header' });
  });
});
