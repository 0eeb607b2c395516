import { useEffect } from 'react';
import type { EncounterId } from '../../shared/kernel';
import { draftKey, noteDraft, useDesk } from './store';

function textFieldIn(target: unknown): HTMLInputElement | HTMLTextAreaElement | null {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text') ? target : null;
}

/**
 * For a form of several fields that is kept as one draft: notes where the caret is in the field that has the focus, and
 * puts it back there after a lock, when the frame gives that field the focus again. A field with a draft of its own does
 * so by itself.
 */
export function useCaretKeeping(field: string, encounterId: EncounterId | null, isActive: boolean): void {
  useEffect(() => {
    if (!isActive) return undefined;
    const key = draftKey(field, encounterId);
    const { drafts, restored, focusBefore } = useDesk.getState();
    const kept = restored.has(key) ? drafts.get(key) : undefined;
    const wanted = kept === undefined ? null : focusBefore;

    const putBack = ({ target }: FocusEvent): void => putBackIn(target);
    const putBackIn = (target: EventTarget | null): void => {
      const focused = textFieldIn(target);
      if (focused === null || kept === undefined || focused.dataset['focus'] !== wanted) return;
      focused.setSelectionRange(kept.selectionStart, kept.selectionEnd);
      document.removeEventListener('focusin', putBack);
    };
    const note = (): void => {
      const focused = textFieldIn(document.activeElement);
      const draft = useDesk.getState().drafts.get(key);
      if (focused === null || draft === undefined) return;
      noteDraft({ ...draft, selectionStart: focused.selectionStart ?? 0, selectionEnd: focused.selectionEnd ?? 0 });
    };
    if (wanted !== null) {
      document.addEventListener('focusin', putBack);
      // The field may have the focus back already: it comes with the first sight of it.
      putBackIn(document.activeElement);
    }
    document.addEventListener('selectionchange', note);
    return () => {
      document.removeEventListener('focusin', putBack);
      document.removeEventListener('selectionchange', note);
    };
  }, [field, encounterId, isActive]);
}
