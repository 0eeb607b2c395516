import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VaultKeeper } from '../../../electron/vault/keys';
import { readHeader, stageHeader } from '../../../electron/vault/keys/header';
import { ringNames } from '../../../electron/vault/keys/ring';
import { Throttle } from '../../../electron/vault/keys/throttle';
import { FaultError } from '../../../shared/kernel';
import { bytes, keeperOf, MemoryKeychain, passphrase, quickKdf, temporaryFolder } from '../support/vault';

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
    const headers = ['vault.json', 'vault.copy.json'] as const;
    for (const name of headers) renameSync(at(name), at(`kept.${name}`));
    await create(kit);
    const aside = readdirSync(at('')).find((name) => /^set-aside-\d+\.db$/.test(name)) ?? expect.fail('nothing was set aside');
    renameSync(at(aside), at('vault.db'));
    for (const name of ringNames) renameSync(at(`${aside.slice(0, -3)}.${name}`), at(name));
    for (const name of headers) renameSync(at(`kept.${name}`), at(name));
    (await kit.keeper.unlock(bytes(passphrase))).database.close();
  });

  it('keeps its files from other users of the machine', async () => {
    const kit = keeperOf();
    await create(kit);
    (await kit.keeper.unlock(bytes(passphrase))).database.close();
    const modes = ['', 'vault.json', 'vault.copy.json', 'vault.db', 'throttle.json'].map((name) => (statSync(join(kit.folder, 'vault', name)).mode & 0o777).toString(8));
    expect(modes).toEqual(['700', '600', '600', '600', '600']);
  });

  it('writes no part of the passphrase, of the keychain’s secret or of a plain database to the disk', async () => {
    const kit = keeperOf();
    await create(kit);
    const files = ['vault.json', 'vault.copy.json', 'vault.db'].map((name) => readFileSync(join(kit.folder, 'vault', name)));
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

  it('slows guessing down across restarts of the application: 1 s, doubling, at most 15 minutes', async () => {
    const kit = keeperOf();
    await create(kit);
    const waits: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await faultOf(kit.keeper.unlock(bytes('a wrong one entirely')));
      const next = keeperOf(kit.folder, kit.keychain);
      next.time.now = kit.time.now;
      const { retryInSeconds } = await next.keeper.status();
      waits.push(retryInSeconds);
      kit.time.now += retryInSeconds * 1000;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
  });

  it.each([['forward', 365], ['back', -365]])('is not opened sooner by a clock that is set %s', async (_direction, days) => {
    const kit = keeperOf();
    await create(kit);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await faultOf(kit.keeper.unlock(bytes('a wrong one entirely')));
      kit.time.now += (await kit.keeper.status()).retryInSeconds * 1000;
    }
    await faultOf(kit.keeper.unlock(bytes('a wrong one entirely')));
    kit.time.wallShift = days * 86_400_000;
    expect(await faultOf(kit.keeper.unlock(bytes(passphrase)))).toEqual({ code: 'throttled', retryInSeconds: 32 });
    kit.time.now += 32_000;
    (await kit.keeper.unlock(bytes(passphrase))).database.close();
  });

  it('waits no longer than its delay after the computer was restarted, and counts nothing but the time since', async () => {
    const folder = temporaryFolder();
    let sinceStart = 5_000_000;
    const throttle = (): Throttle => new Throttle(join(folder, 'throttle.json'), () => sinceStart);
    for (let attempt = 0; attempt < 6; attempt += 1) throttle().beginAttempt();
    expect(throttle().wait()).toBe(32_000);
    sinceStart = 2_000;
    expect(throttle().wait()).toBe(30_000);
    sinceStart = 32_000;
    expect(throttle().wait()).toBe(0);
  });

  it.each(['', '{', '{"failures":-1}', '{"failures":1,"last":1773306000000}'])('waits a quarter of an hour where what it has counted reads %j, once and no longer, across restarts', async (text) => {
    const folder = temporaryFolder();
    let sinceStart = 5_000_000;
    const path = join(folder, 'throttle.json');
    writeFileSync(path, text);
    const throttle = (): Throttle => new Throttle(path, () => sinceStart);
    expect(throttle().wait()).toBe(900_000);
    sinceStart += 600_000;
    expect(throttle().wait()).toBe(300_000);
    sinceStart += 300_000;
    expect(throttle().wait()).toBe(0);
  });

  it('waits as long, and no longer, where the disk does not take that the count was read so', () => {
    const folder = temporaryFolder();
    let sinceStart = 5_000_000;
    const path = join(folder, 'throttle.json');
    writeFileSync(path, '{');
    mkdirSync(`${path}.new`);
    const throttle = new Throttle(path, () => sinceStart);
    expect(throttle.wait()).toBe(900_000);
    sinceStart += 900_000;
    expect(throttle.wait()).toBe(0);
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
    const { seal } = await kit.keeper.changePassphrase(bytes(passphrase), bytes(next));
    seal();
    expect(await faultOf(kit.keeper.unlock(bytes(passphrase)))).toMatchObject({ code: 'wrong-passphrase' });
    kit.time.now += 1000;
    (await kit.keeper.unlock(bytes(next))).database.close();
  });

  it.each(['memoryKiB', 'salt', 'device', 'createdAt'])('does not open when the header’s %s was altered, in both files and with its checksum', async (field) => {
    const kit = keeperOf();
    await create(kit);
    const path = join(kit.folder, 'vault', 'vault.json');
    const header = readHeader(path) ?? expect.fail('there is no header');
    const altered = { memoryKiB: { kdf: { ...header.kdf, memoryKiB: 128 * 1024 } }, salt: { kdf: { ...header.kdf, salt: Buffer.alloc(16).toString('base64') } }, device: { device: null }, createdAt: { createdAt: 1 } }[field];
    stageHeader(path, { ...header, ...altered })();
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
});
