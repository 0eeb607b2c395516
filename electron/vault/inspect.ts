import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import type { AuditVerdict } from '../../shared/audit';
import { verifyAudit } from './audit';
import type { Database } from './store';

/** What can be proved of an opened vault without looking at a chart. */
export type VaultInspection = {
  readonly audit: AuditVerdict;
  /** SQLite's own check of every page, each of which carries an HMAC: empty when sound. */
  readonly damage: readonly string[];
  readonly cipher: { readonly name: string; readonly format: string; readonly pageSize: number; readonly encryptedHeader: boolean };
  /** Files that other users of the machine could read. */
  readonly exposed: readonly string[];
  readonly schema: number;
};

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function beginsEncrypted(path: string): boolean {
  const head = Buffer.alloc(15);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, head.length, 0);
  } finally {
    closeSync(file);
  }
  return !head.equals(Buffer.from('SQLite format 3'));
}

function damageOf(database: Database): readonly string[] {
  try {
    const found: unknown = database.driver.pragma('integrity_check(10)');
    const lines = Array.isArray(found) ? found.map((row: unknown) => textOf(typeof row === 'object' && row !== null ? Object.values(row)[0] : row)) : [];
    return lines.filter((line) => line !== 'ok');
  } catch {
    return ['a page cannot be read: its HMAC does not match'];
  }
}

function verdictOf(database: Database): AuditVerdict {
  try {
    return verifyAudit(database);
  } catch {
    return { sound: false, events: 0, firstBad: 1, why: 'unreadable' };
  }
}

/** Inspects an open vault: audit chain, integrity of every page, cipher, file modes. Changes nothing. */
export function inspectVault(database: Database, path: string): VaultInspection {
  const files = [path, `${path}-wal`, `${path}-shm`].filter((file) => existsSync(file));
  return {
    audit: verdictOf(database),
    damage: damageOf(database),
    cipher: {
      name: textOf(database.driver.pragma('cipher', { simple: true })),
      format: `SQLCipher ${textOf(database.driver.pragma('legacy', { simple: true }))}`,
      pageSize: Number(database.driver.pragma('page_size', { simple: true })),
      encryptedHeader: beginsEncrypted(path),
    },
    exposed: process.platform === 'win32' ? [] : files.filter((file) => (statSync(file).mode & 0o077) !== 0),
    schema: Number(database.driver.pragma('user_version', { simple: true })),
  };
}
