import { useMemo, type RefObject } from 'react';
import { writeCode, type CodeHit, type System } from '../../shared/codesets';
import type { Evidence, Span } from '../../shared/coding';
import { shell } from '../bridge';
import { dropPcsBuild, startPcsBuild, type FindCodeHandle } from '../codesets';
import { useDesk } from '../desk';
import type { DocumentsHandle } from '../encounters';
import { copyInside, drawNow, focusShown, showAndFocus, watchFocus } from '../ui';
import { focusContext, openContext, paneNames, selectCode, useBench, type PaneName } from './bench';
import { focusCode } from './CodeList';
import { nextOwner, restsOn } from './evidence';
import { findingsNow, goTo } from './goTo';
import { stepFinding, type Finding } from './findings';
import { inSequence, neighbourOf } from './sequence';
import { hasRoomForThree } from './useRoom';
import { assignCode, linkEvidence, redoChange, removeCode, runCheck, undoChange, useCoding, type CodeName, type Made } from './store';

export type WorkspaceHandles = { readonly find: RefObject<FindCodeHandle | null>; readonly documents: RefObject<DocumentsHandle | null> };

export type WorkspaceActions = ReturnType<typeof actionsOn>;

/** What can be done on the workspace. Each reads the state as it is when it is asked for. */
export function useWorkspaceActions(handles: WorkspaceHandles, togglePanes: () => void): WorkspaceActions {
  return useMemo(() => actionsOn(handles, togglePanes), [handles, togglePanes]);
}

function selectedCode() {
  const id = useDesk.getState().place.assignmentId;
  return useCoding.getState().coding?.assignments.find((each) => each.id === id) ?? null;
}

/** Whether the focus is in a text field, which keeps it. */
function isWriting(): boolean {
  return document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLTextAreaElement;
}

