import { create } from 'zustand';
import { books, systems, type InForce, type ListedRelease } from '../../shared/codesets';
import { localDate, type Fault, type ReleaseId } from '../../shared/kernel';
import { call } from '../bridge';

export type CodesetsState = {
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  readonly fault: Fault | null;
  readonly releases: readonly ListedRelease[];
  /** The day that "in force" is asked for, and its text while it is being typed. */
  readonly date: string;
  readonly typedDate: string | null;
  readonly inForce: readonly InForce[];
  /** In force today, whatever day is asked for: what the banner goes by. */
  readonly today: readonly InForce[];
};

/** The state before anything was asked: also what a lock leaves. */
export function emptyState(): CodesetsState {
  return { phase: 'idle', fault: null, releases: [], date: localDate(Date.now()), typedDate: null, inForce: [], today: [] };
}

export const useCodesets = create<CodesetsState>(emptyState);

let asked = 0;

/** Reads which releases there are and which are in force. */
export async function loadCodesets(): Promise<void> {
  const mine = ++asked;
  useCodesets.setState((state) => ({ phase: state.phase === 'ready' ? 'ready' : 'loading', fault: null }));
  const { date } = useCodesets.getState();
  const [releases, inForce, today] = await Promise.all([
    call('codesets.releases', {}),
    call('codesets.inForce', { date }),
    call('codesets.inForce', { date: localDate(Date.now()) }),
  ]);
  if (mine !== asked) return;
  if (!releases.ok || !inForce.ok || !today.ok) {
    const failed = [releases, inForce, today].find((answer) => !answer.ok);
    useCodesets.setState({ phase: 'failed', fault: failed !== undefined && !failed.ok ? failed.fault : null });
    return;
  }
  useCodesets.setState({ phase: 'ready', releases: sorted(releases.value.releases), inForce: inForce.value.systems, today: today.value.systems });
}

/** Asks which releases are in force on another day. */
export async function showInForceOn(date: string): Promise<void> {
  useCodesets.setState({ date });
  const answer = await call('codesets.inForce', { date });
  if (useCodesets.getState().date !== date) return;
  if (answer.ok) useCodesets.setState({ inForce: answer.value.systems });
  else useCodesets.setState({ phase: 'failed', fault: answer.fault });
}

/** Removes a release; the fault says why when it stays. */
export async function removeRelease(releaseId: ReleaseId): Promise<Fault | null> {
  const answer = await call('codesets.remove', { releaseId });
  if (!answer.ok) return answer.fault;
  await loadCodesets();
  return null;
}

/** By system and book, the newest first: the order in which the table shows them. */
export function sorted(releases: readonly ListedRelease[]): readonly ListedRelease[] {
  const order = (release: ListedRelease): number => systems.indexOf(release.system) * books.length + books.indexOf(release.book);
  return [...releases].sort(
    (a, b) => order(a) - order(b) || b.effectiveFrom.localeCompare(a.effectiveFrom) || b.importedAt - a.importedAt,
  );
}
