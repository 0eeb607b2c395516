import { useEffect } from 'react';
import { useMay } from '../accounts';
import { updatePlace } from '../desk';
import { useCommands } from '../ui';
import { chooseFiles } from './choose';
import { keepDay } from './kept-day';
import { keepQueue } from './kept-queue';
import { followProgress } from './queue';
import { ResumedImports } from './ResumedImports';

/**
 * What of the code sets is there in every view: the command to import, and the ear for progress, since an
 * import goes on while the coder works elsewhere; and what was under way when the desk locked, which goes on by itself.
 * Mounted once in the frame.
 */
export function CodesetsDesk() {
  useEffect(followProgress, []);
  useEffect(keepQueue, []);
  useEffect(keepDay, []);
  const mayImport = useMay('codesets.import');
  useCommands(!mayImport ? [] : [
    {
      id: 'import-codesets',
      title: 'Import a code set',
      group: 'Codes',
      keys: 'Ctrl+I',
      alsoInText: true,
      run: () => {
        updatePlace({ view: 'codesets' });
        void chooseFiles();
      },
    },
  ]);
  return <ResumedImports />;
}
