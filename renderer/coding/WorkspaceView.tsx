import { FilePlus } from 'lucide-react';
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { EncounterId } from '../../shared/kernel';
import { askForReason } from '../access';
import { useMay } from '../accounts';
import { IndexWalk, type FindCodeHandle, type Way } from '../codesets';
import { updatePlace, useDesk } from '../desk';
import { AddDocumentsDialog, DocumentsPane, EditDetailsDialog, openChart, replaceEncounter, useChart, type DocumentsHandle, type DocumentStretch } from '../encounters';
import { HoldDialog } from '../retention';
import { Button, EmptyState, faultMessage, formatDate, IconButton, Skeleton } from '../ui';
import { AddendumDialog } from './AddendumDialog';
import { focusContext, lookAtCode, useBench } from './bench';
import type { Asking, Beside, BesideTools } from './beside';
import { CheckPanel } from './CheckPanel';
import { CodePanel } from './CodePanel';
import { CodesPane } from './CodesPane';
import { ContextPane } from './ContextPane';
import { EncounterPanel } from './EncounterPanel';
import { evidenceByDocument } from './evidence';
import { ExceptionMenu } from './ExceptionMenu';
import { findingsOf, withUnsaved } from './findings';
import { HistoryPanel } from './HistoryPanel';
import { ReadOnlyBanner } from './ReadOnlyBanner';
import { leadWord } from './sequence';
import { openCoding, useCoding } from './store';
import { useDecidingDate, useEncounterData, useMayAssign, useStandingCheck } from './useEncounterData';
import { useDraftFields } from './useDraftFields';
import { useEvidenceInView } from './useEvidenceInView';
import { hasRoomForThree } from './useRoom';
import { useWorkspaceActions } from './useWorkspaceActions';
import { useWorkspaceCommands } from './useWorkspaceCommands';
import { WorkspaceBar } from './WorkspaceBar';
import { WorkspacePanes } from './WorkspacePanes';
import styles from './workspace.module.css';
import { WorkspaceStatus } from './WorkspaceStatus';

export type WorkspaceViewProps = {
  readonly encounterId: EncounterId;
  /** Goes where releases are imported; without it, to the code sets page. */
  readonly onOpenCodesets?: () => void;
  readonly beside: Beside;
  readonly asking: Asking;
};

/**
 * One encounter being coded: its documents, its codes, and what belongs to the selected code. Memoised: the frame is
 * drawn anew whenever the place changes, which it does with every move of the caret.
 */
export const WorkspaceView = memo(function WorkspaceView({ encounterId, onOpenCodesets = openCodesets, beside, asking }: WorkspaceViewProps) {
  useEncounterData(encounterId);
  const encounter = useChart((state) => state.encounter);
  const fault = useChart((state) => state.fault);
  const codingFault = useCoding((state) => state.fault);
  const coding = useCoding((state) => state.coding);
  const mayAsk = useMay('access.breakGlass');
  const failure = fault ?? codingFault;
  if (failure !== null) {
    return (
      <div className={styles['centre']}>
        <EmptyState
          {...faultMessage(failure)}
          actions={
            <>
              <Button onPress={() => updatePlace({ view: 'worklist' })}>Back to the worklist</Button>
              {failure.code === 'not-assigned' && mayAsk && <Button onPress={() => askForReason(encounterId, '')} dataFocus="glass-open">Open for a reason…</Button>}
              <Button variant="primary" onPress={() => { void openChart(encounterId); void openCoding(encounterId); }}>Try again</Button>
            </>
          }
        />
      </div>
    );
  }
  if (encounter === null || coding === null) return <div className={styles['centre']}><Skeleton lines={8} label="Opening the encounter" /></div>;
  return <Workspace encounterId={encounterId} onOpenCodesets={onOpenCodesets} beside={beside} asking={asking} />;
});

function openCodesets(): void {
  updatePlace({ view: 'codesets' });
}

/** From the index always on to the Tabular List (Official Guidelines, I.B.1). */
function lookFromIndex(code: string, way: Way): void {
  lookAtCode({ system: 'icd10cm', code }, way);
  focusContext();
}

const noCodes: readonly never[] = [];

