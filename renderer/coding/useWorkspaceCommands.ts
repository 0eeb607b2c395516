import { groupOf, type Assignment } from '../../shared/coding';
import type { EncounterId } from '../../shared/kernel';
import { useMay } from '../accounts';
import { showFor } from '../audit';
import { updatePlace, useDesk } from '../desk';
import { useIsHeld } from '../retention';
import { drawNow, runCommand, useAvailableCommands, useCommands, type Command } from '../ui';
import { focusContext, lookBack, openContext, useBench } from './bench';
import type { WorkspaceActions } from './useWorkspaceActions';
import { codesOf, isLead } from './sequence';
import { moveCode, useCoding } from './store';
import { actNouns } from './words';

/** Every command of the workspace: what the keys do, the palette finds and the shortcut sheet lists. */
export function useWorkspaceCommands(isEditable: boolean, lead: string, actions: WorkspaceActions): void {
  const coding = useCoding((state) => state.coding);
  const selectedId = useDesk((state) => state.place.assignmentId);
  const selection = useBench((state) => state.selection);
  const pane = useBench((state) => state.pane);
  const tab = useBench((state) => state.tab);
  const isLooking = useBench((state) => state.looked !== null) && tab === 'code';
  const isHeld = useIsHeld(coding?.encounterId ?? null);
  const mayAdd = useMay('coding.openAddendum');
  const mayHold = useMay('retention.hold');
  const mayReveal = useMay('encounters.reveal');
  const assignments = coding?.assignments ?? [];
  const undo = coding?.undo ?? null;
  const redo = coding?.redo ?? null;
  const selected = assignments.find(({ id }) => id === selectedId) ?? null;
  const reveals = useAvailableCommands().filter(({ id }) => id.startsWith('reveal-'));
  const code = selected?.written ?? 'the code';
  const canChange = isEditable && selected !== null;
  // The shelf has rows of its own, which these keys then mean.
  const isOnShelf = pane === 'context' && tab === 'shelf';
  const isAtCodes = pane !== 'documents' && !isOnShelf;
  const size = selected === null ? 0 : codesOf(assignments, groupOf(selected.system)).length;
  const move = (assignment: Assignment | null, by: number): void => {
    if (assignment !== null) void moveCode(assignment.id, assignment.position + by);
  };

  const codes: Command[] = [
    { id: 'find-code', title: 'Find a code', group: 'Codes', keys: '/', enabled: isEditable, run: actions.focusFind },
    { id: 'build-pcs', title: 'Build a PCS code', group: 'Codes', keys: 'B', enabled: isEditable, run: () => actions.buildPcs() },
    { id: 'link', title: `Link the selected words to ${code}`, group: 'Codes', keys: 'E', enabled: canChange && selection !== null, run: actions.link },
    { id: 'rationale', title: `Rationale of ${code}`, group: 'Codes', keys: 'N', enabled: selected !== null, run: actions.focusRationale },
    { id: 'exception', title: `Exception of ${code}`, group: 'Codes', keys: 'X', enabled: canChange, run: actions.chooseException },
    { id: 'seventh', title: 'Choose the 7th character', group: 'Codes', keys: '7', run: actions.focusSevenths },
    { id: 'look-back', title: 'Back to what was shown before', group: 'Codes', keys: 'Alt+ArrowLeft', enabled: isLooking, run: lookBack },
    { id: 'look-back-one', title: 'Back to what was shown before', group: 'Codes', keys: 'Backspace', enabled: isLooking && pane === 'context', run: lookBack },
    { id: 'lead', title: `Make ${code} ${lead}`, group: 'Codes', keys: 'Alt+P', enabled: canChange && groupOf(selected.system) === 'diagnosis' && !isLead(selected), run: () => { if (selected !== null) void moveCode(selected.id, 1); } },
    { id: 'move-up', title: `Move ${code} up`, group: 'Codes', keys: 'Alt+ArrowUp', enabled: canChange && !isOnShelf && selected.position > 1, run: () => move(selected, -1) },
    { id: 'move-down', title: `Move ${code} down`, group: 'Codes', keys: 'Alt+ArrowDown', enabled: canChange && !isOnShelf && selected.position < size, run: () => move(selected, 1) },
    { id: 'remove-code', title: `Remove ${code}`, group: 'Codes', keys: 'Delete', enabled: canChange && isAtCodes, run: actions.remove },
    { id: 'copy-code', title: `Copy ${code}`, group: 'Codes', keys: 'Ctrl+C', enabled: selected !== null && isAtCodes, run: actions.copy },
    { id: 'show-evidence', title: `Show the evidence of ${code}`, group: 'Codes', keys: 'V', enabled: (selected?.evidence.length ?? 0) > 0, run: actions.showEvidence },
    { id: 'undo', title: undo === null ? 'Undo' : `Undo ${actNouns[undo]}`, group: 'Codes', keys: 'Ctrl+Z', enabled: isEditable && undo !== null, run: () => void actions.undo() },
    { id: 'redo', title: redo === null ? 'Redo' : `Redo ${actNouns[redo]}`, group: 'Codes', keys: 'Ctrl+Shift+Z', enabled: isEditable && redo !== null, run: () => void actions.redo() },
    { id: 'redo-other', title: 'Redo', group: 'Codes', keys: 'Ctrl+Y', enabled: isEditable && redo !== null, run: () => void actions.redo() },
  ];
  const encounter: Command[] = [
    { id: 'next-finding', title: 'Next finding', group: 'Encounter', keys: 'F8', alsoInText: true, run: () => void actions.stepFinding(1) },
    { id: 'previous-finding', title: 'Previous finding', group: 'Encounter', keys: 'Shift+F8', alsoInText: true, run: () => void actions.stepFinding(-1) },
    { id: 'finalise', title: 'Check and finalise', group: 'Encounter', keys: 'Ctrl+Shift+F', alsoInText: true, enabled: coding !== null && coding.status !== 'final', run: () => void actions.openCheck() },
    { id: 'addendum', title: 'Open an addendum', group: 'Encounter', enabled: mayAdd && coding?.status === 'final', run: () => useBench.setState({ dialog: 'addendum' }) },
    { id: 'edit-details', title: 'Edit the details of this encounter', group: 'Encounter', enabled: isEditable, run: () => useBench.setState({ dialog: 'details' }) },
    { id: 'add-documents', title: 'Add documents to this encounter', group: 'Documents', enabled: isEditable, run: () => useBench.setState({ dialog: 'documents' }) },
    { id: 'history', title: 'History of this encounter', group: 'Encounter', keys: 'H', run: () => openContext('history') },
    { id: 'who-opened', title: 'Who opened this chart', group: 'Encounter', enabled: coding !== null, run: () => showAuditOf(coding?.encounterId ?? null) },
    { id: 'legal-hold', title: 'Legal hold on this encounter…', group: 'Encounter', enabled: mayHold && coding !== null && !isHeld, run: () => useBench.setState({ dialog: 'hold' }) },
    { id: 'index-tab', title: 'Walk the index', group: 'Codes', keys: 'W', run: () => { openContext('index'); focusContext(); } },
    { id: 'encounter-tab', title: 'About this encounter', group: 'Encounter', keys: 'I', run: () => openContext('encounter') },
    // The identifiers stand in the encounter tab: while another is in front, R brings it first.
    { id: 'reveal', title: 'Reveal an identifier', group: 'Encounter', ...(reveals.length === 0 ? { keys: 'R' } : {}), enabled: mayReveal && (tab !== 'encounter' || reveals.length > 0), run: () => revealFirst() },
  ];
  const view: Command[] = [
    { id: 'next-pane', title: 'Next pane', group: 'View', keys: 'F6', alsoInText: true, run: () => actions.stepPane(1) },
    { id: 'previous-pane', title: 'Previous pane', group: 'View', keys: 'Shift+F6', alsoInText: true, run: () => actions.stepPane(-1) },
    { id: 'toggle-context', title: 'Show or hide the context pane', group: 'View', keys: '\\', run: actions.toggleContext },
    { id: 'focus-codes', title: 'Go to the codes', group: 'View', keys: 'C', run: actions.focusCodes },
  ];
  useCommands([...codes, ...encounter, ...view]);
}

/** The audit log, narrowed to this chart. */
function showAuditOf(encounterId: EncounterId | null): void {
  if (encounterId === null) return;
  showFor(encounterId);
  updatePlace({ view: 'audit' });
}

function revealFirst(): void {
  openContext('encounter');
  // Its commands exist once the tab is there.
  drawNow();
  ['reveal-name', 'reveal-mrn', 'reveal-birthDate', 'reveal-sex', 'reveal-account'].some((id) => runCommand(id));
}
