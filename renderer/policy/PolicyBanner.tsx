import { TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { Button, classNames } from '../ui';
import styles from './banner.module.css';
import { ProblemList } from './ProblemList';
import { policyTrouble } from './problems';
import { usePolicy } from './store';

export type PolicyBannerProps = {
  /** Goes to where the details are; left out where there is no other place, and they unfold here. */
  readonly onShowDetails?: () => void;
};

/** Says in one line, for as long as it is so, that what the organisation wrote cannot be read, and what is wrong where. */
export function PolicyBanner({ onShowDetails }: PolicyBannerProps) {
  const organisation = usePolicy((state) => state.rules?.organisation ?? null);
  const id = useId();
  const trouble = organisation === null ? null : policyTrouble(organisation);
  const [chosen, setChosen] = useState<boolean | null>(null);
  // Where the whole cannot be read, whoever stands before the lock screen is there to mend it.
  const isUnfolded = chosen ?? trouble?.isWhole ?? false;
  return (
    // There from the beginning, so that what comes into it is read aloud.
    <div role="status" aria-label="Policy">
      {trouble !== null && (
        <div className={classNames(styles['banner'], trouble.isWhole && styles['whole'])}>
          <div className={styles['line']}>
            <TriangleAlert className={styles['icon']} size={16} aria-hidden />
            <p className={styles['words']}>{trouble.line}</p>
            {onShowDetails === undefined
              ? <Button variant="quiet" onPress={() => setChosen(!isUnfolded)} isExpanded={isUnfolded} controls={id}>{isUnfolded ? 'Hide details' : 'Show details'}</Button>
              : <Button variant="quiet" onPress={onShowDetails}>Show details</Button>}
          </div>
          {onShowDetails === undefined && isUnfolded && <div id={id} className={styles['details']} role="group" aria-label="Details" tabIndex={0}><ProblemList problems={trouble.problems} /></div>}
        </div>
      )}
    </div>
  );
}
