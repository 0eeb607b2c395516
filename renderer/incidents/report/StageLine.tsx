import { formatDateTime } from '../../ui';
import { stages, type Stage } from './stages';
import styles from './report.module.css';

const stageWords: Readonly<Record<Stage, string>> = { type: 'What', contain: 'Contain', facts: 'Facts', notify: 'Notify' };

export type StageLineProps = {
  readonly stage: Stage;
  /** The stages that can be gone to. */
  readonly reachable: readonly Stage[];
  readonly onGo: (stage: Stage) => void;
  /** When the form was first touched; null before. */
  readonly noticedAt: number | null;
};

/** How far one is, and the time of noticing, which stands from the first key on and never changes. */
export function StageLine({ stage, reachable, onGo, noticedAt }: StageLineProps) {
  return (
    <div className={styles['line']}>
      <ol className={styles['stages']} aria-label="Parts of the report">
        {stages.map((each, index) => (
          <li key={each}>
            {each === stage ? (
              <span className={`${styles['stage'] ?? ''} ${styles['stageNow'] ?? ''}`} aria-current="step">{index + 1} {stageWords[each]}</span>
            ) : reachable.includes(each) ? (
              <button type="button" className={styles['stage']} onClick={() => onGo(each)}>{index + 1} {stageWords[each]}</button>
            ) : (
              <span className={styles['stage']}>{index + 1} {stageWords[each]}</span>
            )}
          </li>
        ))}
      </ol>
      <p className={styles['stamp']} role="status">{noticedAt === null ? 'The first key says when you noticed it' : <>Noticed <strong>{formatDateTime(noticedAt)}</strong></>}</p>
    </div>
  );
}
