import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs';
import Driver from 'better-sqlite3-multiple-ciphers';
import type { CopyFailure } from '../../../shared/kernel';
import type { Database } from './database';
import { schemaOf } from './migrate';

/**
 * Writes a whole copy of an open vault, under its own key and down to the disk (`VACUUM INTO`: page by page encrypted,
 * whoever writes meanwhile waits). Not to be called inside a transaction.
 * @param path where the copy comes; whatever is there is replaced
 * @returns why it could not be written; then nothing is left of it
 */
export function writeCopy({ driver }: Database, path: string): CopyFailure | undefined {
  try {
    rmSync(path, { force: true });
    // SQLite fills an empty file that is there: so nobody else could read it even while it grows.
    closeSync(openSync(path, 'wx', 0o600));
    driver.prepare('vacuum into ?').run(path);
    const file = openSync(path, 'r+');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return undefined;
  } catch (error) {
    rmSync(path, { force: true });
    const failure = copyFailureOf(error);
    if (failure !== undefined) return failure;
    throw error;
  }
}

/** What of the disk an error tells, where a file was copied or written; undefined where it is another matter. */
export function copyFailureOf(error: unknown): CopyFailure | undefined {
  if (isFull(error)) return 'disk-full';
  return isOfTheDisk(error) ? 'disk' : undefined;
}

/**
 * Opens a copy beside the vault that it is of, under the same key, and reads every page of it: each proves itself by its
 * HMAC, the structure by SQLite's own check.
 */
export function isSoundCopy(database: Database, path: string): boolean {
  return holdsOf(database, path, ({ driver }) => hasSchemaOf(database) && driver.pragma('vault_copy.integrity_check(1)', { simple: true }) === 'ok');
}

/** Whether a copy has the schema that the open vault has. */
export function isSameSchema(database: Database, path: string): boolean {
  return holdsOf(database, path, () => hasSchemaOf(database));
}

function hasSchemaOf(database: Database): boolean {
  return Number(database.driver.pragma('vault_copy.user_version', { simple: true })) === schemaOf(database);
}

/** Whether something holds of a copy while it is open beside the vault, under its key; false where it cannot be read. */
function holdsOf(database: Database, path: string, look: (database: Database) => boolean): boolean {
  if (!existsSync(path)) return false;
  const { driver } = database;
  try {
    driver.prepare('attach ? as vault_copy').run(path);
  } catch (error) {
    if (error instanceof Driver.SqliteError) return false;
    throw error;
  }
  try {
    return look(database);
  } catch (error) {
    if (error instanceof Driver.SqliteError) return false;
    throw error;
  } finally {
    driver.exec('detach vault_copy');
  }
}

/** Whether every page of an open vault proves itself and its structure is as it should be. */
export function isWhole({ driver }: Database): boolean {
  try {
    return driver.pragma('integrity_check(1)', { simple: true }) === 'ok';
  } catch (error) {
    if (error instanceof Driver.SqliteError) return false;
    throw error;
  }
}

function isFull(error: unknown): boolean {
  return codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT' || /^SQLITE_FULL/.test(codeOf(error));
}

function isOfTheDisk(error: unknown): boolean {
  return /^(E[A-Z]+$|SQLITE_(IOERR|CANTOPEN|READONLY|PERM))/.test(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
