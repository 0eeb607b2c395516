import type { Encounter } from '../../shared/encounters';
import type { EncounterId } from '../../shared/kernel';
import { findingsNow, focusContext, openContext, useBench, useCoding } from '../coding';
import { useDesk } from '../desk';
import { useShelf } from '../shelf';
import { focusShown } from '../ui';
import { compose, useComposer } from './compose/store';
import { emptyComposed, withHolding, withIndicator, type Composed } from './compose/composed';
import { indicatorAt, takeSelection } from './compose/take';
import { showQuery } from './store';

/** Puts the focus into the field in which a query goes on. */
export function focusComposer(): void {
  openContext('query');
  if (!focusShown('[data-focus="query-body"]')) focusContext();
}

/** The code that a question would be about: of the finding at hand, the one looked at, or the one selected. */
function aboutCode(): { readonly assignmentId: string } | null {
  const { tab, finding, looked } = useBench.getState();
  const assignments = useCoding.getState().coding?.assignments ?? [];
  const place = tab === 'check' ? findingsNow().find(({ key }) => key === finding)?.place : undefined;
  if (place !== undefined) return place.at === 'code' || place.at === 'rationale' ? { assignmentId: place.assignmentId } : null;
  if (tab === 'code' && looked !== null) {
    const assigned = assignments.find(({ system, code }) => system === looked.system && code === looked.code);
    return assigned === undefined ? null : { assignmentId: assigned.id };
  }
  const { assignmentId } = useDesk.getState().place;
  return assignmentId === null ? null : { assignmentId };
}

/** The candidate of the basket that has the focus, or that is the code looked at. */
function aboutCandidate() {
  const waiting = useShelf.getState().basket?.waiting ?? [];
  const row = document.activeElement?.closest<HTMLElement>('[data-shelf] [data-row]')?.dataset['row'];
  const { tab, looked } = useBench.getState();
  return waiting.find(({ candidateId, code }) => candidateId === row || (tab === 'code' && looked !== null && code?.system === looked.system && code.code === looked.code)) ?? null;
}

/** What a question begins with, from where the person is: the selected words, the code with the words it rests on, or nothing. */
export function begunFrom(encounter: Encounter): Composed {
  const { selection } = useBench.getState();
  const selected = selection === null ? null : indicatorAt(selection, encounter);
  const candidate = aboutCandidate();
  const about = candidate === null ? aboutCode() : null;
  const assignment = useCoding.getState().coding?.assignments.find(({ id }) => id === about?.assignmentId);
  const empty = emptyComposed();
  const held = candidate !== null ? withHolding(empty, { what: 'candidate', candidateId: candidate.candidateId })
    : assignment !== undefined && selection === null ? withHolding(empty, { what: 'code', assignmentId: assignment.id }) : empty;
  // Words that are selected are what is asked about; else what the code rests on.
  const spans = selected === null ? candidate?.evidence ?? assignment?.evidence ?? [] : [];
  const rested = spans.flatMap(({ documentId, start, end }) => indicatorAt({ documentId, start, end }, encounter) ?? []);
  return [...(selected === null ? [] : [selected]), ...rested].reduce(withIndicator, held);
}

/**
 * Asks the provider: begins a query from what is at hand. While one is written, selected words become another of its
 * indicators.
 * @returns whether selected words were used
 */
export async function ask(encounter: Encounter): Promise<boolean> {
  const encounterId: EncounterId = encounter.id;
  const isWriting = useComposer.getState().composed !== null;
  const hasSelection = useBench.getState().selection !== null;
  showQuery(null);
  if (isWriting) {
    const isTaken = takeSelection(encounter);
    focusComposer();
    return isTaken;
  }
  const begun = begunFrom(encounter);
  openContext('query');
  await compose(encounterId, null, begun);
  focusComposer();
  return hasSelection;
}
