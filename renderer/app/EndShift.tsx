import type { Leftover } from '../../shared/desk';
import { assignmentIdSchema, type EncounterId } from '../../shared/kernel';
import { openContext } from '../coding';
import { EndOfShift, focusWhenThere, updatePlace, useDesk } from '../desk';
import { openEncounter } from '../encounters';
import { runCommand } from '../ui';

/** The end of a shift, which knows where in the other domains everything that is left has its place. */
export function EndShift({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return <EndOfShift isOpen={isOpen} onClose={onClose} fieldName={fieldName} onOpen={openLeftover} />;
}

const rationalePrefix = 'rationale:';

/** What the fields are called on screen whose words are kept as drafts. */
function fieldName(field: string): string {
  if (field.startsWith(rationalePrefix)) return 'Rationale';
  switch (field) {
    case 'find':
      return 'Find a code';
    case 'addendum':
      return 'Reason of an addendum';
    case 'new-encounter':
      return 'New encounter';
    default:
      return 'A field';
  }
}

function openLeftover(left: Leftover): void {
  switch (left.kind) {
    case 'unfinished-chart':
    case 'ending-chart':
      return goToEncounter(left.encounterId);
    case 'unsaid-words':
      return left.encounterId === null ? void afterDialog(() => runCommand('new-encounter')) : goToField(left.encounterId, left.field);
    case 'printout':
    case 'key-waiting':
      return updatePlace({ view: 'desk' });
  }
}

/** An encounter that is open already is shown as it stands. */
function goToEncounter(encounterId: EncounterId): void {
  if (useDesk.getState().place.encounterId === encounterId) updatePlace({ view: 'encounter' });
  else openEncounter(encounterId);
}

function goToField(encounterId: EncounterId, field: string): void {
  goToEncounter(encounterId);
  const assignment = assignmentIdSchema.safeParse(field.slice(rationalePrefix.length));
  if (field.startsWith(rationalePrefix) && assignment.success) {
    updatePlace({ assignmentId: assignment.data });
    openContext('code');
  }
  afterDialog(() => focusWhenThere(field));
}

/** The dialog that closes gives the focus back first. */
function afterDialog(work: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(work));
}
