import { ArrowRight } from 'lucide-react';
import type { QueryHead } from '../../../shared/queries';
import { Button, formatDateTime } from '../../ui';
import { actWords, actsOf } from '../read/acts';
import { DueMark, StateMark } from '../read/StateMark';
import read from '../read/read.module.css';
import { useMayAct } from '../read/useMayAct';
import { channelWords, kindWords, stateSentences, urgencyWords } from '../words';
import styles from './desk.module.css';
import { openQuery } from './open';

/** What the desk knows of the selected query: its words are the chart's, and are read beside it. */
export function QueryPreview({ query, now }: { readonly query: QueryHead; readonly now: number }) {
  const { ref, version, encounterRef, kind, urgency, channel, state, authorName, isOwn, createdAt, sentAt, dueAt, answeredAt, closedAt, recipient } = query;
  const may = useMayAct();
  const times: readonly (readonly [string, number | null])[] = [['Begun', createdAt], ['Sent', sentAt], ['Answer due', dueAt], ['Answered', answeredAt], ['Closed', closedAt]];
  return (
    <aside className={styles['preview']} aria-label={`Selected query ${ref}`}>
      <header className={read['detailHead']}>
        <div className={read['headLine']}>
          <h2 className={read['bigRef']}>{ref}</h2>
          <StateMark {...query} />
        </div>
        <DueMark query={query} now={now} />
        <p>{stateSentences[state]}</p>
      </header>
      <dl className={read['facts']}>
        <dt>Encounter</dt>
        <dd className={styles['mono']}>{encounterRef}</dd>
        <dt>Kind</dt>
        <dd>{kindWords[kind].label}{version > 1 && `, version ${version}`}</dd>
        <dt>Urgency</dt>
        <dd>{urgencyWords[urgency]}</dd>
        {channel !== null && <><dt>Sent by</dt><dd>{channelWords[channel].label}</dd></>}
        {recipient !== '' && <><dt>To</dt><dd>{recipient}</dd></>}
        <dt>Asked by</dt>
        <dd>{isOwn ? `${authorName} (you)` : authorName}</dd>
        {times.flatMap(([word, at]) => (at === null ? [] : [<div key={word} className={styles['fact']}><dt>{word}</dt><dd>{formatDateTime(at)}</dd></div>]))}
      </dl>
      <div className={styles['acts']}>
        <Button variant="primary" icon={ArrowRight} shortcut="Enter" onPress={() => openQuery(query)}>Open beside its chart</Button>
        {actsOf({ ...query, answers: [] }, now).filter(may).map((act) => (
          <Button key={act} variant="quiet" onPress={() => openQuery(query, act)}>{actWords[act].label}…</Button>
        ))}
      </div>
    </aside>
  );
}