function Workspace({ encounterId, onOpenCodesets, beside, asking }: Required<WorkspaceViewProps>) {
  const encounter = useChart((state) => state.encounter);
  const coding = useCoding((state) => state.coding);
  const check = useCoding((state) => state.check);
  const draftFields = useDraftFields(encounterId);
  const selectedId = useDesk((state) => state.place.assignmentId);
  const selection = useBench((state) => state.selection);
  const dialog = useBench((state) => state.dialog);
  const mayAssign = useMayAssign();
  const date = useDecidingDate(encounter);
  useStandingCheck();
  const openQueries = asking.useOpenCount();

  const find = useRef<FindCodeHandle>(null);
  const documents = useRef<DocumentsHandle>(null);
  const handles = useMemo(() => ({ find, documents }), []);
  const actions = useWorkspaceActions(handles, toggleContext);
  const assignments = coding?.assignments ?? noCodes;
  const status = coding?.status;
  // The row is marked at once; evidence and context follow, so that arrows through sixty codes are never held up.
  const shownId = useDeferredValue(selectedId);
  const selected = assignments.find(({ id }) => id === shownId) ?? null;
  const isEditable = mayAssign && status !== 'final';
  const evidence = useMemo(() => evidenceByDocument(assignments, shownId), [assignments, shownId]);
  const findings = useMemo(
    () => findingsOf(status === 'final' ? null : withUnsaved(check, draftFields), { assignments, documents: encounter?.documents ?? [], formatDate }),
    [status, check, assignments, encounter, draftFields],
  );
  useWorkspaceCommands(isEditable, encounter === null ? '' : leadWord(encounter.class), actions);
  useEvidenceInView(selected, documents);
  const onSelect = useCallback((stretch: DocumentStretch | null) => useBench.setState({ selection: stretch }), []);
  const closeContext = useCallback(() => useBench.setState({ isContextOpen: false }), []);
  useEffect(() => {
    // A code that is gone (undone, or from another desk) is not selected any more.
    if (shownId !== null && shownId === selectedId && selected === null) updatePlace({ assignmentId: null });
  }, [shownId, selectedId, selected]);
  const tools = useMemo((): BesideTools | null => {
    const { assign, assignOn, show, clearSelection, focusFind } = actions;
    return encounter === null ? null : { encounter, isEditable, date, assign, assignOn, show, clearSelection, focusFind };
  }, [encounter, isEditable, date, actions]);
  if (encounter === null || tools === null) return null;

  const closeDialog = (): void => useBench.setState({ dialog: null });
  const hint = !isEditable ? '' : selected === null ? '/ finds a code' : `E links to ${selected.written}`;
  return (
    <div className={styles['workspace']}>
      <WorkspaceBar encounter={encounter} />
      <div className={styles['panes']}>
        <WorkspacePanes
          onCloseContext={closeContext}
          documents={
            <DocumentsPane
              ref={documents}
              evidence={evidence}
              selectionHint={selection === null ? '' : hint}
              onSelect={onSelect}
              onPickEvidence={actions.pickEvidence}
              addAction={isEditable ? <IconButton label="Add documents" icon={FilePlus} onPress={() => useBench.setState({ dialog: 'documents' })} /> : null}
            />
          }
          codes={
            <CodesPane
              encounter={encounter}
              isEditable={isEditable}
              banner={isEditable ? null : <ReadOnlyBanner mayAssign={mayAssign} />}
              date={date}
              isInHouse={encounter.class === 'inpatient' && encounter.dischargedOn === null}
              findRef={find}
              onAssign={actions.assignHit}
              onBuild={actions.buildPcs}
              onAddBuilt={actions.addBuilt}
              onCloseBuilder={actions.closeBuilder}
              onDropSelection={actions.clearSelection}
              onOpenCodesets={onOpenCodesets}
            />
          }
          context={(slides) => (
            <ContextPane
              findings={findings.length}
              candidates={check?.worth.find((lack) => lack.lack === 'candidates-left')?.count ?? 0}
              queries={openQueries}
              onClose={slides ? closeContext : null}
              panels={{
                index: <IndexWalk encounterId={encounterId} date={date} onLook={lookFromIndex} onOpenCodesets={onOpenCodesets} />,
                code: <CodePanel encounter={encounter} selected={selected} isEditable={isEditable} date={date} onShow={actions.show} onLink={actions.link} onAssign={actions.assignNamed} onDone={actions.focusCodes} ofCode={(name, written) => <><beside.OfCode {...tools} name={name} written={written} /><asking.OfCode {...tools} name={name} written={written} /></>} />,
                shelf: <beside.Panel {...tools} />,
                query: <asking.Panel {...tools} />,
                check: <CheckPanel encounter={encounter} findings={findings} isEditable={isEditable} ofFinding={<asking.OfFinding />} onGo={actions.goTo} onFinalised={focusContext} />,
                history: <HistoryPanel />,
                encounter: <EncounterPanel encounter={encounter} isEditable={isEditable} />,
              }}
            />
          )}
        />
      </div>
      <beside.Always {...tools} />
      <asking.Always {...tools} />
      <WorkspaceStatus encounter={encounter} findings={findings} queries={openQueries} />
      <ExceptionMenu assignments={assignments} />
      {dialog === 'details' && <EditDetailsDialog encounter={encounter} onSaved={(saved) => { replaceEncounter(saved); closeDialog(); }} onClose={closeDialog} />}
      {dialog === 'documents' && <AddDocumentsDialog encounter={encounter} onAdded={(saved) => { replaceEncounter(saved); closeDialog(); }} onClose={closeDialog} />}
      {dialog === 'addendum' && status === 'final' && <AddendumDialog encounterId={encounterId} encounterRef={encounter.ref} onClose={closeDialog} onOpened={actions.focusFind} />}
      {dialog === 'hold' && <HoldDialog encounterId={encounterId} encounterRef={encounter.ref} onClose={closeDialog} />}
    </div>
  );
}

/** Shows or hides the context pane, whichever way it is shown now. */
function toggleContext(): void {
  const { panes } = useDesk.getState().place;
  if (!hasRoomForThree()) {
    useBench.setState(({ isContextOpen }) => ({ isContextOpen: !isContextOpen }));
    return;
  }
  const context = panes.context > 0 ? 0 : 0.28;
  const rest = (1 - context) / Math.max(0.01, panes.documents + panes.codes);
  updatePlace({ panes: { documents: panes.documents * rest, codes: panes.codes * rest, context } });
}
