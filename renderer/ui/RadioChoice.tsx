import type { KeyboardEvent } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './field.module.css';
import { FieldFrame } from './FieldFrame';
import type { SelectOption } from './Select';

export type RadioChoiceProps<Id extends string> = {
  readonly label: string;
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly options: readonly SelectOption<Id>[];
  readonly hideLabel?: boolean;
  readonly description?: string;
  readonly error?: string | null;
  /** Side by side instead of one below the other. */
  readonly isRow?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly dataFocus?: string;
};

/**
 * Enter belongs to the form, as on every radio button; the library would also choose what has the focus, and so give an answer
 * that nobody gave. What the form makes of the key by itself goes on.
 */
function leaveEnter(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter') return;
  event.stopPropagation();
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  event.currentTarget.closest('form')?.requestSubmit();
}

/** One of a few, all of them in sight. */
export function RadioChoice<Id extends string>(props: RadioChoiceProps<Id>) {
  const { label, value, onChange, options, hideLabel, description, error, isRow = false, isDisabled = false, autoFocus = false, dataFocus } = props;
  const focusable = value ?? options[0]?.id;
  return (
    <RadioGroup
      className={styles['field'] ?? ''}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      isDisabled={isDisabled}
      isInvalid={error !== undefined && error !== null && error !== ''}
      data-focus={dataFocus}
    >
      <FieldFrame label={label} hideLabel={hideLabel} description={description} error={error}>
        <div className={classNames(styles['choices'], isRow && styles['row'])} onKeyDownCapture={leaveEnter}>
          {options.map((option) => (
            <Radio key={option.id} className={styles['choice'] ?? ''} value={option.id} autoFocus={autoFocus && option.id === focusable}>
              <span className={classNames(styles['mark'], styles['round'])} aria-hidden />
              <span className={styles['choiceWords']}>
                <span>{option.label}</span>
                {option.description !== undefined && <span className={styles['description']}>{option.description}</span>}
              </span>
            </Radio>
          ))}
        </div>
      </FieldFrame>
    </RadioGroup>
  );
}
