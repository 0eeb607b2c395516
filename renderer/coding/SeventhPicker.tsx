import { useState, type KeyboardEvent } from 'react';
import type { TabularPane } from '../../shared/codesets';
import { classNames, Kbd } from '../ui';
import context from './context.module.css';
import styles from './notes.module.css';
import { rowAfter } from './rows';

export type SeventhPickerProps = {
  readonly sevenths: NonNullable<TabularPane['sevenths']>;
  /** The code that is shown, bare: one of the choices, or still without its 7th character. */
  readonly shown: string;
  /** What a choice does, in a word: "assigns" or "shows". */
  readonly deed: 'assigns' | 'shows';
  readonly onChoose: (code: string) => void;
};

/** The 7th characters that complete a code: each is chosen by its own key while the list has the focus, or by Enter on its row. */
export function SeventhPicker({ sevenths, shown, deed, onChoose }: SeventhPickerProps) {
  const { choices, stem, definedAt } = sevenths;
  const own = choices.findIndex(({ code }) => code === shown);
  const [reached, setReached] = useState(0);
  const current = Math.max(0, Math.min(choices.length - 1, reached));
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const pressed = choices.find(({ character }) => character === event.key.toUpperCase());
    const next = ['j', 'J', 'k', 'K'].includes(event.key) ? null : rowAfter(event.key, current, choices.length);
    if (pressed !== undefined) onChoose(pressed.code);
    else if (event.key === 'Enter' || event.key === ' ') onChoose(choices[current]?.code ?? shown);
    else if (next !== null) {
      const at = Math.max(0, Math.min(choices.length - 1, next));
      setReached(at);
      const row = event.currentTarget.children[at];
      if (row instanceof HTMLElement) row.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section className={context['section']} aria-label="7th character">
      <h3 className={context['sectionHead']}>
        {own === -1 ? 'Choose the 7th character' : '7th character'}
        <span className={context['faint']}>{definedAt === null ? '' : `defined at ${definedAt}`}</span>
      </h3>
      <div className={styles['sevenths']} role="listbox" aria-label={`7th characters of ${stem}, a key ${deed} the code`} data-focus="sevenths" onKeyDown={onKeyDown}>
        {choices.map(({ character, text, inclusions, written, code }, index) => (
          <div
            key={code}
            role="option"
            aria-selected={code === shown}
            aria-keyshortcuts={character}
            tabIndex={index === current ? 0 : -1}
            className={classNames(styles['seventh'], code === shown && styles['own'])}
            onFocus={() => setReached(index)}
            onClick={() => onChoose(code)}
          >
            <Kbd keys={character} />
            <span className={styles['meaning']}>
              {text}
              {inclusions.length > 0 && <span className={context['faint']}> ({inclusions.join('; ')})</span>}
            </span>
            <span className={styles['seventhCode']}>{written}</span>
          </div>
        ))}
      </div>
    </section>
  );
}
