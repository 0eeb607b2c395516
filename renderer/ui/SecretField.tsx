import { CircleAlert, Eye, EyeOff } from 'lucide-react';
import { useId, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { classNames } from './class-names';
import styles from './field.module.css';
import { IconButton } from './Button';

export type SecretFieldProps = {
  readonly label: string;
  /** The input itself: its value is read from here, and lives nowhere else. */
  readonly fieldRef: RefObject<HTMLInputElement | null>;
  /** Told that something was typed, not what. */
  readonly onChange?: () => void;
  readonly description?: ReactNode;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
  readonly isDisabled?: boolean;
  readonly hideLabel?: boolean;
  /** Shows what is typed from the start: a code that is good once, and is read off another screen. */
  readonly startsShown?: boolean;
};

/**
 * A field for a secret. It is not controlled: what is typed is in the input and nowhere in our state, so that
 * `takeSecret` can hand it over as bytes and leave nothing behind.
 */
export function SecretField({ label, fieldRef, onChange, description, error, autoFocus = false, isDisabled = false, hideLabel = false, startsShown = false }: SecretFieldProps) {
  const id = useId();
  const [isShown, setIsShown] = useState(startsShown);
  const [hasCapsLock, setHasCapsLock] = useState(false);
  const isInvalid = error !== undefined && error !== null && error !== '';
  const noteCapsLock = (event: KeyboardEvent): void => setHasCapsLock(event.getModifierState('CapsLock'));
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={classNames(styles['label'], hideLabel && styles['hidden'])}>{label}</label>
      <div className={classNames(styles['box'], isInvalid && styles['invalid'])}>
        <input
          id={id}
          ref={fieldRef}
          className={classNames(styles['input'], styles['tall'])}
          type={isShown ? 'text' : 'password'}
          data-secret
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={1000}
          disabled={isDisabled}
          // The one field of a screen that exists for it, or of a dialog that has just been asked for.
          autoFocus={autoFocus}
          aria-invalid={isInvalid}
          aria-describedby={`${id}-error ${id}-description`}
          onInput={onChange}
          onKeyDown={noteCapsLock}
          onKeyUp={noteCapsLock}
        />
        <IconButton label={isShown ? 'Hide what is typed' : 'Show what is typed'} icon={isShown ? EyeOff : Eye} onPress={() => setIsShown(!isShown)} isDisabled={isDisabled} />
      </div>
      <div id={`${id}-error`} aria-live="polite">
        {isInvalid && <span className={styles['error']}><CircleAlert size={14} aria-hidden /> <span>{error}</span></span>}
        {!isInvalid && hasCapsLock && <span className={styles['description']}>Caps Lock is on</span>}
      </div>
      <div id={`${id}-description`} className={styles['description']}>{description}</div>
    </div>
  );
}

/** What is in the field, in the one form in which the same words always have the same bytes. */
export function secretText(input: HTMLInputElement | null): string {
  return (input?.value ?? '').normalize('NFKC');
}

/** The field's secret as bytes, leaving the field empty. Whoever receives them zeroes them. */
export function takeSecret(input: HTMLInputElement | null): Uint8Array {
  const bytes = new TextEncoder().encode(secretText(input));
  if (input !== null) input.value = '';
  return bytes;
}
