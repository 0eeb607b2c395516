import type { AuditEvent } from '../../../shared/audit';
import type { SentencesOf } from './table';

const lockSentences: Readonly<Record<Extract<AuditEvent, { event: 'desk.locked' }>['reason'], string>> = {
  manual: 'Locked the desk',
  panic: 'Locked the desk at once',
  visitor: 'The desk locked: a visitor',
  idle: 'The desk locked: nobody touched it',
  'session-maximum': 'The desk locked: the longest session was over',
  'shift-ended': 'The desk locked: end of the shift',
  'clock-jumped': 'The desk locked: the computer’s clock jumped',
  'os-locked': 'The desk locked with the computer',
  suspend: 'The desk locked: the computer went to sleep',
  'user-switched': 'The desk locked: another user came to the computer',
  'remote-disconnected': 'The desk locked: the remote connection ended',
  shutdown: 'The desk locked: the computer was shutting down',
  'display-off': 'The desk locked: the screen was turned off',
  'lid-closed': 'The desk locked: the lid was closed',
  posture: 'The desk locked: the computer no longer met the policy',
  'off-roster': 'The desk locked: the organisation’s roster does not name the person any more',
  'vault-process-ended': 'The desk locked: the vault process ended',
  'renderer-ended': 'The desk locked: the window stopped working',
  quit: 'Quit Chartlock',
};

const attestationWords = [
  ['privateRoom', 'private room'], ['noPrintouts', 'no printouts'], ['noVisitors', 'no visitors'], ['noRecording', 'no recording assistants'],
] as const;

/** Events of the desk, in words. */
export const deskSentences: SentencesOf<'desk'> = {
  'desk.locked': (event) => lockSentences[event.reason],
  'desk.visitor': () => 'Said that a visitor came: the desk was covered',
  'desk.attested': (event) => {
    const missing = attestationWords.filter(([name]) => !event[name]).map(([, words]) => words);
    return missing.length === 0 ? 'Attested a clean desk' : `Attested the desk, except: ${missing.join(', ')}`;
  },
};
