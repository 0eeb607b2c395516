import { memo } from 'react';
import type { CodeHit } from '../../../shared/codesets';
import { classNames } from '../../ui';
import { CodeMarks } from './CodeMarks';
import styles from './find.module.css';
import { flagsOf, hitKey, noDescriptor, systemTags, titleParts } from './hits';
import { reasonOf } from './reason';

export type HitRowProps = {
  readonly hit: CodeHit;
  readonly index: number;
  readonly isActive: boolean;
  /** The code is on this encounter already. */
  readonly isAssigned: boolean;
  readonly release: string;
};

/** One code that was found. Fixed height; the matched words are marked; what is unusual stands in words. */
export const HitRow = memo(function HitRow({ hit, index, isActive, isAssigned, release }: HitRowProps) {
  const flags = flagsOf(hit);
  const reason = reasonOf(hit.why);
  return (
    <li
      id={`hit-${hitKey(hit)}`}
      role="option"
      aria-selected={isActive}
      className={classNames(styles['row'], isActive && styles['active'])}
      data-index={index}
    >
      <span className={styles['code']}>{hit.code}</span>
      <span className={styles['release']}>{systemTags[hit.system]} {hit.title === '' ? 'keyed' : release}</span>
      <span className={classNames(styles['title'], reason !== null && styles['short'])} title={hit.title}>
        {hit.title === '' && <span className={styles['untitled']}>{noDescriptor}</span>}
        <Marked text={hit.title} marks={hit.marks} />
      </span>
      {reason !== null && (
        <span className={styles['reason']} title={`${reason.lead} ${reason.text}`}>
          {reason.lead} <Marked text={reason.text} marks={reason.marks} />{reason.through !== '' && <> <em>see</em> {reason.through}</>}
        </span>
      )}
      <span className={styles['flags']}>
        <CodeMarks system={hit.system} code={hit.code} />
        {isAssigned && <span className={styles['assigned']}>assigned</span>}
        {flags.map((flag) => <span key={flag} className={styles['flag']}>{flag}</span>)}
      </span>
    </li>
  );
});

/** A text with what the query met in it. */
function Marked({ text, marks }: { readonly text: string; readonly marks: CodeHit['marks'] }) {
  return titleParts(text, marks).map(({ text: part, marked, at }) => (marked ? <mark key={at} className={styles['marked']}>{part}</mark> : part));
}
