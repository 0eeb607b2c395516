import { formFields, noteFieldPrefix, type Leftover } from '../../shared/desk';
import { assignmentIdSchema, incidentIdSchema, type EncounterId } from '../../shared/kernel';
import { openContext, useBench } from '../coding';
import { EndOfShift, focusWhenThere, updatePlace, useDesk } from '../desk';
import { openEncounter } from '../encounters';
import { addedFieldPrefix, openReport, showIncident } from '../incidents';
import { drawNow, runCommand } from '../ui';

/** The end of a shift, which knows where in the other domains everything that is left has its place. */
export function EndShift({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return <EndOfShift isOpen={isOpen} onClose={onClose} fieldName={fieldName} onOpen={openLeftover} />;
}

const rationalePrefix = 'rationale:';

const names: Readonly<Record<string, string>> = {
  find: 'Find a code',
  addendum: 'Reason of an addendum',
  [formFields.newEncounter]: 'New encounter',
  [formFields.addDocuments]: 'Documents to add',
  [formFields.editDetails]: 'Details to change',
  [formFields.importQueue]: 'Import of code sets',
};

/** What the fields are called on screen whose words are kept as drafts. */
function fieldName(field: string): string {
  if (field.startsWith(noteFieldPrefix)) return 'Note on a code';
  if (field.startsWith(addedFieldPrefix)) return 'Fact to add to a report';
  return field.startsWith(rationalePrefix) ? 'Rationale' : names[field] ?? 'A field';
}

function openLeftover(left: Leftover): void {
  switch (left.kind) {
    case 'unfinished-chart':
    case 'ending-chart':
      return goToEncounter(left.encounterId);
    case 'candidates':
      return goToBasket(left.encounterId);
    case 'unsaid-words':
      return left.encounterId === null ? goToForm(left.field) : goToField(left.encounterId, left.field);
    case 'report':
      return left.isMade ? showIncident(left.incidentId) : afterDialog(() => void openReport(left.incidentId));
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

function goToBasket(encounterId: EncounterId): void {
  goToEncounter(encounterId);
  afterDialog(() => openContext('shelf'));
}

function goToForm(field: string): void {
  const incident = incidentIdSchema.safeParse(field.slice(addedFieldPrefix.length));
  if (field.startsWith(addedFieldPrefix) && incident.success) showIncident(incident.data);
  else if (field === formFields.importQueue) updatePlace({ view: 'codesets' });
  else afterDialog(() => runCommand('new-encounter'));
}

function goToField(encounterId: EncounterId, field: string): void {
  goToEncounter(encounterId);
  const assignment = assignmentIdSchema.safeParse(field.slice(rationalePrefix.length));
  if (assignment.success) updatePlace({ assignmentId: assignment.data });
  afterDialog(() => {
    if (assignment.success) openContext('code');
    if (field === formFields.addDocuments) useBench.setState({ dialog: 'documents' });
    else if (field === formFields.editDetails) useBench.setState({ dialog: 'details' });
    else if (field === 'addendum') useBench.setState({ dialog: 'addendum' });
    else focusWhenThere(field);
  });
}

/** The dialog that closes gives the focus back first; and the view that it leads to has to be there. */
function afterDialog(work: () => void): void {
  drawNow();
  queueMicrotask(work);
}
