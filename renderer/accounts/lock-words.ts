import type { LockReason } from '../../shared/kernel';

const words: Readonly<Record<LockReason, string>> = {
  manual: 'You locked this desk.',
  panic: 'You locked this desk at once.',
  visitor: 'Locked because you had a visitor.',
  idle: 'Locked because nobody touched the desk.',
  'session-maximum': 'Locked because the longest session was over.',
  'shift-ended': 'Locked at the end of the shift.',
  'clock-jumped': 'Locked because the computer’s clock jumped.',
  'os-locked': 'Locked together with the computer.',
  suspend: 'Locked because the computer went to sleep.',
  'user-switched': 'Locked because another user came to the computer.',
  'remote-disconnected': 'Locked because the remote connection ended.',
  shutdown: 'Locked because the computer was shutting down.',
  'display-off': 'Locked because the screen was turned off.',
  'lid-closed': 'Locked because the lid was closed.',
  'vault-process-ended': 'Locked because the vault process ended. Your work is saved up to the last second.',
  'renderer-ended': 'Locked because the window stopped working. Your work is saved up to the last second.',
};

/** Why the desk is locked, in words. */
export function lockWords(reason: LockReason | null): string {
  return reason === null ? 'Locked until you enter your passphrase.' : words[reason];
}
