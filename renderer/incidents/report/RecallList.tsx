import type { KeyboardEvent } from 'react';
import type { QueryHead } from '../../../shared/queries';
import { Button, formatDateTime, Kbd } from '../../ui';
import { recallQuery } from './acting';
import styles from './report.module.css';
import { focusNextStep } from './step-focus';
import { useReport } from './store';

/** The queries that can still be taken back: one figure recalls one. */
export function RecallList({ queries }: { readonly queries: readonly QueryHead[] }) {
  const close = (): void => {
    useReport.setState({ recallable: null });
    focusNextStep(null);
  };
  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.key === 'Escape') {
      // The list is closed, and not the report.
      event.stopPropagation();
      return close();
    }
    const chosen = /^[1-9]$/.test(event.key) ? queries[Number(event.key) - 1] : undefined;
    if (chosen === undefined) return;
    event.preventDefault();
    void recallQuery(chosen);
  }
  return (
    <section className={styles['recall']} aria-label="Queries that can be recalled" onKeyDown={press}>
      {queries.length === 0 && <p>None of your queries is on its way or waits for an answer.</p>}
      <ul className={styles['recallRows']}>
        {queries.map((query, index) => (
          <li key={query.id}>
            <button type="button" className={styles['answer']} autoFocus={index === 0} aria-keyshortcuts={String(index + 1)} onClick={() => void recallQuery(query)}>
              <span aria-hidden><Kbd keys={String(index + 1)} /></span> Recall <code>{query.ref}</code> <span className={styles['soft']}>{[query.recipient, query.sentAt === null ? 'not sent yet' : formatDateTime(query.sentAt)].filter((part) => part !== '').join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
      <div><Button variant="quiet" autoFocus={queries.length === 0} onPress={close}>{queries.length === 0 ? 'Close' : 'None of these'}</Button></div>
    </section>
  );
}
