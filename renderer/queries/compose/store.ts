import { create } from 'zustand';
import { choiceField } from '../../../shared/desk';
import type { EncounterId, Fault, QueryId } from '../../../shared/kernel';
import { call } from '../../bridge';
import { dropDraft, keepValue, readKept } from '../../desk';
import { shownFault } from '../../ui';
import { readQueries, showQuery, useQueries } from '../store';
import { draftOf, isEmpty, keptComposedSchema, type Composed } from './composed';
import type { Judged } from './lint';

/** A query being written beside the open encounter. */
export type ComposerState = {
  readonly encounterId: EncounterId | null;
  readonly queryId: QueryId | null;
  /** Its reference; empty until the vault has given it one. */
  readonly queryRef: string;
  /** Null while none is being written. */
  readonly composed: Composed | null;
  /** Whether the vault has the words as they stand; the journal has them in any case. */
  readonly saving: 'saved' | 'saving' | 'failed';
  readonly fault: Fault | null;
  /** Preview shows what the provider will see, and sends from there. */
  readonly isPreview: boolean;
  /** The list of which choice is open. */
  readonly picking: 'template' | 'recipient' | 'hold' | null;
  /** What the vault judged last. */
  readonly judged: Judged | null;
};

/** Nothing is being written: also what a lock leaves. */
export function emptyComposer(): ComposerState {
  return { encounterId: null, queryId: null, queryRef: '', composed: null, saving: 'saved', fault: null, isPreview: false, picking: null, judged: null };
}

export const useComposer = create<ComposerState>(emptyComposer);

/** Under this name what is being written is kept beside its encounter. */
export const composerField = choiceField('query-composer');

/** How long the words must rest before the vault has them as a draft. */
const savePauseMs = 700;

let timer: number | undefined;
let queue: Promise<unknown> = Promise.resolve();

/** Brings back what was being written when the desk was locked. */
export function resumeComposer(encounterId: EncounterId): void {
  const kept = readKept(composerField, encounterId, keptComposedSchema);
  useComposer.setState({ ...emptyComposer(), encounterId, ...(kept ?? {}) });
  if (kept !== null) saveSoon();
}

/** Lets go of what is an encounter's; its words are kept. */
export function closeComposer(): void {
  window.clearTimeout(timer);
  if (useComposer.getState().composed !== null) void saveNow();
  useComposer.setState(emptyComposer());
}

/** Begins to write, or goes on with a draft: at once, whenever the vault has it. What was being written before is in the vault as a draft. */
export async function compose(encounterId: EncounterId, queryId: QueryId | null, composed: Composed): Promise<void> {
  await putAside();
  useComposer.setState({ ...emptyComposer(), encounterId, queryId, composed });
  keep();
  if (queryId === null) void saveNow();
}

/** Changes what is being written. */
export function changeComposed(change: (composed: Composed) => Composed): void {
  const { composed } = useComposer.getState();
  if (composed === null) return;
  const next = change(composed);
  if (next === composed) return;
  useComposer.setState({ composed: next, saving: 'saving' });
  // It spoke of the words as they were.
  if (useQueries.getState().refusal !== null) useQueries.setState({ refusal: null });
  keep();
  saveSoon();
}

function keep(): void {
  const { encounterId, queryId, composed } = useComposer.getState();
  if (encounterId !== null && composed !== null) keepValue(composerField, encounterId, { queryId, composed });
}

function saveSoon(): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void saveNow(), savePauseMs);
}

/** Has the vault take the words as they stand; says whether it has them. One after the other, so that one query is not begun twice. */
export function saveNow(): Promise<boolean> {
  window.clearTimeout(timer);
  const { encounterId } = useComposer.getState();
  const saved = queue.then(async () => {
    const { composed, queryId, encounterId: now } = useComposer.getState();
    if (composed === null || encounterId === null || now !== encounterId) return true;
    useComposer.setState({ saving: 'saving' });
    const answer = await call('queries.saveDraft', { encounterId, queryId, draft: draftOf(composed) });
    const after = useComposer.getState();
    if (after.encounterId !== encounterId || after.composed === null) return answer.ok;
    if (!answer.ok) {
      useComposer.setState({ saving: 'failed', fault: shownFault(answer.fault) });
      return false;
    }
    if (after.queryId === queryId) {
      useComposer.setState({ queryId: answer.value.query.id, queryRef: answer.value.query.ref, fault: null, saving: after.composed === composed ? 'saved' : 'saving' });
      keep();
    }
    return true;
  });
  queue = saved;
  return saved;
}

/** Leaves what is being written as a draft; an empty one is dropped. */
export async function putAside(): Promise<void> {
  const { encounterId, queryId, composed } = useComposer.getState();
  if (encounterId === null || composed === null) return;
  if (isEmpty(composed)) return discardComposed();
  if (!(await saveNow())) return;
  endComposing(encounterId, queryId);
}

/** Drops the draft that is being written. */
export async function discardComposed(): Promise<void> {
  window.clearTimeout(timer);
  await queue;
  const { encounterId, queryId } = useComposer.getState();
  if (encounterId === null) return;
  if (queryId !== null) {
    const answer = await call('queries.discard', { encounterId, queryId });
    if (!answer.ok) return useComposer.setState({ fault: shownFault(answer.fault) });
  }
  endComposing(encounterId, queryId);
}

/** Drops what is being written, and shows it as dropped, from where it can be written again. @returns whether there was anything to show */
export async function dropComposed(): Promise<boolean> {
  const { queryId, composed } = useComposer.getState();
  const isWorthShowing = composed !== null && !isEmpty(composed);
  await discardComposed();
  if (!isWorthShowing || queryId === null || useComposer.getState().composed !== null) return false;
  // Before that the list has it as a draft, which would be opened again.
  await readQueries();
  showQuery(queryId);
  return true;
}

/** Closes the composer: its words lie in the vault, were sent, or were dropped. */
export function endComposing(encounterId: EncounterId, queryId: QueryId | null): void {
  dropDraft(composerField, encounterId);
  if (useComposer.getState().queryId === queryId) useComposer.setState({ ...emptyComposer(), encounterId });
  void readQueries();
}
