import type { GuardState } from '../../../shared/ipc';
import { formatClock } from '../../ui';

type Lock = GuardState['lock'];

/** What the next lock is, in a sentence that counts: "Locks in 0:45 because nobody touches the desk." */
export function lockSentence({ because, inSeconds }: Lock): string {
  const time = formatClock(inSeconds);
  switch (because) {
    case 'idle':
      return `Locks in ${time} because nobody touches the desk.`;
    case 'session-maximum':
      return `The session ends in ${time}; what you typed is kept.`;
    case 'shift-ended':
      return `The shift ends in ${time}; what you typed is kept.`;
    case 'posture':
      return `Locks in ${time} because this computer does not meet the policy now.`;
    default:
      return `Locks in ${time}.`;
  }
}

/** On the pill: calm while it is long, counting when it is not. */
export function timeToLock(inSeconds: number): string {
  return inSeconds > 600 ? `${Math.floor(inSeconds / 60)} min` : formatClock(inSeconds);
}

/** The same for whoever listens: in minutes, so that it does not change with every second. */
export function spokenTimeToLock(inSeconds: number): string {
  if (inSeconds < 60) return 'locks in less than a minute';
  const minutes = Math.ceil(inSeconds / 60);
  return minutes === 1 ? 'locks in 1 minute' : `locks in ${minutes} minutes`;
}
