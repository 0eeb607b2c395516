import { Check, ChevronDown } from 'lucide-react';
import { Button, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue, Text } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './field.module.css';
import { FieldFrame } from './FieldFrame';

export type SelectOption<Id extends string> = { readonly id: Id; readonly label: string; readonly description?: string };

export type SelectProps<Id extends string> = {
  readonly label: string;
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly options: readonly SelectOption<Id>[];
  readonly hideLabel?: boolean;
  readonly description?: string;
  readonly error?: string | null;
  readonly isOptional?: boolean;
  readonly placeholder?: string;
  readonly size?: 'normal' | 'tall';
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly dataFocus?: string;
};

/** One of a few, from a list that opens. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, value, onChange, options, hideLabel, description, error, isOptional, placeholder = 'Choose', size = 'normal', isDisabled = false, autoFocus = false, dataFocus } = props;
  return (
    <AriaSelect
      className={styles['field'] ?? ''}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      placeholder={placeholder}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      isInvalid={error !== undefined && error !== null && error !== ''}
    >
      <FieldFrame label={label} hideLabel={hideLabel} description={description} error={error} isOptional={isOptional}>
        <Button className={classNames(styles['trigger'], size === 'tall' && styles['tall'])} data-focus={dataFocus}>
          <SelectValue className={styles['chosen'] ?? ''} />
          <ChevronDown size={14} aria-hidden />
        </Button>
      </FieldFrame>
      <Popover className={styles['popover'] ?? ''} offset={4}>
        <ListBox className={styles['list'] ?? ''} items={options}>
          {(option) => (
            <ListBoxItem className={styles['option'] ?? ''} id={option.id} textValue={option.label}>
              {({ isSelected }) => (
                <>
                  {isSelected && <Check className={styles['tick']} size={14} aria-hidden />}
                  <Text slot="label">{option.label}</Text>
                  {option.description !== undefined && <Text slot="description" className={styles['description'] ?? ''}>{option.description}</Text>}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
