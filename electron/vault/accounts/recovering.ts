import { refuse, type Clock } from '../../../shared/kernel';
import { initialPolicy } from '../../../shared/policy';
import { appendAudit } from '../audit';
import type { VaultKeeper } from '../keys';
import { passphraseRulesOf, requireStrong } from './passphrase';
import { listPeople } from './store';

/**
 * Sets another passphrase with the organisation's recovery key, and has the log of the vault say so in the holder's name.
 * @param identity the private key (`AGE-SECRET-KEY-1…`)
 * @param next the passphrase; the caller zeroes it
 * @throws FaultError as `VaultKeeper.setAnew`; `weak-passphrase`
 */
export function setPassphraseAnew(keeper: VaultKeeper, identity: string, next: Uint8Array, clock: Clock): Promise<void> {
  return keeper.setAnew(identity, next, (database, { finding, note }) => {
    const holder = listPeople(database)[0] ?? refuse({ code: 'vault-damaged', what: 'database' });
    requireStrong(next, [holder.name, holder.identifier], passphraseRulesOf(initialPolicy));
    database.transaction('write', (db) => {
      if (finding !== null) appendAudit(db, holder, clock.now(), finding);
      appendAudit(db, holder, clock.now(), { event: 'vault.recovered', fingerprint: keeper.recoveryFingerprint() });
      note(db);
    });
  });
}
