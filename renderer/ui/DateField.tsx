import { CalendarDays } from 'lucide-react';
import { useState } from 'react';
import type { CalendarDate } from '../../shared/kernel';
import { formatDate } from './format';
import { TextField } from './TextField';
import { readTypedDate, typedDateProblem } from './typed-date';

export type DateFieldProps = {
  readonly label: string;
  readonly value: CalendarDate | null;
  /** Called as soon as the text is a date, or empty; null too while it cannot be read. */
  readonly onChange: (value: CalendarDate | null) => void;
  /** Told when the text cannot be read, so that a form can refuse to be sent. */
  readonly onReadable?: (isReadable: boolean) => void;
  readonly hideLabel?: boolean;
  readonly description?: string;
  readonly error?: string | null;
  readonly isOptional?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly dataFocus?: string;
};

/** A date that is typed, in any of the usual forms; on leaving the field it shows as `12 Mar 2026`. */
export function DateField({ value, onChange, onReadable, error, ...rest }: DateFieldProps) {
  const [typed, setTyped] = useState<{ text: string; value: CalendarDate | null } | null>(null);
  const [isLeft, setIsLeft] = useState(true);
  // What was typed counts until the value is changed from outside.
  const isOwn = typed !== null && typed.value === value;
  const text = isOwn ? typed.text : value === null ? '' : formatDate(value);
  const read = readTypedDate(text);
  const problem = isLeft && !read.ok ? typedDateProblem(read.why) : null;

  function change(next: string): void {
    const outcome = readTypedDate(next);
    const date = outcome.ok ? outcome.date : null;
    setTyped({ text: next, value: date });
    onReadable?.(outcome.ok);
    if (date !== value) onChange(date);
  }

  function leave(): void {
    setIsLeft(true);
    if (read.ok) setTyped(null);
  }

  return (
    <TextField
      {...rest}
      value={text}
      onChange={change}
      error={problem ?? error ?? null}
      placeholder="12 Mar 2026"
      maxLength={24}
      icon={CalendarDays}
      onFocus={() => setIsLeft(false)}
      onBlur={leave}
    />
  );
}
