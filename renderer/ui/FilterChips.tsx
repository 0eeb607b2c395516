import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import styles from './FilterChips.module.css';
import { formatCount } from './format';

export type FilterChip<Id extends string> = {
  readonly id: Id;
  readonly label: ReactNode;
  /** How many there are of it; nothing where it is not known or says nothing. */
  readonly count?: number | null;
};

export type FilterChipsProps<Id extends string> = {
  /** What is filtered by, for those who hear it. */
  readonly label: string;
  readonly chips: readonly FilterChip<Id>[];
  readonly chosen: readonly Id[];
  readonly onChange: (id: Id, isOn: boolean) => void;
  /** Where the focus is found again: a chip's place is this and its id. */
  readonly dataFocus: string;
};

/** A few kinds in a row, each shown or not, with how many there are of it. */
export function FilterChips<Id extends string>({ label, chips, chosen, onChange, dataFocus }: FilterChipsProps<Id>) {
  return (
    <div className={styles['chips']} role="group" aria-label={label}>
      {chips.map(({ id, label: words, count = null }) => (
        <ToggleButton key={id} className={styles['chip'] ?? ''} isSelected={chosen.includes(id)} onChange={(isOn) => onChange(id, isOn)} data-focus={`${dataFocus}-${id}`}>
          {words}{count !== null && <> <span className={styles['count']}>{formatCount(count)}</span></>}
        </ToggleButton>
      ))}
    </div>
  );
}
