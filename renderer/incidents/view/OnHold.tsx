import { Gavel } from 'lucide-react';
import type { Incident } from '../../../shared/incidents';
import styles from '../incidents.module.css';
import { heldTitle } from '../words';

/** What is on hold, and why nothing of it can be changed. */
export function OnHold({ incident: { held, state } }: { readonly incident: Incident }) {
  return (
    <section className={styles['part']} aria-label="On hold">
      <h3>On hold</h3>
      <p className={styles['soft']}>
        {state === 'closed'
          ? 'The privacy officer says what is let go, and what is kept.'
          : 'What may be evidence stays as it is: it is not deleted when its time is over, and not recalled or sent again, until the privacy officer lets it go (45 CFR 164.316(b), 164.530(j)). Coding goes on.'}
      </p>
      <ul className={styles['held']}>
        {held.map((item) => <li key={item.id} className={styles['heldItem']}><Gavel size={12} aria-hidden /> {heldTitle(item)} <code>{item.ref}</code></li>)}
        <li className={styles['heldItem']}><Gavel size={12} aria-hidden /> The log of these days</li>
      </ul>
    </section>
  );
}
