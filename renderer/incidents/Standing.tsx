import { Check, CircleDot, Clock } from 'lucide-react';
import { isAwaited, type Incident } from '../../shared/incidents';
import { classNames, formatStretch, useNow } from '../ui';
import styles from './incidents.module.css';
import { clockTitle, clockWords, leftWords, packetTitle, stateWords, whenWords } from './words';

const everyMs = 10_000;

/** How a report stands: whether it has left, since when an answer is awaited, and the organisation's clocks. */
export function Standing({ incident, readAt }: { readonly incident: Incident; readonly readAt: number }) {
  const now = useNow(everyMs);
  const { state, sentAt, acknowledgedAt, closedAt, clocks, packets } = incident;
  const passedMs = performance.now() - readAt;
  const report = packets.find(({ kind }) => kind === 'report');
  return (
    <ul className={styles['standing']} aria-label="How it stands">
      {report !== undefined && <Line isDone={report.left !== null} title={packetTitle(report)} words={leftWords(report)} />}
      {isAwaited(state) && sentAt !== null && (
        <li className={styles['standingLine']}>
          <CircleDot size={16} aria-hidden /> <span>Not acknowledged yet</span> <span className={styles['time']} role="timer">{formatStretch(now - sentAt)}</span>
        </li>
      )}
      {acknowledgedAt !== null && <Line isDone title="Acknowledged" words={whenWords(acknowledgedAt, now)} />}
      {closedAt !== null && <Line isDone title="Closed" words={`${whenWords(closedAt, now)}. ${stateWords.closed.text}`} />}
      {clocks.map((clock) => {
        const { words, tone } = clockWords(clock, passedMs, acknowledgedAt);
        return (
          <li key={clock.id} className={styles['standingLine']}>
            <Clock size={16} aria-hidden /> <span>{clockTitle(clock)}</span> <span className={classNames(styles['time'], styles[tone])}>{words}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Line({ isDone, title, words }: { readonly isDone: boolean; readonly title: string; readonly words: string }) {
  const Icon = isDone ? Check : CircleDot;
  return <li className={styles['standingLine']}><Icon size={16} aria-hidden /> <span>{title}</span> <span className={styles['soft']}>{words}</span></li>;
}
