import type { Policy } from '../../../shared/policy';
import type { Kdf, KdfFloor } from './derive';

/** What the policy demands of a vault's keys. */
export type KeyDemands = {
  readonly kdf: KdfFloor;
  readonly keychain: Policy['keychain'];
  readonly recoveryKey: Policy['recoveryKey'];
};

/** The part of the policy that is about a vault's keys. */
export function keyDemandsOf({ kdfMebibytes, kdfPasses, keychain, recoveryKey }: Policy): KeyDemands {
  return { kdf: { memoryKiB: kdfMebibytes * 1024, passes: kdfPasses }, keychain, recoveryKey };
}

/** Whether a guess at this key costs less than it has to. */
export function isBelow({ memoryKiB, passes }: Kdf, floor: KdfFloor): boolean {
  return memoryKiB < floor.memoryKiB || passes < floor.passes;
}
