import { useRef, type KeyboardEvent } from 'react';
import { incidentTypes, incidentTypeWords, type IncidentType } from '../../../shared/incidents';
import { classNames, Kbd, pickMove } from '../../ui';
import { letterOf, placeOfKey } from '../type-keys';
import styles from './report.module.css';

export type TypeStepProps = { readonly chosen: IncidentType | null; readonly onChoose: (type: IncidentType) => void };

/** What happened, by one key: a to k, or 1 to 9. */
export function TypeStep({ chosen, onChoose }: TypeStepProps) {
  const list = useRef<HTMLUListElement>(null);

  function press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const at = placeOfKey(event.key);
    const type = at === null ? undefined : incidentTypes[at];
    if (type !== undefined) {
      event.preventDefault();
      return onChoose(type);
    }
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const next = pickMove(event.key, buttons.findIndex((button) => button === document.activeElement), buttons.length);
    if (next === null) return;
    event.preventDefault();
    buttons[next]?.focus();
  }

  return (
    <section className={styles['part']} aria-labelledby="incident-type" onKeyDown={press}>
      <h3 id="incident-type" className={styles['question']}>What is it about?</h3>
      <p className={styles['soft']}>Whatever fits best. It can be changed, and nothing has to be certain.</p>
      <ul className={styles['types']} ref={list}>
        {incidentTypes.map((type, index) => (
          <li key={type}>
            <button
              type="button"
              className={classNames(styles['type'], type === chosen && styles['typeChosen'])}
              aria-keyshortcuts={letterOf(index)}
              data-focus={`incident-type-${type}`}
              {...(type === chosen ? { 'aria-current': true } : {})}
              onClick={() => onChoose(type)}
            >
              <span aria-hidden><Kbd keys={letterOf(index)} /></span>
              <span className={styles['typeWords']}>
                <strong>{incidentTypeWords[type].title}</strong>
                <span className={styles['soft']}>{incidentTypeWords[type].covers}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
