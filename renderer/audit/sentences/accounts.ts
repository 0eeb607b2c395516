import { roleName } from '../../policy';
import { counted } from './counted';
import type { SentencesOf } from './table';

/** Events of the person, their part and their one-time code, in words. */
export const accountsSentences: SentencesOf<'person' | 'factor'> = {
  'person.proved': (event) => `Proved with the passphrase who is there, for ${event.call}`,
  'person.role-changed': (event) => (event.to === null ? 'Lost their place on the organisation’s roster' : `Was given another role: ${roleName(event.from).toLowerCase()} before, ${roleName(event.to).toLowerCase()} now`),
  'factor.enrolled': (event) => (event.replaced ? 'Set up the one-time code anew' : 'Set up the one-time code at unlocking'),
  'factor.codes-renewed': () => 'Made new recovery codes',
  'factor.removed': () => 'Removed the one-time code at unlocking',
  'factor.used': (event) => {
    const how = event.by === 'code' ? 'Gave a right one-time code' : `Used a recovery code, which leaves ${event.recoveryLeft}`;
    return event.failedBefore === 0 ? how : `${how}, after ${counted(event.failedBefore, 'wrong one', 'wrong ones')}`;
  },
  'factor.failed': (event) => `Gave a wrong one-time code after the right passphrase, number ${event.failures} in a row`,
};
