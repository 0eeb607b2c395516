import { CalendarDays } from 'lucide-react';
import { useRef, useState } from 'react';
import type { CalendarDate } from '../../shared/kernel';
import { formatDate } from './format';
import { TextField, type TextFieldElement } from './TextField';
import { dateOf, readTypedDate, typedDateProblem } from './typed-date';

export type DateFieldProps = {
  readonly label: string;
  readonly value: CalendarDate | null;
  /** Called as soon as the text is a date, or empty; null too while it cannot be read. */
  readonly onChange: (value: CalendarDate | null) => void;
  /**
   * The text as it is being typed, for a form that keeps it and refuses to be sent while it is no date; null once the
   * field was left with a date in it. Without these two the field keeps it to itself.
   */
  readonly typed?: string | null;
  readonly onTyped?: (text: string | null) => void;
  readonly hideLabel?: boolean;
  readonly description?: string;
  /** What an empty field means, where that is more than that nothing was typed; otherwise it shows how a date reads. */
  readonly whenEmpty?: string;
  readonly error?: string | null;
  readonly isOptional?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly dataFocus?: string;
};

/** A date that is typed, in any of the usual forms; on leaving the field it shows as `12 Mar 2026`. */
export function DateField({ value, onChange, typed = null, onTyped, error, whenEmpty = '12 Mar 2026', ...rest }: DateFieldProps) {
  const [own, setOwn] = useState<string | null>(null);
  const [isLeft, setIsLeft] = useState(true);
  const field = useRef<TextFieldElement>(null);
  const setTyped = onTyped ?? setOwn;
  const current = onTyped === undefined ? own : typed;
  // What was typed counts until the value is changed from outside.
  const text = current !== null && dateOf(current) === value ? current : value === null ? '' : formatDate(value);
  const read = readTypedDate(text);
  const problem = isLeft && !read.ok ? typedDateProblem(read.why) : null;

  function change(next: string): void {
    const date = dateOf(next);
    setTyped(next);
    if (date !== value) onChange(date);
  }

  function leave(): void {
    // A window that goes into the background (or is locked) takes the focus along; the person has not left the field.
    if (document.activeElement === field.current) return;
    setIsLeft(true);
    if (read.ok) setTyped(null);
  }

  return (
    <TextField
      {...rest}
      value={text}
      onChange={change}
      error={problem ?? error ?? null}
      placeholder={whenEmpty}
      maxLength={24}
      icon={CalendarDays}
      inputRef={field}
      onFocus={() => setIsLeft(false)}
      onBlur={leave}
    />
  );
}
