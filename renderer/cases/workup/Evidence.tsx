import type { TimelineEntry } from '../../../shared/cases';
import { Checkbox, formatDateTime } from '../../ui';
import shared from '../cases.module.css';
import styles from './workup.module.css';
import { timelineWords } from '../words';

export type EvidenceProps = { readonly label: string; readonly timeline: readonly TimelineEntry[]; readonly chosen: readonly number[]; readonly onChange: (chosen: number[]) => void };

/** Longest words of an entry that are shown beside its box. */
const shownWords = 90;

/** What can be evidence: everything but what the officer has concluded. */
const evident: readonly TimelineEntry['kind'][] = ['report', 'addendum', 'concern', 'lock-report', 'answer', 'note', 'notice', 'opened'];

/** Entries of the timeline that a conclusion rests on. */
export function Evidence({ label, timeline, chosen, onChange }: EvidenceProps) {
  const offered = timeline.filter(({ kind, number }) => evident.includes(kind) || chosen.includes(number));
  return (
    <fieldset className={shared['group']}>
      <legend>{label} <span className={shared['faint']}>{chosen.length === 0 ? 'none chosen' : `${chosen.length} chosen`}</span></legend>
      <div className={styles['evidence']}>
        {offered.length === 0 && <p className={shared['soft']}>Nothing stands in the timeline yet. Note what is known there first.</p>}
        <div className={shared['plainList']}>
          {offered.map(({ number, kind, at, words }) => (
            <Checkbox
              key={number}
              label={`${number} ${timelineWords[kind]}, ${formatDateTime(at)}`}
              {...(words === '' ? {} : { description: words.length > shownWords ? `${words.slice(0, shownWords)}…` : words })}
              isSelected={chosen.includes(number)}
              onChange={(is) => onChange(is ? [...chosen, number].toSorted((one, other) => one - other) : chosen.filter((each) => each !== number))}
            />
          ))}
        </div>
      </div>
    </fieldset>
  );
}
