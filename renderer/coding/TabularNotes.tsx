import type { TabularPane } from '../../shared/codesets';
import { formatCount } from '../ui';
import context from './context.module.css';
import { editionCaution, noteGroups, stepName, stepsWithNotes } from './note-groups';
import styles from './notes.module.css';

/** Every note that holds for a code: its own and its category's open, those of section and chapter to unfold. */
export function TabularNotes({ pane }: { readonly pane: TabularPane }) {
  const { edition } = pane;
  const steps = stepsWithNotes(pane);
  const caution = editionCaution(pane);
  return (
    <section className={context['section']} aria-label="Notes of the Tabular List">
      <h3 className={context['sectionHead']}>
        Notes
        {edition !== null && <span className={context['faint']} title={edition.fileName}>Tabular List {edition.name}</span>}
      </h3>
      {edition === null && <p className={context['faint']}>No Tabular List is loaded. Import it under Code sets to see the notes that hold for this code.</p>}
      {caution !== null && <p className={styles['caution']}>{caution}</p>}
      {edition !== null && steps.length === 0 && pane.found !== 'nowhere' && <p className={context['faint']}>The Tabular List has no note on this code or above it.</p>}
      {steps.map((step) => (
        <details key={`${step.kind} ${step.written}`} className={styles['step']} open={step.kind === 'code'}>
          <summary>
            <span className={styles['stepCode']}>{stepName(step)}</span> <span className={styles['stepTitle']}>{step.title}</span>
            <span className={context['faint']}>{step.notes.length === 1 ? '1 note' : `${step.notes.length} notes`}</span>
          </summary>
          {noteGroups(step.notes).map(({ kind, heading, notes }) => (
            <div key={notes[0]?.line} className={styles['group']} data-kind={kind}>
              <h4>{heading}</h4>
              <ul>
                {notes.map(({ text, line }) => (
                  <li key={line}>
                    <span>{text}</span>
                    <span className={styles['line']} title={`Line ${formatCount(line)} of ${edition?.fileName ?? ''}`}>line {formatCount(line)}</span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </details>
      ))}
    </section>
  );
}
