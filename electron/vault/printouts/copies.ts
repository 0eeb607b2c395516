import { printoutIdSchema, refuse, type EncounterId, type PrintoutId } from '../../../shared/kernel';
import type { Policy } from '../../../shared/policy';
import type { Printout } from '../../../shared/printouts';
import type { Context } from '../handlers';
import type { ReadableDatabase, WritableDatabase } from '../store';
import { findPrintout, insertPrintout, nextCopyNumber } from './store';

const hourMs = 3_600_000;

/** What a copy is of: its chart, and the reference that is printed on it and stands in the ledger. */
export type Copied = { readonly encounterId: EncounterId; readonly ref: string };

/**
 * Enters a copy in the ledger before it can be on paper. @returns what the ledger has of it
 * @throws FaultError `not-permitted` (`printing`) unless the policy allows printing
 */
export function enterCopy(db: WritableDatabase, { encounterId, ref }: Copied, { printing, shredWithinHours }: Policy, { person, now, newId }: Pick<Context, 'person' | 'now' | 'newId'>): Printout {
  if (printing !== 'watermarked') refuse({ code: 'not-permitted', what: 'printing' });
  const id = newId('prt', printoutIdSchema);
  insertPrintout(db, { id, encounterId, ref, copyNumber: nextCopyNumber(db), by: person.id, at: now, shredBy: now + shredWithinHours * hourMs });
  return existingCopy(db, id);
}

/** @throws FaultError `not-found` (`printout`) */
export function existingCopy(db: ReadableDatabase, id: PrintoutId): Printout {
  return findPrintout(db, id) ?? refuse({ code: 'not-found', what: 'printout' });
}
