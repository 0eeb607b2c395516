import { useEffect } from 'react';
import { updatePlace } from '../desk';
import { useCommands } from '../ui';
import { chooseFiles } from './choose';
import { followProgress } from './queue';

/**
 * What of the code sets is there in every view: the command to import, and the ear for progress, since an
 * import goes on while the coder works elsewhere. Mounted once in the frame; shows nothing.
 */
export function CodesetsDesk() {
  useEffect(followProgress, []);
  useCommands([
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
  return null;
}
