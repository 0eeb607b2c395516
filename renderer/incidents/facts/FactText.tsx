import { Info } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { TextField } from '../../ui';
import type { Named } from './keeping';
import { notesOn, shownNotes } from './notes';
import styles from './facts.module.css';

export type FactTextProps = {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly maxLength: number;
  readonly rows?: number;
  readonly isOptional?: boolean;
  readonly autoFocus?: boolean;
  readonly dataFocus: string;
  /** What the vault has found in these words. */
  readonly named?: Named | null;
};

/** A text that should hold facts: what reads otherwise, or names a patient, is said quietly below it, and nothing is held back. */
export function FactText({ label, description, value, onChange, maxLength, rows = 3, isOptional = false, dataFocus, named = null, autoFocus = false }: FactTextProps) {
  // Notes may come a moment after the letter; letters may not.
  const settled = useDeferredValue(value);
  const notes = useMemo(() => notesOn(settled, named), [settled, named]);
  const { shown, more } = shownNotes(notes);
  return (
    <div className={styles['fact']}>
      <TextField
        label={label}
        value={value}
        onChange={onChange}
        multiline
        grows
        rows={rows}
        maxLength={maxLength}
        isOptional={isOptional}
        autoFocus={autoFocus}
        marks={notes.map(({ start, end }) => ({ start, end, tone: 'info' as const }))}
        dataFocus={dataFocus}
        {...(description === undefined ? {} : { description })}
      />
      <ul className={styles['notes']} aria-live="polite">
        {shown.map(({ start, end, message }) => (
          <li key={`${start} ${message}`} className={styles['note']}>
            <Info size={12} aria-hidden /> <span><span className={styles['noteWords']}>“{settled.slice(start, end)}”</span> {message}</span>
          </li>
        ))}
        {more > 0 && <li className={styles['note']}>and {more} more</li>}
      </ul>
    </div>
  );
}
