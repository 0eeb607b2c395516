import type { TabularPane } from '../../shared/codesets';
import { Button, formatDate, Tooltip } from '../ui';
import { lookAtCode } from './bench';
import context from './context.module.css';
import styles from './notes.module.css';

const sideWords: Readonly<Record<TabularPane['sides'][number]['side'], string>> = { right: 'Right', left: 'Left', bilateral: 'Bilateral', unspecified: 'Unspecified side' };

/** The same code on another side: a press shows it. */
export function OtherSides({ sides }: Pick<TabularPane, 'sides'>) {
  if (sides.length === 0) return null;
  return (
    <section className={context['section']} aria-label="Other side">
      <h3 className={context['sectionHead']}>Other side</h3>
      <div className={context['buttons']}>
        {sides.map(({ code, written, title, side }) => (
          <Tooltip key={code} text={title}>
            <Button onPress={() => lookAtCode({ system: 'icd10cm', code })}>{`${sideWords[side]} ${written}`}</Button>
          </Tooltip>
        ))}
      </div>
    </section>
  );
}

/** What became of a code that is not in force any more, by the conversion table; and what a newer one was before. */
export function Crosswalk({ crosswalk, written }: { readonly crosswalk: TabularPane['crosswalk']; readonly written: string }) {
  const { how, successors, before, edition } = crosswalk;
  const source = edition === null ? '' : `Conversion table ${edition.name}`;
  if (how === 'replaced') {
    return (
      <section className={context['section']} aria-label="Replaced by">
        <h3 className={context['sectionHead']}>{written} was replaced by<span className={context['faint']}>{source}</span></h3>
        <ul className={styles['successors']}>
          {successors.map(({ code, written: next, title }) => (
            <li key={code}><Button onPress={() => lookAtCode({ system: 'icd10cm', code })}>{next}</Button> <span>{title}</span></li>
          ))}
        </ul>
      </section>
    );
  }
  if (before.length === 0) return null;
  return (
    <p className={context['faint']} title={source}>
      {before.map(({ previous, effectiveOn }) => `Valid since ${formatDate(effectiveOn)}${previous === 'None' ? '' : `; before that ${previous}`}.`).join(' ')}
    </p>
  );
}
