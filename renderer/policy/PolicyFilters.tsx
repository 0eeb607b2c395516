import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import { FilterChips, IconButton, TextField, type TextFieldElement } from '../ui';
import styles from './policy.module.css';
import { askPolicy, policyFilters, type PolicyFilter, type PolicyQuestion } from './store';

const filterWords: Readonly<Record<Exclude<PolicyFilter, 'all'>, string>> = {
  differs: 'Other than the default',
  organisation: 'Set by your organisation',
  unreadable: 'At its strictest',
  unused: 'Not used by this version',
};

export type PolicyFiltersProps = {
  readonly question: PolicyQuestion;
  readonly counts: Readonly<Record<PolicyFilter, number>>;
  /** From the field down into the list. */
  readonly onLeaveDown: () => void;
  readonly fieldRef: Ref<TextFieldElement>;
};

/** Which settings are shown: words, and one of a few kinds with how many there are of it. */
export function PolicyFilters({ question: { text, filter }, counts, onLeaveDown, fieldRef }: PolicyFiltersProps) {
  // Nothing is unreadable on most desks: then nobody is offered to look for it.
  const offered = policyFilters.filter((each): each is Exclude<PolicyFilter, 'all'> => each !== 'all' && (each !== 'unreadable' || counts.unreadable > 0 || filter === 'unreadable'));
  return (
    <form className={styles['filters']} role="search" aria-label="Find settings" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      <div className={styles['find']}>
        <TextField
          label="Find a setting"
          hideLabel
          icon={Search}
          value={text}
          onChange={(words) => askPolicy({ text: words })}
          placeholder="Setting, value, reason, person"
          maxLength={80}
          dataFocus="policy-find"
          inputRef={fieldRef}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              onLeaveDown();
            }
            if (event.key === 'Escape' && text !== '') {
              event.stopPropagation();
              askPolicy({ text: '' });
            }
          }}
          trailing={text === '' ? undefined : <IconButton icon={X} label="Clear the search" onPress={() => askPolicy({ text: '' })} />}
        />
      </div>
      <FilterChips
        label="Show only"
        chips={offered.map((id) => ({ id, label: filterWords[id], count: counts[id] }))}
        chosen={filter === 'all' ? [] : [filter]}
        onChange={(id, isOn) => askPolicy({ filter: isOn ? id : 'all' })}
        dataFocus="policy-filter"
      />
    </form>
  );
}
