import { freemem, totalmem } from 'node:os';
import { refuse } from '../../../shared/kernel';
import type { KdfFloor } from './derive';

/**
 * Memory that a derivation can take now, in KiB. macOS counts as free only what nothing uses, not even a cache that it gives
 * up on demand: there, half of what the computer has.
 */
export function availableKiB(): number {
  return Math.floor((process.platform === 'darwin' ? totalmem() / 2 : freemem()) / 1024);
}

/**
 * Refuses a cost that this computer cannot pay, before it is asked for: Argon2id's memory is taken as a whole, and where
 * there is too little the process would end, or the key’s work lie in swap.
 * @param byPolicy whether a policy asks for it; otherwise the vault was sealed so
 * @throws FaultError `memory-short`
 */
export function requireMemory({ memoryKiB }: Pick<KdfFloor, 'memoryKiB'>, freeKiB: number, byPolicy: boolean): void {
  if (memoryKiB > freeKiB) refuse({ code: 'memory-short', neededMebibytes: memoryKiB / 1024, freeMebibytes: Math.floor(freeKiB / 1024), byPolicy });
}
