import type { CrossReference, HcpcsFacts, Release } from '../../shared/codesets';
import { formatDate } from '../ui';
import { lookAtCode } from './bench';
import styles from './context.module.css';
import { hcpcsRows } from './hcpcs-rows';

export type HcpcsFieldsProps = {
  readonly facts: HcpcsFacts;
  readonly release: Release;
  /** The day that decides. */
  readonly date: string;
};

/** What CMS says of a HCPCS code: whether it may be used on the day and what is in its place, coverage, pricing, dates, source. */
export function HcpcsFields({ facts, release, date }: HcpcsFieldsProps) {
  const hasEnded = facts.endedOn !== null && facts.endedOn < date;
  return (
    <section className={styles['section']} aria-label="What the publisher says">
      {hasEnded && (
        <div className={styles['ended']} role="note">
          <p>Ended {formatDate(facts.endedOn ?? date)}{facts.crossReferences.length > 0 ? '; in its place:' : '; the file names nothing in its place.'}</p>
          {facts.crossReferences.length > 0 && <References references={facts.crossReferences} />}
        </div>
      )}
      <h3 className={styles['sectionHead']}>Coverage, pricing and dates</h3>
      <dl className={styles['facts']}>
        {hcpcsRows(facts, formatDate).map(({ label, words }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words.map((each) => <p key={each}>{each}</p>)}</dd>
          </div>
        ))}
        {!hasEnded && facts.crossReferences.length > 0 && (
          <div>
            <dt>See also</dt>
            <dd><References references={facts.crossReferences} /></dd>
          </div>
        )}
        <div>
          <dt>Source</dt>
          <dd>CMS, HCPCS Level II, {release.name}</dd>
        </div>
      </dl>
    </section>
  );
}

/** Codes that a cross reference leads to, each a way to it. */
function References({ references }: { readonly references: readonly CrossReference[] }) {
  return (
    <ul className={styles['references']}>
      {references.map(({ system, code, title, usable }) => (
        <li key={code}>
          <button type="button" className={styles['reference']} onClick={() => lookAtCode({ system, code })}>
            <b>{code}</b> {title === '' ? (system === 'cpt' ? 'CPT' : 'not in this release') : title}
          </button>
          {!usable && <span className={styles['faint']}> cannot be used on this day</span>}
        </li>
      ))}
    </ul>
  );
}
