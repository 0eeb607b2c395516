import type { Fault } from '../../shared/kernel';

/** Why nothing could be done with a vault, in words for a terminal. */
export function vaultTrouble(fault: Fault): string {
  return fault.code === 'vault-missing' ? 'a vault was here, and is gone: `vault status` says what is missing' : Object.values(fault).join(', ');
}
