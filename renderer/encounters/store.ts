import { create } from 'zustand';
import { worklistSorts, encounterStatuses, type EncounterStatus, type WorklistInput, type WorklistRow } from '../../shared/encounters';
import type { EncounterId, Fault } from '../../shared/kernel';
import { call } from '../bridge';

/** Rows fetched at once: three screens, so that the first paint needs one small answer. */
export const pageSize = 100;

/** What of the worklist is shown, in which order. */
export type WorklistQuery = Pick<WorklistInput, 'text' | 'statuses' | 'whose' | 'sort' | 'descending'>;

export type EncountersState = {
  readonly query: WorklistQuery | null;
  readonly phase: 'idle' | 'loading' | 'ready' | 'failed';
  readonly fault: Fault | null;
  readonly total: number;
  readonly counts: Readonly<Record<EncounterStatus, number>>;
  /** Pages of `pageSize` rows that have arrived, by number from 0. */
  readonly pages: Readonly<Record<number, readonly WorklistRow[]>>;
  /** The encounter that is selected: the list finds it again when rows have moved. */
  readonly selectedId: EncounterId | null;
  /** The invented charts: whether they are on their way, and why they did not come. */
  readonly demo: { readonly isComing: boolean; readonly fault: Fault | null };
};

const noCounts: EncountersState['counts'] = { new: 0, 'in-progress': 0, final: 0, addendum: 0 };

/** The state before anything was asked: also what a lock leaves. */
export function emptyState(): EncountersState {
  return { query: null, phase: 'idle', fault: null, total: 0, counts: noCounts, pages: {}, selectedId: null, demo: { isComing: false, fault: null } };
}

export const useEncounters = create<EncountersState>(emptyState);

/** Reads a kept place's worklist, whose words are free, into a query; what is unknown falls back. */
export function queryFrom(place: { text: string; whose: WorklistQuery['whose']; sort: string; descending: boolean; statuses: readonly string[] }): WorklistQuery {
  const sort = worklistSorts.find((known) => known === place.sort);
  return {
    text: place.text,
    whose: place.whose,
    statuses: encounterStatuses.filter((status) => place.statuses.includes(status)),
    sort: sort ?? 'controllingDate',
    descending: sort === undefined ? false : place.descending,
  };
}

/** The row at an index, when its page has arrived. */
export function rowAt(pages: EncountersState['pages'], index: number): WorklistRow | undefined {
  return pages[Math.floor(index / pageSize)]?.[index % pageSize];
}

/** Where an encounter stands among the pages that have arrived; -1 when it is in none of them. */
export function indexOf(pages: EncountersState['pages'], id: EncounterId): number {
  for (const [page, rows] of Object.entries(pages)) {
    const within = rows.findIndex((row) => row.id === id);
    if (within !== -1) return Number(page) * pageSize + within;
  }
  return -1;
}

// Counts the lists asked for: an answer to an older question is let fall.
let asked = 0;
const underway = new Set<number>();

/**
 * Shows a query's list, beginning with the page that holds `row`. The rows on screen stay until the new
 * ones are there, so that nothing flashes.
 */
export async function showWorklist(query: WorklistQuery, row: number): Promise<void> {
  const mine = ++asked;
  underway.clear();
  useEncounters.setState({ query, phase: 'loading', fault: null });
  const page = Math.floor(row / pageSize);
  const answer = await call('encounters.worklist', { ...query, from: page * pageSize, count: pageSize });
  if (mine !== asked) return;
  if (!answer.ok) {
    useEncounters.setState({ phase: 'failed', fault: answer.fault });
    return;
  }
  const { total, counts, rows } = answer.value;
  // The list has become shorter than the row that was kept: begin at its start instead.
  if (rows.length === 0 && total > 0 && page > 0) return showWorklist(query, 0);
  useEncounters.setState({ phase: 'ready', total, counts, pages: { [page]: rows } });
}

/** Fetches the pages between two rows that have not arrived. */
export async function ensureRows(from: number, to: number): Promise<void> {
  const { query, pages, total, phase } = useEncounters.getState();
  if (query === null || phase !== 'ready') return;
  const last = Math.floor(Math.min(to, total - 1) / pageSize);
  const missing: number[] = [];
  for (let page = Math.max(0, Math.floor(from / pageSize)); page <= last; page += 1) {
    if (pages[page] === undefined && !underway.has(page)) missing.push(page);
  }
  await Promise.all(missing.map((page) => fetchPage(query, page)));
}

async function fetchPage(query: WorklistQuery, page: number): Promise<void> {
  const mine = asked;
  underway.add(page);
  const answer = await call('encounters.worklist', { ...query, from: page * pageSize, count: pageSize });
  if (mine !== asked) return;
  underway.delete(page);
  if (!answer.ok) {
    useEncounters.setState({ phase: 'failed', fault: answer.fault });
    return;
  }
  const { total, counts, rows } = answer.value;
  useEncounters.setState((state) => ({ total, counts, pages: { ...state.pages, [page]: rows } }));
}

/** Reads the list again, after something was added, removed or coded. */
export async function refreshWorklist(row: number): Promise<void> {
  const { query } = useEncounters.getState();
  if (query !== null) await showWorklist(query, row);
}

/** The row of one encounter, read afresh; null when it is not to be had. */
export async function readRow({ id, ref }: { readonly id: EncounterId; readonly ref: string }): Promise<WorklistRow | null> {
  const answer = await call('encounters.worklist', { text: ref, statuses: [], whose: 'all', sort: 'ref', descending: false, from: 0, count: 10 });
  return answer.ok ? answer.value.rows.find((row) => row.id === id) ?? null : null;
}

/** Remembers which encounter is selected. */
export function selectEncounter(id: EncounterId | null): void {
  if (useEncounters.getState().selectedId !== id) useEncounters.setState({ selectedId: id });
}

/** Removes an encounter with its documents and codes; the fault says why when it stays. */
export async function removeEncounter(encounterId: EncounterId): Promise<Fault | null> {
  const answer = await call('encounters.remove', { encounterId });
  return answer.ok ? null : answer.fault;
}

/** Adds the invented charts that come with Chartlock; where that is refused, the worklist says why. */
export async function addDemoCharts(): Promise<void> {
  useEncounters.setState({ demo: { isComing: true, fault: null } });
  const answer = await call('encounters.createDemo', {});
  useEncounters.setState({ demo: { isComing: false, fault: answer.ok ? null : answer.fault } });
  if (answer.ok) await refreshWorklist(0);
}

/** Takes away what was said of demo charts that did not come. */
export function dismissDemoFault(): void {
  useEncounters.setState({ demo: { isComing: false, fault: null } });
}

