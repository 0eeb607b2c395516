import { create } from 'zustand';
import { systemSchema } from '../../shared/codesets';
import { choiceField, placeSchema, type Place } from '../../shared/desk';
import { z, type AssignmentId, type EncounterId, type QueryId } from '../../shared/kernel';
import { dropPcsBuild, dropWalk, waySchema, type Way } from '../codesets';
import { dropDraft, focusWhenThere, keepValue, readKept, updatePlace, useDesk } from '../desk';
import type { DocumentStretch } from '../encounters';
import { focusShown } from '../ui';
import type { CodeName } from './store';

export const paneNames = ['documents', 'codes', 'context'] as const;
export type PaneName = (typeof paneNames)[number];
export type ContextTab = Place['tab'];

/** What the context pane showed: a code looked at in the tab in front, or that tab. */
type Seen = Pick<BenchState, 'tab' | 'looked' | 'way'>;

/** So many steps back are kept. */
const mostSeen = 30;

/** What of the workspace is on screen, apart from the chart and its codes. */
export type BenchState = {
  readonly tab: ContextTab;
  /** A code that is only looked at, in place of the selected one. */
  readonly looked: CodeName | null;
  /** How the code looked at was come to, for its rationale: by the index, or named by a note of the Tabular List. */
  readonly way: Way | null;
  /** What the context pane showed before the code looked at, the latest last. */
  readonly seen: readonly Seen[];
  /** The words selected in the open document: evidence of the next code. */
  readonly selection: DocumentStretch | null;
  /** The finding that F8 has come to. */
  readonly finding: string | null;
  /** The pane that has or had the focus. */
  readonly pane: PaneName;
  /** The context pane where there is no room for three: it slides over the others. */
  readonly isContextOpen: boolean;
  readonly dialog: 'details' | 'documents' | 'addendum' | 'hold' | null;
  /** The PCS builder stands in the place of the codes. */
  readonly isBuilding: boolean;
  /** A query that a finding led to, until it is shown; without an id, all of the encounter. */
  readonly wantedQuery: { readonly queryId: QueryId | null } | null;
  /** The code whose exception is being chosen. */
  readonly exceptionFor: AssignmentId | null;
};

/** A bench with nothing on it: also what a lock leaves. */
export function emptyBench(): BenchState {
  return { tab: 'code', looked: null, way: null, seen: [], selection: null, finding: null, pane: 'codes', isContextOpen: false, dialog: null, isBuilding: false, wantedQuery: null, exceptionFor: null };
}

export const useBench = create<BenchState>(emptyBench);

const keptField = choiceField('bench');
const lookedSchema = z.strictObject({ system: systemSchema, code: z.string() }).nullable();
const keptSchema = z.strictObject({
  dialog: z.enum(['details', 'documents', 'addendum', 'hold']).nullable(),
  looked: lookedSchema,
  isBuilding: z.boolean(),
  way: waySchema.nullable().default(null),
  seen: z.array(z.strictObject({ tab: placeSchema.shape.tab, looked: lookedSchema, way: waySchema.nullable() })).max(mostSeen).default([]),
});

/**
 * Lays the bench for an encounter: as it was when the desk locked, and kept from now on. What is returned clears it: then
 * the coder has gone elsewhere, and comes back to an empty one.
 */
export function layBench(encounterId: EncounterId): () => void {
  useBench.setState({ ...emptyBench(), tab: useDesk.getState().place.tab, ...readKept(keptField, encounterId, keptSchema) });
  const stopKeeping = useBench.subscribe(({ tab, dialog, looked, way, seen, isBuilding }) => {
    updatePlace({ tab });
    if (dialog === null && looked === null && !isBuilding) dropDraft(keptField, encounterId);
    else keepValue(keptField, encounterId, { dialog, looked, way, seen, isBuilding });
  });
  return () => {
    stopKeeping();
    dropDraft(keptField, encounterId);
    dropPcsBuild(encounterId);
    dropWalk(encounterId);
    useBench.setState(emptyBench());
  };
}

/** Selects a code; what was only looked at makes room for it. */
export function selectCode(assignmentId: AssignmentId | null): void {
  updatePlace({ assignmentId });
  if (useBench.getState().looked !== null) useBench.setState({ looked: null, way: null, seen: [] });
}

/** Shows a tab of the context pane, which slides in where it is hidden. */
export function openContext(tab: ContextTab): void {
  const { panes } = useDesk.getState().place;
  if (panes.context === 0) updatePlace({ panes: { documents: panes.documents * 0.72, codes: panes.codes * 0.72, context: 0.28 } });
  useBench.setState({ tab, isContextOpen: true });
}

/**
 * Shows a code of the code sets in the context pane.
 * @param way how it was come to; without it, who goes on from code to code is still on the way that led to the first
 */
export function lookAtCode({ system, code }: CodeName, way?: Way): void {
  const { tab, looked, way: onWay, seen } = useBench.getState();
  const bare = code.replace('.', '');
  const isThere = tab === 'code' && looked?.system === system && looked.code === bare;
  const isSeen = !isThere && (tab !== 'code' || looked !== null);
  openContext('code');
  useBench.setState({ looked: { system, code: bare }, way: way ?? (looked === null ? null : onWay), seen: isSeen ? [...seen, { tab, looked, way: onWay }].slice(-mostSeen) : seen });
}

/** Goes back to what the context pane showed before the code looked at: a code before it, the index at its row, the selected code. */
export function lookBack(): void {
  const { seen } = useBench.getState();
  const { tab, looked, way } = seen.at(-1) ?? { tab: 'code', looked: null, way: null };
  openContext(tab);
  useBench.setState({ looked, way, seen: seen.slice(0, -1) });
  if (tab === 'index') focusWhenThere('index-terms');
  else focusContext();
}

/** Puts the focus on what the context pane shows. */
export function focusContext(): void {
  focusShown('[data-focus="context"]');
}
