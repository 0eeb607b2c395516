import type { ShownRules } from '../../shared/ipc';
import styles from './enforced.module.css';
import { enforcedOn } from './enforced';
import { WhoseName } from './WhoseMark';

/** What is enforced on this desk, by whom and why: a dozen sentences of the live policy. */
export function EnforcedList({ rules }: { readonly rules: ShownRules }) {
  return (
    <div className={styles['columns']}>
      {enforcedOn(rules).map(({ title, items }) => (
        <section key={title} className={styles['group']} aria-label={title}>
          <h2 className={styles['title']}>{title}</h2>
          <ul className={styles['items']}>
            {items.map(({ id, what, why, by }) => (
              <li key={id}>
                <p className={styles['what']}>{what}</p>
                <p className={styles['why']}><WhoseName by={by} /> {why}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
