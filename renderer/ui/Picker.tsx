import { ChevronDown, Search } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import { ariaKeys, Kbd } from './Kbd';
import { classNames } from './class-names';
import { formatCount } from './format';
import field from './field.module.css';
import { pickFrom, pickMove, type PickerItem } from './pick';
import styles from './Picker.module.css';
import { showAndFocus } from './show';
import { TextField, type TextFieldElement } from './TextField';

export type PickerProps<Id extends string> = {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: Id | null;
  readonly items: readonly PickerItem<Id>[];
  readonly placeholder: string;
  /** What is said where nothing is found. */
  readonly nothingFound: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onChoose: (id: Id) => void;
  readonly isDisabled?: boolean;
  /** Shown on the button; the command itself is registered with useCommands. */
  readonly shortcut?: string;
  /** Name under which the focus comes back to the button. */
  readonly dataFocus: string;
};

/** The most that are listed at once: a directory has thousands, and nobody reads them down. */
const mostShown = 100;

/** One of many, by words: a button that says which, and in its place, while open, a field with the list below it. */
export function Picker<Id extends string>(props: PickerProps<Id>) {
  const { label, hideLabel = false, value, items, placeholder, isOpen, onOpenChange, isDisabled = false, shortcut, dataFocus } = props;
  const id = useId();
  const chosen = items.find((item) => item.id === value);
  // What is asked for before there is anything to choose opens as soon as there is.
  if (isOpen && !isDisabled) return <OpenPicker {...props} />;
  return (
    <div className={field['field']}>
      <span className={styles['labelLine']}>
        <span id={id} className={classNames(field['label'], hideLabel && field['hidden'])}>{label}</span>
        {shortcut !== undefined && <span aria-hidden><Kbd keys={shortcut} /></span>}
      </span>
      <Button
        className={classNames(field['trigger'], styles['trigger'])}
        aria-labelledby={`${id} ${id}-value`}
        aria-expanded={false}
        {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(shortcut) })}
        isDisabled={isDisabled}
        data-focus={dataFocus}
        onPress={() => onOpenChange(true)}
      >
        <span id={`${id}-value`} className={classNames(styles['value'], chosen === undefined && styles['none'])}>{chosen?.label ?? placeholder}</span>
        <ChevronDown size={14} aria-hidden />
      </Button>
    </div>
  );
}

function OpenPicker<Id extends string>({ label, hideLabel = false, value, items, nothingFound, onOpenChange, onChoose, dataFocus }: PickerProps<Id>) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const all = pickFrom(items, typed);
  const found = all.slice(0, mostShown);
  const [at, setAt] = useState(() => Math.max(0, items.slice(0, mostShown).findIndex((item) => item.id === value)));
  const active = Math.min(at, found.length - 1);
  const input = useRef<TextFieldElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  // With its list: what stands at the bottom of a panel lies over what is scrolled, and who chooses by keys cannot scroll it away.
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    root.current?.scrollIntoView({ block: 'start' });
  }, []);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, typed]);

  const leave = (): void => void showAndFocus(() => onOpenChange(false), `[data-focus="${dataFocus}"]`);
  const choose = (item: PickerItem<Id> | undefined): void => {
    if (item === undefined || item.refusal !== undefined) return;
    // The choice comes last: it may lead on from the button.
    leave();
    onChoose(item.id);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const moved = pickMove(event.key, active, found.length);
    if (moved !== null) setAt(moved);
    else if (event.key === 'Enter') choose(found[active]);
    else if (event.key === 'Escape') leave();
    else if (event.key === 'Tab') return onOpenChange(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles['open']} ref={root}>
      <TextField
        label={label}
        hideLabel={hideLabel}
        value={typed}
        placeholder="Words of it"
        icon={Search}
        inputRef={input}
        onChange={(text) => {
          setTyped(text);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        aria={{ role: 'combobox', 'aria-expanded': true, 'aria-controls': `${id}-list`, 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox', ...(active >= 0 ? { 'aria-activedescendant': `${id}-${active}` } : {}) }}
      />
      <div id={`${id}-list`} ref={list} role="listbox" aria-label={label} className={styles['list']}>
        {found.map((item, index) => (
          <div key={item.id} role="presentation">
            {item.group !== undefined && item.group !== found[index - 1]?.group && <div className={styles['group']} aria-hidden>{item.group}</div>}
            <div
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              {...(item.refusal === undefined ? {} : { 'aria-disabled': true })}
              className={classNames(styles['item'], index === active && styles['active'], item.refusal !== undefined && styles['refused'])}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(item)}
            >
              <span>{item.label}</span>
              {item.detail !== undefined && <span className={styles['detail']}>{item.detail}</span>}
              {item.refusal !== undefined && <span className={styles['refusal']}>{item.refusal}</span>}
            </div>
          </div>
        ))}
      </div>
      {all.length > found.length && <p className={styles['nothing']} role="status">{formatCount(all.length - found.length)} more are found by more words.</p>}
      {found.length === 0 && <p className={styles['nothing']} role="status">{nothingFound}</p>}
    </div>
  );
}
