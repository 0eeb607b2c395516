import { Search, UserRoundCheck, UserRoundX, X } from 'lucide-react';
import { useEffect, useRef, useState, type Ref } from 'react';
import { encounterStatuses, type EncounterStatus, type WorklistInput } from '../../shared/encounters';
import { beforeFlush } from '../desk';
import { FilterChips, IconButton, TextField, type FilterChip, type TextFieldElement } from '../ui';
import { useEncounters } from './store';
import { StatusMark } from './StatusMark';
import styles from './worklist.module.css';

/** How long typing rests before the list is asked again. */
const restMilliseconds = 120;

const whoseChips: readonly FilterChip<WorklistInput['whose']>[] = [
  { id: 'mine', label: <><UserRoundCheck size={14} aria-hidden /> Mine</> },
  { id: 'not-mine', label: <><UserRoundX size={14} aria-hidden /> Not mine</> },
];

export type WorklistFiltersProps = {
  readonly text: string;
  readonly statuses: readonly string[];
  readonly whose: WorklistInput['whose'];
  readonly onWhose: (whose: WorklistInput['whose']) => void;
  readonly onText: (text: string) => void;
  readonly onStatuses: (statuses: EncounterStatus[]) => void;
  /** From the field down into the list. */
  readonly onLeaveDown: () => void;
  readonly fieldRef: Ref<TextFieldElement>;
};

/** What of the worklist is shown: words, and statuses with how many there are of each. */
export function WorklistFilters({ text, statuses, whose, onWhose, onText, onStatuses, onLeaveDown, fieldRef }: WorklistFiltersProps) {
  const counts = useEncounters((state) => state.counts);
  const [typed, setTyped] = useState(text);
  const told = useRef(text);

  // The filter was changed from elsewhere ("Show all"): the field follows.
  useEffect(() => {
    if (text !== told.current) setTyped(text);
    told.current = text;
  }, [text]);

  useEffect(() => {
    if (typed === told.current) return undefined;
    const tell = (): void => {
      if (told.current === typed) return;
      told.current = typed;
      onText(typed);
    };
    const timer = setTimeout(tell, restMilliseconds);
    const stop = beforeFlush(tell);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [typed, onText]);

  const chosen = encounterStatuses.filter((status) => statuses.includes(status));
  return (
    <form className={styles['filters']} role="search" aria-label="Filter the worklist" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      <div className={styles['words']}>
        <TextField
          label="Filter"
          hideLabel
          type="search"
          icon={Search}
          value={typed}
          onChange={setTyped}
          placeholder="Reference, class or attending"
          maxLength={80}
          dataFocus="worklist-filter"
          inputRef={fieldRef}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              onLeaveDown();
            }
            if (event.key === 'Escape' && typed !== '') {
              event.stopPropagation();
              setTyped('');
            }
          }}
          trailing={typed === '' ? undefined : <IconButton icon={X} label="Clear the filter" onPress={() => setTyped('')} />}
        />
      </div>
      <FilterChips label="Whose work" chips={whoseChips} chosen={[whose]} onChange={(id, isOn) => onWhose(isOn ? id : 'all')} dataFocus="worklist-whose" />
      <FilterChips
        label="Status"
        chips={encounterStatuses.map((id) => ({ id, label: <StatusMark status={id} />, count: counts[id] }))}
        chosen={chosen}
        onChange={(status, isOn) => onStatuses(isOn ? [...chosen, status] : chosen.filter((one) => one !== status))}
        dataFocus="worklist-status"
      />
    </form>
  );
}
