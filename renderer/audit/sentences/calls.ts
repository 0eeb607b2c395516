import { counted } from './counted';
import type { SentencesOf } from './table';

/** Events of what was refused, in words. */
export const callsSentences: SentencesOf<'call' | 'calls'> = {
  'call.refused': (event) => {
    if (event.fault === 'proof-needed') return `Was asked for the passphrase, for ${event.call}`;
    return `Was refused: ${event.call} (${event.fault})`;
  },
  'calls.refused': (event) => (event.when === 'locked' ? `Had ${counted(event.count, 'call', 'calls')} refused before the desk was open` : `Had ${counted(event.count, 'more call', 'more calls')} refused, too many to name`),
};
