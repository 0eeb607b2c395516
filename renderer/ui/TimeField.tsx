import { useState } from 'react';
import { TextField } from './TextField';
import { readTypedTime } from './typed-time';

export type TimeFieldProps = {
  readonly label: string;
  /** The text as it is typed: whoever keeps it reads it with `readTypedTime`. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly isOptional?: boolean;
  readonly dataFocus?: string;
};

/** A time of day that is typed, in any of the usual forms; what is no time is said on leaving the field. */
export function TimeField({ label, text, onText, isOptional, dataFocus }: TimeFieldProps) {
  const [isLeft, setIsLeft] = useState(true);
  const isUnread = isLeft && text.trim() !== '' && readTypedTime(text) === null;
  return (
    <TextField
      label={label}
      value={text}
      onChange={onText}
      placeholder="14:05"
      maxLength={12}
      error={isUnread ? 'Write the time as 14:05 or 2:05 pm' : null}
      onFocus={() => setIsLeft(false)}
      onBlur={() => setIsLeft(true)}
      {...(isOptional === undefined ? {} : { isOptional })}
      {...(dataFocus === undefined ? {} : { dataFocus })}
    />
  );
}
