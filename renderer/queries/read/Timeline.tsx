import type { Query } from '../../../shared/queries';
import { formatDateTime } from '../../ui';
import { stepWords } from '../words';
import styles from './read.module.css';

/** What happened to a query, the newest first: who, when, and what was said with it. */
export function Timeline({ query }: { readonly query: Query }) {
  const steps = query.steps.toReversed();
  return (
    <section className={styles['section']} aria-label="History of this query">
      <h3 className={styles['sectionHead']}>History</h3>
      <ol className={styles['timeline']}>
        {steps.map(({ at, note, ...step }, index) => (
          <li key={`${at} ${index}`}>
            <time dateTime={new Date(at).toISOString()}>{formatDateTime(at)}</time>
            <span>{stepWords(step)}</span>
            {note !== '' && <span className={styles['note']}>{note}</span>}
          </li>
        ))}
        <li>
          <time dateTime={new Date(query.createdAt).toISOString()}>{formatDateTime(query.createdAt)}</time>
          <span>{query.authorName} began it</span>
        </li>
      </ol>
    </section>
  );
}
