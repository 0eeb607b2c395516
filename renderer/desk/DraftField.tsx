import { useCallback, useEffect, useLayoutEffect, useRef, type Ref } from 'react';
import type { EncounterId } from '../../shared/kernel';
import { TextField, type TextFieldElement, type TextFieldProps } from '../ui';
import { useDraft, type DraftHandle } from './drafts';

export type DraftFieldProps = Omit<TextFieldProps, 'value' | 'onChange' | 'onSelect'> & {
  /** Name of the draft, e.g. `find`, `rationale:asg_…`. */
  readonly field: string;
  readonly encounterId: EncounterId | null;
  /** Told of every change, for whoever needs the words while they are typed. */
  readonly onText?: (text: string) => void;
};

/** A text field whose words survive lock and crash, with the caret where it was. */
export function DraftField({ field, encounterId, onText, inputRef, ...rest }: DraftFieldProps) {
  const draft = useDraft(field, encounterId);
  const attach = useCaretRestore(draft, inputRef);
  return (
    <TextField
      {...rest}
      value={draft.text}
      onChange={(text) => {
        draft.setText(text);
        onText?.(text);
      }}
      onSelect={({ currentTarget }) => draft.onSelectionChange(currentTarget.selectionStart ?? 0, currentTarget.selectionEnd ?? 0)}
      inputRef={attach}
    />
  );
}

/** Puts the caret back where the draft has it when the field appears; it takes effect once the field is focused. */
function useCaretRestore({ selection }: DraftHandle, inputRef: Ref<TextFieldElement> | undefined): (element: TextFieldElement | null) => void {
  const own = useRef<TextFieldElement>(null);
  const atStart = useRef(selection);

  useLayoutEffect(() => {
    own.current?.setSelectionRange(atStart.current.start, atStart.current.end);
  }, []);

  const outer = useRef(inputRef);
  useEffect(() => { outer.current = inputRef; });
  return useCallback((element: TextFieldElement | null) => {
    own.current = element;
    const ref = outer.current;
    if (typeof ref === 'function') ref(element);
    else if (ref !== null && ref !== undefined) ref.current = element;
  }, []);
}
