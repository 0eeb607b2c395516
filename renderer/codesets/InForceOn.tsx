import type { InForce } from '../../shared/codesets';
import { localDate } from '../../shared/kernel';
import { DateField, formatDate, Tag } from '../ui';
import { showInForceOn, useCodesets } from './store';
import { BooksOf } from './BooksOf';
import { systemWords } from './words';
import styles from './codesets.module.css';

/** Which release of each system, and which edition of its books, applies to a day that the person names. */
export function InForceOn() {
  const date = useCodesets((state) => state.date);
  const typed = useCodesets((state) => state.typedDate);
  const inForce = useCodesets((state) => state.inForce);
  const releases = useCodesets((state) => state.releases);
  return (
    <div className={styles['section']}>
      <header className={styles['dayHead']}>
        <h2 className={styles['heading']}>In force on</h2>
        <div className={styles['day']}>
          <DateField label="In force on" hideLabel value={date} onChange={(day) => void showInForceOn(day ?? localDate(Date.now()))} typed={typed} onTyped={(typedDate) => useCodesets.setState({ typedDate })} dataFocus="codesets-day" />
        </div>
      </header>
      <dl className={styles['inForce']} aria-live="polite">
        {inForce.map(({ system, release, why }) => (
          <div key={system} className={styles['system']}>
            <dt>{systemWords[system]}</dt>
            <dd>
              {release === null ? (
                <Tag tone="warning">{absenceWords[why] ?? 'None for this day'}</Tag>
              ) : (
                <>
                  <span className={styles['releaseName']}>{release.name}</span>
                  {!release.official && <Tag tone="warning">Not official</Tag>}
                  <span className={styles['faint']}>{release.official ? span(release.effectiveFrom, release.effectiveTo) : 'Stands in until an official release is loaded'}</span>
                </>
              )}
              <BooksOf system={system} date={date} releases={releases} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const absenceWords: Readonly<Partial<Record<InForce['why'], string>>> = { 'none-loaded': 'None loaded', 'pin-broken': 'Not the required file' };

/** "1 Oct 2025 to 30 Sep 2026". */
export function span(from: string, to: string | null): string {
  return to === null ? `from ${formatDate(from)}` : `${formatDate(from)} to ${formatDate(to)}`;
}
