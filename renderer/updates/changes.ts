import { create } from 'zustand';
import { wantedChanges, type Change, type ChangeCounts, type ChangeKind } from '../../shared/codesets/changes';
import type { System } from '../../shared/codesets';
import type { CallOutput } from '../../shared/ipc';
import type { Fault } from '../../shared/kernel';
import { call } from '../bridge';
import type { Pair } from './editions';

/** Rows fetched at once. */
export const pageSize = 100;

export type ChangesState = {
  readonly isOpen: boolean;
  readonly bookId: string | null;
  readonly pair: Pair | null;
  readonly kinds: readonly ChangeKind[];
  readonly text: string;
  readonly chapter: string | null;
  /** The person's own codes, or all. */
  readonly whose: 'own' | 'all';
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  readonly fault: Fault | null;
  readonly compared: CallOutput<'codesets.changes'>['compared'] | null;
  /** Changes about the person's own codes, whatever is filtered. */
  readonly own: readonly Change[];
  readonly ownTotal: number;
  readonly total: number;
  readonly counts: ChangeCounts | null;
  readonly chapters: CallOutput<'codesets.changes'>['chapters'];
  readonly pages: Readonly<Record<number, readonly Change[]>>;
  readonly selected: number;
};

/** The state before anything was asked: also what a lock leaves. */
export function emptyChanges(): ChangesState {
  return {
    isOpen: false, bookId: null, pair: null, kinds: [], text: '', chapter: null, whose: 'all', phase: 'idle', fault: null, compared: null,
    own: [], ownTotal: 0, total: 0, counts: null, chapters: [], pages: {}, selected: 0,
  };
}

export const useChanges = create<ChangesState>(emptyChanges);

// Counts the lists asked for: an answer to an older question is let fall.
let asked = 0;
const underway = new Set<number>();

/** Compares two editions of a book; those of a person's own codes come first where there are any. */
export async function compare(bookId: string, pair: Pair): Promise<void> {
  const mine = ++asked;
  underway.clear();
  useChanges.setState({ ...emptyChanges(), isOpen: true, bookId, pair, phase: 'loading' });
  const list = await call('codesets.changes', { ...pair, kinds: [], text: '', chapter: null, from: 0, count: pageSize });
  if (mine !== asked) return;
  if (!list.ok) return useChanges.setState({ phase: 'failed', fault: list.fault });
  // Asked second, when the comparison is there: this call may not wait for it.
  const own = await call('updates.own', pair);
  if (mine !== asked) return;
  // Whoever has no codes of their own is not let in, and sees all.
  const found = own.ok ? own.value : { changes: [], total: 0 };
  const { changes, ...rest } = list.value;
  useChanges.setState({ ...rest, phase: 'ready', pages: { 0: changes }, own: found.changes, ownTotal: found.total, whose: found.total > 0 ? 'own' : 'all' });
}

/** Narrows the list by kinds, words or chapter; what is on screen stays until the new rows are there. */
export async function narrow(part: Partial<Pick<ChangesState, 'kinds' | 'text' | 'chapter'>>): Promise<void> {
  const mine = ++asked;
  underway.clear();
  useChanges.setState({ ...part, selected: 0 });
  const { pair, kinds, text, chapter } = useChanges.getState();
  if (pair === null) return;
  const answer = await call('codesets.changes', { ...pair, kinds: [...kinds], text, chapter, from: 0, count: pageSize });
  if (mine !== asked) return;
  if (!answer.ok) return useChanges.setState({ phase: 'failed', fault: answer.fault });
  const { changes, ...rest } = answer.value;
  useChanges.setState({ ...rest, phase: 'ready', fault: null, pages: { 0: changes } });
}

/** Fetches the pages between two rows that have not arrived. */
export async function ensureChanges(from: number, to: number): Promise<void> {
  const { pair, kinds, text, chapter, total, whose, phase } = useChanges.getState();
  if (pair === null || whose === 'own' || phase !== 'ready') return;
  const mine = asked;
  for (let page = Math.floor(from / pageSize); page <= Math.floor(Math.min(to, total - 1) / pageSize); page += 1) {
    if (useChanges.getState().pages[page] !== undefined || underway.has(page)) continue;
    underway.add(page);
    const answer = await call('codesets.changes', { ...pair, kinds: [...kinds], text, chapter, from: page * pageSize, count: pageSize });
    if (mine !== asked) return;
    underway.delete(page);
    if (!answer.ok) return useChanges.setState({ phase: 'failed', fault: answer.fault });
    const { changes } = answer.value;
    useChanges.setState((state) => ({ pages: { ...state.pages, [page]: changes } }));
  }
}

/** The rows of the list that is shown: how many, and each where it has arrived. */
export function shownChanges(state: Pick<ChangesState, 'whose' | 'own' | 'pages' | 'total' | 'kinds' | 'text' | 'chapter' | 'compared'>): { readonly count: number; readonly at: (index: number) => Change | undefined } {
  if (state.whose === 'own') {
    const system: System = state.compared?.system ?? 'icd10cm';
    const own = wantedChanges(system, state.own, state);
    return { count: own.length, at: (index) => own[index] };
  }
  return { count: state.total, at: (index) => state.pages[Math.floor(index / pageSize)]?.[index % pageSize] };
}

/** Opens or closes the page; closed, it keeps nothing. */
export function closeChanges(): void {
  asked += 1;
  useChanges.setState(emptyChanges());
}
