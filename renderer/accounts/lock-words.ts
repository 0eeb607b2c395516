import type { LockReason } from '../../shared/ipc';

/** Why the desk is locked, in words. */
export function lockWords(reason: LockReason | null): string {
  switch (reason) {
    case null:
      return 'Locked until you enter your passphrase.';
    case 'manual':
      return 'You locked this desk.';
    case 'vault-process-ended':
      return 'Locked because the vault process ended. Your work is saved up to the last second.';
    case 'renderer-ended':
      return 'Locked because the window stopped working. Your work is saved up to the last second.';
  }
}
