import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type Ref } from 'react';
import type { PcsAxisAnswer } from '../../../shared/codesets';
import { classNames } from '../../ui';
import styles from './pcs.module.css';

export type ChoiceListProps = {
  readonly axis: PcsAxisAnswer;
  readonly active: number;
  readonly listRef: Ref<HTMLUListElement>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onPick: (index: number) => void;
};

/** The values of the axis at hand. It keeps the focus: a character picks a value, and keys of the desk rest meanwhile. */
export function ChoiceList({ axis, active, listRef, onKeyDown, onPick }: ChoiceListProps) {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => row.current?.scrollIntoView({ block: 'nearest' }), [active, axis]);
  const onClick = (event: MouseEvent): void => {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    if (element !== null) onPick(Number(element.dataset['index']));
  };
  return (
    <ul
      ref={listRef}
      className={styles['choices']}
      role="listbox"
      tabIndex={0}
      aria-label={axis.title}
      aria-activedescendant={axis.choices.length === 0 ? undefined : `pcs-choice-${active}`}
      data-focus="pcs"
      onKeyDown={onKeyDown}
      // The mouse must not take the focus out of the list: picking goes on by keys after a click.
      onMouseDown={(event) => { event.preventDefault(); event.currentTarget.focus(); }}
      onClick={onClick}
    >
      {axis.choices.map(({ code, label }, index) => (
        <li
          key={`${code} ${label}`}
          id={`pcs-choice-${index}`}
          ref={index === active ? row : null}
          role="option"
          aria-selected={index === active}
          className={classNames(styles['choice'], index === active && styles['active'])}
          data-index={index}
        >
          <span className={styles['key']}>{code}</span>
          <span>{label}</span>
        </li>
      ))}
      {axis.total > axis.choices.length && <li className={styles['more']} role="presentation">And {(axis.total - axis.choices.length).toLocaleString('en-US')} more: choose an earlier axis first, or type words.</li>}
    </ul>
  );
}
