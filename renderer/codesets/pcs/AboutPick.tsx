import type { PcsReady } from '../../../shared/codesets';
import styles from './pcs.module.css';

export type AboutPickProps = {
  readonly ready: PcsReady;
  /** The value that is active in the list, where it has a meaning to read before it is picked. */
  readonly active: { readonly code: string; readonly label: string; readonly definition: string | null } | null;
};

/** How much of a key is shown: trade names of a synthetic substitute fill pages. */
const mostIncluded = 12;

/** What the values mean: the one about to be picked, then why this operation and not another, then the rest that is settled. */
export function AboutPick({ ready, active }: AboutPickProps) {
  const { about, comparisons, definitions } = ready;
  const operation = about.find(({ axis }) => axis === 3);
  const others = about.filter(({ axis }) => axis !== 3);
  const hasActive = active !== null && active.definition !== null;
  return (
    <div className={styles['about']} role="region" aria-label="Definitions" tabIndex={0}>
      {hasActive && (
        <section className={styles['meaning']}>
          <h4><b className={styles['key']}>{active.code}</b> {active.label}</h4>
          <p>{active.definition}.</p>
        </section>
      )}
      {operation !== undefined && (
        <section className={styles['meaning']}>
          <h4>Why {operation.title}</h4>
          <Meaning {...operation} />
        </section>
      )}
      {comparisons.length > 0 && (
        <section className={styles['meaning']}>
          <h4>Or rather</h4>
          {comparisons.map(({ guidelines, difference, operations }) => (
            <div key={difference} className={styles['comparison']}>
              <p>{difference} {guidelines.length > 0 && <span className={styles['cited']}>PCS guideline {guidelines.join(', ')}</span>}</p>
              <dl className={styles['sides']}>
                {operations.map(({ title, definition }) => (
                  <div key={title}>
                    <dt>{title}</dt>
                    <dd>{definition ?? 'No definition is loaded.'}</dd>
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </section>
      )}
      {others.map((each) => (
        <section key={each.axis} className={styles['meaning']}>
          <h4>{each.title}</h4>
          <Meaning {...each} />
        </section>
      ))}
      {definitions === null && <p className={styles['faint']}>What operations and body parts mean stands in icd10pcs_definitions.xml, of the same archive as the tables; it is not loaded.</p>}
      {definitions !== null && about.length === 0 && !hasActive && <p className={styles['faint']}>Definitions of {definitions.name} show here as values are chosen.</p>}
    </div>
  );
}

function Meaning({ definition, explanation, includes, broader }: PcsReady['about'][number]) {
  const shown = includes.slice(0, mostIncluded);
  return (
    <>
      {definition !== null && <p>{definition}.</p>}
      {explanation !== null && <p>{explanation}.</p>}
      {shown.length > 0 && <p className={styles['includes']}>Includes: {shown.join('; ')}{includes.length > shown.length ? `, and ${includes.length - shown.length} more` : ''}</p>}
      {broader !== null && <p className={styles['includes']}>Counts as {broader} in tables that do not name it.</p>}
    </>
  );
}
