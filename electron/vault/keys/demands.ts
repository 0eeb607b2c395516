import type { OrganisationPolicy, Policy } from '../../../shared/policy';
import type { Kdf, KdfFloor } from './derive';

/** What the policy demands of a vault's keys. */
export type KeyDemands = {
  readonly kdf: KdfFloor;
  readonly keychain: Policy['keychain'];
  /** The public key that the vault is also to be sealed to, none, or one that cannot be read: then what is sealed stays as it is. */
  readonly recovery: { readonly is: 'none' } | { readonly is: 'unreadable' } | { readonly is: 'key'; readonly recipient: string };
};

/** The part of the policy that is about a vault's keys. */
export function keyDemandsOf({ policy: { kdfMebibytes, kdfPasses, keychain, recoveryKey }, origins }: Pick<OrganisationPolicy, 'policy' | 'origins'>): KeyDemands {
  return {
    kdf: { memoryKiB: kdfMebibytes * 1024, passes: kdfPasses },
    keychain,
    // Unreadable is not absent: nothing is taken away on the word of somebody who could not be understood.
    recovery: recoveryKey !== null ? { is: 'key', recipient: recoveryKey } : origins.recoveryKey.by === 'unreadable' ? { is: 'unreadable' } : { is: 'none' },
  };
}

/** Whether a guess at this key costs less than it has to. */
export function isBelow({ memoryKiB, passes }: Kdf, floor: KdfFloor): boolean {
  return memoryKiB < floor.memoryKiB || passes < floor.passes;
}
