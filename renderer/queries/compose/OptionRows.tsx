import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Finding } from '../../../shared/queries/lint';
import { queryLimits } from '../../../shared/queries';
import { Button, IconButton, TextField } from '../../ui';
import styles from './compose.module.css';
import { insertOption, moveOption, removeOption, withOption, type Composed } from './composed';
import { FieldFindings, marksAt } from './FieldFindings';
import { changeComposed } from './store';

export type OptionRowsProps = { readonly options: readonly string[]; readonly findings: readonly Finding[] };

/**
 * Changes the answers and puts the focus into one of them at once, in the same key press: a fast typist's next letter must
 * land there.
 */
export function changeOptions(change: (composed: Composed) => Composed, index: number): void {
  flushSync(() => changeComposed(change));
  document.querySelector<HTMLElement>(`[data-focus="query-option-${index}"]`)?.focus();
}

/** The answers offered, one a line: Enter begins another, Alt and the arrows move one, Backspace in an empty one drops it. */
export function OptionRows({ options, findings }: OptionRowsProps) {
  const add = (after: number): void => {
    if (options.length >= queryLimits.options) return;
    changeOptions((composed) => insertOption(composed, after), after + 1);
  };
  const drop = (index: number): void => {
    changeOptions((composed) => removeOption(composed, index), Math.max(0, Math.min(index, options.length - 2)));
  };
  const move = (index: number, by: -1 | 1): void => {
    if (index + by < 0 || index + by >= options.length) return;
    changeOptions((composed) => moveOption(composed, index, by), index + by);
  };
  const onKeyDown = (index: number) => (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const arrow = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey) add(index);
    else if (arrow !== null && event.altKey) move(index, arrow);
    else if (event.key === 'Delete' && event.altKey) drop(index);
    else if (event.key === 'Backspace' && options[index] === '') drop(index);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>Answers offered <span className={styles['faint']}>{options.length}</span></legend>
      {options.length === 0 && <p className={styles['faint']}>None yet. Alt+O adds one.</p>}
      <ol className={styles['options']}>
        {options.map((option, index) => (
          <li key={index}>
            <div className={styles['optionLine']}>
              <span className={styles['optionMark']} aria-hidden>☐</span>
              <div className={styles['optionField']}>
                <TextField
                  label={`Answer ${index + 1}`}
                  hideLabel
                  multiline
                  grows
                  rows={1}
                  value={option}
                  maxLength={queryLimits.option}
                  marks={marksAt(findings, `option-${index}`)}
                  dataFocus={`query-option-${index}`}
                  onChange={(text) => changeComposed((composed) => withOption(composed, index, text.replace(/\n/g, ' ')))}
                  onKeyDown={onKeyDown(index)}
                />
              </div>
              <IconButton label={`Move answer ${index + 1} up`} icon={ArrowUp} shortcut="Alt+ArrowUp" isDisabled={index === 0} onPress={() => move(index, -1)} />
              <IconButton label={`Move answer ${index + 1} down`} icon={ArrowDown} shortcut="Alt+ArrowDown" isDisabled={index === options.length - 1} onPress={() => move(index, 1)} />
              <IconButton label={`Drop answer ${index + 1}`} icon={X} shortcut="Alt+Delete" onPress={() => drop(index)} />
            </div>
            <FieldFindings findings={findings} at={`option-${index}`} />
          </li>
        ))}
      </ol>
      <div><Button variant="quiet" icon={Plus} shortcut="Alt+O" onPress={() => add(options.length - 1)}>Add an answer</Button></div>
    </fieldset>
  );
}
