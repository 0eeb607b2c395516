import { localDate, type LockReason } from '../../shared/kernel';
import { formatDate, formatTime } from '../ui';

/** What follows "Locked at 14:05". */
const causes: Readonly<Record<Exclude<LockReason, 'manual' | 'panic'>, string>> = {
  visitor: 'because you had a visitor.',
  idle: 'because nobody touched the desk.',
  'session-maximum': 'because the longest session was over.',
  'shift-ended': 'at the end of the shift.',
  'clock-jumped': 'because the computer’s clock jumped.',
  'os-locked': 'together with the computer.',
  suspend: 'because the computer went to sleep.',
  'user-switched': 'because another user came to the computer.',
  'remote-disconnected': 'because the remote connection ended.',
  shutdown: 'because the computer was shutting down.',
  'display-off': 'because the screen was turned off.',
  'lid-closed': 'because the lid was closed.',
  posture: 'because this computer no longer met the policy.',
  'off-roster': 'because your organisation’s roster does not name you any more.',
  'vault-process-ended': 'because the vault process ended. Your work is saved up to the last second.',
  'renderer-ended': 'because the window stopped working. Your work is saved up to the last second.',
};

/** Why the desk is locked and since when, in words: "Locked at 14:05 because nobody touched the desk." */
export function lockWords(reason: LockReason | null, lockedAt: number | null, now: number): string {
  if (reason === null) return 'Locked until you enter your passphrase.';
  const when = lockedAt === null ? '' : whenWords(lockedAt, now);
  switch (reason) {
    case 'manual':
      return `You locked this desk${when}.`;
    case 'panic':
      return when === '' ? 'You locked this desk at once.' : `You locked this desk at once,${when}.`;
    case 'shift-ended':
      return when === '' ? 'Locked at the end of the shift.' : `Locked${when}, ${causes[reason]}`;
    default:
      return `Locked${when} ${causes[reason]}`;
  }
}

/** The time alone while it is still that day. */
function whenWords(at: number, now: number): string {
  return localDate(at) === localDate(now) ? ` at ${formatTime(at)}` : ` on ${formatDate(localDate(at))} at ${formatTime(at)}`;
}
