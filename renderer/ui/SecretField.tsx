import { CircleAlert, Eye, EyeOff } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { classNames } from './class-names';
import styles from './field.module.css';
import { IconButton } from './Button';
import { emptySecret, keepTypingSecret, secretIn, showSecret } from './secret-typing';
import { longestSecret } from './typed-secret';

export type SecretFieldProps = {
  readonly label: string;
  /** The input itself, by which what was typed is taken. */
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
 * A field for a secret. It is not controlled, and while it is hidden its text is dots in the input too: what is typed is in
 * memory that is zeroed, so that `takeSecret` can hand it over as bytes and leave nothing behind. Shown, it is text as any.
 */
export function SecretField({ label, fieldRef, onChange, description, error, autoFocus = false, isDisabled = false, hideLabel = false, startsShown = false }: SecretFieldProps) {
  const id = useId();
  const [isShown, setIsShown] = useState(startsShown);
  const [hasCapsLock, setHasCapsLock] = useState(false);
  const isInvalid = error !== undefined && error !== null && error !== '';
  const noteCapsLock = (event: KeyboardEvent): void => setHasCapsLock(event.getModifierState('CapsLock'));
  useEffect(() => (fieldRef.current === null ? undefined : keepTypingSecret(fieldRef.current)), [fieldRef]);
  useLayoutEffect(() => {
    if (fieldRef.current !== null) showSecret(fieldRef.current, isShown);
  }, [fieldRef, isShown]);
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={classNames(styles['label'], hideLabel && styles['hidden'])}>{label}</label>
      <div className={classNames(styles['box'], isInvalid && styles['invalid'])}>
        <input
          id={id}
          ref={fieldRef}
          className={classNames(styles['input'], styles['tall'])}
          // Until it is shown: the type changes together with what stands in the field.
          type="password"
          data-secret
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={longestSecret}
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

/** What is in the field, in the one form in which the same words always have the same bytes. A string lives on: only for what must weigh or compare it. */
export function secretText(input: HTMLInputElement | null): string {
  return input === null ? '' : secretIn(input).text().normalize('NFKC');
}

export function isSecretEmpty(input: HTMLInputElement | null): boolean {
  return input === null || secretIn(input).length === 0;
}

/** The field's secret as bytes, leaving the field empty. Whoever receives them zeroes them. */
export function takeSecret(input: HTMLInputElement | null): Uint8Array {
  if (input === null) return new Uint8Array();
  const bytes = secretIn(input).bytes();
  emptySecret(input);
  return bytes;
}
