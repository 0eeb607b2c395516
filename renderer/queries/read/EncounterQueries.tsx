import { useRef, type KeyboardEvent } from 'react';
import type { Query } from '../../../shared/queries';
import { useMay } from '../../accounts';
import { rowAfter, type BesideTools } from '../../coding';
import { Button, runCommand } from '../../ui';
import { composedOf } from '../compose/composed';
import { compose } from '../compose/store';
import { Help } from '../Help';
import { showQuery } from '../store';
import { kindWords } from '../words';
import styles from './read.module.css';
import { DueMark, StateMark, useMinute } from './StateMark';

/** Opens a query of the open encounter: a draft of one's own to be written on, any other to be read. */
export async function openFrom(query: Query, { encounter, isEditable }: Pick<BesideTools, 'encounter' | 'isEditable'>): Promise<void> {
  if (query.state === 'draft' && query.isOwn && isEditable) {
    showQuery(null);
    await compose(encounter.id, query.id, composedOf(query, encounter));
  } else showQuery(query.id);
}

/** All queries of an encounter, those that somebody waits for first. */
export function EncounterQueries({ queries, tools }: { readonly queries: readonly Query[]; readonly tools: BesideTools }) {
  const now = useMinute();
  const mayAsk = useMay('queries.saveDraft');
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const next = rowAfter(event.key, rows.findIndex((row) => row === event.target), rows.length);
    if (next === null) return;
    rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles['detail']}>
      <div className={styles['headLine']}>
        <h2 className={styles['sectionHead']}>Queries of this encounter</h2>
        {mayAsk && <Button variant="quiet" shortcut="Q" onPress={() => runCommand('ask-provider')}>Ask the provider</Button>}
      </div>
      <ul className={styles['list']} ref={list} onKeyDown={onKeyDown}>
        {queries.map((query) => (
          <li key={query.id}>
            <button type="button" className={styles['item']} data-focus={`query-${query.ref}`} onClick={() => void openFrom(query, tools)}>
              <span className={styles['headLine']}>
                <span className={styles['mono']}>{query.ref}{query.version > 1 && ` v${query.version}`}</span>
                <StateMark {...query} />
                <span className={styles['faint']}><DueMark query={query} now={now} /></span>
              </span>
              <span className={styles['itemTitle']}>{query.content.title === '' ? 'No title yet' : query.content.title}</span>
              <span className={styles['faint']}>{kindWords[query.kind].label} · {query.authorName}</span>
            </button>
          </li>
        ))}
      </ul>
      <Help />
    </div>
  );
}
