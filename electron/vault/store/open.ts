import { chmodSync, closeSync, existsSync, openSync, readSync } from 'node:fs';
import { dirname } from 'node:path';
import Driver from 'better-sqlite3-multiple-ciphers';
import { refuse } from '../../../shared/kernel';
import { nativeBinding } from './binding';
import { Database, type ChartCipher } from './database';
import { diskTrouble } from './disk';
import { JournalMark } from './journal';
import { migrate, type Migration } from './migrate';

const sqliteMagic = Buffer.from('SQLite format 3\0');

function startsPlain(file: number): boolean {
  const head = Buffer.alloc(sqliteMagic.length);
  return readSync(file, head, 0, head.length, 0) === head.length && head.equals(sqliteMagic);
}

/** Looks at a file that nobody in this process has open in SQLite: to close it would let go of SQLite's locks on it. */
function liesPlain(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    return startsPlain(file);
  } finally {
    closeSync(file);
  }
}

function openDriver(path: string, options: { readonly fileMustExist?: boolean } = {}): Driver.Database {
  const binding = nativeBinding();
  return new Driver(path, { ...options, ...(binding === undefined ? {} : { nativeBinding: binding }) });
}

/** What SQLite says of a wrong key, a flipped byte or a failing disk; a defect of ours says something else. */
const damage = /^SQLITE_(NOTADB|CORRUPT|IOERR|PROTOCOL|CANTOPEN)/;

/** Whether an error is SQLite's word that a page of a database, or the disk under it, is not as it should be. */
export function isDamage(error: unknown): boolean {
  return error instanceof Driver.SqliteError && damage.test(error.code);
}

/** What SQLite says of content that is no database, or no whole one; a disk that fails is another matter. */
const noDatabase = /^SQLITE_(NOTADB|CORRUPT)/;

/** Settings that every database of ours has; `temp_store` because SQLite spills big sorts to disk in the clear. */
const commonPragmas = ['temp_store = memory', 'foreign_keys = on', 'trusted_schema = off', 'cell_size_check = on'] as const;

/**
 * Opens the encrypted vault in the SQLCipher 4 format (AES-256-CBC, HMAC-SHA-512 per page).
 * @param key 32 raw bytes; the copy made here is zeroed, the caller zeroes its own.
 * @param presence 'existing' refuses a missing file: an empty one in its place, and its journal, would stand in
 *   the way of the copy that someone brings back from a backup
 * @returns the database as it is: `prepareVault` makes it ready to work with
 * @throws FaultError `vault-damaged` (wrong key and damage look alike to a cipher), `disk`
 */
export function openVault(path: string, key: Uint8Array, presence: 'existing' | 'create' = 'create'): Database {
  if (key.length !== 32) throw new Error('the vault key has 32 bytes');
  const existed = existsSync(path);
  if (existed && liesPlain(path)) refuse({ code: 'vault-damaged', what: 'plaintext' });
  if (!existed && presence === 'existing') refuse({ code: 'vault-damaged', what: 'database' });
  if (existed && !new JournalMark(path).isKept()) refuse({ code: 'vault-damaged', what: 'database' });
  const driver = openDriver(path, { fileMustExist: presence === 'existing' });
  try {
    // The order matters: cipher, then format, then key, before any other statement.
    driver.pragma(`cipher = 'sqlcipher'`);
    driver.pragma('legacy = 4');
    // As "raw:" and bytes it skips the passphrase KDF, and the buffer can be zeroed; a hex string could not.
    const rawKey = Buffer.concat([Buffer.from('raw:'), key]);
    driver.key(rawKey);
    rawKey.fill(0);
    for (const pragma of commonPragmas) driver.pragma(pragma);
    driver.pragma('secure_delete = on');
    driver.pragma('cache_size = -65536');
    driver.pragma('journal_mode = wal');
    driver.pragma('synchronous = full');
    const database = new Database(driver);
    for (const file of [path, `${path}-wal`, `${path}-shm`]) if (existsSync(file)) chmodSync(file, 0o600);
    database.keepWatch();
    if (startsPlain(database.held(openSync(path, 'r')))) {
      database.close();
      refuse({ code: 'vault-damaged', what: 'plaintext' });
    }
    return database;
  } catch (error) {
    driver.close();
    return refused(error, path);
  }
}

/** A full or read-only disk must not look like damage: nobody is to bring back an old copy for it. */
function refused(error: unknown, path: string): never {
  const why = diskTrouble(error, dirname(path));
  if (why !== undefined) refuse({ code: 'disk', why });
  if (isDamage(error)) refuse({ code: 'vault-damaged', what: 'database' });
  throw error;
}

/**
 * Brings an open vault to the schema of `migrations`, with `charts` to seal and open the words of its charts.
 * Where this fails, the vault is closed again.
 * @throws FaultError `vault-damaged`, `vault-newer`, `disk`
 */
export function prepareVault(database: Database, charts: ChartCipher, migrations: readonly Migration[]): void {
  try {
    database.sealWith(charts);
    migrate(database, migrations);
    wipe(database);
  } catch (error) {
    database.close();
    return refused(error, database.driver.name);
  }
}

/**
 * Rewrites the whole file where a migration asked for it: words that it took from a table may still stand in the gaps
 * of rearranged pages. The request stays until this has been done, whatever comes between.
 */
function wipe(database: Database): void {
  const { driver } = database;
  if (driver.prepare(`select 1 from sqlite_schema where name = 'wipes'`).get() === undefined) return;
  if (driver.prepare('select 1 from wipes').get() === undefined) return;
  try {
    driver.exec('vacuum');
    if (!database.emptyJournal()) return;
    driver.exec('delete from wipes');
  } catch (error) {
    // A disk without the room for it must not keep anyone from the charts: it is done another day.
    if (!(error instanceof Driver.SqliteError && /^SQLITE_(FULL|BUSY)/.test(error.code))) throw error;
  }
}

/**
 * Opens or creates the reference database: public code sets, not encrypted, apart from the vault.
 * @throws FaultError `bad-file` (`unreadable`) where the file is none or is damaged, `vault-newer`
 */
export function openReference(path: string, migrations: readonly Migration[]): Database {
  const driver = openDriver(path);
  try {
    for (const pragma of commonPragmas) driver.pragma(pragma);
    driver.pragma('journal_mode = wal');
    driver.pragma('synchronous = normal');
    driver.pragma('cache_size = -65536');
    const database = new Database(driver);
    migrate(database, migrations);
    return database;
  } catch (error) {
    driver.close();
    if (error instanceof Driver.SqliteError && noDatabase.test(error.code)) {
      refuse({ code: 'bad-file', why: 'unreadable', expected: 'a reference database', found: 'another kind of file, or a damaged one' });
    }
    throw error;
  }
}
