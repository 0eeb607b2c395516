import { useState } from 'react';
import type { LedgerEntry } from '../../shared/training';
import { updatePlace } from '../desk';
import { Button, Notice } from '../ui';
import { CertificateDialog } from './CertificateDialog';
import { openText } from './open-text';
import { useTraining } from './store';
import styles from './training.module.css';
import { firstOwed } from './words';

/** Done: what comes next, and the certificate. */
export function Signed({ entry }: { readonly entry: LedgerEntry }) {
  const [isShown, setShown] = useState(false);
  const next = useTraining(({ overview }) => (overview === null ? null : firstOwed(overview)));
  const goOn = (): void => {
    openText(next?.sha256 ?? null);
    if (next === null) updatePlace({ view: 'worklist' });
  };
  return (
    <div className={styles['stage']}>
      <div className={styles['card']}>
        <Notice tone="success" title="Signed">{entry.statement.declares}</Notice>
        <p className={styles['soft']}>{next === null ? 'Nothing more is asked of you now.' : `Next: “${next.title}”.`}</p>
        <div className={styles['actions']}>
          <Button onPress={() => setShown(true)} dataFocus="training-certificate">Show the certificate</Button>
          <Button onPress={() => openText(null)} dataFocus="training-to-list">Back to the list</Button>
          <Button variant="primary" onPress={goOn} autoFocus dataFocus="training-go-on">{next === null ? 'Go to work' : 'Go on'}</Button>
        </div>
        {isShown && <CertificateDialog entry={entry} onClose={() => setShown(false)} />}
      </div>
    </div>
  );
}
