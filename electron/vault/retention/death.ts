import type { DeathCause, EncounterId } from '../../../shared/kernel';
import type { Context } from '../handlers';
import type { Keeper } from '../keeper';
import type { ReadableDatabase, WritableDatabase } from '../store';
import type { Kept } from './records';
import { insertDeath } from './store';

/** The charts' own keys, as far as a death is concerned. */
export type GraveKeys = {
  /** SHA-256 of a chart's key; undefined where it has none. */
  readonly fingerprint: (encounterId: EncounterId) => string | undefined;
  /**
   * Destroys keys; ids without a key are no error, so that a retry completes what was begun.
   * @throws FaultError `keychain`, and nothing has changed
   */
  readonly bury: (encounterIds: readonly EncounterId[]) => Promise<'rotated' | 'erased'>;
};

/** What other domains have to say about the end of a chart. */
export type ChartClaims = {
  /** @throws FaultError where a person must do something first, before they remove it */
  readonly demandRemovable: (db: ReadableDatabase, encounterId: EncounterId) => void;
  /** Ends outside what ends here with the chart: in the same transaction, while its rows are still there. */
  readonly endWith: (db: WritableDatabase, context: Context, encounterId: EncounterId) => void;
};

export type Dying = { readonly keeper: Keeper; readonly record: Kept; readonly why: DeathCause; readonly rule: string | null };

/**
 * Lets a record die, in the caller's transaction: its rows are deleted, what its certificate will say is noted, and the
 * log has it. Its key follows after the commit, and then the certificate.
 */
export function letDie(db: WritableDatabase, context: Context, { keeper, record, why, rule }: Dying, keys: Pick<GraveKeys, 'fingerprint'>, { endWith }: Pick<ChartClaims, 'endWith'>): void {
  const { id, recordClass, encounterId, ref, since, lastUsed, bytes } = record;
  // Only a chart has a key of its own; what belongs to one that stays was sealed under that chart's.
  const keySha256 = recordClass === 'chart' && encounterId !== null ? (keys.fingerprint(encounterId) ?? null) : null;
  insertDeath(db, {
    recordClass, recordId: id, encounterId, ref, why, rule, by: why === 'removed' ? context.person.id : null, since, lastUsed,
    documents: keeper.documents(db, id), bytes, keySha256, diedAt: context.now,
  });
  if (recordClass === 'chart' && encounterId !== null) endWith(db, context, encounterId);
  keeper.remove(db, id);
  context.alsoAudit({ event: 'retention.died', recordClass, encounterId, why });
}