function actionsOn({ find, documents }: WorkspaceHandles, toggleContext: () => void) {
  const clearSelection = (): void => {
    useBench.setState({ selection: null });
    documents.current?.clearSelection();
  };
  const assignOn = async ({ system, code }: CodeName, evidence: readonly Span[], rationale: string): Promise<boolean> => {
    const made = await assignCode({ system, code }, evidence, rationale);
    if (made === null) return false;
    selectCode(made.changed);
    return true;
  };
  const assign = async (name: CodeName, rationale = ''): Promise<boolean> => {
    const { selection } = useBench.getState();
    const isAssigned = await assignOn(name, selection === null ? [] : [selection], rationale);
    if (isAssigned && selection !== null) clearSelection();
    return isAssigned;
  };
  const focusCodes = (): void => {
    drawNow();
    if (useBench.getState().isBuilding && focusShown('[data-focus="pcs"]')) return;
    const selected = selectedCode() ?? inSequence(useCoding.getState().coding?.assignments ?? [])[0] ?? null;
    if (selected === null || !focusCode(selected.id)) find.current?.focus();
  };
  /** The box in which a code is found, with the focus in it: a fast typist's next letter must land there, not be taken for a command. */
  const showFind = (): void => {
    useBench.setState({ pane: 'codes', isBuilding: false });
    drawNow();
    find.current?.focus();
  };
  /** After undo and redo, the code they touched is the selected one. */
  const follow = (made: Made | null): void => {
    const { changed } = made ?? { changed: null };
    const assignments = useCoding.getState().coding?.assignments ?? [];
    if (changed !== null) selectCode(changed);
    else if (selectedCode() === null) selectCode(inSequence(assignments)[0]?.id ?? null);
    if (useBench.getState().pane === 'codes' && !isWriting()) focusCodes();
  };
  const show = (evidence: Pick<Evidence, 'documentId' | 'start' | 'end'>, focus: boolean): void => documents.current?.show(evidence, focus);
  const focusPane = (pane: PaneName): void => {
    useBench.setState({ pane });
    drawNow();
    if (pane === 'codes') focusCodes();
    else if (pane === 'documents') documents.current?.focusReader();
    else focusContext();
  };
  return {
    assignHit: (hit: CodeHit): Promise<boolean> => assign(hit),
    assign,
    assignOn,
    clearSelection,
    focusCodes,
    focusPane,
    show,
    toggleContext,
    /** Opens the PCS builder: with the beginning of a code, with words, or as it was left. */
    buildPcs: (text = ''): void => {
      const { encounterId } = useCoding.getState();
      if (encounterId !== null && text.trim() !== '') startPcsBuild(encounterId, text);
      // The panel takes the focus at once, and the keys that come before its list is there.
      showAndFocus(() => useBench.setState({ pane: 'codes', isBuilding: true }), '[data-pcs]');
    },
    /** Adds a built code, with the path to it as its rationale. Unless more are to follow, the builder closes and forgets the path. */
    addBuilt: async (code: string, path: string, stays: boolean): Promise<boolean> => {
      const isUnmoved = watchFocus();
      const isAssigned = await assign({ system: 'icd10pcs', code }, path);
      if (!isAssigned || stays) return isAssigned;
      const { encounterId } = useCoding.getState();
      useBench.setState({ isBuilding: false });
      if (encounterId !== null) dropPcsBuild(encounterId);
      if (isUnmoved()) focusCodes();
      return true;
    },
    closeBuilder: (): void => {
      showFind();
    },
    focusFind: (): void => {
      showFind();
    },
    /** Assigns the code that is looked at, or one around it; the way that led there is its first rationale. */
    assignNamed: (system: System, code: string): void => {
      const { way } = useBench.getState();
      const isUnmoved = watchFocus();
      void assign({ system, code }, way === null ? '' : `${way.words}. Verified in the Tabular List: ${writeCode(system, code)}.`).then((isAssigned) => { if (isAssigned && isUnmoved()) focusCodes(); });
    },
    /** Puts the focus on the 7th characters of the code that is shown; nowhere where it has none. */
    focusSevenths: (): void => {
      openContext('code');
      focusShown('[data-focus="sevenths"] [tabindex="0"]');
    },
    link: (): void => {
      const { selection } = useBench.getState();
      const selected = selectedCode();
      if (selection === null || selected === null) return;
      if (restsOn(selected, selection)) return clearSelection();
      void linkEvidence(selected.id, selection).then((made) => { if (made !== null) clearSelection(); });
    },
    pickEvidence: (owners: readonly string[]): void => {
      const owner = nextOwner(owners, useDesk.getState().place.assignmentId);
      const assignment = useCoding.getState().coding?.assignments.find(({ id }) => id === owner);
      if (assignment !== undefined) selectCode(assignment.id);
    },
    showEvidence: (): void => {
      const first = selectedCode()?.evidence[0];
      if (first !== undefined) show(first, true);
    },
    focusRationale: (): void => {
      const id = selectedCode()?.id ?? '';
      showAndFocus(() => {
        openContext('code');
        useBench.setState({ looked: null, way: null, seen: [] });
      }, `textarea[data-focus="rationale:${id}"]`);
    },
    chooseException: (): void => useBench.setState({ exceptionFor: selectedCode()?.id ?? null }),
    copy: (): void => {
      const selected = selectedCode();
      if (selected === null) return;
      // Inside as well: there it can be pasted also when the clipboard of the desktop has been cleared.
      copyInside(selected.written);
      void shell('copyCode', { code: selected.written });
    },
    remove: (): void => {
      const selected = selectedCode();
      if (selected === null) return;
      const next = neighbourOf(useCoding.getState().coding?.assignments ?? [], selected.id);
      const isUnmoved = watchFocus();
      void removeCode(selected.id).then((made) => {
        if (made === null) return;
        selectCode(next);
        if (isUnmoved()) focusCodes();
      });
    },
    undo: async (): Promise<void> => follow(await undoChange()),
    redo: async (): Promise<void> => follow(await redoChange()),
    openCheck: async (): Promise<void> => {
      openContext('check');
      const isUnmoved = watchFocus();
      await runCheck();
      if (isUnmoved() && !focusShown('[data-focus="finalise"]:not([disabled])')) focusContext();
    },
    stepFinding: async (by: -1 | 1): Promise<void> => {
      await runCheck();
      const finding = stepFinding(findingsNow(), useBench.getState().finding, by);
      useBench.setState({ finding: finding?.key ?? null, tab: 'check' });
      // Where the context slides over what is to be mended, it stays away; the status line names the finding.
      if (finding === null || hasRoomForThree()) openContext('check');
      else useBench.setState({ isContextOpen: false });
      if (finding !== null) goTo(finding, handlesOf());
    },
    goTo: (finding: Finding): void => {
      useBench.setState({ finding: finding.key });
      goTo(finding, handlesOf());
    },
    stepPane: (by: -1 | 1): void => {
      const at = paneNames.indexOf(useBench.getState().pane);
      const next = paneNames[(at + by + paneNames.length) % paneNames.length] ?? 'codes';
      if (next === 'context') useBench.setState({ isContextOpen: true });
      focusPane(next);
    },
  };

  function handlesOf() {
    return { find, documents };
  }
}
