import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './field.module.css';

export type CheckboxProps = {
  readonly label: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly description?: ReactNode;
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  /** For a box in a row whose label is elsewhere. */
  readonly hideLabel?: boolean;
};

/** Yes or no. */
export function Checkbox({ label, isSelected, onChange, description, isIndeterminate = false, isDisabled = false, autoFocus = false, hideLabel = false }: CheckboxProps) {
  return (
    <AriaCheckbox className={styles['choice'] ?? ''} isSelected={isSelected} onChange={onChange} isIndeterminate={isIndeterminate} isDisabled={isDisabled} autoFocus={autoFocus}>
      <span className={styles['mark']} aria-hidden>
        {isIndeterminate ? <Minus size={12} strokeWidth={3} /> : isSelected && <Check size={12} strokeWidth={3} />}
      </span>
      <span className={classNames(styles['choiceWords'], hideLabel && styles['hidden'])}>
        <span>{label}</span>
        {description !== undefined && <span className={styles['description']}>{description}</span>}
      </span>
    </AriaCheckbox>
  );
}
