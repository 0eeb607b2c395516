import { useCallback } from 'react';
import type { EncounterId } from '../../shared/kernel';
import { draftKey, dropDraft, noteDraft, useDesk } from './store';

export type DraftHandle = {
  readonly text: string;
  /** Whether there is a draft at all: one that is meant to be empty has no text either. */
  readonly isThere: boolean;
  /** An emptied field is a dropped draft, unless emptiness is what is meant: over words that are saved. */
  readonly setText: (text: string, isEmptyMeant?: boolean) => void;
  readonly selection: { readonly start: number; readonly end: number };
  readonly onSelectionChange: (start: number, end: number) => void;
  /** Forgets the draft: its words have been said, or taken back. */
  readonly drop: () => void;
  /** Whether the words came back from before a lock or a crash. */
  readonly restored: boolean;
};

/**
 * Words that are typed but not yet said. They outlive the component, a lock, and a crash (but for the last
 * second), until `drop` is called or the field is emptied.
 */
export function useDraft(field: string, encounterId: EncounterId | null): DraftHandle {
  const key = draftKey(field, encounterId);
  const draft = useDesk(({ drafts }) => drafts.get(key));
  const restored = useDesk((state) => state.restored.has(key));

  const setText = useCallback((text: string, isEmptyMeant = false) => {
    const before = useDesk.getState().drafts.get(key);
    const within = (offset: number | undefined): number => Math.min(offset ?? text.length, text.length);
    // Until the field says where the caret is, it is where the text ends.
    const [start, end] = before === undefined ? [text.length, text.length] : [within(before.selectionStart), within(before.selectionEnd)];
    noteDraft({ field, encounterId, text, selectionStart: start, selectionEnd: end }, isEmptyMeant);
  }, [key, field, encounterId]);

  const onSelectionChange = useCallback((start: number, end: number) => {
    const before = useDesk.getState().drafts.get(key);
    if (before === undefined || (before.selectionStart === start && before.selectionEnd === end)) return;
    noteDraft({ ...before, selectionStart: Math.min(start, before.text.length), selectionEnd: Math.min(end, before.text.length) }, before.text === '');
  }, [key]);

  const drop = useCallback(() => dropDraft(field, encounterId), [field, encounterId]);
  return { text: draft?.text ?? '', isThere: draft !== undefined, setText, selection: { start: draft?.selectionStart ?? 0, end: draft?.selectionEnd ?? 0 }, onSelectionChange, drop, restored };
}
