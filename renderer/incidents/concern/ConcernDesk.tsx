import type { ShownPolicy } from '../../../shared/policy';
import { useCommands } from '../../ui';
import { ConcernDialog } from './ConcernDialog';
import { openConcern } from './store';

/** The concern in the open desk: its command, and the dialog. Mounted once in the frame. */
export function ConcernDesk({ policy }: { readonly policy: ShownPolicy | null }) {
  useCommands([{ id: 'raise-concern', title: 'Raise a concern without a name', group: 'Desk', run: openConcern }]);
  return <ConcernDialog policy={policy} />;
}
