import { useEffect, useRef } from 'react';
import { updatePlace, useDraft } from '../desk';
import { useCommands } from '../ui';
import { chooseFiles, chooseFolder, restoreNew, startNew, useNewEncounter } from './new/begin';
import { draftText, restoreDraft } from './new/draft';
import { isEmptyForm } from './new/form';
import { NewEncounterDialog } from './new/NewEncounterDialog';
import { addDemoCharts, refreshWorklist } from './store';

/**
 * What of the encounters is there in every view: the commands that begin one, and the dialog for it, which
 * opens again after a lock with what was filled in. Mounted once in the frame.
 */
export function EncountersDesk() {
  const { isOpen, form, generation } = useNewEncounter();
  useNewEncounterDraft();
  useFocusAfter(isOpen);
  useCommands([
    { id: 'new-encounter', title: isEmptyForm(form) ? 'New encounter' : 'New encounter, as begun', group: 'Encounter', keys: 'Ctrl+N', alsoInText: true, run: () => startNew() },
    { id: 'import-files', title: 'Import text files', group: 'Encounter', keys: 'Ctrl+O', alsoInText: true, run: () => void chooseFiles() },
    { id: 'import-folder', title: 'Import a folder of text files', group: 'Encounter', keys: 'Ctrl+Shift+O', alsoInText: true, run: () => void chooseFolder() },
    { id: 'add-demo-charts', title: 'Add demo charts', group: 'Encounter', run: () => void addDemo() },
  ]);
  return isOpen ? <NewEncounterDialog key={generation} /> : null;
}

async function addDemo(): Promise<void> {
  await addDemoCharts();
  updatePlace({ view: 'worklist' });
  await refreshWorklist(0);
}

/** The dialog gives the focus back to what opened it; where that has gone, the list takes it. */
function useFocusAfter(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    return () => {
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const list = document.querySelector<HTMLElement>('[data-focus="worklist-rows"]') ?? document.querySelector<HTMLElement>('[data-focus="worklist-new"]');
        list?.focus();
      }, 150);
    };
  }, [isOpen]);
}

/** Journals the form as it is filled in, and brings it back after an unlock, caret included. */
function useNewEncounterDraft(): void {
  const { text, setText, drop, selection, onSelectionChange } = useDraft('new-encounter', null);
  const { isOpen, form } = useNewEncounter();
  const isRead = useRef(false);

  useEffect(() => {
    if (isRead.current) return;
    isRead.current = true;
    const restored = restoreDraft(text);
    if (restored === null) return;
    restoreNew(restored);
    if (!restored.open) return;
    // The frame gives the focus back; the caret goes where it was in the first text field that gets it.
    const putCaret = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLTextAreaElement) && !(target instanceof HTMLInputElement && target.type === 'text')) return;
      if (target.dataset['focus']?.startsWith('new-') !== true && target.dataset['focus']?.startsWith('typed:') !== true) return;
      target.setSelectionRange(selection.start, selection.end);
      document.removeEventListener('focusin', putCaret);
    };
    document.addEventListener('focusin', putCaret);
  }, [text, selection]);

  useEffect(() => {
    // While the draft is being brought back, this render's form is the one from before.
    if (!isRead.current || useNewEncounter.getState().form !== form) return;
    if (isEmptyForm(form)) drop();
    else setText(draftText(form, isOpen));
  }, [form, isOpen, setText, drop]);

  useEffect(() => {
    if (!isOpen) return undefined;
    const note = (): void => {
      const field = document.activeElement;
      if (!(field instanceof HTMLTextAreaElement) && !(field instanceof HTMLInputElement && field.type === 'text')) return;
      onSelectionChange(field.selectionStart ?? 0, field.selectionEnd ?? 0);
    };
    document.addEventListener('selectionchange', note);
    return () => document.removeEventListener('selectionchange', note);
  }, [isOpen, onSelectionChange]);
}
