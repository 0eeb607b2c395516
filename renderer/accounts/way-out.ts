import type { Fault } from '../../shared/kernel';

/**
 * What else may open a vault whose entry in the keychain is not there, or is another: a vault that was brought from another computer has
 * neither. Null where that is not the trouble.
 */
export function wayOutWords(fault: Fault, isRecoverable: boolean): string | null {
  if (fault.code !== 'keychain' || (fault.why !== 'secret-missing' && fault.why !== 'secret-changed')) return null;
  return isRecoverable
    ? 'Your organisation can also open it with its recovery key: IT runs “chartlock vault recover” on this computer.'
    : 'No recovery key was set for it: without that entry nobody can open it, and its charts have to be fetched again.';
}
