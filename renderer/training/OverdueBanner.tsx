import { Lock } from 'lucide-react';
import { useDesk } from '../desk';
import { Button } from '../ui';
import { openText, useOpenText } from './open-text';
import { useTraining } from './store';
import styles from './training.module.css';
import { owedOf, overdueWords } from './words';

/** Says on every view that the desk is read-only, why, and offers what ends it. */
export function OverdueBanner() {
  const overview = useTraining((state) => state.overview);
  const isThere = useDesk(({ place }) => place.view === 'training');
  const open = useOpenText();
  const isUnreadable = useDesk(({ about }) => about?.rules.organisation.origins.requirements.by === 'unreadable');
  const overdue = overview === null ? [] : owedOf(overview).overdue;
  const [first] = overdue;
  const isAtIt = isThere && overdue.some(({ sha256 }) => sha256 === open);
  return (
    <div role="status">
      {isUnreadable && (
        <div className={styles['banner']}>
          <Lock size={14} aria-hidden />
          <span className={styles['bannerWords']}><strong>Read-only.</strong> Your organisation’s list of trainings and policies to sign cannot be read, so nobody can tell what you owe. Charts can be read; nothing in them can be changed until IT has mended it.</span>
        </div>
      )}
      {!isUnreadable && first !== undefined && (
        <div className={styles['banner']}>
          <Lock size={14} aria-hidden />
          <span className={styles['bannerWords']}><strong>Read-only.</strong> {overdueWords(overdue)} Charts can be read; nothing in them can be changed until then.</span>
          {!isAtIt && <Button onPress={() => openText(first.sha256)} dataFocus="training-now">Do it now</Button>}
        </div>
      )}
    </div>
  );
}
