import { Label, ProgressBar } from 'react-aria-components';
import { Button } from './Button';
import { classNames } from './class-names';
import { formatDuration } from './format';
import styles from './Progress.module.css';

export type ProgressProps = {
  readonly label: string;
  readonly done: number;
  /** 0 while it is not known how much there is to do. */
  readonly total: number;
  /** Seconds. */
  readonly timeLeft?: number | null;
  readonly onCancel?: () => void;
};

/** Long work: what, how far, how much longer, and a way out. */
export function Progress({ label, done, total, timeLeft = null, onCancel }: ProgressProps) {
  const isKnown = total > 0;
  const share = isKnown ? Math.min(1, done / total) : 0;
  return (
    <ProgressBar className={styles['progress'] ?? ''} isIndeterminate={!isKnown} value={share * 100}>
      <div className={styles['line']}>
        <Label className={styles['label'] ?? ''}>{label}</Label>
        <span className={styles['figures']}>
          {isKnown && `${Math.floor(share * 100)} %`}
          {timeLeft !== null && ` · about ${formatDuration(Math.max(1, Math.round(timeLeft)))} left`}
        </span>
        {onCancel !== undefined && <Button variant="quiet" onPress={onCancel}>Cancel</Button>}
      </div>
      <div className={styles['track']}>
        <div className={classNames(styles['bar'], !isKnown && styles['unknown'])} style={isKnown ? { transform: `scaleX(${share})` } : {}} />
      </div>
    </ProgressBar>
  );
}
