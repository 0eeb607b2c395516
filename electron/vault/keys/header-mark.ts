import { dirname } from 'node:path';
import type { AuditEvent } from '../../../shared/audit';
import { z } from '../../../shared/kernel';
import { diskTrouble, headerMarkedSince, schemaOf, sql, type Database, type WritableDatabase } from '../store';

const byWhat = ['created', 'passphrase', 'recovered', 'raised', 'found'] as const;
export type HeaderBy = (typeof byWhat)[number];

const rowSchema = z.strictObject({ mark: z.string(), by: z.enum(byWhat), settled: z.int() });

/** What is amiss between the header that has opened the vault and the one that the log has last put in force. */
export type HeaderFinding = Extract<AuditEvent, { event: 'vault.change-undone' | 'vault.header-other' }>;

/**
 * Notes which header is put in force: in the transaction of the event that says so, before the header takes its place. A process
 * that ends between the two leaves a log that says too much; the next opening finds the header that was, and takes it back.
 */
export function noteHeader(db: WritableDatabase, mark: string, by: HeaderBy): void {
  db.run(sql`insert into header_mark (one, mark, brought_by, settled) values (1, ${mark}, ${by}, 0) on conflict (one) do update set mark = excluded.mark, brought_by = excluded.brought_by, settled = 0`);
}

/**
 * Notes that the header is in its place: from here on another one was put there by somebody. A disk that does not take that
 * leaves it to the next opening.
 */
export function settleHeader(database: Database): void {
  if (!knowsMarks(database)) return;
  try {
    database.run(sql`update header_mark set settled = 1 where settled = 0`);
  } catch (error) {
    if (diskTrouble(error, dirname(database.driver.name)) === undefined) throw error;
  }
}

/** Whether a vault is of a schema that knows which header is in force. */
export function knowsMarks(database: Database): boolean {
  return schemaOf(database) >= headerMarkedSince;
}

/**
 * Holds the header that has opened the vault against the one that the log has last put in force; null where nothing is amiss, or
 * nothing is known.
 */
export function judgeHeader(database: Database, mark: string): HeaderFinding | null {
  if (!knowsMarks(database)) return null;
  const row = database.get(rowSchema, sql`select mark, brought_by as by, settled from header_mark`);
  if (row === undefined || row.mark === mark) return null;
  const { by, settled } = row;
  // What is not settled was begun in a process that has ended since.
  return settled === 0 && (by === 'passphrase' || by === 'recovered' || by === 'raised') ? { event: 'vault.change-undone', what: by } : { event: 'vault.header-other' };
}
