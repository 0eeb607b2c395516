import type { LucideIcon } from 'lucide-react';
import { useCallback, type ClipboardEvent, type KeyboardEvent, type ReactNode, type Ref, type SyntheticEvent } from 'react';
import { Input, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { classNames } from './class-names';
import styles from './field.module.css';
import { FieldFrame } from './FieldFrame';
import { markedPieces, type TextMark } from './text-marks';

export type TextFieldElement = HTMLInputElement | HTMLTextAreaElement;

export type TextFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hideLabel?: boolean;
  readonly description?: ReactNode;
  readonly error?: string | null;
  readonly isOptional?: boolean;
  readonly multiline?: boolean;
  readonly rows?: number;
  /** A field of several lines that is as high as its words. */
  readonly grows?: boolean;
  /** Stretches of the words that are underlined; only where the field grows, since what scrolls would leave them behind. */
  readonly marks?: readonly TextMark[];
  readonly type?: 'text' | 'search' | 'email';
  readonly placeholder?: string;
  readonly size?: 'normal' | 'tall';
  readonly isMono?: boolean;
  readonly icon?: LucideIcon;
  /** What stands in the field's right end: a button, a count. */
  readonly trailing?: ReactNode;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  /** Name under which the focus comes back here after a lock. */
  readonly dataFocus?: string;
  readonly inputRef?: Ref<TextFieldElement>;
  readonly onKeyDown?: (event: KeyboardEvent<TextFieldElement>) => void;
  readonly onSelect?: (event: SyntheticEvent<TextFieldElement>) => void;
  readonly onPaste?: (event: ClipboardEvent<TextFieldElement>) => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  /** For a field that drives a list (combobox pattern). */
  readonly aria?: {
    readonly role?: 'combobox';
    readonly 'aria-controls'?: string;
    readonly 'aria-expanded'?: boolean;
    readonly 'aria-activedescendant'?: string;
    readonly 'aria-autocomplete'?: 'list';
    readonly 'aria-haspopup'?: 'listbox' | 'grid';
  };
};

/** A text field. Nothing that is typed is offered to, or remembered by, the browser underneath. */
export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hideLabel, description, error, isOptional, multiline = false, rows = 3, grows = false, marks, type = 'text', placeholder, size = 'normal' } = props;
  const { isMono = false, icon: Icon, trailing, isDisabled = false, isReadOnly = false, autoFocus = false, maxLength, dataFocus, inputRef, aria } = props;
  const attach = useAttach(inputRef);
  const isInvalid = error !== undefined && error !== null && error !== '';
  const shared = {
    className: classNames(styles['input'], multiline && styles['area'], grows && styles['grows'], size === 'tall' && styles['tall'], isMono && styles['mono']),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(props.onKeyDown === undefined ? {} : { onKeyDown: props.onKeyDown }),
    ...(props.onSelect === undefined ? {} : { onSelect: props.onSelect }),
    ...(props.onPaste === undefined ? {} : { onPaste: props.onPaste }),
    ...(dataFocus === undefined ? {} : { 'data-focus': dataFocus }),
    autoComplete: 'off',
    spellCheck: false,
    ...aria,
  };
  return (
    <AriaTextField
      className={styles['field'] ?? ''}
      value={value}
      onChange={onChange}
      type={type}
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
      isInvalid={isInvalid}
      isDisabled={isDisabled}
      isReadOnly={isReadOnly}
      autoFocus={autoFocus}
      {...(maxLength === undefined ? {} : { maxLength })}
      {...(props.onFocus === undefined ? {} : { onFocus: props.onFocus })}
      {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
    >
      <FieldFrame label={label} hideLabel={hideLabel} description={description} error={error} isOptional={isOptional}>
        <div className={classNames(styles['box'], isInvalid && styles['invalid'])}>
          {Icon !== undefined && <span className={styles['leading']}><Icon size={16} aria-hidden /></span>}
          {!multiline && <Input {...shared} ref={attach} />}
          {multiline && !grows && <TextArea {...shared} rows={rows} ref={attach} />}
          {multiline && grows && (
            <div className={styles['growing']}>
              <div className={styles['marks']} aria-hidden>
                {markedPieces(value, marks ?? []).map(({ text, tone }, index) => <span key={index} className={tone === null ? undefined : styles[`marked-${tone}`]}>{text}</span>)}
              </div>
              <TextArea {...shared} rows={rows} style={{ minHeight: `calc(${rows} * var(--line-height) + 6px)` }} ref={attach} />
            </div>
          )}
          {trailing}
        </div>
      </FieldFrame>
    </AriaTextField>
  );
}

/** One ref for either element: an object ref of the union fits neither by type, though it holds both. */
function useAttach(ref: Ref<TextFieldElement> | undefined): (element: TextFieldElement | null) => void {
  return useCallback((element: TextFieldElement | null) => {
    if (typeof ref === 'function') ref(element);
    else if (ref !== null && ref !== undefined) ref.current = element;
  }, [ref]);
}
