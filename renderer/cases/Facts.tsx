import styles from './cases.module.css';
import type { Fact } from './inbox/report-facts';

/** What is known, line by line; what nobody has said is said to be unsaid. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles['facts']}>
      {facts.map(({ label, value, unsaid }) => (
        <div key={label} className={styles['fact']}>
          <dt>{label}</dt>
          <dd className={unsaid ? styles['faint'] : styles['words']}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
