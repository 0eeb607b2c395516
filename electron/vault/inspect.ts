import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import type { AuditVerdict, HeadFinding } from '../../shared/audit';
import { z } from '../../shared/kernel';
import { verifyAudit } from './audit';
import { ChartKeys, type ExaminedVault } from './keys';
import { markSuffix, sql, type Database } from './store';

/** What can be proved of the keys of the charts. */
export type ChartKeysInspection =
  /** The vault is from a Chartlock that had none: its next unlocking makes them. */
  | { readonly state: 'none' }
  | { readonly state: 'closed'; readonly fault: string }
  | {
      readonly state: 'open';
      /** Whether both files of the ring are as they should be. The next unlocking mends one that is not. */
      readonly whole: boolean;
      readonly encounters: number;
      /** Encounters that cannot be read, their own key being lost: how many, and the references of the first. */
      readonly unreadable: number;
      readonly first: readonly string[];
      /** Keys that belong to no encounter, those of dead charts that wait for the keychain among them. */
      readonly idle: number;
    };

/** What can be proved of an opened vault without looking at a chart. */
export type VaultInspection = {
  readonly audit: AuditVerdict;
  /** What is wrong between the log and the seal of its head; null where nothing is. */
  readonly head: HeadFinding | null;
  readonly chartKeys: ChartKeysInspection;
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

const proofRow = z.strictObject({ id: z.string(), ref: z.string(), proof: z.instanceof(Uint8Array) });

function chartKeysOf({ database, chartKeys }: Pick<ExaminedVault, 'database' | 'chartKeys'>): ChartKeysInspection {
  if (chartKeys === null) return { state: 'none' };
  if (!(chartKeys instanceof ChartKeys)) return { state: 'closed', fault: Object.values(chartKeys).join(', ') };
  let encounters: z.infer<typeof proofRow>[];
  try {
    encounters = database.all(proofRow, sql`select id, ref, key_proof as proof from encounters order by id`);
  } catch {
    return { state: 'closed', fault: 'the encounters cannot be read' };
  }
  const unreadable = encounters.filter(({ id, proof }) => !chartKeys.proves(id, proof));
  return {
    state: 'open',
    whole: chartKeys.isWhole,
    encounters: encounters.length,
    unreadable: unreadable.length,
    first: unreadable.slice(0, 10).map(({ ref }) => ref),
    idle: chartKeys.size - encounters.filter(({ id }) => chartKeys.has(id)).length,
  };
}

/** Inspects an open vault: audit chain, keys of the charts, integrity of every page, cipher, file modes. Changes nothing. */
export function inspectVault(vault: ExaminedVault, path: string, besides: readonly string[] = []): VaultInspection {
  const { database } = vault;
  const files = [path, `${path}-wal`, `${path}-shm`, `${path}${markSuffix}`, ...besides].filter((file) => existsSync(file));
  return {
    audit: verdictOf(database),
    head: vault.head,
    chartKeys: chartKeysOf(vault),
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
