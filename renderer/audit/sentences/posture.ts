import type { Judged } from '../../../shared/posture';
import { probeTitles, seenWords } from '../../posture';
import { counted } from './counted';
import type { SentencesOf } from './table';

/** Events of the computer, in words. */
export const postureSentences: SentencesOf<'posture'> = {
  'posture.judged': (event) => {
    const refused = event.refusedBefore === 0 ? '' : `, after ${counted(event.refusedBefore, 'refusal', 'refusals')}`;
    if (event.probes.length === 0) return `Opened on a computer of which the policy asks nothing${refused}`;
    const short = event.probes.filter(({ state }) => state !== 'pass');
    const looked = `Opened on a computer looked at for ${counted(event.probes.length, 'thing', 'things')}`;
    return short.length === 0 ? `${looked}, all as asked${refused}` : `${looked}; ${short.map(postureWords).join('; ')}${refused}`;
  },
  'posture.changed': (event) => `The computer changed: ${postureWords(event)}`,
};

/** "disk encryption: not encrypted (required)". */
function postureWords({ probe, seen, demand }: Judged): string {
  return `${probeTitles[probe].toLowerCase()}: ${seenWords[seen]} (${demand === 'require' ? 'required' : 'wished for'})`;
}
