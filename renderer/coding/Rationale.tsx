import { useEffect, useRef, useState } from 'react';
import type { Assignment } from '../../shared/coding';
import { useDraft } from '../desk';
import { Button, TextField, watchFocus, type TextFieldElement } from '../ui';
import styles from './context.module.css';
import { rationaleField } from './findings';
import { setRationale } from './store';

const mostLetters = 4000;

/**
 * Why the coder chose this code, in the coder's words. Journalled as it is typed, saved by Ctrl+Enter. Give it a `key`
 * per code.
 */
export function Rationale({ assignment, isEditable, onDone }: { readonly assignment: Assignment; readonly isEditable: boolean; readonly onDone: () => void }) {
  const { id, encounterId, rationale } = assignment;
  const draft = useDraft(rationaleField(id), encounterId);
  const [isSaving, setSaving] = useState(false);
  const field = useRef<TextFieldElement>(null);
  const value = draft.isThere ? draft.text : rationale;
  const isChanged = value !== rationale;
  const caret = useRef(draft.restored ? draft.selection : null);
  useEffect(() => {
    if (caret.current !== null) field.current?.setSelectionRange(caret.current.start, caret.current.end);
  }, []);

  const save = async (): Promise<void> => {
    if (!isChanged || isSaving) return onDone();
    setSaving(true);
    const isUnmoved = watchFocus();
    const made = await setRationale(id, value.trim());
    setSaving(false);
    if (made === null) return;
    draft.drop();
    if (isUnmoved()) onDone();
  };
  const discard = (): void => {
    draft.drop();
    field.current?.focus();
  };
  if (!isEditable) {
    return (
      <section className={styles['section']} aria-label="Rationale">
        <h3 className={styles['sectionHead']}>Rationale</h3>
        <p className={rationale === '' ? styles['faint'] : styles['said']}>{rationale === '' ? 'None given.' : rationale}</p>
      </section>
    );
  }
  return (
    <section className={styles['section']} aria-label="Rationale">
      <TextField
        label="Rationale"
        multiline
        rows={3}
        value={value}
        maxLength={mostLetters}
        placeholder="Why this code, where the words of the chart do not say it by themselves"
        dataFocus={rationaleField(id)}
        inputRef={field}
        onChange={(text) => {
          // What equals the saved words is no draft.
          if (text === rationale) draft.drop();
          else draft.setText(text, true);
        }}
        onSelect={({ currentTarget }) => draft.onSelectionChange(currentTarget.selectionStart ?? 0, currentTarget.selectionEnd ?? 0)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            event.stopPropagation();
            void save();
          } else if (event.key === 'Escape') {
            event.stopPropagation();
            onDone();
          }
        }}
      />
      <div className={styles['rationaleFoot']}>
        <span className={styles['faint']}>{isChanged ? 'Draft, not saved yet' : rationale === '' ? '' : 'Saved'}</span>
        {isChanged && <Button variant="quiet" onPress={discard}>Discard</Button>}
        {isChanged && <Button shortcut="Ctrl+Enter" isPending={isSaving} onPress={() => void save()}>Save</Button>}
      </div>
    </section>
  );
}
