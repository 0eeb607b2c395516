import { certificateIdSchema, type VaultId } from '../../../shared/kernel';
import type { DisposalStatement } from '../../../shared/retention';
import type { Context } from '../handlers';
import { signStatement } from '../signing';
import type { WritableDatabase } from '../store';
import { deleteDeath, insertCertificate, type StoredDeath } from './store';

/** How the key of a record was destroyed, and when that was done; null where it had none of its own. */
export type KeyEnd = { readonly method: 'rotated' | 'erased'; readonly at: number } | null;

/** Signs what became of a record, in the caller's transaction: the certificate takes the place of the noted death. */
export function certify(db: WritableDatabase, context: Context, vaultId: VaultId, { seq, ...death }: StoredDeath, keyEnd: KeyEnd): void {
  const certificateId = context.newId('crt', certificateIdSchema);
  const statement: DisposalStatement = {
    kind: 'chartlock.disposal', format: 1, certificateId, vaultId, ...death, keyDestroyedAt: keyEnd?.at ?? null, method: keyEnd?.method ?? 'rows-only',
  };
  insertCertificate(db, certificateId, signStatement(db, statement, context.now));
  deleteDeath(db, seq);
  context.alsoAudit({ event: 'retention.certified', certificateId, encounterId: death.encounterId });
}
