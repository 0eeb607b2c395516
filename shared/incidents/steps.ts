import { instantSchema, z } from '../kernel';
import type { IncidentType } from './types';

/** What Chartlock can do about a step itself, in one key. */
export const containmentActs = ['recall-query', 'close-chart', 'lock-now', 'change-passphrase', 'show-contact'] as const;
export type ContainmentAct = (typeof containmentActs)[number];

export type ContainmentStep = { readonly id: string; readonly words: string; readonly act?: ContainmentAct };

const tell = { id: 'tell-officer', words: 'Tell the privacy officer by telephone', act: 'show-contact' } as const satisfies ContainmentStep;

/**
 * What stops an exposure, type by type, in the order in which it is done (45 CFR 164.308(a)(6)(ii), 164.530(f)). None of it
 * investigates or repairs: evidence stays as it is.
 */
export const containmentSteps: Readonly<Record<IncidentType, readonly ContainmentStep[]>> = {
  'lost-device': [
    { id: 'call-it', words: 'Call IT to lock or wipe it from afar, and to end its sessions', act: 'show-contact' },
    { id: 'say-where', words: 'Tell where it was last seen to whoever looks after that place' },
    { id: 'police', words: 'Stolen: report it to the police, and keep their number' },
    { id: 'change-passphrase', words: 'Change the passphrase if it was written down near the device', act: 'change-passphrase' },
  ],
  'lost-paper': [
    { id: 'search', words: 'Look once where it was last' },
    { id: 'ask-keeper', words: 'Ask whoever looks after that place to keep it unread' },
    { id: 'secure-rest', words: 'Lock away what is left of it' },
    tell,
  ],
  misdirected: [
    { id: 'recall', words: 'Recall the query', act: 'recall-query' },
    { id: 'recall-message', words: 'Other message: recall it, or ask the recipient by telephone to stop reading' },
    { id: 'ask-destroy', words: 'Ask the recipient to return or destroy it, and not to pass it on' },
    { id: 'stop-others', words: 'Send nothing else to this recipient' },
  ],
  'wrong-patient': [
    { id: 'close-chart', words: 'Close the chart', act: 'close-chart' },
    { id: 'stop-coding', words: 'Code nothing from the wrong document' },
    { id: 'leave-as-is', words: 'Leave the document where it is, as evidence' },
    tell,
  ],
  'unauthorised-view': [
    { id: 'close-chart', words: 'Close the chart', act: 'close-chart' },
    { id: 'stop-viewing', words: 'Look at nothing more of it' },
    { id: 'no-confronting', words: 'Another’s look: say nothing to them, and ask nobody about it' },
    tell,
  ],
  'improper-disposal': [
    { id: 'retrieve', words: 'Take it out of the bin if that is safe' },
    { id: 'secure', words: 'Lock it away; do not shred it yet' },
    { id: 'stop-collection', words: 'Ask that the bin is not emptied' },
    tell,
  ],
  'suspicious-email': [
    { id: 'no-clicking', words: 'Click nothing more, answer nothing, forward nothing' },
    { id: 'disconnect', words: 'Clicked or opened: disconnect from the network' },
    { id: 'keep-message', words: 'Keep the message where it is' },
    { id: 'call-it', words: 'Call IT security', act: 'show-contact' },
    { id: 'change-passphrase', words: 'Typed a passphrase there: change it', act: 'change-passphrase' },
  ],
  'malware-alert': [
    { id: 'disconnect', words: 'Disconnect from the network' },
    { id: 'leave-on', words: 'Leave the computer switched on' },
    { id: 'call-it', words: 'Call IT security', act: 'show-contact' },
    { id: 'lock-now', words: 'Lock the desk', act: 'lock-now' },
  ],
  overheard: [
    { id: 'stop-talking', words: 'Stop talking, or cover the screen' },
    { id: 'move', words: 'Go where nobody sees or hears' },
    { id: 'lock-now', words: 'Leaving the screen: lock the desk', act: 'lock-now' },
    tell,
  ],
  'credential-exposed': [
    { id: 'change-passphrase', words: 'Change the passphrase', act: 'change-passphrase' },
    { id: 'change-elsewhere', words: 'Change it wherever else it is used' },
    { id: 'call-it', words: 'Call IT to end sessions and block the key or account', act: 'show-contact' },
  ],
  other: [{ id: 'stop', words: 'Stop what exposes the information' }, { id: 'keep-evidence', words: 'Leave everything else as it is' }, tell],
};

const stepIds = [...new Set(Object.values(containmentSteps).flatMap((steps) => steps.map(({ id }) => id)))];
export const stepIdSchema = z.enum(stepIds);

export const markOutcomes = ['done', 'not-possible'] as const;
/** What was said of a step, and when. A changed mind is another mark; none is taken back. */
export const markSchema = z.strictObject({ step: z.string().max(40), outcome: z.enum(markOutcomes), at: instantSchema });
export type Mark = z.infer<typeof markSchema>;

/** The mark of a step that counts: the last. */
export function lastMark(marks: readonly Mark[], step: string): Mark | undefined {
  return marks.findLast((mark) => mark.step === step);
}
