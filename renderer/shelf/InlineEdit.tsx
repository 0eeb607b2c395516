import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Fault, Result } from '../../shared/kernel';
import { TextField, watchFocus, type TextFieldElement } from '../ui';
import type { Editing } from './editing';
import styles from './shelf.module.css';
import { refusalWords } from './words';

export type InlineEditProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly mostLetters: number;
  readonly editing: Editing;
  /** Saves the words; a refusal is shown below them. */
  readonly onSave: (text: string) => Promise<Result<unknown>>;
  /** Afterwards, also when nothing was saved: gives the focus back. */
  readonly onDone: () => void;
};

/** One line that is written in its place: Enter saves, Escape leaves it as it was. */
export function InlineEdit({ label, placeholder, mostLetters, editing, onSave, onDone }: InlineEditProps) {
  const { edit, begin, end } = editing;
  const field = useRef<TextFieldElement>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [isSaving, setSaving] = useState(false);
  useEffect(() => {
    field.current?.focus();
  }, []);
  useEffect(() => {
    // The words that were declined are marked, to be typed over.
    if (fault?.code === 'names-patient') field.current?.setSelectionRange(fault.start, fault.end);
  }, [fault]);
  if (edit === null) return null;

  const leave = (isUnmoved: boolean): void => {
    end();
    if (isUnmoved) onDone();
  };
  const save = async (): Promise<void> => {
    if (isSaving) return;
    setSaving(true);
    const isUnmoved = watchFocus();
    const answer = await onSave(edit.text.trim());
    setSaving(false);
    if (answer.ok) leave(isUnmoved());
    else setFault(answer.fault);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    if (event.key === 'Enter') void save();
    else leave(true);
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles['edit']}>
      <TextField
        label={label}
        hideLabel
        value={edit.text}
        placeholder={placeholder}
        maxLength={mostLetters}
        dataFocus="shelf-edit"
        inputRef={field}
        error={fault === null ? null : refusalWords(fault, edit.text)}
        description="Enter saves, Esc leaves it as it was."
        onChange={(text) => {
          setFault(null);
          begin({ ...edit, text });
        }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
