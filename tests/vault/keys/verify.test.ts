import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectVault, type VaultInspection } from '../../../electron/vault/inspect';
import { openVault, sql, type Database } from '../../../electron/vault/store';
import type { EncounterId } from '../../../shared/kernel';
import { addChart } from '../support/charts';
import { doorOf } from '../support/door';
import { bytes, keeperOf, passphrase, rawKeyOf } from '../support/vault';

type Kit = ReturnType<typeof keeperOf>;

/** A closed vault with two charts. */
async function vaultOfTwo() {
  const kit = keeperOf();
  const door = doorOf(kit);
  await door.done('accounts.create', { person: { name: 'Nora Quill', identifier: 'nquill', role: 'coder' }, acceptNoKeychain: false }, { passphrase: bytes(passphrase) });
  const session = door.sessions.current();
  if (session === undefined) throw new Error('the vault is closed');
  const charts = ['one', 'two'].map((mark) => addChart(session.database, session.person, mark));
  session.database.emptyJournal();
  door.sessions.abandon();
  return { ...kit, charts };
}

/** What an auditor finds, who must leave everything as it is. */
async function verified({ keeper }: Kit): Promise<VaultInspection> {
  const { database, besides } = keeper.facts();
  const vault = await keeper.examine(bytes(passphrase));
  const inspection = inspectVault(vault, database, besides);
  vault.database.close();
  return inspection;
}

/** Changes rows behind the application's back. */
async function behindTheBack(kit: Kit, work: (database: Database) => void): Promise<void> {
  const database = openVault(kit.keeper.facts().database, await rawKeyOf(kit));
  work(database);
  database.close();
}

/** Everything that lies in the folder and in the keychain; the throttle counts the passphrase that was typed. */
function state({ folder, keychain }: Kit): unknown {
  const files = readdirSync(join(folder, 'vault')).filter((name) => !/throttle|-wal|-shm/.test(name)).sort();
  return [
    files.map((name) => [name, createHash('sha256').update(readFileSync(join(folder, 'vault', name))).digest('hex')]),
    [...keychain.secrets].map(([name, secret]) => [name, Buffer.from(secret).toString('hex')]),
  ];
}

const refOf = (id: EncounterId): string => `E-${id.slice(4, 10).toUpperCase()}`;
const spoil = (kit: Kit, name: string): void => writeFileSync(join(kit.folder, 'vault', name), '{}');

describe('Verifying a vault', () => {
  it('says that every chart has its own key, and that its files are its owner’s alone', async () => {
    const kit = await vaultOfTwo();
    expect(await verified(kit)).toMatchObject({
      chartKeys: { state: 'open', whole: true, encounters: 2, unreadable: 0, first: [], idle: 0 }, audit: { sound: true }, damage: [], exposed: [],
    });
  });

  it('names charts whose key is lost, or is not the one that they were sealed with', async () => {
    const kit = await vaultOfTwo();
    const [one, two] = kit.charts;
    if (one === undefined || two === undefined) throw new Error('no charts');
    const opened = await kit.keeper.unlock(bytes(passphrase));
    await opened.chartKeys.bury([one]);
    opened.database.close();
    expect((await verified(kit)).chartKeys).toMatchObject({ state: 'open', encounters: 2, unreadable: 1, first: [refOf(one)], idle: 0 });
    await behindTheBack(kit, (database) => database.run(sql`update encounters set key_proof = randomblob(53) where id = ${two}`));
    expect((await verified(kit)).chartKeys).toMatchObject({ unreadable: 2, idle: 0 });
  });

  it('counts the keys of charts that are gone and whose keys are not', async () => {
    const kit = await vaultOfTwo();
    await behindTheBack(kit, (database) => database.run(sql`delete from encounters where id = ${kit.charts[0] ?? ''}`));
    expect((await verified(kit)).chartKeys).toMatchObject({ encounters: 1, unreadable: 0, idle: 1 });
  });

  it.each(['chart-keys.json', 'chart-keys.copy.json'])('tells that %s is damaged, and leaves it so', async (name) => {
    const kit = await vaultOfTwo();
    spoil(kit, name);
    const before = state(kit);
    expect((await verified(kit)).chartKeys).toMatchObject({ state: 'open', whole: false, unreadable: 0 });
    expect(state(kit)).toEqual(before);
  });

  it('tells that the charts’ keys do not open, and proves the rest all the same', async () => {
    const kit = await vaultOfTwo();
    spoil(kit, 'chart-keys.json');
    rmSync(join(kit.folder, 'vault', 'chart-keys.copy.json'));
    const before = state(kit);
    expect(await verified(kit)).toMatchObject({ chartKeys: { state: 'closed', fault: 'vault-damaged, chart-keys' }, audit: { sound: true }, damage: [] });
    expect(state(kit)).toEqual(before);
  });

  it('leaves a burial that was cut short as it is', async () => {
    const kit = await vaultOfTwo();
    const name = [...kit.keychain.secrets.keys()].find((key) => key.startsWith('chart-keys')) ?? '';
    kit.keychain.secrets.set(name, Buffer.concat([Buffer.alloc(32, 7), kit.keychain.secrets.get(name) ?? Buffer.alloc(0)]));
    const before = state(kit);
    expect((await verified(kit)).chartKeys).toMatchObject({ state: 'open', whole: true, unreadable: 0 });
    expect(state(kit)).toEqual(before);
  });

  it('does not bring an older vault up to date, and makes no keys for it', async () => {
    const kit = await vaultOfTwo();
    await behindTheBack(kit, (database) => database.driver.pragma('user_version = 1'));
    const before = state(kit);
    expect((await verified(kit)).chartKeys).toEqual({ state: 'none' });
    expect(state(kit)).toEqual(before);
  });
});
