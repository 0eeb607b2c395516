import { useEffect, useState } from 'react';
import type { CallOutput } from '../../shared/ipc';
import { call } from '../bridge';
import { formatDate, Tag, TextField } from '../ui';
import styles from './codesets.module.css';
import { useCodesets } from './store';

type Answer = CallOutput<'codesets.places'>;

/** The places of service, looked up by number or name; nothing where no table is loaded. */
export function PlacesOfService() {
  const isLoaded = useCodesets((state) => state.releases.some(({ book }) => book === 'places'));
  return isLoaded ? <Places /> : null;
}

function Places() {
  const date = useCodesets((state) => state.date);
  const releases = useCodesets((state) => state.releases);
  const [query, setQuery] = useState('');
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void call('codesets.places', { query, date }).then((reply) => {
      if (isCurrent && reply.ok) setAnswer(reply.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [query, date, releases]);
  const edition = answer?.edition ?? null;
  return (
    <section className={styles['section']} aria-label="Place of service">
      <h2 className={styles['heading']}>Place of service</h2>
      <div className={styles['placeBox']}>
        <TextField label="Find a place" value={query} onChange={setQuery} placeholder="11, or office" maxLength={200} dataFocus="codesets-places" />
        {edition !== null && (
          <p className={styles['faint']} role="status">
            {answer?.places.length === 1 ? '1 place' : `${answer?.places.length ?? 0} places`} · CMS, {edition.release.name}
            {edition.why === 'earliest' && `, which begins after ${formatDate(date)}`}
          </p>
        )}
      </div>
      {answer !== null && answer.places.length === 0 && <p className={styles['faint']}>No place matches “{query.trim()}”. Try a number of two digits, or another word.</p>}
      {answer !== null && answer.places.length > 0 && (
        <ul className={styles['places']} tabIndex={0} aria-label="Places found">
          {answer.places.map(({ code, name, description, setting, unassigned }) => (
            <li key={code}>
              <span className={styles['placeCode']}>{code}</span>
              <span>
                <b>{name}</b>{' '}
                {setting !== null && <Tag>{setting === 'facility' ? 'Facility rate' : 'Non-facility rate'}</Tag>}
                {unassigned && <Tag tone="warning">Not to be used</Tag>}
                {description !== '' && <span className={styles['placeWords']}>{description}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
