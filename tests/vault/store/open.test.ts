import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqlCipher from '@signalapp/sqlcipher';
import { describe, expect, it } from 'vitest';
import { openVault, prepareVault, sql, vaultMigrations, type Migration } from '../../../electron/vault/store';
import { FaultError, z } from '../../../shared/kernel';
import { openReadyVault } from '../../fixtures/charts/chart-keys';
import { openTestVault, temporaryFolder } from '../support/vault';

const faultOf = (work: () => unknown): unknown => {
  try {
    work();
    return 'no fault';
  } catch (error) {
    return error instanceof FaultError ? error.fault : error;
  }
};

describe('The vault file', () => {
  it('opens in SQLCipher 4, another build by other people, with the raw key', () => {
    const { database, path, key } = openTestVault();
    database.driver.pragma('wal_checkpoint(truncate)');
    const independent = new SqlCipher(path);
    independent.pragma(`key = "x'${key.toString('hex')}'"`);
    expect(independent.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(independent.prepare('select name from people').all()).toEqual([{ name: 'Nora Quill' }]);
    independent.close();
  });

  it('does not open with another key, and is not harmed by the attempt', () => {
    const { database, path, key } = openTestVault();
    database.close();
    expect(faultOf(() => openVault(path, randomBytes(32)))).toEqual({ code: 'vault-damaged', what: 'database' });
    const again = openVault(path, key);
    expect(again.get(z.strictObject({ n: z.number() }), sql`select count(*) as n from people`)).toEqual({ n: 1 });
    again.close();
  });

  it.skipIf(process.platform !== 'linux')('stays locked against other processes as long as it is open: nobody else may empty its journal', () => {
    const { database, path, key } = openTestVault();
    database.close();
    const again = openVault(path, key, 'existing');
    const { ino } = statSync(path);
    expect(readFileSync('/proc/locks', 'utf8').split('\n').filter((line) => line.includes(` ${process.pid} `) && line.includes(`:${ino} `))).not.toEqual([]);
    again.close();
  });

  it('that is missing is told of, and nothing is put in its place', () => {
    const path = join(temporaryFolder(), 'vault.db');
    expect(faultOf(() => openVault(path, randomBytes(32), 'existing'))).toEqual({ code: 'vault-damaged', what: 'database' });
    expect(existsSync(path)).toBe(false);
  });

  it('refuses a plain database in its place', () => {
    const path = join(temporaryFolder(), 'vault.db');
    writeFileSync(path, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4080)]));
    expect(faultOf(() => openVault(path, randomBytes(32)))).toEqual({ code: 'vault-damaged', what: 'plaintext' });
  });

  it('holds no readable word of what was put into it, in database or journal', () => {
    const { database, path } = openTestVault();
    const files = [path, `${path}-wal`, `${path}-shm`].filter((file) => existsSync(file));
    expect(files).toHaveLength(3);
    for (const file of files) {
      expect(readFileSync(file).includes('Nora Quill')).toBe(false);
      expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
    }
    database.close();
  });

  it('sorts more than its cache without writing a temporary file in the clear', () => {
    const { database } = openTestVault();
    database.driver.pragma('cache_size = -2000');
    database.driver.exec('create table big (canary text not null) strict');
    database.transaction('write', (db) => {
      for (let row = 0; row < 60_000; row += 1) db.run(sql`insert into big values (${`ZZCANARY ${(row * 7919) % 60_000} ${'x'.repeat(200)}`})`);
    });
    const open = new Set<string>();
    let rows = 0;
    for (const _row of database.driver.prepare('select canary from big order by canary desc').iterate()) {
      rows += 1;
      if (rows === 1) for (const handle of readdirSync('/proc/self/fd')) open.add(linkOf(handle));
    }
    expect(rows).toBe(60_000);
    expect([...open].filter((target) => /etilqs|\(deleted\)/.test(target))).toEqual([]);
  });
});

function linkOf(handle: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${handle}`);
  } catch {
    return '';
  }
}

describe('Migrations', () => {
  const failing: Migration = { version: vaultMigrations.length + 1, name: 'failing', sql: 'create table added (a text) strict; insert into nowhere values (1);' };

  it('leave the data as it was when one fails', () => {
    const { database, chartKeys, path, key } = openTestVault();
    database.close();
    expect(() => openReadyVault(path, key, chartKeys, [...vaultMigrations, failing])).toThrow('no such table: nowhere');
    const again = openReadyVault(path, key, chartKeys);
    expect(again.driver.pragma('user_version', { simple: true })).toBe(vaultMigrations.length);
    expect(again.all(z.strictObject({ name: z.string() }), sql`select name from sqlite_master where name = 'added'`)).toEqual([]);
    again.close();
  });

  it('refuse a vault from a newer Chartlock', () => {
    const { database, chartKeys, path, key } = openTestVault();
    database.driver.pragma('user_version = 99');
    database.close();
    expect(faultOf(() => prepareVault(openVault(path, key), chartKeys, vaultMigrations))).toEqual({ code: 'vault-newer', found: 99, supported: vaultMigrations.length });
  });

  it('are numbered without gaps', () => {
    expect(vaultMigrations.map(({ version }) => version)).toEqual(vaultMigrations.map((_migration, index) => index + 1));
  });
});
