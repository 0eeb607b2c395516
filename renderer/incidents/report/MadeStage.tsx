import { CircleCheck } from 'lucide-react';
import type { Incident } from '../../../shared/incidents';
import { Standing } from '../Standing';
import { heldCount, tookWords } from '../words';
import styles from './report.module.css';

/** The report is made: how it stands, and what follows. */
export function MadeStage({ incident, readAt }: { readonly incident: Incident; readonly readAt: number }) {
  const { sealedAt, noticed, held } = incident;
  return (
    <section className={styles['part']} aria-labelledby="incident-made">
      <h3 id="incident-made" className={styles['made']}><CircleCheck size={20} aria-hidden /> The report is made</h3>
      {sealedAt !== null && <p className={styles['soft']}>{tookWords(sealedAt - noticed.at)} after it was noticed. Its reference, for the telephone: <strong className={styles['ref']}>{incident.id}</strong></p>}
      <Standing incident={incident} readAt={readAt} />
      <p>{held.length === 0 ? 'The log of these days is on hold.' : `On hold: ${heldCount(held)}, and the log of these days.`} You can go back to work; what you remember later is added on the report’s page.</p>
    </section>
  );
}
