import type { Replay } from '../../../shared/cases';
import type { Tone } from '../../ui';

/** Whether an incident could have happened as it did under the policy that is tried. */
export const verdictWords: Readonly<Record<Replay['verdict'], { readonly label: string; readonly means: string; readonly tone: Tone | 'neutral' }>> = {
  prevented: { label: 'It could not have happened so', means: 'A setting stands in its way.', tone: 'success' },
  'not-prevented': { label: 'It could happen again', means: 'No setting that bears on it stands in its way as it is.', tone: 'error' },
  unknown: { label: 'The facts do not tell', means: 'Say what the report does not, and it is looked at again.', tone: 'warning' },
  'no-control': { label: 'No setting bears on it', means: 'Training, or a rule outside Chartlock, is the remedy.', tone: 'neutral' },
};
