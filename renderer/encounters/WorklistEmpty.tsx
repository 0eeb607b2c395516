import { FileUp, FlaskConical, FolderUp, Inbox, ListFilter, Plus } from 'lucide-react';
import type { WorklistInput } from '../../shared/encounters';
import { Button, EmptyState } from '../ui';
import { chooseFiles, chooseFolder, startNew } from './new/begin';
import { addDemoCharts, useEncounters } from './store';

/** A worklist without rows: what would fill it, or what hides the rows that there are. */
export function WorklistEmpty({ isFiltered, whose, onShowAll }: { readonly isFiltered: boolean; readonly whose: WorklistInput['whose']; readonly onShowAll: () => void }) {
  const isAdding = useEncounters(({ demo }) => demo.isComing);
  if (isFiltered) {
    return (
      <EmptyState
        icon={ListFilter}
        title={whose === 'mine' ? 'None of them is yours' : whose === 'not-mine' ? 'All of them are yours' : 'No encounter matches'}
        text={whose === 'all' ? 'The words are looked for in the reference, the class and the attending provider, never in charts.' : 'Charts that you add are yours. A lead assigns the others; any of them opens for a reason, for a limited time.'}
        actions={<Button onPress={onShowAll}>Show all encounters</Button>}
      />
    );
  }

  return (
    <EmptyState
      icon={Inbox}
      title="No encounters yet"
      text="Charts come in as text files, as folders of them, or typed and pasted. They are encrypted as they come in; the files stay where they are."
      actions={
        <>
          <Button variant="primary" icon={Plus} shortcut="Ctrl+N" onPress={() => startNew()} dataFocus="worklist-new" autoFocus>New encounter</Button>
          <Button icon={FileUp} shortcut="Ctrl+O" onPress={() => void chooseFiles()}>Import text files</Button>
          <Button icon={FolderUp} shortcut="Ctrl+Shift+O" onPress={() => void chooseFolder()}>Import a folder</Button>
          <Button icon={FlaskConical} onPress={() => void addDemoCharts()} isPending={isAdding}>Add demo charts</Button>
        </>
      }
    />
  );
}
