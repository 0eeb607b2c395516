import type { AuditEvent } from '../../../shared/audit';
import type { SessionKeys } from '../../../shared/accounts';
import type { ChartKeys } from './chart-keys';
import { isBelow, type KeyDemands } from './demands';
import type { Kdf, KdfFloor } from './derive';
import { addDeviceSecret, readDeviceSecret } from './device-secret';
import { checksumOf, sealedHeader, stageHeader, type Header } from './header';
import type { KeychainPort } from './keychain';
import { bindChartKeys, type RingPlace } from './open-ring';
import { isRecipient, recipientFingerprint, Recovery } from './recovery';
import { readRingSecrets } from './ring-secret';

/**
 * What changes about a vault's keys: `seal` puts it in place, once the log has `events`, and the database what the new header
 * hashes to (`noteHeader`); null where there is none.
 */
export type KeyChanges = { readonly events: readonly AuditEvent[]; readonly header: string | null; readonly seal: () => void };

/** A vault whose keys are at hand: while it is made, and while it is unlocked. */
export type KeysAtHand = {
  readonly folder: string;
  readonly headerPath: string;
  readonly header: Header;
  readonly dek: Uint8Array;
  readonly chartKeys: ChartKeys;
  readonly keychain: KeychainPort;
};

const nothing: KeyChanges = { events: [], header: null, seal: () => undefined };

/**
 * A header as the policy demands it, written beside the present one, which stays in force until `seal`.
 * @throws FaultError `keychain`
 */
export async function raiseHeader(
  { headerPath, header, dek, chartKeys, keychain }: KeysAtHand,
  demands: KeyDemands,
  calibrate: (floor: KdfFloor) => Promise<Kdf>,
  passphrase: Uint8Array,
  ring: () => RingPlace,
): Promise<{ readonly changes: KeyChanges; readonly device: string | null }> {
  // A ring that is in the keychain already is on its way there: that is taken to its end.
  const isAdding = header.device === null && (demands.keychain === 'required' || chartKeys.inKeychain);
  const isDearer = isBelow(header.kdf, demands.kdf);
  if (!isAdding && !isDearer) return { changes: nothing, device: header.device };
  const secret = isAdding ? await addDeviceSecret(keychain, header.vaultId) : await readDeviceSecret(keychain, header);
  try {
    const next = await sealedHeader(header, await calibrate(demands.kdf), dek, passphrase, secret);
    const seal = stageHeader(headerPath, next);
    if (isAdding && !chartKeys.inKeychain) await bindChartKeys(chartKeys, ring(), keychain);
    const events: AuditEvent[] = [];
    if (isAdding) events.push({ event: 'vault.keychain-added' });
    if (isDearer) events.push({ event: 'vault.kdf-raised', mebibytes: next.kdf.memoryKiB / 1024, passes: next.kdf.passes });
    return { changes: { events, header: checksumOf(next), seal }, device: next.device };
  } finally {
    secret?.fill(0);
  }
}

/** Brings what the organisation can open the vault with to what the policy says: made, made anew, or taken away. */
export async function raiseRecovery(
  { folder, header, dek, chartKeys, keychain }: KeysAtHand,
  demand: KeyDemands['recovery'],
): Promise<{ readonly changes: KeyChanges; readonly recovery: SessionKeys['recovery'] }> {
  const recovery = new Recovery(folder, header.vaultId);
  if (demand.is === 'none') {
    const changes: KeyChanges = recovery.exists() ? { events: [{ event: 'vault.recovery-removed' }], header: null, seal: () => recovery.remove() } : nothing;
    return { changes, recovery: { state: 'none' } };
  }
  // Its shape was checked with the policy; only age knows its checksum. What was sealed before stays.
  if (demand.is === 'unreadable' || !isRecipient(demand.recipient)) {
    const kept = recovery.recipient();
    return { changes: { ...nothing, events: [{ event: 'vault.recovery-refused' }] }, recovery: { state: 'unreadable', kept: kept === undefined ? null : recipientFingerprint(kept) } };
  }
  const { recipient } = demand;
  const fingerprint = recipientFingerprint(recipient);
  const secrets = chartKeys.inKeychain ? await readRingSecrets({ port: keychain, vaultId: header.vaultId }) : [];
  try {
    if (recovery.holds(recipient, secrets)) return { changes: nothing, recovery: { state: 'set', fingerprint } };
    const isNew = recovery.recipient() !== recipient;
    const seal = await recovery.stage(recipient, dek, secrets);
    return { changes: { events: isNew ? [{ event: 'vault.recovery-set', fingerprint }] : [], header: null, seal }, recovery: { state: 'set', fingerprint } };
  } finally {
    for (const secret of secrets) secret.fill(0);
  }
}

/** Both, in their order. */
export function joinChanges(...changes: readonly KeyChanges[]): KeyChanges {
  return {
    events: changes.flatMap(({ events }) => events),
    header: changes.findLast(({ header }) => header !== null)?.header ?? null,
    seal: () => {
      for (const { seal } of changes) seal();
    },
  };
}
