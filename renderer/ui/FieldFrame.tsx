import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Label, Text } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './field.module.css';

type FieldWords = {
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly description?: ReactNode;
  readonly error?: string | null | undefined;
  /** Says "optional" beside the label. */
  readonly isOptional?: boolean | undefined;
};

/** Label above, control, then error or description: the order in which every field is read. */
export function FieldFrame({ label, hideLabel = false, description, error, isOptional = false, children }: FieldWords & { readonly children: ReactNode }) {
  return (
    <>
      <Label className={classNames(styles['label'], hideLabel && styles['hidden'])}>
        {label}
        {isOptional && <span className={styles['optional']}> · optional</span>}
      </Label>
      {children}
      {error !== undefined && error !== null && error !== '' && (
        <Text slot="errorMessage" className={styles['error'] ?? ''}>
          <CircleAlert size={14} aria-hidden /> <span>{error}</span>
        </Text>
      )}
      {description !== undefined && description !== null && <Text slot="description" className={styles['description'] ?? ''}>{description}</Text>}
    </>
  );
}
