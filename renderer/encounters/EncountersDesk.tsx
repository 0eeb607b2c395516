import { useEffect } from 'react';
import { updatePlace, useCaretKeeping } from '../desk';
import { useCommands } from '../ui';
import { chooseFiles, chooseFolder, keepNew, startNew, useNewEncounter } from './new/begin';
import { newEncounterField } from './new/draft';
import { isEmptyForm } from './new/form';
import { NewEncounterDialog } from './new/NewEncounterDialog';
import { addDemoCharts } from './store';

/**
 * What of the encounters is there in every view: the commands that begin one, and the dialog for it, which
 * opens again after a lock with what was filled in. Mounted once in the frame.
 */
export function EncountersDesk() {
  const { isOpen, form, generation } = useNewEncounter();
  useEffect(keepNew, []);
  useCaretKeeping(newEncounterField, null, isOpen);
  useFocusAfter(isOpen);
  useCommands([
    { id: 'new-encounter', title: isEmptyForm(form) ? 'New encounter' : 'New encounter, as begun', group: 'Encounter', keys: 'Ctrl+N', alsoInText: true, run: () => startNew() },
    { id: 'import-files', title: 'Import text files', group: 'Encounter', keys: 'Ctrl+O', alsoInText: true, run: () => void chooseFiles() },
    { id: 'import-folder', title: 'Import a folder of text files', group: 'Encounter', keys: 'Ctrl+Shift+O', alsoInText: true, run: () => void chooseFolder() },
    { id: 'add-demo-charts', title: 'Add demo charts', group: 'Encounter', run: addDemo },
  ]);
  return isOpen ? <NewEncounterDialog key={generation} /> : null;
}

function addDemo(): void {
  // The worklist shows the charts, or says why they did not come.
  updatePlace({ view: 'worklist' });
  void addDemoCharts();
}

/** The dialog gives the focus back to what opened it; where that has gone, the list takes it. */
function useFocusAfter(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    return () => {
      queueMicrotask(() => {
        if (document.activeElement !== document.body) return;
        const list = document.querySelector<HTMLElement>('[data-focus="worklist-rows"]') ?? document.querySelector<HTMLElement>('[data-focus="worklist-new"]');
        list?.focus();
      });
    };
  }, [isOpen]);
}
