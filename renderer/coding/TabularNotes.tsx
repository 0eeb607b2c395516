import { useState, type KeyboardEvent } from 'react';
import type { ShownNote, TabularPane, TabularStep } from '../../shared/codesets';
import { formatCount } from '../ui';
import { focusContext, lookAtCode, useBench } from './bench';
import context from './context.module.css';
import { editionCaution, noteGroups, noteParts, stepName, stepsWithNotes, wayByNote } from './note-groups';
import styles from './notes.module.css';

/** Every note that holds for a code: its own and its category's open, those of section and chapter to unfold. The codes in them lead there. */
export function TabularNotes({ pane }: { readonly pane: TabularPane }) {
  const { edition } = pane;
  const steps = stepsWithNotes(pane);
  const caution = editionCaution(pane);
  return (
    <section className={context['section']} aria-label="Notes of the Tabular List" onKeyDown={moveAmongCodes}>
      <h3 className={context['sectionHead']}>
        Notes
        {edition !== null && <span className={context['faint']} title={edition.fileName}>Tabular List {edition.name}</span>}
      </h3>
      {edition === null && <p className={context['faint']}>No Tabular List is loaded. Import it under Code sets to see the notes that hold for this code.</p>}
      {caution !== null && <p className={styles['caution']}>{caution}</p>}
      {edition !== null && steps.length === 0 && pane.found !== 'nowhere' && <p className={context['faint']}>The Tabular List has no note on this code or above it.</p>}
      {edition !== null && steps.map((step) => <StepNotes key={`${step.kind} ${step.written}`} step={step} edition={edition} />)}
    </section>
  );
}

type StepNotesProps = { readonly step: TabularStep; readonly edition: NonNullable<TabularPane['edition']> };

/** The notes of one step. Of the codes in them one is a stop of the Tab key: the arrow keys go on from there. */
function StepNotes({ step, edition }: StepNotesProps) {
  const [reached, setReached] = useState<string | null>(null);
  const keys = step.notes.flatMap((note) => note.named.map(({ start }) => keyOf(note, start)));
  const reachable = reached !== null && keys.includes(reached) ? reached : keys[0];
  const follow = (kind: ShownNote['kind'], code: string): void => {
    lookAtCode({ system: 'icd10cm', code }, wayByNote(useBench.getState().way, edition, step, kind, code));
    focusContext();
  };
  return (
    <details className={styles['step']} open={step.kind === 'code'}>
      <summary>
        <span className={styles['stepCode']}>{stepName(step)}</span> <span className={styles['stepTitle']}>{step.title}</span>
        <span className={context['faint']}>{step.notes.length === 1 ? '1 note' : `${step.notes.length} notes`}</span>
      </summary>
      {noteGroups(step.notes).map(({ kind, heading, notes }) => (
        <div key={notes[0]?.line} className={styles['group']} data-kind={kind}>
          <h4>{heading}</h4>
          <ul>
            {notes.map((note) => (
              <li key={note.line}>
                <span>
                  {noteParts(note).map(({ at, text, code }) => (code === null ? text : (
                    <button key={at} type="button" data-named tabIndex={keyOf(note, at) === reachable ? 0 : -1} className={styles['named']} onFocus={() => setReached(keyOf(note, at))} onClick={() => follow(kind, code)}>{text}</button>
                  )))}
                </span>
                <span className={styles['line']} title={`Line ${formatCount(note.line)} of ${edition.fileName}`}>line {formatCount(note.line)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

function keyOf({ line }: ShownNote, start: number): string {
  return `${line} ${start}`;
}

/** From one code of the notes to another, in whichever step. */
function moveAmongCodes(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || !(event.target instanceof Element) || !event.target.matches('[data-named]')) return;
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-named]')].filter((each) => each.checkVisibility());
  const at = all.findIndex((each) => each === event.target);
  const next = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (next === undefined) return;
  all[Math.max(0, Math.min(all.length - 1, next))]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
