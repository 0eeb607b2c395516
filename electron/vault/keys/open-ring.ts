import { refuse, type VaultId } from '../../../shared/kernel';
import { ChartKeys } from './chart-keys';
import type { KeychainPort } from './keychain';
import { Ring } from './ring';
import { makeRingSecret, readRingSecrets, RingSecret, type KeptSecrets } from './ring-secret';

/** Where a vault's ring of chart keys lies and what it is sealed with. */
export type RingPlace = {
  readonly folder: string;
  readonly vaultId: VaultId;
  /** What the ring takes of the data key; kept for the session. */
  readonly half: Buffer;
  /** Null in a vault that the passphrase alone protects. */
  readonly keychain: KeychainPort | null;
  /** Where the ring may have come under a keychain's secret already, though the vault's header does not say so yet. */
  readonly onTheWay?: KeychainPort;
  /** The ring's secrets, where they are known without the keychain. */
  readonly secrets?: readonly Buffer[];
  readonly kept?: KeptSecrets;
};

/**
 * Opens the ring that is there. A burial that was cut short is taken to its end or back to its beginning, and a
 * spoiled file is written anew from the other one; an auditor, who looks at it 'as-is', changes nothing.
 * @throws FaultError `vault-damaged` (`chart-keys`), `keychain`
 */
export async function openChartKeys(place: RingPlace, manner: 'to-work' | 'as-is' = 'to-work'): Promise<ChartKeys> {
  const { folder, vaultId, half, keychain: port, onTheWay, kept } = place;
  const ring = new Ring(folder, vaultId);
  const keychain = port === null ? null : { port, vaultId, kept };
  const secrets = keychain === null ? [...(place.secrets ?? []), Buffer.alloc(0)] : await readRingSecrets(keychain);
  if (secrets.length === 0) refuse({ code: 'keychain', why: 'secret-missing' });
  try {
    // The new one first: where it fits, the burial had reached the disk.
    for (const candidate of secrets) {
      const secret = new RingSecret(half, candidate, keychain, secrets.length === 1);
      const opened = ring.open(secret.kek());
      if (opened === undefined) continue;
      const keys = new ChartKeys(ring, secret, opened.keys, opened.alike);
      if (manner === 'to-work') await keys.mend();
      return keys;
    }
  } finally {
    for (const candidate of secrets) candidate.fill(0);
  }
  if (onTheWay !== undefined && (await holdsRingSecret(onTheWay, vaultId))) return openChartKeys({ folder, vaultId, half, keychain: onTheWay, ...(kept === undefined ? {} : { kept }) }, manner);
  return refuse({ code: 'vault-damaged', what: 'chart-keys' });
}

/**
 * Brings the ring of a vault that had no keychain under a secret of the keychain; a secret that is there already is
 * used, as in `makeChartKeys`.
 * @throws FaultError `keychain`
 */
export async function bindChartKeys(keys: ChartKeys, { vaultId, half, kept: told }: RingPlace, port: KeychainPort): Promise<void> {
  const keychain = { port, vaultId, kept: told };
  const [kept, ...others] = await readRingSecrets(keychain);
  for (const other of others) other.fill(0);
  keys.moveUnder(new RingSecret(half, kept ?? (await makeRingSecret(keychain)), keychain, others.length === 0));
}

/**
 * Makes the ring of a vault that has none yet. A secret that the keychain has for it already is used: another folder
 * of the same vault, set aside while an older copy is looked at, may still need it.
 * @throws FaultError `keychain`
 */
export async function makeChartKeys({ folder, vaultId, half, keychain: port, kept: told }: RingPlace): Promise<ChartKeys> {
  const keychain = port === null ? null : { port, vaultId, kept: told };
  const [kept, ...others] = keychain === null ? [Buffer.alloc(0)] : await readRingSecrets(keychain);
  for (const other of others) other.fill(0);
  const secret = kept ?? (keychain === null ? Buffer.alloc(0) : await makeRingSecret(keychain));
  const keys = new ChartKeys(new Ring(folder, vaultId), new RingSecret(half, secret, keychain), new Map(), false);
  keys.save();
  return keys;
}

/** Whether a keychain that answers holds a secret for this vault's ring. */
async function holdsRingSecret(port: KeychainPort, vaultId: VaultId): Promise<boolean> {
  if ((await port.probe()).state !== 'present') return false;
  const secrets = await readRingSecrets({ port, vaultId });
  for (const secret of secrets) secret.fill(0);
  return secrets.length > 0;
}

/** Whether a vault has a ring, sound or not. */
export function hasRing({ folder, vaultId }: RingPlace): boolean {
  return new Ring(folder, vaultId).exists();
}
