import type { ContainmentStep } from '../../../shared/incidents';
import styles from './outside.module.css';

/** What stops it, to be read and done where nothing can be kept of it. */
export function StepsToRead({ steps }: { readonly steps: readonly ContainmentStep[] }) {
  return (
    <section className={styles['part']} aria-labelledby="incident-contain">
      <h2 id="incident-contain" className={styles['question']}>First, keep it from going further</h2>
      <ol className={styles['toRead']}>{steps.map(({ id, words }) => <li key={id}>{words}</li>)}</ol>
    </section>
  );
}
