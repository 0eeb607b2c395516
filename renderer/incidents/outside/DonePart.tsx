import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui';
import report from '../report/report.module.css';
import { beginAnother, saveOutside } from './acts';
import styles from './outside.module.css';
import { useOutside } from './store';

/** The report is made: where it waits, and how it gets to the officer. */
export function DonePart() {
  const begun = useOutside((state) => state.begun);
  const [isSaved, setSaved] = useState(false);
  return (
    <section className={styles['part']} aria-labelledby="incident-made">
      <h2 id="incident-made" className={report['made']}><CircleCheck size={20} aria-hidden /> The report is sealed and waits on this computer</h2>
      {begun !== null && <p className={styles['soft']}>Its reference, for the telephone: <strong className={report['ref']}>{begun.incidentId}</strong></p>}
      <p>It goes on to the privacy officer once this desk is unlocked. It lies in the folder incidents-waiting of this desk’s data, and only the privacy officer can open it. If the desk cannot be unlocked soon, save it as a file and hand that over.</p>
      <p role="status">{isSaved ? 'The sealed file is saved. It also waits here.' : ''}</p>
      <div className={styles['acts']}>
        <Button autoFocus onPress={() => void saveOutside().then((saved) => { if (saved) setSaved(true); })}>Save it as a file…</Button>
        <Button onPress={() => useOutside.setState({ isDone: false })}>Add to it</Button>
        <Button onPress={beginAnother}>Report something else</Button>
      </div>
    </section>
  );
}
