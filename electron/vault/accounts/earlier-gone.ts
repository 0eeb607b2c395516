import type { EarlierVault } from '../../../shared/accounts';
import type { AuditEvent } from '../../../shared/audit';
import { z } from '../../../shared/kernel';
import { sql, type ReadableDatabase } from '../store';

/** What the log says of a vault that was here before this one. @param afresh whether whoever made this one was told */
export function earlierGone({ vaultId, events, lastAt, head, before }: EarlierVault, afresh: boolean): AuditEvent {
  return { event: 'vault.earlier-gone', vaultId, events, lastAt, head, before, afresh };
}

/** Whether the log says already that a vault is gone. */
export function isKnownGone(db: ReadableDatabase, { vaultId }: EarlierVault): boolean {
  return db.get(z.strictObject({ one: z.int() }), sql`select 1 as one from audit where event = 'vault.earlier-gone' and json_extract(body, '$.vaultId') is ${vaultId} limit 1`) !== undefined;
}
